"""Whoever brings the bot along sees what Discord lets them see at that moment."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest

from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Ask
from bot.platforms.discord.audience import seen_by
from bot.platforms.discord.listener import DiscordListener
from tests.platforms.discord.listening import Inbox, make, running
from tests.platforms.served import Served
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import BOB, DIRECT, FORUM, HILL, IDA, RIVER

ELSEWHERE = "1000000000000000777"
ALL = [Channel(platform=Platform.DISCORD, id=id) for id in (RIVER, HILL, FORUM, DIRECT, "123")]


@pytest.fixture
def served() -> Served:
    return Served()


@pytest.fixture
async def listener(
    server: DiscordServer, inbox: Inbox, served: Served
) -> AsyncIterator[DiscordListener]:
    server.guild.everyone = {"view_channel", "read_message_history"}
    server.guild.rooms[HILL].closed = {"read_message_history"}
    listener = make(server, inbox, serve=served)
    async with running(listener, server):
        yield listener


async def seen(listener: DiscordListener, user: str, rows: Sequence[Channel] = ALL) -> list[str]:
    return [one.id for one in await seen_by(listener.client, int(user), rows)]


async def test_a_member_sees_what_it_may_view_and_look_back_in(
    server: DiscordServer, listener: DiscordListener
) -> None:
    assert await seen(listener, IDA) == [RIVER, FORUM]
    assert len(server.calls_of("members.get")) == 1


async def test_whoever_left_the_server_sees_nothing(
    server: DiscordServer, listener: DiscordListener
) -> None:
    assert await seen(listener, BOB)
    server.guild.members.discard(BOB)

    assert await seen(listener, BOB) == []


async def test_where_discord_does_not_say_nothing_is_seen(
    server: DiscordServer, listener: DiscordListener
) -> None:
    server.fail("members.get", faults.page(503))

    assert await seen(listener, IDA) == []


@pytest.mark.parametrize("words", [("now",), ("ask", "how many?")], ids=["a verb", "a question"])
async def test_what_is_asked_from_afar_is_answered_to_its_asker_and_kept_nowhere(
    server: DiscordServer,
    listener: DiscordListener,
    served: Served,
    inbox: Inbox,
    words: tuple[str, ...],
) -> None:
    asked = await afar(server, *words)

    await server.called("interactions.callback")
    (request,) = served.asked
    assert request.is_from_afar
    assert not request.is_direct
    assert [one.id for one in await request.sees(ALL)] == [RIVER, FORUM]
    assert server.routes.shown[asked["token"]][0]["data"]["flags"] & 64
    assert inbox.calls == []
    assert not server.calls_of("channels.get"), "the place is not ours to look at"
    assert listener.client.user


async def test_in_a_server_that_let_the_bot_in_nothing_is_from_afar(
    server: DiscordServer, listener: DiscordListener, served: Served
) -> None:
    owners = {"0": "1000000000000000001", "1": IDA}
    await server.slash("now", authorizing_integration_owners=owners)

    await server.called("interactions.callback")
    assert not served.asked[0].is_from_afar
    assert served.asked[0].ask is Ask.COMMAND
    assert listener.client.user


async def afar(server: DiscordServer, *words: str) -> dict[str, Any]:
    place = {"guild_id": ELSEWHERE, "guild": {"id": ELSEWHERE}}
    return await server.slash(*words, authorizing_integration_owners={"1": IDA}, **place)


@pytest.mark.parametrize(
    ("place", "enters"),
    [
        pytest.param(RIVER, True, id="a channel of theirs"),
        pytest.param(HILL, False, id="closed to them"),
        pytest.param(FORUM, False, id="a forum, of which a post follows"),
        pytest.param("123", False, id="nowhere"),
        pytest.param("abc", False, id="no id"),
    ],
)
async def test_another_channel_may_be_named_where_its_asker_reads_it(
    server: DiscordServer, listener: DiscordListener, served: Served, place: str, enters: bool
) -> None:
    option = {"name": "channel", "type": 7, "value": place}
    await server.slash("setup", "Sell flood", option=option, name="brief-admin")
    await server.called("interactions.callback")

    (request,) = served.asked
    assert request.text == f"setup Sell flood <#{place}>"
    assert await request.enters(Channel(platform=Platform.DISCORD, id=place)) is enters
    assert listener.client.user


async def test_what_somebody_manages_in_one_server_they_do_not_in_another(
    server: DiscordServer, listener: DiscordListener, served: Served
) -> None:
    await server.slash("now", guild_id=ELSEWHERE, guild={"id": ELSEWHERE})
    await server.called("interactions.callback")

    assert not await served.asked[0].enters(ALL[0])
    assert [one.id for one in await served.asked[0].sees(ALL[:1])] == [RIVER]
    assert listener.client.user
