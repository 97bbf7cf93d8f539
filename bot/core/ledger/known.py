"""A ledger that is searched by what an article says, without looking at every fact.

Each fact stands under some of its words. What is looked up is a little more than what is meant, and
never less: whoever asks compares what comes back as if it were the whole ledger. So an article
costs much the same in a ledger of a thousand facts as in one of a hundred.

Facts that rest (`bot.core.ledger.resting`) stand under their words alone. Whoever asks wakes those
that an article may tell again first; a quote of two words does not wake the longer ones that may
hold it.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import ceil

from bot.core.aliases import NO_ALIASES, Aliases
from bot.core.articles import ArticleId
from bot.core.evidence import Figure
from bot.core.facts import Fact, FactKind
from bot.core.figures.series import is_partial, may_be_of_all, series_keys
from bot.core.ledger.happenings import SAME_HAPPENING, told_in
from bot.core.ledger.observing import Observation
from bot.core.ledger.resting import AT_HAND, SLACK, at_hand
from bot.core.patterns import Pattern
from bot.core.text.characters import fold
from bot.core.text.words import stem_set

_CJK = "぀-ヿ㐀-䶿一-鿿豈-﫿"
_TOKEN = Pattern(rf"[{_CJK}]|[^\W{_CJK}]+")

#: What a share of words loses to being no whole number.
_ROUNDING = 1e-9

_Numbers = dict[str, "array[int]"]


class Known:
    """The facts of one crisis, found by what they say."""

    def __init__(self, facts: Iterable[Fact] = (), aliases: Aliases = NO_ALIASES) -> None:
        """Begin with some facts.

        Args:
            facts: Any order.
            aliases: Names that mean the same in the crisis.
        """
        self.aliases = aliases
        self._facts: dict[str, Fact] = {}
        #: By the hashes of what looks up their series: one by chance costs a comparison.
        self._figures: dict[int, list[str]] = defaultdict(list)
        self._happenings = _Held(SAME_HAPPENING)
        #: By the words that whatever quotes the same has whole.
        self._quotes = _Held(1.0)
        #: The words of quotes too short to stand under one.
        self._short: dict[str, str] = {}
        #: Keys of facts that rest.
        self._resting: set[str] = set()
        for fact in facts:
            self.put(fact)

    def __len__(self) -> int:
        return len(self._facts)

    @property
    def size(self) -> int:
        """How much room it takes, in facts: five that rest take that of one."""
        return len(self._facts) + len(self._resting) // 5

    def rests(self, key: str) -> bool:
        """Tell whether the fact of a key is known, and rests."""
        return key in self._resting

    def get(self, key: str) -> Fact | None:
        """Return the fact of a key, if it is at hand."""
        return self._facts.get(key)

    def put(self, fact: Fact) -> None:
        """Enter a fact, or what became of it."""
        old = self._facts.get(fact.key)
        self._facts[fact.key] = fact
        self._resting.discard(fact.key)
        if old is not None and (old.text, old.figure) == (fact.text, fact.figure):
            return
        # What an earlier version stood under stays: it is compared once more, and found different.
        match fact.kind:
            case FactKind.FIGURE if fact.figure is not None:
                for key in map(hash, series_keys(fact.figure, self.aliases)):
                    if fact.key not in self._figures[key]:
                        self._figures[key].append(fact.key)
            case FactKind.HAPPENING:
                stems = stem_set(told_in(fact.text, self.aliases)) or {""}
                self._happenings.put(fact.key, stems)
            case FactKind.QUOTE:
                words = _inner(self._said(fact.text))
                if words:
                    self._quotes.put(fact.key, words)
                else:
                    self._short[fact.key] = self._said(fact.text)

    def rest(self, most: int = AT_HAND, slack: int = SLACK) -> None:
        """Let all but the most wanted facts rest, if there are many more; for when all is stored.

        Args:
            most: How many stay at hand.
            slack: So many more do not yet matter.
        """
        if len(self._facts) > most + slack:
            kept = {fact.key: fact for fact in at_hand(self._facts.values(), most)}
            self._resting |= self._facts.keys() - kept.keys()
            self._facts = kept

    def wake(self, facts: Iterable[Fact]) -> None:
        """Bring back facts that rested, as they are stored."""
        for fact in facts:
            if fact.key in self._resting:
                self._resting.remove(fact.key)
                self._facts[fact.key] = fact

    def resting(self, seen: Iterable[Observation]) -> set[str]:
        """Return the keys of resting facts that an article may tell again."""
        if not self._resting:
            return set()
        near: set[str] = set()
        for one in seen:
            match one.kind:
                case FactKind.FIGURE if one.figure is not None:
                    near.update(self._keys_of_figures(one.figure))
                case FactKind.QUOTE:
                    near.update(self._keys_of_quotes(one.text))
                case FactKind.HAPPENING:
                    near.update(self._keys_of_happenings(one.text))
        return near & self._resting

    def happenings(self, text: str, own: Mapping[str, Fact]) -> Sequence[Fact]:
        """Return at least every fact that may tell a sentence's happening, in the ledger's order.

        Args:
            text: The sentence.
            own: Facts as they stand by now, by key: they count in the place of the ledger's, and
                come back always; those that the ledger has not come last.
        """
        return self._ordered(self._keys_of_happenings(text), own)

    def quotes(self, text: str, own: Mapping[str, Fact]) -> Sequence[Fact]:
        """Return at least every quote that may hold, or stand in, the same words; as above."""
        return self._ordered(self._keys_of_quotes(text), own)

    def figures(self, figure: Figure, own: Mapping[str, Fact]) -> Sequence[Fact]:
        """Return at least every fact of the series that a figure is of; as above."""
        return self._ordered(self._keys_of_figures(figure), own)

    def tolls(self, figure: Figure, own: Mapping[str, Fact]) -> Sequence[Fact]:
        """Return the counts at hand of one fate in no two places, whoever they name; as above.

        "A second death" makes two of "one worker killed".
        """
        keys = [key for key, fact in self._facts.items() if fact.kind is FactKind.FIGURE]
        return [
            fact
            for fact in self._ordered(keys, own)
            if fact.figure is not None
            and not is_partial(fact.figure)
            and may_be_of_all(fact.figure, figure)
        ]

    def _keys_of_happenings(self, text: str) -> Iterable[str]:
        stems = stem_set(told_in(text, self.aliases)) or {""}
        return self._happenings.like(stems, stems)

    def _keys_of_quotes(self, text: str) -> Iterable[str]:
        said = self._said(text)
        inner = _inner(said)
        short = (key for key, other in self._short.items() if other in said or said in other)
        if not inner:
            quotes = (key for key, fact in self._facts.items() if fact.kind is FactKind.QUOTE)
            return chain(quotes, short)
        return chain(self._quotes.like(inner, set(_TOKEN.findall(said))), short)

    def _keys_of_figures(self, figure: Figure) -> Iterable[str]:
        keys = map(hash, series_keys(figure, self.aliases))
        return chain.from_iterable(self._figures.get(key, ()) for key in keys)

    def said_in(self, article: ArticleId) -> Sequence[Fact]:
        """Return the facts at hand with a sighting in an article, in the ledger's order."""
        keys = (
            key
            for key, fact in self._facts.items()
            if any(sighting.span.article == article for sighting in fact.sightings)
        )
        return self._ordered(keys, {})

    def __iter__(self) -> Iterator[Fact]:
        """Give every fact at hand, oldest first seen first."""
        return iter(sorted(self._facts.values(), key=_order))

    def _ordered(self, keys: Iterable[str], own: Mapping[str, Fact]) -> list[Fact]:
        found = {key for key in (*keys, *own) if key in self._facts}
        known = sorted((self._facts[key] for key in found), key=_order)
        fresh = (fact for key, fact in own.items() if key not in self._facts)
        return [*(own.get(fact.key, fact) for fact in known), *fresh]

    def _said(self, text: str) -> str:
        return fold(self.aliases.renamed(text))


