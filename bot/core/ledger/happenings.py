"""When two sentences tell one happening."""

from collections.abc import Iterable
from functools import lru_cache

from bot.core.aliases import NO_ALIASES, Aliases
from bot.core.facts import Fact, FactKind
from bot.core.gate.calendar import MONTHS, WEEKDAYS
from bot.core.gate.opposites import opposites_of
from bot.core.ledger.observing import Observation
from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import numbers_in
from bot.core.sentences.instructing import guidance_in
from bot.core.words import stem_set, stems, words

#: Share of the shorter sentence's stems that two sentences of one happening have in common.
SAME_HAPPENING = 0.62
#: The same of the words that are no names: one place sees many happenings.
_SAME_DOING = 0.5
#: "…, the ministry said": who tells it is not part of what happened.
_TELLER = Pattern(r",[^,]{2,80}\b(?:said|says|reported|reports|told [^,]{2,40})[^,]{0,40}$")
#: What undoes is never what it undoes: to lift an order of evacuation is not to order it.
_UNDOES = frozenset(stems("lift cancel revoke rescind suspend reopen"))
_CALENDAR = frozenset(stems(" ".join((*WEEKDAYS, *MONTHS))))
_NAME = Pattern(r"(?<=\w )[^\W\d_a-zа-я][\w’'-]*")
_PROPER = r"[^\W\d_a-zа-я][\w’'-]*"
#: "in Orlo", "near the northern town of Orlo", "in the centre of Orlo", "took the village of Orlo".
_PLACE = Pattern(
    r"\b(?:(?:in|at|near|outside|off) (?:(?:the|of|in|city|cities|town|village|port|district"
    r"|province|region|centre|center|outskirts|suburbs?|coast|island|north|south|east|west|northern"
    r"|southern|eastern|western|central|nearby|upper|lower|part|parts) ){0,6}"
    rf"|(?:city|town|village|port|district|province|region|island) of )({_PROPER}(?: {_PROPER})*)"
)
#: Papers have several names for these two.
_SPELLED_OTHERWISE = frozenset(stems("us usa uk states kingdom united america britain"))


def same_happening(
    facts: Iterable[Fact], seen: Observation, aliases: Aliases = NO_ALIASES
) -> Fact | None:
    """Return the happening that a sentence tells again, or None if it is a new one."""
    text = aliases.renamed(seen.text)
    mine = stem_set(text)
    like = [
        (score, at, fact)
        for at, fact in enumerate(facts)
        # What is denied, or still to come, is another happening than what came about.
        if fact.kind is FactKind.HAPPENING and fact.topic is seen.topic
        if (score := overlap(mine, stem_set(aliases.renamed(fact.text)))) >= SAME_HAPPENING
    ]
    # The likest first, and of those as like the one that came last.
    for _, _, fact in sorted(like, key=lambda one: one[:2], reverse=True):
        if _may_be_one(aliases.renamed(fact.text), text):
            return fact
    return None


def numbers_differ(one: str, other: str) -> bool:
    """Tell whether two sentences both give numbers, and not the same ones."""
    mine, theirs = _numbers(one), _numbers(other)
    return bool(mine and theirs and mine != theirs)


@lru_cache(maxsize=2_000)
def _numbers(text: str) -> frozenset[float]:
    return numbers_in(text)


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the share of the smaller set that the larger one holds, from 0 to 1.

    A set of fewer than three stems is too small to tell: 1 only if the sets are equal.
    """
    if min(len(a), len(b)) < 3:
        return 1.0 if a == b else 0.0
    return len(a & b) / min(len(a), len(b))


def _may_be_one(one: str, other: str) -> bool:
    """Tell whether the second of two sentences with many words in common tells the first again."""
    if guidance_in(one) and _guided(other) - stem_set(one):
        return False
    # A strike on a market in another town is another strike, whatever else is worded alike.
    if _places(one) - stem_set(other) and _places(other) - stem_set(one):
        return False
    mine, theirs = _doing(one), _doing(other)
    if any(opposites_of(stem) & (theirs - mine) for stem in mine - theirs):
        return False
    if (mine ^ theirs) & _UNDOES:
        return False
    shorter = min(len(mine), len(theirs))
    if numbers_differ(one, other):
        # A toll that moved on in the same words is one happening; "9 missing", "12 killed" are two.
        return mine <= theirs or theirs <= mine
    return not shorter or len(mine & theirs) / shorter >= _SAME_DOING


@lru_cache(maxsize=2_000)
def _guided(text: str) -> frozenset[str]:
    """Return the names of an order or a shelter: for another place it is another one."""
    names = _NAME.findall(guidance_in(_TELLER.sub("", text)))
    return stem_set(" ".join(names)) - _CALENDAR


@lru_cache(maxsize=2_000)
def _places(text: str) -> frozenset[str]:
    return stem_set(" ".join(_PLACE.findall(text))) - _CALENDAR - _SPELLED_OTHERWISE


@lru_cache(maxsize=2_000)
def _doing(text: str) -> frozenset[str]:
    """Return the stems of a sentence without its teller, its names and its numbers."""
    text = _TELLER.sub("", text)
    names = {word for name in _NAME.findall(text) for word in words(name)}
    plain = " ".join(word for word in words(text) if word not in names)
    return frozenset(stem for stem in stems(plain) if not _is_number(stem))


@lru_cache(maxsize=4_096)
def _is_number(stem: str) -> bool:
    return bool(numbers_in(stem))
