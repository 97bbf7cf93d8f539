"""The way of an article to its post, as spans of one trace; nothing at all where nobody traces.

The ids of a trace are made of what it is about, so that every process of a bot, also after a
restart, goes on in the same one, and no row has to keep them. An article's trace holds its
fetching, reading and placing, and the update that breaks in because of it; a scheduled brief has
a trace of its own, linked to those of the articles it tells of.
"""

from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from datetime import datetime
from time import time_ns
from typing import Protocol

from bot.app.collecting import Ask
from bot.core.articles import Article, ArticleId, Source
from bot.core.channels import Channel, Platform
from bot.core.evidence import Reading
from bot.core.messages import Message
from bot.flows.collect import Collected
from bot.ports import Messenger
from bot.ports.chat import Payload, Whisperer

#: Briefs of which it is known which article they are due to.
_KEPT = 10_000

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
        self._led: OrderedDict[str, str] = OrderedDict()

    @property
    def is_on(self) -> bool:
        """Tell whether anybody looks."""
        return self._spans is not None

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

    def over(self, messengers: Mapping[Platform, Messenger]) -> Mapping[Platform, Messenger]:
        """Have every post timed."""
        if self._spans is None:
            return messengers
        return {one: TracedMessenger(messenger, self) for one, messenger in messengers.items()}

    def article(self, name: str, id: ArticleId) -> AbstractContextManager[None]:
        """Time what is done to an article."""
        if self._spans is None:
            return nullcontext()
        return self._spans.span(name, of_article(id), article=id)

    def reading(self, read: Callable[[Article], Reading]) -> Callable[[Article], Reading]:
        """Have the reading of every article timed."""

        def timed(article: Article) -> Reading:
            with self.article("read", article.id):
                return read(article)

        return timed

    def placing(self, article: Article) -> AbstractContextManager[None]:
        """Time the placing of an article."""
        return self.article("place", article.id)

    def brief(self, name: str, key: str, articles: Sequence[ArticleId]) -> None:
        """Note that a brief is owed, and from which articles it was written."""
        if self._spans is not None:
            links = [of_article(id) for id in articles]
            with self._spans.span(name, self._of(key), links=links, delivery=key):
                pass

    def led(self, key: str, article: ArticleId) -> None:
        """Have what is owed by a key go on in the trace of the article that it is due to."""
        if self._spans is None:
            return
        self._led[key] = of_article(article)
        while len(self._led) > _KEPT:
            self._led.popitem(last=False)

    def sending(self, key: str, channel: Channel) -> AbstractContextManager[None]:
        """Time the post of one part of a message."""
        if self._spans is None:
            return nullcontext()
        owed = key.rsplit("#", 1)[0]
        base = owed.split("/thread/", 1)[0]
        return self._spans.span(
            "post", self._of(base), delivery=owed, platform=channel.platform.value
        )

    def _of(self, key: str) -> str:
        return self._led.get(key, f"brief/{key}")


def of_article(id: ArticleId) -> str:
    """Return what an article's trace is called."""
    return f"article/{id}"


class TracedMessenger:
    """A messenger whose posts are timed; see `bot.ports.chat.Messenger`."""

    def __init__(self, messenger: Messenger, tracing: Tracing) -> None:
        self._messenger = messenger
        self._tracing = tracing

    def render(self, message: Message) -> Sequence[Payload]:
        """Turn a message into payloads."""
        return self._messenger.render(message)

    async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        """Post one payload."""
        with self._tracing.sending(key, channel):
            return await self._messenger.post(channel, payload, key=key, thread=thread)

    async def edit(self, channel: Channel, ref: str, payload: Payload, *, thread: str) -> None:
        """Replace a posted part."""
        await self._messenger.edit(channel, ref, payload, thread=thread)

    async def whisper(self, channel: Channel, user: str, message: Message, *, thread: str) -> bool:
        """Show something to one person alone, where the platform can."""
        if not isinstance(self._messenger, Whisperer):
            return False
        return await self._messenger.whisper(channel, user, message, thread=thread)

    async def find(self, channel: Channel, *, key: str, thread: str, since: datetime) -> str | None:
        """Look back for a part."""
        return await self._messenger.find(channel, key=key, thread=thread, since=since)


@asynccontextmanager
async def tracing(endpoint: str) -> AsyncIterator[Tracing]:
    """Open where spans go, where that is set, and send what is left in the end.

    Raises:
        ConfigError: The extra that sends them is not installed.
    """
    if not endpoint:
        yield Tracing()
        return
    import asyncio

    from bot.app.spans import exported

    spans = exported(endpoint)
    try:
        yield Tracing(spans)
    finally:
        await asyncio.to_thread(spans.close)
