"""The library retries by itself; calls of ours are made once all the same."""

import asyncio

import pytest

from bot.platforms.discord import once
from bot.platforms.discord.client import DiscordClient, make_client
from bot.platforms.discord.once import AnsweredError, OnceClient, UnansweredError, UnsentError, call
from bot.platforms.discord.tokens import sign_in
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import RIVER
from tests.waiting import PATIENCE

MESSAGES = "/channels/{channel_id}/messages"


async def post(client: OnceClient, content: str = "x", **more: float) -> str:
    made = await call(client, "POST", MESSAGES, {"content": content}, channel_id=RIVER, **more)
    return str(made["id"])


async def test_the_library_alone_would_try_again(
    server: DiscordServer, client: DiscordClient
) -> None:
    """The fact that all this is about; when it changes, `once` can go."""
    server.fail("messages.create", faults.rate_limited(0.001))
    channel = client.get_partial_messageable(int(RIVER))

    await channel.send("x")

    assert len(server.calls_of("messages.create")) == 2


@pytest.mark.parametrize(
    "fault",
    [faults.rate_limited(0.001), faults.server_error(500), faults.server_error(502),
     faults.page(504), faults.page(524)],
    ids=["429", "500", "502", "504", "524"],
)  # fmt: skip
async def test_a_bad_answer_comes_back_after_one_request(
    server: DiscordServer, client: DiscordClient, fault: faults.Fault
) -> None:
    server.fail("messages.create", fault)

    with pytest.raises(AnsweredError) as caught:
        await post(client)

    assert caught.value.reply.status == fault.status
    assert len(server.calls_of("messages.create")) == 1
    assert await post(client)


async def test_a_reset_comes_back_after_one_request(
    server: DiscordServer, client: DiscordClient
) -> None:
    server.fail("messages.create", faults.RESET)

    with pytest.raises(UnansweredError):
        await post(client)

    assert len(server.calls_of("messages.create")) == 1


async def test_the_answer_is_told_at_once_even_when_the_limit_is_spent(
    server: DiscordServer, client: DiscordClient
) -> None:
    server.fail("messages.create", faults.spent(3_600))

    async with asyncio.timeout(PATIENCE):
        assert await post(client)


async def test_who_must_wait_too_long_for_a_turn_has_sent_nothing(
    server: DiscordServer, client: DiscordClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(once, "PATIENCE", 0.01)
    server.fail("messages.create", faults.spent(3_600))
    await post(client)

    with pytest.raises(UnsentError, match="limits"):
        await post(client, timeout=0.01)

    assert len(server.calls_of("messages.create")) == 1


async def test_the_librarys_counting_of_limits_stays_in_use(
    server: DiscordServer, client: DiscordClient
) -> None:
    server.fail("messages.create", faults.spent(0.01))

    await post(client)
    await post(client)

    assert len(server.guild.all_in(RIVER)) == 2


async def test_a_call_that_is_given_up_leaves_nothing_behind(
    server: DiscordServer, client: DiscordClient
) -> None:
    before = asyncio.all_tasks()
    server.fail("messages.create", faults.HANG)
    calling = asyncio.create_task(post(client))
    while not server.calls:
        await asyncio.sleep(0)

    calling.cancel()
    await asyncio.wait([calling])

    assert calling.cancelled()
    ours = [task for task in asyncio.all_tasks() - before if "http.request" in repr(task)]
    if ours:
        await asyncio.wait(ours)


async def test_before_signing_in_nothing_is_sent(server: DiscordServer) -> None:
    client = make_client(server.api_base)
    with pytest.raises(UnsentError):
        await post(client)

    server.fail("applications.me", faults.page(503))
    with pytest.raises(Exception, match="did not let us sign in"):
        await sign_in(client, server.token)
    with pytest.raises(UnsentError):
        await post(client)
    assert server.calls_of("messages.create") == []


async def test_a_redirect_is_not_followed_with_our_words(
    server: DiscordServer, client: DiscordClient
) -> None:
    server.fail("messages.create", faults.page(302, Location=f"{server.api_base}/users/@me"))

    with pytest.raises(AnsweredError):
        await post(client)

    assert [one.name for one in server.calls] == ["messages.create"]
