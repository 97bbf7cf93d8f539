"""Descriptions without a name that "it" and "they" can take up: "the ministry", "protesters"."""

import re

from bot.core.reading.alternation import any_of

_BODY_NOUNS = frozenset(
    """ministry agency department government company firm group organisation organization union
    party court bank army military navy council commission committee charity hospital airline
    embassy service administration authority office board network newspaper university
    federation league association foundation operator utility statement report""".split()
)
_MANY = """officials residents protesters demonstrators witnesses villagers survivors rescuers
    doctors activists lawyers lawmakers soldiers rebels prosecutors police authorities workers
    volunteers students teachers parents relatives neighbours neighbors supporters critics
    experts researchers scientists authors analysts diplomats organisers organizers
    investigators militants fighters migrants refugees farmers fishermen customers passengers
    families members leaders women men people couple crowd brothers sisters friends""".split()
_GROUPS = any_of([*_MANY, *(word.capitalize() for word in _MANY)])
_WORDS = r"(?:(?!(?:of|in|on|at|for|to|and|by|the)\s)[\w’'-]+\s){0,3}?"
_BODIES = any_of(_BODY_NOUNS)
#: One body: "the port ministry".
BODY = re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?P<who>{_WORDS}{_BODIES})\b")
#: Several people: "angry residents", "Protesters", a couple joined by "and".
MANY = re.compile(
    rf"\b(?P<who>(?:[a-z]+\s)?{_GROUPS}"
    r"|(?:[A-Z][\w’'-]+\s){1,3}and\s(?:[A-Z][\w’'-]+\s){0,2}[A-Z][\w’'-]+)\b"
)
_REACH = 600


def is_body(word: str) -> bool:
    """Tell whether a noun stands for a body of people, or for what one publishes."""
    return word.casefold() in _BODY_NOUNS


def described_before(plain: str, position: int, pattern: re.Pattern[str]) -> tuple[int, int] | None:
    """Find the last description in front of a position; its span, without the article."""
    last = None
    for match in pattern.finditer(plain, max(0, position - _REACH), position):
        last = match
    return last.span("who") if last else None
