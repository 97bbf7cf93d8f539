"""Revisions that wait to be tracked, in plain dictionaries."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice

from bot.core.articles import Article, ArticleId, SourceId
from bot.core.evidence import Reading
from bot.core.operating.setting_aside import SetAside

_Key = tuple[ArticleId, int]


class MemoryUntracked(ABC):
    """The part of the store that tracking takes its articles from."""

    def __init__(self) -> None:
        super().__init__()
        self._articles: dict[_Key, Article] = {}
        self._untracked: dict[_Key, Article] = {}
        #: What was read from untracked revisions.
        self._ahead: dict[_Key, tuple[Reading, str]] = {}
        self._aside: dict[_Key, SetAside] = {}

    @abstractmethod
    def _last_tracked(self, id: ArticleId) -> int:
        """Return an article's newest tracked revision, 0 where there is none."""

    async def untracked(self, limit: int, at: datetime | None = None) -> Sequence[Article]:
        return list(islice((article for _, article in self._in_turn(at)), limit))

    async def count_untracked(self, *, since: datetime | None, until: datetime) -> int:
        wanted = (
            article
            for key, article in self._untracked.items()
            if key not in self._aside or not self._is_outdated(key)
        )
        return _count(wanted, since, until)

    async def count_stored(self, *, since: datetime | None, until: datetime) -> int:
        return _count(self._articles.values(), since, until)

    async def set_aside(self, aside: SetAside) -> None:
        key = (aside.article, aside.revision)
        if key in self._untracked:
            self._aside[key] = aside

    async def asides(self, limit: int) -> Sequence[SetAside]:
        found = (
            self._aside[key]
            for key in reversed(self._untracked)
            if key in self._aside and not self._is_outdated(key)
        )
        return list(islice(found, limit))

    async def unread(
        self, limit: int, source: SourceId | None = None, at: datetime | None = None
    ) -> Sequence[Article]:
        found = (
            article
            for key, article in self._untracked.items()
            if key not in self._ahead
            and source in (None, article.source)
            and not self._is_aside(key, at)
        )
        return list(islice(found, limit))

    async def keep_reading(self, article: Article, reading: Reading, laid: str = "") -> None:
        key = (article.id, article.revision)
        if key in self._untracked:
            self._ahead[key] = (reading, laid)

    async def read_ahead(
        self, limit: int, at: datetime | None = None
    ) -> Sequence[tuple[Article, Reading, str]]:
        unread = self._untracked.keys() - self._ahead.keys() - self._aside.keys()
        found = (
            (article, *self._ahead[key])
            for key, article in self._in_turn(at or datetime.max.replace(tzinfo=UTC))
            if key in self._ahead
            and not any(id == key[0] and revision < key[1] for id, revision in unread)
        )
        return list(islice(found, limit))

    def _in_turn(self, at: datetime | None) -> Iterator[tuple[_Key, Article]]:
        for key, article in self._untracked.items():
            is_late = key in self._aside and self._is_outdated(key)
            if at is None or not (is_late or self._is_aside(key, at)):
                yield key, article

    def _is_aside(self, key: _Key, at: datetime | None) -> bool:
        return at is not None and key in self._aside and self._aside[key].again_at > at

    def _is_outdated(self, key: _Key) -> bool:
        return self._last_tracked(key[0]) > key[1]


def _count(articles: Iterable[Article], since: datetime | None, until: datetime) -> int:
    stored = (one.stored_at for one in articles)
    return sum(at <= until and (since is None or at >= since) for at in stored)
