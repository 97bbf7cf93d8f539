"""How long commits take, for whoever wants to know."""

from collections.abc import Callable

#: Told how many seconds a commit took, in whatever thread it was made.
Committed = Callable[[float], None]


def untold(_seconds: float) -> None:
    """Tell nobody."""
