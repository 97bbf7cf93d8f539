"""The example crisis, played in memory at full speed, with everything that reached the channel."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.app.engine import Engine
from bot.app.tools.replaying import receive_dated
from bot.core.articles import Article, Dated, Span
from bot.core.briefs import Brief, BriefKind
from bot.core.channels import Channel, Platform, Subscription
from bot.core.messages import Message
from bot.example import CRISIS, SCHEDULE, example_articles
from bot.platforms.console.render import to_text
from bot.scheduling.replay import ReplayClock, moments, played
from bot.store.memory import MemoryStore

CHANNEL = Channel(platform=Platform.CONSOLE, id="example")


@dataclass
class Post:
    """One message as it was posted, and every text it got later."""

    key: str
    at: datetime
    #: The reference of the message whose thread it is in; empty: the channel itself.
    thread: str
    message: Message
    edits: list[Message] = field(default_factory=list)

    @property
    def standing(self) -> Message:
        """The message as it stands in the end."""
        return self.edits[-1] if self.edits else self.message

    @property
    def text(self) -> str:
        """What stands in the end, as one line of plain text."""
        return flat(self.standing)


class Recorder:
    """A messenger that keeps whole messages, in the order of posting."""

    def __init__(self, clock: ReplayClock) -> None:
        self._clock = clock
        self.posts: dict[str, Post] = {}

    def render(self, message: Message) -> Sequence[Mapping[str, Any]]:
        return [{"message": message}]

    async def post(
        self, channel: Channel, payload: Mapping[str, Any], *, key: str, thread: str
    ) -> str:
        ref = f"m{len(self.posts) + 1}"
        self.posts[ref] = Post(key, self._clock.now(), thread, payload["message"])
        return ref

    async def edit(
        self, channel: Channel, ref: str, payload: Mapping[str, Any], *, thread: str
    ) -> None:
        self.posts[ref].edits.append(payload["message"])

    async def find(self, channel: Channel, *, key: str, thread: str, since: datetime) -> str | None:
        return None


@dataclass
class Played:
    """Everything that a replay came to."""

    posts: dict[str, Post]
    #: Every brief of every kind, oldest first.
    briefs: list[Brief]
    articles: dict[Span, Article]

    def of_kind(self, kind: BriefKind) -> list[Brief]:
        return [brief for brief in self.briefs if brief.kind is kind]

    def titled(self, words: str) -> list[Post]:
        return [post for post in self.posts.values() if words in post.message.title]


def flat(message: Message) -> str:
    """Return a message as one line."""
    return " ".join(to_text(message, 1_000).split())


def play(dated: Sequence[Dated] | None = None) -> Played:
    """Play the example's articles, or others under its name."""
    return asyncio.run(_play(dated or example_articles()))


async def _play(dated: Sequence[Dated]) -> Played:
    subscription = Subscription(crisis=CRISIS.name, channel=CHANNEL, schedule=SCHEDULE)
    line = moments(dated, [subscription])
    clock = ReplayClock(line[0].at)
    store, recorder = MemoryStore(), Recorder(clock)
    engine = Engine(
        store=store,
        clock=clock,
        crises=[CRISIS],
        subscriptions=[subscription],
        messengers={Platform.CONSOLE: recorder},
    )
    async for moment in played(line, clock):
        if moment.draft is not None:
            await receive_dated(moment.draft, store, clock)
            await engine.digest()
        elif moment.subscription is not None:
            await engine.write_brief(moment.subscription, moment.slot, moment.next_at)
        await engine.deliver_all()
    briefs = [brief for _, brief in await store.briefs_since(CRISIS.name, CHANNEL, line[0].at)]
    spans = {span for brief in briefs for span in _spans(brief)}
    found = {span: await store.get(span.article, span.revision) for span in spans}
    return Played(
        posts=recorder.posts,
        briefs=briefs,
        articles={span: article for span, article in found.items() if article is not None},
    )


def _spans(brief: Brief) -> list[Span]:
    quotes = [*brief.quotes, *(position.quote for position in brief.positions)]
    return [one.citation.span for one in (*brief.figures, *quotes)]
