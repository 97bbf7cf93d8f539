"""Traces an article on its way from the source to the post. Off unless spans have a destination.

The ids of a trace are computed from what it is about, so that every process of a bot continues the
same trace, also after a restart. An article's trace holds its fetching, reading and placing, and
the breaking update that it causes. A scheduled brief has a trace of its own, with links to those
of its articles.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from time import time_ns
from typing import Protocol

from bot.app.collecting.rounds import Ask
from bot.core.articles import Article, ArticleId, Source
from bot.core.deliveries import Delivery
from bot.core.evidence import Reading
from bot.core.placing.groundwork import Groundwork
from bot.flows.collect import Collected
from bot.flows.track.reading import ArticleReader

Attributes = str | int | bool


class Spans(Protocol):
    """Where spans go."""

    def span(
        self,
        name: str,
        of: str,
        *,
        is_first: bool = False,
        since: int | None = None,
        links: Sequence[str] = (),
        **about: Attributes,
    ) -> AbstractContextManager[None]:
        """Time what is done within.

        Args:
            name: What is done.
            of: What the trace is about; the same words lead to the same trace.
            is_first: Nothing comes before it in that trace.
            since: When it began, in nanoseconds since 1970; by default now.
            links: What other traces are about that this one goes on from.
            about: Ids and counts; never a text, a name of a person or a token.
        """


class Tracing:
    """Names the traces that spans belong to; off unless it is given where they go."""

    def __init__(self, spans: Spans | None = None) -> None:
        self._spans = spans

    def collecting(self, ask: Ask) -> Ask:
        """Have the trace of each article begin with the fetching that brought it, as stored."""
        if self._spans is None:
            return ask
        spans = self._spans

        async def asked(source: Source) -> Collected:
            since = time_ns()
            done = await ask(source)
            for one in (*done.received.new, *done.received.changed):
                begins = spans.span(
                    "collect",
                    of_article(one.id),
                    is_first=True,
                    since=since,
                    source=one.source,
                    article=one.id,
                    revision=one.revision,
                )
                with begins:
                    pass
            return done

        return asked

    def article(self, name: str, id: ArticleId) -> AbstractContextManager[None]:
        """Time what is done to an article."""
        if self._spans is None:
            return nullcontext()
        return self._spans.span(name, of_article(id), article=id)

    def reading(self, read: ArticleReader) -> ArticleReader:
        """Have the reading of every article timed."""

        async def timed(article: Article) -> tuple[Reading, Groundwork]:
            with self.article("read", article.id):
                return await read(article)

        return timed

    def placing(self, article: Article) -> AbstractContextManager[None]:
        """Time the placing of an article."""
        return self.article("place", article.id)

    def brief(self, name: str, key: str, articles: Sequence[ArticleId]) -> None:
        """Note that a brief is owed, and from which articles it was written."""
        if self._spans is not None:
            links = [of_article(id) for id in articles]
            with self._spans.span(name, _of_brief(key), links=links, delivery=key):
                pass

    def sending(self, delivery: Delivery) -> AbstractContextManager[None]:
        """Time the post of one part of a message."""
        if self._spans is None:
            return nullcontext()
        key = delivery.key
        of = of_article(ArticleId(delivery.article)) if delivery.article else _of_brief(key)
        return self._spans.span("post", of, delivery=key, platform=delivery.channel.platform.value)


def of_article(id: ArticleId) -> str:
    """Return what an article's trace is called."""
    return f"article/{id}"


def _of_brief(key: str) -> str:
    """Return what the trace of a scheduled brief and its thread is called."""
    return f"brief/{key.split('/thread/', 1)[0]}"


@asynccontextmanager
async def tracing(endpoint: str) -> AsyncIterator[Tracing]:
    """Open the destination of spans, if one is configured; at the end, send those left.

    Raises:
        ConfigError: The extra that sends them is not installed.
    """
    if not endpoint:
        yield Tracing()
        return
    import asyncio

    from bot.app.watching.spans import exported

    spans = exported(endpoint)
    try:
        yield Tracing(spans)
    finally:
        await asyncio.to_thread(spans.close)
