"""When two sentences tell the same happening."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from bot.core.aliases import NO_ALIASES, Aliases
from bot.core.facts import Fact, FactKind, Sighting
from bot.core.ledger.differing import contradict, differ, doing
from bot.core.ledger.observing import Observation
from bot.core.reading.numerals.numbers import numbers_in
from bot.core.sentences.stating import without_dateline
from bot.core.sentences.topics import denies_it
from bot.core.text.words import stem_set

#: Share of the shorter sentence's stems that two sentences of one happening have in common.
SAME_HAPPENING = 0.62
#: The same of the words that are no names: one place sees many happenings.
_SAME_DOING = 0.5


def same_happening(
    facts: Iterable[Fact],
    seen: Observation,
    aliases: Aliases = NO_ALIASES,
    *,
    said: Sighting | None = None,
    is_revision: bool = False,
) -> Fact | None:
    """Return the happening that a sentence tells again, or None if it is a new one.

    Args:
        facts: What may be told again.
        seen: The sentence.
        aliases: Names that mean the same in the crisis.
        said: Who says it and when; then what was so before, and has not been since, is new.
        is_revision: Its article is a later version of one that was read.
    """
    text = told_in(seen.text, aliases)
    mine = stem_set(text)
    like = [
        (score, at, fact)
        for at, fact in enumerate(facts)
        # What is denied, or still to come, is another happening than what came about.
        if fact.kind is FactKind.HAPPENING and fact.topic is seen.topic
        if (score := overlap(mine, stem_set(told_in(fact.text, aliases)))) >= SAME_HAPPENING
    ]
    # The likest first, and of those as like the one that came last.
    for _, _, fact in sorted(like, key=lambda one: one[:2], reverse=True):
        if _may_be_one(told_in(fact.text, aliases), text, is_edited=is_revision) and not (
            said and any(_has_ended(fact, other, said, aliases) for _, _, other in like)
        ):
            return fact
    return None


def told_in(text: str, aliases: Aliases) -> str:
    """Return what a sentence tells: two dispatches from one town have their dateline in common."""
    return aliases.renamed(without_dateline(text))


def _has_ended(fact: Fact, other: Fact, said: Sighting, aliases: Aliases) -> bool:
    """Tell whether another happening ended one, so that telling it again is news.

    It is no news from somebody who said the one and never the other.
    """
    came, went = (_last_said(one, said.at) for one in (fact, other))
    if came is None or went is None or went <= came:
        return False
    if not contradict(aliases.renamed(fact.text), aliases.renamed(other.text)):
        return False
    before, since = ({one.origin for one in told.sightings} for told in (fact, other))
    return said.origin not in before or said.origin in since


def _last_said(fact: Fact, until: datetime) -> datetime | None:
    return max((one.at for one in fact.sightings if one.at <= until), default=None)


def numbers_differ(one: str, other: str) -> bool:
    """Tell whether two sentences both give numbers, and not the same ones."""
    mine, theirs = _numbers(without_dateline(one)), _numbers(without_dateline(other))
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


def _may_be_one(one: str, other: str, *, is_edited: bool) -> bool:
    """Tell whether the second of two sentences with many words in common tells the first again."""
    if differ(one, other, is_edited=is_edited):
        return False
    mine, theirs = doing(one), doing(other)
    if denies_it(one) is not denies_it(other):
        return False  # "the army denied it" denies whatever stood before it
    whole = min(len(mine), len(theirs))
    if numbers_differ(one, other):
        # A toll that moved on in the same words is one happening; "9 missing", "12 killed" are two.
        return mine <= theirs or theirs <= mine
    if bool(_numbers(one)) is not bool(_numbers(other)):
        # Who counts, and tells much else, tells more than that it happened.
        whole = max(len(mine), len(theirs))
    return not whole or len(mine & theirs) / whole >= _SAME_DOING
