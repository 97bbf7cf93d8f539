"""Articles, their readings, and the search over their sentences."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.articles import Article, ArticleId
from bot.core.briefs import Coverage
from bot.core.evidence import Reading
from bot.core.questions import SentenceHit


class ArticleStore(Protocol):
    """Articles by revision, their identity keys, and the search over their sentences."""

    async def known(self, keys: Collection[str]) -> Mapping[str, Article]:
        """Return the newest revision behind each identity key that is known."""

    async def add(self, article: Article, keys: Collection[str]) -> None:
        """Store one revision for tracking; one with a known (id, revision) changes nothing."""

    async def get(self, id: ArticleId, revision: int | None = None) -> Article | None:
        """Return one revision, the newest by default."""

    async def get_many(self, ids: Collection[tuple[ArticleId, int]]) -> Sequence[Article]:
        """Return the revisions that exist, in no particular order."""

    async def reading(self, id: ArticleId, revision: int) -> Reading | None:
        """Return what was read from a tracked revision."""

    async def with_readings(
        self, ids: Collection[tuple[ArticleId, int]]
    ) -> Sequence[tuple[Article, Reading]]:
        """Return the revisions that were tracked, each with its reading."""

    async def newest(self, limit: int) -> Sequence[Article]:
        """Return the newest tracked revisions of the articles stored last, newest first.

        Withdrawn articles are left out.
        """

    async def in_crises(
        self, crises: Collection[str], *, since: datetime | None, until: datetime | None
    ) -> Sequence[Article]:
        """Return the newest revision of each article of these crises stored within [since, until].

        Withdrawn articles are left out. Oldest stored first.
        """

    async def belongs(self, id: ArticleId, crises: Collection[str]) -> bool:
        """Tell whether any revision of an article belongs, or belonged, to one of these crises."""

    async def coverage(
        self, crises: Collection[str], *, since: datetime | None, until: datetime | None
    ) -> Coverage:
        """Count what `in_crises` would return, without loading it; fields about sources stay 0."""

    async def search(
        self, crises: Collection[str], words: Sequence[str], *, until: datetime | None, limit: int
    ) -> Sequence[SentenceHit]:
        """Find sentences of these crises' newest revisions that hold any of the words, best first.

        The crises are part of the query itself, never a filter over its results. The words are
        stems, as `bot.core.text.words.stems` makes them.
        """
