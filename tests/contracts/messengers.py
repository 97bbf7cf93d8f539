"""Every messenger there is, each with a place to post to; one contract holds for all.

To add one: write an async context manager that yields a `Rig`, and name it in `MESSENGERS`.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum

from bot.core.channels import Channel, Platform
from bot.errors import DeliveryDeferred, DeliveryInDoubt, DeliveryRejected
from bot.ports.chat import Messenger
from tests.contracts.fake_messenger import START, Failure, FakeMessenger, words


class Trouble(Enum):
    """What can befall the next post."""

    #: The platform asks to wait seven seconds.
    WAIT = "asked to wait"
    #: The message stands; the connection broke before the caller was told.
    BROKEN_AFTER = "broken after it was done"
    #: The connection broke after the request was read, and nothing stands.
    BROKEN_BEFORE = "broken before it was done"
    #: The platform refuses for good.
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Standing:
    """A message as a person would find it."""

    ref: str
    #: Empty: in the channel itself.
    thread: str
    #: Everything visible of it, as plain text.
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rig:
    """A messenger, and what a test may know and do around it."""

    messenger: Messenger
    channel: Channel
    #: A channel of the platform that does not exist, or is not ours; None: all do.
    unknown: Channel | None
    #: What stands in the channel and its threads, oldest first.
    standing: Callable[[], list[Standing]]
    #: What the platform would make a live mention, link or command of; must stay empty.
    live: Callable[[], list[str]]
    #: Before the first post, by the platform's clock.
    before: datetime
    #: Makes trouble for the next post; None where nothing can befall it.
    trouble: Callable[[Trouble], None] | None = None


@asynccontextmanager
async def fake() -> AsyncIterator[Rig]:
    """The fake: if it did not keep the contract, tests that use it would prove nothing."""
    channel = Channel(platform=Platform.BROWSER, id="fake")
    messenger = FakeMessenger(frozenset({channel}))
    failures = {
        Trouble.WAIT: Failure(DeliveryDeferred("slow down", timedelta(seconds=7))),
        Trouble.BROKEN_AFTER: Failure(DeliveryInDoubt("reset"), is_done=True),
        Trouble.BROKEN_BEFORE: Failure(DeliveryInDoubt("reset")),
        Trouble.REFUSED: Failure(DeliveryRejected("no")),
    }
    yield Rig(
        messenger=messenger,
        channel=channel,
        unknown=Channel(platform=Platform.BROWSER, id="nowhere"),
        standing=lambda: [
            Standing(one.ref, one.thread, words(one.payload)) for one in messenger.kept
        ],
        live=list,
        before=START,
        trouble=lambda trouble: messenger.failures.append(failures[trouble]),
    )


@asynccontextmanager
async def slack() -> AsyncIterator[Rig]:
    """Slack's SDK against a local Slack."""
    from bot.platforms.slack.client import make_client
    from bot.platforms.slack.messenger import SlackMessenger
    from tests.platforms.slack.seen import live, visible
    from tests.servers import slack_faults as faults
    from tests.servers.slack import SlackServer
    from tests.servers.slack_workspace import FIRST_TS

    scripts = {
        Trouble.WAIT: faults.rate_limited("7"),
        Trouble.BROKEN_AFTER: faults.done_then(faults.RESET),
        Trouble.BROKEN_BEFORE: faults.RESET,
        Trouble.REFUSED: faults.error("restricted_action"),
    }
    async with SlackServer() as server:
        yield Rig(
            messenger=SlackMessenger(make_client(server.bot_token, server.api_base)),
            channel=Channel(platform=Platform.SLACK, id="C0RIVER"),
            unknown=Channel(platform=Platform.SLACK, id="C0NOWHERE"),
            standing=lambda: [
                Standing(one["ts"], one.get("thread_ts", ""), visible((one,)))
                for one in server.messages("C0RIVER")
            ],
            live=lambda: [found for one in server.messages("C0RIVER") for found in live(one)],
            before=datetime.fromtimestamp(FIRST_TS, UTC),
            trouble=lambda trouble: server.fail("chat.postMessage", scripts[trouble]),
        )


@asynccontextmanager
async def discord() -> AsyncIterator[Rig]:
    """Discord's library against a local Discord."""
    from bot.platforms.discord.client import make_client
    from bot.platforms.discord.messenger import DiscordMessenger
    from bot.platforms.discord.tokens import sign_in
    from tests.platforms.discord.seen import live, visible
    from tests.servers import discord_faults as faults
    from tests.servers.discord import DiscordServer
    from tests.servers.discord_guild import RIVER
    from tests.servers.discord_guild import START as OPENED_AT

    scripts = {
        Trouble.WAIT: faults.rate_limited(7),
        Trouble.BROKEN_AFTER: faults.done_then(faults.RESET),
        Trouble.BROKEN_BEFORE: faults.RESET,
        Trouble.REFUSED: faults.error(200000),
    }
    async with DiscordServer() as server:
        client = make_client(server.api_base)
        await sign_in(client, server.token)

        def standing() -> list[Standing]:
            return [
                Standing(
                    one["id"],
                    one["channel_id"] if one["channel_id"] != RIVER else "",
                    visible(one),
                )
                for one in server.guild.all_in(RIVER)
            ]

        yield Rig(
            messenger=DiscordMessenger(client),
            channel=Channel(platform=Platform.DISCORD, id=RIVER),
            unknown=Channel(platform=Platform.DISCORD, id="1000000000000000099"),
            standing=standing,
            live=lambda: [found for one in server.guild.all_in(RIVER) for found in live(one)],
            before=OPENED_AT,
            trouble=lambda trouble: server.fail("messages.create", scripts[trouble]),
        )
        await client.close()


@asynccontextmanager
async def browser() -> AsyncIterator[Rig]:
    """Our own log, read as the page shows it."""
    from bot.platforms.browser.events import Hub
    from bot.platforms.browser.messenger import BrowserMessenger
    from bot.platforms.browser.render import message_html
    from bot.store.memory import MemoryStore
    from tests.platforms.browser.kept import HOME, FakeClock
    from tests.platforms.browser.kept import START as OPENED_AT
    from tests.platforms.browser.seen import at_once, live, visible

    log = MemoryStore().entries_log

    def shown() -> list[tuple[str, str, str]]:
        return [
            (
                str(entry.number),
                str(entry.thread) if entry.thread else "",
                str(message_html(entry.message)),
            )
            for entry in at_once(log.entries(HOME))
        ]

    yield Rig(
        messenger=BrowserMessenger(log=log, clock=FakeClock(), hub=Hub()),
        channel=HOME,
        unknown=None,
        standing=lambda: [Standing(ref, thread, visible(html)) for ref, thread, html in shown()],
        live=lambda: [tag for _, _, html in shown() for tag in live(html)],
        before=OPENED_AT,
    )


@asynccontextmanager
async def console() -> AsyncIterator[Rig]:
    """A stream, read along."""
    from bot.platforms.console.messenger import ConsoleMessenger
    from tests.platforms.console.seen import Paper

    paper = Paper()
    yield Rig(
        messenger=ConsoleMessenger(paper),
        channel=Channel(platform=Platform.CONSOLE, id="here"),
        unknown=None,
        standing=lambda: [Standing(one.ref, one.thread, one.text) for one in paper.printed],
        live=lambda: ["\x1b"] if "\x1b" in paper.getvalue() else [],
        before=START,
    )


MESSENGERS: dict[str, Callable[[], AbstractAsyncContextManager[Rig]]] = {
    "browser": browser,
    "console": console,
    "discord": discord,
    "fake": fake,
    "slack": slack,
}
