"""What a brief comes to on its platform: the requests that would be made to post it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.core.articles import SourceId
from bot.core.channels import Channel, Platform, Subscription
from bot.core.deliveries import Delivery, part_key
from bot.core.interrupting.severity import Caps
from bot.core.messages import Message
from bot.core.picturing.palette import Look
from bot.flows.alert import rehearse
from bot.flows.write import Writer, prepare
from bot.platforms.console.render import to_text
from bot.ports import Clock, Payload, Store
from bot.scheduling.cron import next_three, slot_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """How a platform is posted to."""

    #: What makes a post: "POST /channels/{id}/messages".
    call: str
    render: Callable[[Message], Sequence[Payload]]
    #: Writes the body that is sent: channel, payload, key.
    body: Callable[[Channel, Payload, str], Mapping[str, Any]]
    #: How much of what a payload may hold it holds.
    fullness: Callable[[Payload], Mapping[str, tuple[int, int]]] = lambda _: {}
    #: On which ground its pictures stand.
    look: Look = Look.LIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One request that would be made."""

    subscription: Subscription
    key: str
    #: The key of the post in whose thread it goes; empty: the channel itself.
    under: str
    message: Message
    #: Which part of the message, counted from 1, and of how many.
    part: int
    parts: int
    payload: Payload
    posting: Posting

    def to_json(self, files: Mapping[str, str]) -> dict[str, Any]:
        """Return what is printed; `files` are the pictures that were written, by their names."""
        one = self.subscription
        return {
            "channel": str(one.channel),
            "crisis": one.crisis,
            "title": self.message.title,
            "part": self.part,
            "parts": self.parts,
            "key": self.key,
            "in_thread_of": self.under,
            "call": self.posting.call,
            "body": self.posting.body(one.channel, self.payload, self.key),
            "files": files,
            "limits": self.posting.fullness(self.payload),
        }


async def posts_of(
    subscription: Subscription,
    store: Store,
    writer: Writer,
    clock: Clock,
    sources: Sequence[SourceId] = (),
    caps: Caps | None = None,
) -> Sequence[Post]:
    """Return what a subscription would have posted now, in order.

    With `caps` it is the update that the gravest known fact would break in with.
    """
    posting = postings()[subscription.channel.platform]
    if caps is not None:
        made = await rehearse(subscription, store=store, read=writer.read, clock=clock, caps=caps)
        return [] if made is None else list(_posts(made, subscription, posting))
    times = next_three(subscription.schedule, clock.now())
    prepared = await prepare(
        subscription,
        slot_of(subscription, clock.now()),
        store=store,
        writer=writer,
        clock=clock,
        sources=sources,
        next_at=times[0] if times else None,
    )
    return [post for one in prepared.deliveries for post in _posts(one, subscription, posting)]


def _posts(delivery: Delivery, subscription: Subscription, posting: Posting) -> Iterator[Post]:
    payloads = posting.render(delivery.message)
    first = part_key(delivery.target or delivery.key, 0)
    for number, payload in enumerate(payloads):
        key = part_key(delivery.key, number)
        yield Post(
            subscription=subscription,
            key=key,
            under="" if key == first else first,
            message=delivery.message,
            part=number + 1,
            parts=len(payloads),
            payload=payload,
            posting=posting,
        )


def fullness_of(channel: Channel, message: Message) -> Sequence[Mapping[str, tuple[int, int]]]:
    """Return how much each part of a message holds of what it may hold, by what is counted."""
    posting = postings()[channel.platform]
    return [posting.fullness(payload) for payload in posting.render(message)]


def postings() -> Mapping[Platform, Posting]:
    """Return how each platform is posted to."""
    from bot.platforms.browser.messenger import rendered
    from bot.platforms.discord import reference as discord
    from bot.platforms.discord.render import fullness as discord_fullness
    from bot.platforms.discord.render import render as render_discord
    from bot.platforms.slack import posting as slack
    from bot.platforms.slack.render import render as render_slack

    return {
        Platform.SLACK: Posting(
            call="chat.postMessage",
            render=render_slack,
            body=lambda channel, payload, key: slack.body_of(channel, payload, key=key),
            fullness=slack.fullness,
        ),
        Platform.DISCORD: Posting(
            call="POST /channels/{channel_id}/messages",
            render=render_discord,
            body=lambda _, payload, key: _without_drawings(discord.referenced(payload, key)),
            fullness=discord_fullness,
            look=Look.DARK,
        ),
        Platform.BROWSER: Posting(
            call="entry", render=lambda one: [rendered(one)], body=lambda _, payload, __: payload
        ),
        Platform.CONSOLE: Posting(
            call="print",
            render=lambda one: [{"text": to_text(one)}],
            body=lambda _, payload, __: payload,
        ),
    }


def _without_drawings(body: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: value for key, value in body.items() if key != "pictures"}
