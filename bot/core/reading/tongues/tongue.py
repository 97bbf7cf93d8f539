"""What has to be known of a language to read figures in it, next to its number words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tongue:
    """One language's words around numbers. All patterns ignore case."""

    #: What bounds or loosens a number, matched up to where the number begins.
    qualifier: re.Pattern[str]
    #: Those among them that make a number an estimate.
    estimate: re.Pattern[str]
    #: Kind of figure, and the words that tell it; the first kind wins where two begin together.
    fates: tuple[tuple[str, re.Pattern[str]], ...]
    #: Nouns of what can be destroyed, but not wounded or taken away.
    things: re.Pattern[str]
    #: Unit, kind, and what stands behind the number for it; the first that matches is taken.
    units: tuple[tuple[str, str, re.Pattern[str]], ...]
    #: What is counted, matched right behind the number: group 1.
    noun: re.Pattern[str]
    #: Who says so, each with a group `who`; the first that matches in the sentence is taken.
    sources: tuple[re.Pattern[str], ...]
    #: Words that put a number into the future, as a forecast and as a promise.
    projected: re.Pattern[str]
    planned: re.Pattern[str]
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


def words(pattern: str) -> re.Pattern[str]:
    """Compile alternatives that begin at a word's beginning and may end anywhere."""
    return re.compile(rf"(?<!\w)(?:{pattern})", re.I)


def before(pattern: str) -> re.Pattern[str]:
    """Compile alternatives that end where a number begins."""
    return re.compile(rf"(?:(?<!\w)(?:{pattern})\s{{1,2}}|[~≈]\s?)\Z", re.I)


def units(*rows: tuple[str, str, str]) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Compile units, the language's own before the signs."""
    return tuple((unit, kind, re.compile(pattern, re.I)) for unit, kind, pattern in (*rows, *SIGNS))


def fates(**kinds: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Compile the words that tell each kind of figure."""
    return tuple((kind, words(pattern)) for kind, pattern in kinds.items())
