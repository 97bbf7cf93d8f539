"""Several connections are one bot: each resumes by itself, and sessions begin one by one."""

import asyncio

import pytest

from bot.errors import ConfigError
from bot.platforms.discord.client import DiscordClient
from bot.platforms.discord.listener import DiscordListener
from bot.platforms.discord.sharding import Plan, Turns, plan
from bot.ports.hooks import Hooks
from tests.platforms.discord.listening import Inbox, StoppedClock, running
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import DIRECT, RIVER
from tests.waiting import PATIENCE


def sharded(
    server: DiscordServer, inbox: Inbox, shards: int = 0, ids: tuple[int, ...] = ()
) -> DiscordListener:
    return DiscordListener(
        token=server.token,
        api_base=server.api_base,
        gateway=server.gateway_url,
        hooks=Hooks(hear=inbox),
        clock=StoppedClock(),
        shards=shards,
        shard_ids=ids,
        pace=0.001,
    )


@pytest.mark.parametrize(
    ("wanted", "configured"), [(2, 0), (1, 2)], ids=["as many as discord wants", "configured"]
)
async def test_each_server_and_each_talk_is_heard_over_its_own_connection(
    server: DiscordServer, inbox: Inbox, wanted: int, configured: int
) -> None:
    server.routes.shards = wanted
    listener = sharded(server, inbox, configured)
    async with running(listener, server):
        await server.gateway.connected(identified=2)
        await server.mention(RIVER, "in the server")
        await server.say(DIRECT, "in person")

        heard = await inbox.heard(2)

    assert {one.text for one in heard} == {"in the server", "in person"}
    assert sorted(one["shard"] for one in server.gateway.identified) == [[0, 2], [1, 2]]
    assert [guild.shard_id for guild in listener.client.guilds] == [1]


async def test_a_connection_that_drops_is_resumed_alone_and_misses_nothing(
    server: DiscordServer, inbox: Inbox
) -> None:
    async with running(sharded(server, inbox, 2), server):
        await server.gateway.connected(identified=2)
        server.gateway.drop(1)
        await server.mention(RIVER, "meanwhile")
        await server.say(DIRECT, "in person")
        await server.gateway.connected(identified=2, resumed=1)
        assert len(await inbox.heard(2)) == 2
        server.gateway.drop(0)
        await server.gateway.connected(identified=2, resumed=2)

    assert server.gateway.resumed_shards == [1, 0]
    assert len(server.gateway.identified) == 2


async def test_a_process_holds_only_the_connections_that_are_its_own(
    server: DiscordServer, inbox: Inbox
) -> None:
    async with running(sharded(server, inbox, 2, (1,)), server):
        await server.gateway.connected()
        await server.mention(RIVER, "in the server")
        assert len(await inbox.heard()) == 1

    assert [one["shard"] for one in server.gateway.identified] == [[1, 2]]


async def test_a_refusal_on_one_connection_ends_all_with_its_sentence(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.gateway.refuses_with = [4011]

    with pytest.raises(ConfigError, match=r"4011.*shards"):
        await asyncio.wait_for(sharded(server, inbox, 2).run(), PATIENCE)
    await server.gateway.wait_closed()


async def test_a_shard_that_does_not_exist_is_a_sentence(client: DiscordClient) -> None:
    with pytest.raises(ConfigError, match=r"no shard 2 of 2.*discord\.shards"):
        await plan(client, shards=2, shard_ids=(1, 2))


@pytest.mark.parametrize(
    ("left", "ids", "waits"),
    [(1_000, (), False), (20, (0,), False), (19, (0,), True), (20, (0, 1), True)],
    ids=["plenty", "just enough", "too few", "too few for two"],
)
async def test_starts_are_counted_before_any_is_spent(
    server: DiscordServer, client: DiscordClient, left: int, ids: tuple[int, ...], *, waits: bool
) -> None:
    server.routes.starts_left = left

    found = await plan(client, shards=2, shard_ids=ids)

    assert bool(found.wait) is waits


async def test_a_discord_that_does_not_say_gets_one_connection(
    server: DiscordServer, client: DiscordClient
) -> None:
    server.fail("gateway", faults.page(503))

    assert await plan(client) == Plan()


async def test_only_sessions_of_one_bucket_wait_for_each_other() -> None:
    turns, order = Turns(2, pace=0), list[str]()
    is_free = asyncio.Event()

    async def begin(shard: int) -> None:
        async with turns.turn(shard):
            order.append(f"{shard} begins")
            if shard == 0:
                await is_free.wait()
            else:
                is_free.set()
            order.append(f"{shard} ends")

    await asyncio.gather(*map(begin, (0, 2, 1)))

    assert order == ["0 begins", "1 begins", "1 ends", "0 ends", "2 begins", "2 ends"]
