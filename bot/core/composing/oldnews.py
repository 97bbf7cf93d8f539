"""What a channel was told before, and recognises in another paper's words."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache

from bot.core.composing.again import is_one_count
from bot.core.composing.comparing import compared
from bot.core.composing.counting import EXACTLY
from bot.core.composing.material import Material, Told
from bot.core.composing.occasions import are_two_occasions
from bot.core.composing.retelling import TURNS, Retold, deeds_in
from bot.core.composing.statements import ROUNDED, counts_in
from bot.core.composing.tolls import are_apart
from bot.core.composing.twins import tells_it
from bot.core.composing.weighing import sentence_of
from bot.core.facts import Fact, FactKind
from bot.core.figures.ordinals import nth_in
from bot.core.figures.series import LIVES, group, is_same_value
from bot.core.ledger.differing import contradict
from bot.core.reading.numerals.numbers import numbers_in
from bot.core.sentences.stating import without_dateline

#: The newest that a channel was told; what is older is seldom told again.
_REMEMBERED = 400
#: A sentence of so few words with a count tells no more than the count.
_FEW = 6


class OldNews:
    """Sentences that a channel knows."""

    def __init__(self, material: Material, told: Iterable[Told]) -> None:
        """Remember what was told.

        Args:
            material: What there is; the articles of what was told need not be laid out.
            told: What the channel knows as it is.
        """
        everything = [one.fact for one in told]
        happened = [fact for fact in everything if fact.kind is FactKind.HAPPENING]
        happened.sort(key=lambda fact: (fact.changed_at, fact.key))
        self._material = material
        self._figures = [fact.figure for fact in everything if fact.figure is not None]
        self._counts = {(figure.kind, figure.value) for figure in self._figures}
        self._few: dict[tuple[str, float], list[Fact]] = defaultdict(list)
        for one in everything:
            if one.figure is not None and one.figure.kind in LIVES and one.figure.value < EXACTLY:
                self._few[one.figure.kind, one.figure.value].append(one)
        self._happened = tuple(fact.text for fact in happened)[-_REMEMBERED:]
        self._articles = [fact.span.article for fact in happened][-_REMEMBERED:]
        #: What was asked for, by the fact's key: a line may be asked for as news and as a lead.
        self._asked: dict[str, bool] = {}

    # Both take long, and much of what is asked needs neither.
    @cached_property
    def _nths(self) -> frozenset[int]:
        return frozenset(map(nth_in, self._happened))

    @cached_property
    def _plain(self) -> list[str]:
        return [without_dateline(text) for text in self._happened]

    @cached_property
    def _events(self) -> Retold:
        return _retold(self._happened)

    def has(self, fact: Fact) -> bool:
        """Tell whether a fact's sentence says nothing that the channel was not told."""
        if fact.kind is not FactKind.HAPPENING:
            return False
        if fact.key not in self._asked:
            self._asked[fact.key] = self._has(fact)
        return self._asked[fact.key]

    def _has(self, fact: Fact) -> bool:
        counts = counts_in(self._material, fact.sentence) - self._counts
        if any(kind not in ROUNDED for kind, _ in counts):
            return False
        if any(
            self._is_elsewhere(fact, count) for count in counts_in(self._material, fact.sentence)
        ):
            return False
        if nth_in(fact.text) not in self._nths | {0}:
            return False  # a second death is none of those that were told
        text = sentence_of(self._material, fact)
        if self._only_counts(fact, text):
            return True
        return self._events.has(text, self._names_in(fact)) or self._is_told(fact, text)

    def _is_elsewhere(self, fact: Fact, count: tuple[str, float]) -> bool:
        """Tell whether a few lives that a sentence counts are not the few that were told."""
        kind, value = count
        if kind not in LIVES or value >= EXACTLY:
            return False
        told = self._few.get(count, ())
        return bool(told) and all(are_two_occasions(self._material, fact, one) for one in told)

    def knows_toll(self, fact: Fact) -> bool:
        """Tell whether a count of lives has a value that the channel knows, in whatever noun."""
        figure = fact.figure
        return figure is not None and any(
            one.kind == figure.kind and is_same_value(one, figure) and group(one) == group(figure)
            for one in self._figures
            if figure.kind in LIVES and not are_apart(one, figure)
        )

    def _is_told(self, fact: Fact, text: str) -> bool:
        """Tell whether one told sentence of another article tells all of its event still."""
        numbers = _large_numbers(self._happened)
        like = self._events.like(text)
        for at in reversed(like):
            is_own = self._articles[at] == fact.sentence.article
            if not is_own and tells_it(self._plain[at], text, numbers):
                # What has been told not to be so since is told anew.
                return not any(contradict(self._plain[one], text) for one in like if one >= at)
        return False

    def _only_counts(self, fact: Fact, text: str) -> bool:
        """Tell whether a sentence has nothing but known counts: "Eight are now known dead"."""
        counts = counts_in(self._material, fact.sentence)
        if not counts or not counts <= self._counts or self._names_in(fact):
            return False
        said = compared(text)
        return (
            len(said.words) <= _FEW
            and not said.words & TURNS
            and len(deeds_in(said.words)) <= len(counts)
        )

    def has_counted(self, fact: Fact) -> bool:
        """Tell whether a fact's count was told with another noun, and its sentence is old too.

        A known count may stand in a sentence with news, such as who was charged or freed.
        """
        figure = fact.figure
        if figure is None or not any(is_one_count(figure, one) for one in self._figures):
            return False
        return self._events.has(sentence_of(self._material, fact), self._names_in(fact))

    def _names_in(self, fact: Fact) -> list[str]:
        found, span = self._material.library(fact.sentence), fact.sentence
        names = found[1].names if found else ()
        return [name.text for name in names if span.start <= name.start < span.end]


@lru_cache(maxsize=2)
def _large_numbers(told: tuple[str, ...]) -> frozenset[float]:
    """Return the numbers of sentences that are too large to be another thing's by chance."""
    found = (number for text in told for number in numbers_in(text))
    return frozenset(number for number in found if number >= EXACTLY)


@lru_cache(maxsize=2)
def _retold(told: tuple[str, ...]) -> Retold:
    """Index what was told; channels of one crisis that are briefed together share it."""
    return Retold(told)
