"""Says in words for people why an option cannot be used."""

from typing import Any

from typer import BadParameter
from typer.core import TyperGroup

from bot.core.patterns import Pattern

#: What the library says, and what we do.
_WORDS = (
    (Pattern(r"\AValue error, "), ""),
    (Pattern(r"Input should be greater than or equal to (\S+)"), r"it has to be \1 or more"),
    (Pattern(r"Input should be less than or equal to (\S+)"), r"it has to be \1 or less"),
    (Pattern(r"Input should be a valid integer.*"), "it is no whole number"),
    (Pattern(r"Input should be a valid number.*"), "it is no number"),
    (Pattern(r"\.\Z"), ""),
)


def plainly(message: str) -> str:
    """Return what is wrong with an option without the library's own words."""
    for pattern, words in _WORDS:
        message = pattern.sub(words, message)
    return message


class Spoken(TyperGroup):
    """The commands, with errors that say what to give instead."""

    def make_context(self, *args: Any, **more: Any) -> Any:
        """Read what was typed for the program itself."""
        return _saying(super().make_context, *args, **more)

    def invoke(self, *args: Any, **more: Any) -> Any:
        """Read what was typed for a command, and run it."""
        return _saying(super().invoke, *args, **more)


def _saying(do: Any, *args: Any, **more: Any) -> Any:
    try:
        return do(*args, **more)
    except BadParameter as error:
        error.message = plainly(error.message)
        raise
