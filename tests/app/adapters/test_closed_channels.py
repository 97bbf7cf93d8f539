"""What takes no messages any more is left alone; a person's is tried with the real library."""

from dataclasses import replace

from bot.app.adapters.closed_channels import ClosedChannels
from bot.app.engine import Engine
from bot.core.channels import Channel, Pause, Platform
from bot.core.managing.subscribing import Kept
from bot.platforms.discord.client import make_client
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.tokens import sign_in
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, HOME, NOW, FixedClock, delivery, hours, subscription
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import DIRECT, RIVER

IDA = Channel(platform=Platform.DISCORD, id=DIRECT)


async def test_a_digest_to_somebody_who_blocked_the_bot_is_paused_with_the_reason() -> None:
    store, told = MemoryStore(), []
    elsewhere = replace(subscription(), channel=Channel(platform=Platform.DISCORD, id=RIVER))
    await store.register.keep(
        [Kept(subscription=one) for one in (replace(subscription(), channel=IDA), elsewhere)]
    )

    async def changed() -> None:
        told.append("changed")

    async with DiscordServer() as server:
        client = make_client(server.api_base, server.gateway_url)
        await sign_in(client, server.token)
        server.fail("messages.create", faults.error(50007, 403), times=2)
        engine = Engine(
            store=store, clock=FixedClock(), crises=[FLOOD], subscriptions=[], changed=changed,
            messengers={Platform.DISCORD: DiscordMessenger(client)},
        )  # fmt: skip
        await store.outbox.owe([delivery("one", channel=IDA), delivery("two", channel=IDA)])
        await engine.deliver_all()
        await client.close()

    paused = [one.subscription.channel for one in await store.register.kept()
              if one.subscription.pause is not None]  # fmt: skip
    assert paused == [IDA]
    (line,) = await store.register.audit(IDA, 5)
    assert (line.act, line.user) == ("closed", "")
    assert "takes no direct messages" in line.after
    assert told == ["changed"]


ARCHIVED = "Slack says that the channel was archived."
SLACK = Channel(platform=Platform.SLACK, id="C1")


class Bot:
    """Two channels that follow the flood, and a third whose managers are told."""

    def __init__(self, pause: Pause | None = None, language: str = "en") -> None:
        self.store, self.refreshed = MemoryStore(), 0
        self.rows = [replace(subscription(SLACK), pause=pause), subscription(IDA)]
        self.closing = ClosedChannels(
            store=self.store, clock=FixedClock(), changed=self._changed, managers=HOME,
            speaks=lambda _: language,
        )  # fmt: skip

    async def _changed(self) -> None:
        self.refreshed += 1

    async def furnish(self) -> "Bot":
        await self.store.register.keep([Kept(subscription=one) for one in self.rows])
        return self

    async def pauses(self) -> list[Pause | None]:
        return [row.subscription.pause for row in await self.store.register.kept()]

    async def told(self) -> list[str]:
        return [one.message.summary for one in await self.store.outbox.recent(9)]


async def test_a_channel_that_is_archived_waits_and_goes_on_when_it_is_there_again() -> None:
    bot = await Bot().furnish()

    for _ in range(2):
        await bot.closing.closed(SLACK, ARCHIVED)

    assert await bot.pauses() == [Pause(), None]
    assert bot.refreshed == 1
    assert await bot.told() == [
        f"What slack:C1 follows is paused: {ARCHIVED} It goes on when the channel is there for me "
        "again, or when somebody resumes it."
    ]
    for _ in range(2):
        await bot.closing.opened(SLACK)
    assert await bot.pauses() == [None, None]
    acts = [(one.act, one.user) for one in await bot.store.register.audit(SLACK, 5)]
    assert acts == [("resume", ""), ("closed", "")]


async def test_what_a_look_cannot_see_stays_closed_until_somebody_is_told_more() -> None:
    bot = await Bot().furnish()
    await bot.closing.closed(SLACK, "Slack refused (restricted_action): ask an admin.")

    await bot.closing.opened(SLACK, after=lambda why: why == ARCHIVED)
    assert await bot.pauses() == [Pause(), None]

    await bot.closing.opened(SLACK)
    assert await bot.pauses() == [None, None]


async def test_what_somebody_paused_stays_paused_when_the_channel_comes_back() -> None:
    bot = await Bot(Pause()).furnish()

    await bot.closing.closed(SLACK, ARCHIVED)
    await bot.closing.opened(SLACK)

    assert await bot.pauses() == [Pause(), None]
    assert await bot.told() == []


async def test_a_pause_that_would_end_does_not_while_the_channel_is_gone() -> None:
    bot = await Bot(Pause(until=NOW + hours(1))).furnish()

    await bot.closing.closed(SLACK, ARCHIVED)

    assert await bot.pauses() == [Pause(), None]


async def test_a_channel_that_follows_nothing_is_nobodys_news() -> None:
    bot = await Bot().furnish()

    await bot.closing.closed(replace(SLACK, id="C7"), ARCHIVED)

    assert (bot.refreshed, await bot.told()) == (0, [])


async def test_managers_are_told_in_their_language() -> None:
    bot = await Bot(language="de").furnish()

    await bot.closing.closed(SLACK, ARCHIVED)

    assert "archiviert" in (await bot.told())[0]
