"""Stories: articles that report the same happening, decided online."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from bot.core.articles import ArticleId

StoryId = NewType("StoryId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A text's MinHash bands, to find near-duplicates without comparing all pairs."""

    article: ArticleId
    #: One hash per band, in band order.
    bands: tuple[int, ...]
    #: Hashes of the text's word shingles, sorted: what an exact comparison needs.
    shingles: tuple[int, ...]
    #: Every number in the text, sorted: an update of a bulletin is no copy of it.
    numbers: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What is remembered of a story to decide whether the next article joins it."""

    id: StoryId
    #: Weighted content words, heaviest first, at most 60: (stem, weight).
    terms: tuple[tuple[str, float], ...]
    #: Names seen in at least one article, lower case.
    names: frozenset[str]
    articles: int
    #: The newest article's time, UTC.
    newest_at: datetime
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where an article belongs."""

    article: ArticleId
    story: StoryId
    #: The earlier article whose text it repeats; None when it is a text of its own.
    duplicate_of: ArticleId | None = None
