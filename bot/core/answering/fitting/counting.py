"""Which numbers of a sentence may count what a question counts.

A year, a clock time, an age, a price, an ordinal or "one of them" counts nothing, and a number
counts what stands behind it: three trucks answer no question about boats.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.answering.fitting.clauses import Token, tokens
from bot.core.answering.fitting.covering import is_held, sameness
from bot.core.answering.fitting.nobody import befell_nobody
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.measures import DIGITS, FEW, MONTH, NUMBER
from bot.core.answering.question.predicates import is_plural
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import names_people
from bot.core.text.words import stem, stems

Counting = tuple[int, int, float]

_ANY_NUMBER = Pattern(NUMBER, re.IGNORECASE)
_NO_COUNT = (
    rf"\b\d+(?:st|nd|rd|th)\b|\b\d{{1,2}}[:.]\d\d\b|\b{MONTH}\.? \d{{1,2}}\b|"
    rf"\b\d{{1,2}} {MONTH}\b(?: \d\d\b)?|\b\d{{1,2}}/\d{{1,2}}\b|"
    r"(?<!only )(?<!just )\b(?:one|some|none|all|many|any|half) of\b|"
    r"\bno one\b|\b[A-Za-z]+-?\d[\w-]*|\(\d+\)|\bone (?:another|day)\b|\bno (?:longer|more)\b"
)
_NO_NUMBER = Pattern(_NO_COUNT, re.IGNORECASE)
_COUNTS_NOTHING = Pattern(
    rf"{_NO_COUNT}|\b(?:19|20)\d\d\b(?! [a-z]+s\b)|\bat \d{{3,4}}\b|\b\d+-(?=[a-z])[a-z-]+|"
    r"[$€£]\s?\d[\d., ]*(?:[mb]illion|bn|m\b)?|"
    rf"\b{DIGITS}[.,]? ?(?:[mb]illion )?(?:%|percent\b|per cent\b|dollars?|euros?|pesos)|"
    r"\b\d+ ?(?:[ap]\.? ?m\b|gmt)|, \d{1,3}(?=[,.;])",
    re.IGNORECASE,
)
_YEAR = Pattern(r"(?:19|20)\d\d[.,]?")
_PART = Pattern(
    r"\b(?:half|most|(?:a|one|two)[ -]?(?:third|quarter|fifth)s?|three[ -]quarters)(?: of)? ",
    re.IGNORECASE,
)
#: "A one-seat majority" counts seats.
_JOINED = Pattern(rf"(?<![\w.,-])(?:\d{{1,5}}|{FEW})-(?P<what>[a-z]{{3,20}})\b", re.IGNORECASE)
_SHARE = Pattern(rf"\b{DIGITS}\.? ?(?:%|percent|per cent)", re.IGNORECASE)
_OFTEN = Pattern(
    r"\b(?:once|twice|several|\d+|two|three|four|five|six|seven|eight|nine|ten)(?= )", re.IGNORECASE
)
_ASKS_MEASURE = Pattern(
    r"\bhow (?!many)\w+|\b(?:by|of) how\b|\bpercent|\bshare\b|\brate\b", re.IGNORECASE
)
#: "A father of seven" has seven children.
_PARENT = Pattern(
    rf"\b(?:father|mother|parents?|dad|mum|mom) of (?P<number>{NUMBER})", re.IGNORECASE
)
_CHILD = stem("child")
_HOW_MANY = Pattern(r"\bhow many\b", re.IGNORECASE)
_PEOPLE = frozenset(stems("person people man woman men women civilian victim other individual"))
_UNITS = frozenset(
    stems(
        "year month week day hour minute second mile km kilometer kilometre meter metre feet foot "
        "inch percent dollar euro pound kg ton degree point gmt pm am"
    )
)
#: Of "a group of traders" one group is counted, and no traders.
_ONE = frozenset({"a", "an"})
_SCALES = frozenset("million billion thousand hundred dozen".split())
_LINKS = frozenset("of the his her its their other more or and a".split())
#: What stands behind a number that leaves out what it counts.
_LEFT_OUT = frozenset(
    "were was are is have had has died dead killed injured wounded others more of in on at and or "
    "missing hurt by when after from who arrested remain remained".split()
)
_TIMES, _LOOK, _NEAR, _FAR = stem("times"), 7, 2, 4


def counts_of(asked: Asked, text: str) -> Iterator[Counting]:
    """Yield where a number may count what is asked for, and how surely, 0 to 1."""
    yield from ((start, end, 1.0) for start, end in befell_nobody(asked, text))
    if not asked.counted or _ASKS_MEASURE.search(asked.text):
        if not _HOW_MANY.search(asked.text):
            yield from _measures(text)
            return
        yield from _counting(asked, text)
        return
    yield from _counting(asked, text)
    if _CHILD in asked.counted:
        yield from ((*found.span("number"), 1.0) for found in _PARENT.finditer(text))
    for found in _JOINED.finditer(text):
        if held := max(sameness(one, stem(found["what"].lower())) for one in asked.counted):
            yield found.start(), found.end(), held
    told = tokens(text)
    for found in _PART.finditer(text):
        behind = frozenset([one.stem for one in told if one.start >= found.end()][:_FAR])
        if held := max(is_held(one, behind) for one in asked.counted):
            yield found.start(), found.end(), 0.6 * held
    if _TIMES in asked.counted:
        yield from ((found.start(), found.end(), 0.4) for found in _OFTEN.finditer(text))
    if counts_people(asked):
        yield from ((found.start(), found.end(), 0.35) for found in _SHARE.finditer(text))


def counts_people(asked: Asked) -> bool:
    """Tell whether a question counts people, of whatever sort."""
    return bool(asked.counted & _PEOPLE) or any(
        names_people(one.low) or names_people(one.low.removesuffix("s"))
        for one in tokens(asked.text)
        if one.stem in asked.counted
    )


def _measures(text: str) -> Iterator[Counting]:
    for found in _numbers(text, _NO_NUMBER):
        if found[0].lower() not in ("a", "an", "no", "none", "one") and not _YEAR.fullmatch(
            found[0]
        ):
            yield found.start(), found.end(), 0.6


def _counting(asked: Asked, text: str) -> Iterator[Counting]:
    told = tokens(text)
    for found in _numbers(text, _COUNTS_NOTHING):
        inside = [one for one in told if one.start < found.end() and one.end > found.start()]
        if not inside:
            continue
        held, noun = _counted_behind(asked.counted, told, inside[-1])
        if not held and found[0].lower() not in _ONE:
            held = _else_counted(asked, told, inside[-1], noun)
        if held:
            yield found.start(), found.end(), held


def _numbers(text: str, none: Pattern) -> Iterator[re.Match[str]]:
    taken = [found.span() for found in none.finditer(text)]
    for found in _ANY_NUMBER.finditer(text):
        if not any(start <= found.start() < end for start, end in taken):
            yield found


def _counted_behind(
    counted: frozenset[str], told: Sequence[Token], number: Token
) -> tuple[float, Token | None]:
    """Return how surely what is counted stands behind a number, else the noun that does."""
    noun, seen = None, 0
    for one in told[number.at + 1 : number.at + 1 + _LOOK]:
        if one.clause != number.clause and seen > 1:
            break
        if one.low in _SCALES or one.low in _LINKS:
            continue
        if not one.stem:
            if seen:
                break
            continue
        seen += 1
        held = max((sameness(other, one.stem) for other in counted), default=0.0)
        if held and not _goes_before_noun(told, one) and not (seen > 1 and number.low in _ONE):
            return held * (1.0 if seen <= _NEAR else 0.8), one
        noun = noun or one
        if seen >= _FAR or one.is_verb:
            break
    return 0.0, noun


def _goes_before_noun(told: Sequence[Token], one: Token) -> bool:
    """Tell the diamond of "a diamond exhibition" from diamonds."""
    behind = told[one.at + 1] if one.at + 1 < len(told) else None
    return (
        behind is not None
        and not one.low.endswith("s")
        and behind.clause == one.clause
        and bool(behind.stem)
        and not behind.is_verb
        and not is_plural(one.low)
    )


def _else_counted(asked: Asked, told: Sequence[Token], number: Token, noun: Token | None) -> float:
    """Judge a number that does not say what it counts, or says something else."""
    behind = told[number.at + 1] if number.at + 1 < len(told) else None
    is_left_out = (
        behind is None
        or behind.clause != number.clause
        or behind.low in _LEFT_OUT
        or (noun is behind and behind.is_verb)
    )
    if is_left_out:
        return 0.35 if asked.counted else 0.6
    if noun is None or noun.stem in _UNITS:
        return 0.0
    is_of_people = not asked.counted or counts_people(asked)
    if is_of_people and noun.stem in _PEOPLE - _others(asked.counted):
        return 0.5 if asked.counted else 1.0
    names_role = names_people(noun.low) or names_people(noun.low.removesuffix("s"))
    if not asked.counted:
        return 0.8 if names_role else 0.3
    return 0.25 if is_of_people and names_role else 0.0


_SEXES = (frozenset(stems("man men boy boys")), frozenset(stems("woman women girl girls")))


def _others(counted: frozenset[str]) -> frozenset[str]:
    """Return the stems of people who are none of those counted: women, where men are."""
    either = frozenset[str]().union(*_SEXES)
    return frozenset[str]().union(
        *(sex for sex in _SEXES if not sex & counted and either & counted)
    )
