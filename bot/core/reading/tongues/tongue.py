"""What has to be known of a language to read figures in it, next to its number words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.patterns import Pattern


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tongue:
    """One language's words around numbers. All patterns ignore case."""

    #: What bounds or loosens a number, matched up to where the number begins.
    qualifier: Pattern
    #: Those among them that make a number an estimate.
    estimate: Pattern
    #: Kind of figure, and the words that tell it; the first kind wins where two begin together.
    fates: tuple[tuple[str, Pattern], ...]
    #: Nouns of what can be destroyed, but not wounded or taken away.
    things: Pattern
    #: Unit, kind, and what stands behind the number for it; the first that matches is taken.
    units: tuple[tuple[str, str, Pattern], ...]
    #: What is counted, matched right behind the number: group 1.
    noun: Pattern
    #: Who says so, each with a group `who`; the first that matches in the sentence is taken.
    sources: tuple[Pattern, ...]
    #: Words that put a number into the future, as a forecast and as a promise.
    projected: Pattern
    planned: Pattern
    #: Words for one that are articles more often than numbers.
    ones: frozenset[str] = frozenset()


#: Units that are written the same in most languages.
SIGNS: tuple[tuple[str, str, str], ...] = (
    ("%", "percent", r"\s?%"),
    ("km/h", "other", r"\s?(?:km/h|км/ч|км/год)"),
    ("EUR", "money", r"\s?(?:€|EUR\b)"),
    ("USD", "money", r"\s?(?:\$|USD\b)"),
    ("km", "other", r"\s?(?:km|км)\b"),
    ("m", "other", r"\s?(?:m|м)\b"),
)
#: Money named before its number.
MONEY_BEFORE: Mapping[str, str] = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}


def words(pattern: str) -> Pattern:
    """Look for alternatives that begin at a word's beginning and may end anywhere."""
    return Pattern(rf"(?<!\w)(?:{pattern})", re.I)


def before(pattern: str) -> Pattern:
    """Look for alternatives that end where a number begins."""
    return Pattern(rf"(?:(?<!\w)(?:{pattern})\s{{1,2}}|[~≈]\s?)\Z", re.I)


def units(*rows: tuple[str, str, str]) -> tuple[tuple[str, str, Pattern], ...]:
    """Look for units, the language's own before the signs."""
    return tuple((unit, kind, Pattern(pattern, re.I)) for unit, kind, pattern in (*rows, *SIGNS))


def fates(**kinds: str) -> tuple[tuple[str, Pattern], ...]:
    """Look for the words that tell each kind of figure."""
    return tuple((kind, words(pattern)) for kind, pattern in kinds.items())
