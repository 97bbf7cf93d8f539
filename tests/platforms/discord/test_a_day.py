"""A day of a crisis in a Discord channel: the whole engine, the real library, a local Discord."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from bot import commands
from bot.app.engine import Engine
from bot.core.articles import Draft, Source, Tier
from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Reply, Request
from bot.core.deliveries import DeliveryState
from bot.core.questions import Incoming
from bot.platforms.discord.listener import DiscordListener
from bot.platforms.discord.messenger import DiscordMessenger
from bot.receiving import receive
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, FixedClock, draft, source, subscription
from tests.flows.writing import LEVEE
from tests.languages import always
from tests.platforms.discord.listening import make, running
from tests.platforms.discord.seen import live, visible
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import RIVER, START, Json
from tests.waiting import PATIENCE

HERE = Channel(platform=Platform.DISCORD, id=RIVER)
HERALD = source()
GUARD = replace(source("guard"), tier=Tier.OFFICIAL, publisher="Civil Guard")


class Day:
    """The engine with one channel, and what happens to it."""

    def __init__(self, server: DiscordServer, *, is_served: bool = False) -> None:
        self.server = server
        self.clock = FixedClock(START)
        self.store = MemoryStore()
        self.heard = 0
        self._changed = asyncio.Condition()
        self.listener = make(server, self._hear, serve=self._serve if is_served else None)
        self.engine = self._engine(self.listener)

    async def _hear(self, incoming: Incoming) -> bool:
        is_new = await self.store.inbox.accept(replace(incoming, received_at=self.clock.now()))
        async with self._changed:
            self.heard += 1
            self._changed.notify_all()
        return is_new

    async def _serve(self, request: Request) -> Reply:
        return await commands.serve(request, self.engine.desk())

    def _engine(self, listener: DiscordListener) -> Engine:
        return Engine(
            store=self.store,
            clock=self.clock,
            crises=[FLOOD],
            subscriptions=[subscription(HERE)],
            messengers={Platform.DISCORD: DiscordMessenger(listener.client)},
            sources=[HERALD.id, GUARD.id],
        )

    async def read(self, *drafts: Draft, of: Source = HERALD) -> None:
        """Articles arrive."""
        await receive(
            drafts, of, store=self.store, now=self.clock.now(), detect_language=always("en")
        )
        await self.engine.digest()

    async def brief(self, slot: str) -> None:
        """A brief is due."""
        await self.engine.write_brief(subscription(HERE), slot, None)
        await self.deliver()

    async def answer(self, number: int) -> None:
        """So many lines in all were heard; what they ask is answered."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(lambda: self.heard >= number)
        await self.engine.work()
        await self.deliver()

    async def deliver(self) -> None:
        """Post what is owed, twenty minutes later, so that nothing is put off any more."""
        self.clock.move(timedelta(minutes=20))
        self.server.guild.move(timedelta(minutes=20))
        await self.engine.deliver_all()

    @property
    def channel(self) -> list[Json]:
        """What stands in the channel itself."""
        return self.server.guild.rooms[RIVER].messages

    def thread(self, message: Json) -> list[Json]:
        """What stands in a message's thread."""
        return self.server.guild.rooms[message["id"]].messages


@asynccontextmanager
async def begun(day: Day) -> AsyncIterator[Day]:
    """Have a day begin with its first brief."""
    async with running(day.listener, day.server):
        await day.server.gateway.connected()
        await day.read(draft(LEVEE, published_at=START - timedelta(hours=1)))
        await day.brief("morning")
        yield day


@pytest.fixture
async def day(server: DiscordServer) -> AsyncIterator[Day]:
    async with begun(Day(server)) as day:
        yield day


async def test_a_brief_stands_in_the_channel_and_its_sources_in_its_thread(day: Day) -> None:
    (brief,) = day.channel

    assert "SELL FLOOD" in visible(brief)
    assert "At least 12" in visible(brief)
    assert "Sources" in visible(day.thread(brief)[0])
    assert day.server.guild.rooms[brief["id"]].name.startswith("SELL FLOOD")


async def test_a_question_in_the_briefs_thread_is_answered_there(day: Day) -> None:
    (brief,) = day.channel
    before = len(day.thread(brief))

    await day.server.mention(brief["id"], "how many people were killed?")
    await day.answer(1)

    _, answer = day.thread(brief)[before:]
    assert "12 people were killed" in visible(answer)
    assert "[1]" in visible(answer)


async def test_a_mention_in_the_channel_is_answered_in_a_thread_of_its_own(day: Day) -> None:
    asked = await day.server.mention(RIVER, "what did the mayor say?")
    await day.answer(1)

    (answer,) = day.thread(asked)
    assert "We lost the old bridge" in visible(answer)


