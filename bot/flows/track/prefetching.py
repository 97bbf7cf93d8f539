"""Reading the articles that come next, while those before them are placed."""

import asyncio
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from bot.core.articles import Article, ArticleId
from bot.core.evidence import Reading
from bot.core.placing.groundwork import Groundwork
from bot.flows.track.reading import ArticleReader

_Key = tuple[ArticleId, int]
_Read = tuple[Reading, Groundwork]


class Prefetcher:
    """An `ArticleReader` that has begun to read what it is asked for. One article at a time.

    Reading takes a process of its own as long as placing takes the bot: done in turn, each waits
    for the other. On leaving, what nobody asked for is given up.
    """

    def __init__(self, read: ArticleReader) -> None:
        """Begin with nothing.

        Args:
            read: Reads one article.
        """
        self._read = read
        self._turn = asyncio.Lock()
        self._begun: dict[_Key, asyncio.Task[_Read]] = {}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._give_up(list(self._begun))

    async def __call__(self, article: Article) -> _Read:
        """Return what was read, as soon as it is.

        Raises:
            Exception: It cannot be read; asked again, it is tried again.
        """
        task = self._begun.pop(_key(article), None)
        return await (task or self._in_turn(article))

    def begin(self, articles: Sequence[Article]) -> None:
        """Read some articles, in their order; what was begun and is not among them is given up."""
        wanted = {_key(article): article for article in articles}
        self._give_up([key for key in self._begun if key not in wanted])
        for key, article in wanted.items():
            if key not in self._begun:
                self._begun[key] = asyncio.create_task(self._in_turn(article))

    async def _in_turn(self, article: Article) -> _Read:
        async with self._turn:
            return await self._read(article)

    def _give_up(self, keys: Sequence[_Key]) -> None:
        for key in keys:
            task = self._begun.pop(key)
            task.cancel()
            task.add_done_callback(_forget)


def _forget(task: asyncio.Task[_Read]) -> None:
    """Take notice of a failure that nobody waits for: the article is read again when it is due."""
    if not task.cancelled():
        task.exception()


def _key(article: Article) -> _Key:
    return article.id, article.revision
