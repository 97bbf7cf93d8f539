"""Forms as the page shows them."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.conversing.requests import Field, Form
from bot.core.text.characters import clean_characters

#: What stands before a field's name, so that it meets no name of our own.
_PREFIX = "field-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A form on the page, and where what comes of it belongs."""

    form: Form
    #: The thread it was opened in; 0: what was typed opens one.
    thread: int = 0
    #: What was typed to open it; empty: a button was pressed.
    typed: str = ""
    #: Why what was filled in cannot be used; empty: it was not sent off yet.
    problem: str = ""


def name_of(field: Field) -> str:
    """Return what a field is called in what the page sends."""
    return _PREFIX + field.name


def filled_in(sent: Mapping[str, object]) -> dict[str, str]:
    """Return by field what a form that was sent off says."""
    return {
        name.removeprefix(_PREFIX): clean_characters(str(value)).strip()
        for name, value in sent.items()
        if name.startswith(_PREFIX)
    }
