"""Stories: articles that report the same event."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.core.articles import ArticleId

StoryId = NewType("StoryId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A text's MinHash bands, to find near-duplicates without comparing all pairs.

    Hashes are arrays, which come from bytes at once: dozens are compared with every new text.
    """

    article: ArticleId
    #: One hash per band, in band order.
    bands: "array[int]"
    #: The smallest hashes of the text's word shingles, sorted: what an exact comparison needs.
    shingles: "array[int]"
    #: What the text says of each of its numbers, hashed; the number at the same place.
    contexts: "array[int]" = field(default_factory=lambda: array("q"))
    numbers: "array[float]" = field(default_factory=lambda: array("d"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What is remembered of a story to decide whether the next article joins it."""

    id: StoryId
    #: What its articles have in common, field by field, the most telling first: (term, weight).
    #: Terms are those of `bot.core.placing.profiles`; a weight is the mean over the articles.
    terms: tuple[tuple[str, float], ...]
    #: What its articles count, with the number ("23 miner"), and in what share of them; the most
    #: frequent first.
    counted: tuple[tuple[str, float], ...] = ()
    #: Names seen in at least one article, lower case.
    names: frozenset[str] = frozenset()
    articles: int
    #: The newest article's time, UTC.
    newest_at: datetime
    #: At least one of its articles says when it was published.
    is_dated: bool = False
    title: str = ""
    #: The story that went on with it when both turned out to be one; None while it is open.
    merged_into: StoryId | None = None


class Turn(StrEnum):
    """What became of a story as a whole."""

    #: It went on in another.
    MERGED = "merged"
    #: A part of it went on as another.
    SPLIT = "split"
    #: It burst across independent publishers, and nobody follows it.
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryTurn:
    """One thing that became of a story; its articles keep the story they were given."""

    turn: Turn
    story: StoryId
    #: The story that it went on in, or that was split off; empty for a suggestion.
    other: str = ""
    #: What showed it.
    article: ArticleId
    #: UTC.
    at: datetime
    title: str = ""
    #: Who tells of it independently; for a suggestion.
    publishers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """In how many of the open stories each term stands."""

    stories: int
    #: Terms that no story holds are left out.
    held: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where an article belongs."""

    article: ArticleId
    story: StoryId
    #: The earlier article whose text it repeats; None when it is a text of its own.
    duplicate_of: ArticleId | None = None
