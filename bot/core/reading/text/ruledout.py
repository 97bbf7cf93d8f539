"""What rules a pattern out before it is tried: a look for plain words costs a tenth of it."""

from collections.abc import Iterable


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Tell whether a text holds any of some words, inside others too."""
    return any(map(text.__contains__, words))