async def test_thanks_in_the_channel_open_no_thread(day: Day) -> None:
    said = await day.server.mention(RIVER, "thanks!")
    await day.answer(1)

    assert "You are welcome" in visible(day.channel[-1])
    assert said["id"] not in day.server.guild.rooms


async def test_thanks_in_a_thread_stay_in_it(day: Day) -> None:
    (brief,) = day.channel

    await day.server.mention(brief["id"], "thanks!")
    await day.answer(1)

    assert "You are welcome" in visible(day.thread(brief)[-1])
    assert len([one for one in day.channel if "You are welcome" in visible(one)]) == 0


async def test_a_command_is_answered_in_the_thread_of_a_stub(day: Day) -> None:
    await day.server.slash("ask", "how many people were killed?")
    await day.answer(1)

    stub = day.channel[-1]
    assert "how many people were killed?" in visible(stub)
    assert "12 people were killed" in visible(day.thread(stub)[0])


async def test_what_was_asked_while_the_connection_was_down_is_answered(day: Day) -> None:
    day.server.gateway.drop()
    asked = await day.server.mention(RIVER, "how many people were killed?")
    await day.server.gateway.connected(resumed=1)
    await day.answer(1)

    assert len(day.thread(asked)) == 1


async def test_a_figure_that_the_source_changes_is_corrected_where_it_was_told(day: Day) -> None:
    (brief,) = day.channel
    before = len(day.thread(brief))

    await day.read(draft(LEVEE.replace("12 people", "21 people").replace("At least ", "")))
    await day.deliver()

    assert "Corrected" in visible(brief)
    assert any("CORRECTED" in visible(one) for one in day.thread(brief)[before:])


@pytest.mark.parametrize(
    "fault",
    [faults.done_then(faults.RESET), faults.done_then(faults.server_error(500)), faults.RESET,
     faults.rate_limited(1), faults.page(503), faults.error(50035)],
    ids=["done, reset", "done, 500", "reset", "429", "503", "embeds refused"],
)  # fmt: skip
async def test_whatever_befalls_a_post_it_stands_once(day: Day, fault: faults.Fault) -> None:
    day.server.fail("messages.create", fault)
    asked = await day.server.mention(RIVER, "how many people were killed?")
    await day.answer(1)
    day.server.guild.nonces.clear()
    for _ in range(3):
        await day.deliver()

    assert len(day.thread(asked)) == 1
    recent = await day.store.outbox.recent(100)
    assert {one.state for one in recent} == {DeliveryState.POSTED}


async def test_a_post_that_a_crash_broke_off_is_found_by_the_next_process(day: Day) -> None:
    """The message stands; that it does was never stored, and the nonce is long forgotten."""
    asked = await day.server.mention(RIVER, "how many people were killed?")
    await day.answer(1)
    posted = next(one for one in await day.store.outbox.recent(100) if one.thread == asked["id"])
    await day.store.outbox.save(
        replace(posted, state=DeliveryState.SENDING, posted_refs=(), started_at=START)
    )
    day.server.guild.nonces.clear()

    async with restarted(day):
        await day.store.outbox.recover(day.clock.now())
        await day.deliver()

    assert len(day.thread(asked)) == 1
    found = await day.store.outbox.get(posted.key)
    assert found is not None
    assert (found.state, found.posted_refs) == (DeliveryState.POSTED, posted.posted_refs)


async def test_nothing_on_the_wire_calls_or_links_what_an_article_says(day: Day) -> None:
    hostile = (
        "The flood at Tarn killed 40 people, @everyone said <@1000000000000000005>. "
        "[The levee](https://evil.example) broke, see https://evil.example/now or discord.gg/x. "
        "# The flood is **over** <:ok:123456789012345678> `rm` ||hidden|| said the council."
    )
    await day.read(draft(hostile, guid="x", url="https://herald.example/x", title="# @here flood"))
    await day.brief("evening")
    await day.server.slash("ask", "how many did the flood kill, @everyone <@1000000000000000006>?")
    await day.answer(1)

    shown = "".join(visible(one) for one in day.server.guild.all_in(RIVER))
    assert "40 people" in shown
    for message in day.server.guild.all_in(RIVER):
        assert live(message) == []
        assert message["allowed_mentions"] == {"parse": []}
    for call in day.server.calls_of("messages.create", "messages.edit"):
        assert '"parse": []' in call.raw.replace('"parse":[]', '"parse": []')


@asynccontextmanager
async def restarted(day: Day) -> AsyncIterator[None]:
    """A new listener, messenger and client on the same store."""
    listener = make(day.server, day._hear)
    async with running(listener, day.server):
        await day.server.gateway.connected(identified=2)
        day.engine = day._engine(listener)
        yield
