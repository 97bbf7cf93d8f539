"""The buttons under messages. Everything that a press means is in the button's id.

So a button works after a restart, and one of an older version can be answered with a sentence.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.messages import Action

VERSION = "v1"
#: What fits into an id on every platform.
ID_CHARS = 100
_HANDLE_CHARS = 12


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button's id, taken apart."""

    verb: str
    #: The handle of a crisis, or what else it is about.
    handle: str = ""
    rest: str = ""


def handle_of(crisis: str) -> str:
    """Return the short name under which a crisis stands in ids."""
    return hashlib.sha256(crisis.encode()).hexdigest()[:_HANDLE_CHARS]


def action(label: str, verb: str, crisis: str, rest: str = "") -> Action:
    """Write a button about a crisis."""
    parts = [VERSION, verb.replace("/", "."), handle_of(crisis), rest]
    return Action(label, "/".join(part for part in parts if part))


def pressed(id: str) -> Pressed | None:
    """Take an id apart; None where it is of another version."""
    version, _, rest = id.partition("/")
    if version != VERSION or not rest:
        return None
    verb, _, rest = rest.partition("/")
    handle, _, rest = rest.partition("/")
    return Pressed(verb, handle, rest)


def crisis_of(handle: str, crises: Iterable[str]) -> str | None:
    """Return the crisis that a handle stands for, if it is among these."""
    return next((one for one in crises if handle_of(one) == handle), None)
