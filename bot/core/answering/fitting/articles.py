"""The stems of an article with their places: worked out once, and cut into its sentences.

A question looks at hundreds of sentences, and at what stands before and behind each.
"""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.answering.question.phrases import phrased_in, short_names_in
from bot.core.text.words import placed_stems


@dataclass(frozen=True, slots=True)
class ArticleStems:
    """What a text holds, and where."""

    text: str
    #: In the order of the text, without stop words.
    stems: tuple[str, ...]
    #: Where the word of each begins.
    starts: "array[int]"
    #: How often each occurs.
    counts: Counter[str]
    #: What its long names are called for short, with the places where those begin.
    short_names: Sequence[tuple[int, frozenset[str]]]

    def between(self, start: int, end: int, phrases: frozenset[str]) -> frozenset[str]:
        """Return the stems of a part of the text, with those of its phrases that are wanted.

        Args:
            start: Where it begins.
            end: Where it ends, exclusive.
            phrases: Stems of words for phrases, of `SAID_IN_PHRASES`.
        """
        held = frozenset(self.in_order(start, end))
        more = phrased_in(self.text[start:end], phrases) if phrases else frozenset[str]()
        short = [names for at, names in self.short_names if start <= at < end]
        return held.union(more, *short) if more or short else held

    def in_order(self, start: int, end: int) -> tuple[str, ...]:
        """Return the stems of a part of the text as they stand in it."""
        return self.stems[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def has(self, one: str) -> bool:
        """Tell whether the text has a stem, or a phrase or a name that stands for it."""
        return one in self.between(0, len(self.text), frozenset({one}))


# As many as a few questions at a time look at.
@lru_cache(maxsize=1024)
def stems_of(text: str) -> ArticleStems:
    """Return the stems of an article's text."""
    placed = placed_stems(text)
    stems = tuple(one for one, _ in placed)
    return ArticleStems(
        text=text,
        stems=stems,
        starts=array("l", (start for _, start in placed)),
        counts=Counter(stems),
        short_names=tuple(short_names_in(text)),
    )
