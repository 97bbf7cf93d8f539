"""Checks of single values: each returns the value to use, or says what is wrong.

The wizard asks the same checks, so that what it writes is what loads.
"""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import TypeVar

from bot.config.wrong import Wrong
from bot.core.aliases import Aliases
from bot.core.managing.calling import called_of
from bot.core.patterns import Pattern
from bot.core.querying.query import QueryError, parse

T = TypeVar("T")
Check = Callable[[object], T]

_SLUG = Pattern(r"[a-z0-9][a-z0-9_-]{0,59}")
_CONTROL = Pattern(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def text(*, longest: int = 200) -> Check[str]:
    """Any single line of text, empty included, without white space around it."""

    def check(value: object) -> str:
        if not isinstance(value, str):
            raise Wrong(f"{_kind(value)} where text belongs", 'put it in quotes: "…"')
        stripped = value.strip()
        if len(stripped) > longest:
            raise Wrong(f"longer than {longest} characters", "shorten it")
        if _CONTROL.search(stripped):
            raise Wrong("holds a line break or an invisible character", "type it anew, on one line")
        return stripped

    return check


def one_of(*words: str) -> Check[str]:
    """One of a few words, in any case."""

    def check(value: object) -> str:
        word = text()(value).lower()
        if word not in words:
            listed = ", ".join(f'"{known}"' for known in words)
            raise Wrong(
                f'"{word[:40]}" is not known here{did_you_mean(word, words)}',
                f"use one of {listed}",
            )
        return word

    return check


def integer(low: int, high: int) -> Check[int]:
    """A whole number within [low, high]."""

    def check(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise Wrong(
                f"{_kind(value)} where a whole number belongs",
                f"give a whole number from {low} to {high}, without quotes",
            )
        if not low <= value <= high:
            raise Wrong(f"{value} is out of range", f"give a whole number from {low} to {high}")
        return value

    return check


def number(low: float, high: float) -> Check[float]:
    """A number within [low, high]; NaN is not one."""

    def check(value: object) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise Wrong(
                f"{_kind(value)} where a number belongs",
                f"give a number from {low:g} to {high:g}, without quotes",
            )
        if not low <= value <= high:
            raise Wrong(f"{value:g} is out of range", f"give a number from {low:g} to {high:g}")
        return float(value)

    return check


def flag(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise Wrong(f"{_kind(value)} where true or false belongs", "write true or false")
    return value


_PING = text()


def ping(value: object) -> str:
    """Whom to call: "@here", or the id of a group, a role or a person."""
    written = _PING(value)
    called = called_of(written)
    if called is None:
        raise Wrong(
            f"“{written[:40]}” is nobody to call",
            "write @here, or the id of a user group (S…), a role (digits) or a person (U…)",
        )
    return called


def alerts(value: object) -> bool | str:
    """True, false or "observe"."""
    if value != "observe" and not isinstance(value, bool):
        raise Wrong(
            f"{_kind(value)} where true, false or observe belongs",
            'write true, false, or "observe" to record breaking updates and post none',
        )
    return value


def slug(value: object) -> str:
    """A short id: lower-case letters, digits, "-" and "_"."""
    name = text()(value)
    if not _SLUG.fullmatch(name):
        raise Wrong(
            f'"{name[:40]}" cannot be an id', 'use up to 60 lower-case letters, digits, "-" and "_"'
        )
    return name


def crisis_name(value: object) -> str:
    """What people call a crisis; it becomes part of keys and titles."""
    name = " ".join(text(longest=60)(value).split())
    if not name:
        raise Wrong("empty", "name the crisis in a few words")
    if "/" in name:
        raise Wrong('holds a "/"', 'use a "-" instead')
    if not any(character.isalnum() for character in name):
        raise Wrong("holds no letter", "name the crisis in a few words")
    return name


def query(value: object) -> str:
    """Which articles belong to a crisis, in the language of `bot.core.querying.query`."""
    written = text(longest=1000)(value)
    if not written:
        raise Wrong("empty", 'give words that its articles hold: flood Varda OR "Lower Sell"')
    try:
        parse(written)
    except QueryError as error:
        fix = 'write words, "phrases", OR between, - before what to leave out, and brackets'
        raise Wrong(f"not a query: {error}", fix) from error
    return written


def aliases(value: object) -> Aliases:
    """Names that mean the same, a list of names for each: [["Kyiv", "Kiev"], ["Odarr", "Odar"]]."""
    fix = 'give lists of two names or more: [["Kyiv", "Kiev"], ["Odarr", "Odar"]]'
    if not isinstance(value, list | tuple) or not all(isinstance(row, list) for row in value):
        raise Wrong(f"{_kind(value)} where lists of names belong", fix)
    rows = [tuple(" ".join(text(longest=60)(name).split()) for name in row) for row in value]
    seen: set[str] = set()
    for row in rows:
        if len(row) < 2:
            raise Wrong("a name stands alone", fix)
        for name in row:
            if not any(character.isalnum() for character in name):
                raise Wrong("one of the names is empty", fix)
            if name.casefold() in seen:
                raise Wrong(f'"{name}" stands there twice', "put all its names into one list")
            seen.add(name.casefold())
    return Aliases(tuple(rows))


#: What a "jsonapi" source may say the place of.
PATH_NAMES = ("items", "title", "text", "date", "modified", "link", "id", "publisher", "next")


def paths(value: object) -> tuple[tuple[str, str], ...]:
    """Places in a JSON reply, by name: { items = "data.items", title = "headline" }."""
    fix = 'write { items = "data.items", title = "headline", link = "url" }'
    if not isinstance(value, Mapping):
        raise Wrong(f"{_kind(value)} where names and paths belong", fix)
    for name in value:
        if name not in PATH_NAMES:
            known = ", ".join(PATH_NAMES)
            raise Wrong(
                f'"{name}" is none of its names{did_you_mean(name, PATH_NAMES)}', f"use {known}"
            )
    return tuple((name, text(longest=200)(path)) for name, path in value.items())


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `; did you mean "near"?` where something known is near, else nothing."""
    names = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), names, n=1, cutoff=0.6)
    return f'; did you mean "{names[near[0]]}"?' if near else ""


def _kind(value: object) -> str:
    # bool first: it is an int too.
    names = (
        (bool, "true or false"),
        (str, "text"),
        (int, "a number"),
        (float, "a number"),
        (list, "a list"),
        (dict, "a table"),
    )
    return next((name for kind, name in names if isinstance(value, kind)), "a date or time")