class _Held:
    """Sets of words, found by those that have many in common.

    A crisis holds many that rest, so sets are numbered: a number takes four bytes under each word.
    A name that is entered twice is found under both of its sets.
    """

    def __init__(self, share: float) -> None:
        """Hold none yet.

        Args:
            share: Of the smaller of two sets the larger one has so much, if they are to meet.
        """
        self._share = share
        self._all: _Numbers = defaultdict(_no_numbers)
        self._telling: _Numbers = defaultdict(_no_numbers)
        #: Names and sizes of the sets, by number.
        self._names: list[str] = []
        self._sizes = _no_numbers()

    def put(self, key: str, words: Collection[str]) -> None:
        """Enter a set by its name."""
        number = len(self._names)
        for word in self._rarest(words):
            self._telling[word].append(number)
        for word in words:
            self._all[word].append(number)
        self._names.append(key)
        self._sizes.append(len(words))

    def like(self, mine: Collection[str], every: Collection[str]) -> set[str]:
        """Return at least the sets that hold a share of `mine`, or of which `every` holds one.

        `every` holds `mine`.
        """
        found: set[int] = set()
        for word in self._rarest(mine):
            found.update(self._all.get(word, ()))
        for word in every:
            found.update(self._telling.get(word, ()))
        held = (self._all.get(word, ()) for word in every)
        shared = Counter(chain.from_iterable(map(found.intersection, held)))
        return {
            self._names[number]
            for number, count in shared.items()
            if count >= self._share * min(len(mine), self._sizes[number]) - _ROUNDING
        }

    def _rarest(self, words: Collection[str]) -> list[str]:
        """Return the words that fewest sets have, so that little comes back.

        They are enough for every set with the share of them all to have at least one.
        """
        enough = len(words) - ceil(self._share * len(words) - _ROUNDING) + 1
        return sorted(words, key=lambda word: (len(self._all.get(word, ())), word))[:enough]


def _no_numbers() -> "array[int]":
    return array("I")


def _order(fact: Fact) -> tuple[object, ...]:
    return fact.first_seen_at, fact.key


def _inner(text: str) -> frozenset[str]:
    """Return the words that any longer text holds whole: the first and the last may be cut."""
    return frozenset(_TOKEN.findall(text)[1:-1])
