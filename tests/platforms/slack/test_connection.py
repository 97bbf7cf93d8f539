"""Holds the connection: acks, drops, refusals, the end."""

import asyncio

import pytest

from bot.core.questions import Incoming
from bot.errors import ConfigError, StoreError
from tests.platforms.slack.listening import PING, Inbox, connected, make, running
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.waiting import PATIENCE, leap_until, until


async def test_the_ack_waits_until_what_was_said_is_stored(
    server: SlackServer, inbox: Inbox
) -> None:
    is_stored = asyncio.Event()

    async def slow(incoming: Incoming) -> bool:
        await is_stored.wait()
        return await inbox(incoming)

    async with running(make(server, slow), server):
        event = {"type": "app_mention", "channel": "C0RIVER", "user": "U0IDA", "ts": "5.5",
                 "text": f"<@{server.bot_user}> safe?"}  # fmt: skip
        envelope = await server.event(event, is_acked=False)
        await asyncio.sleep(0.03)
        assert not envelope.acked.is_set()

        is_stored.set()
        await server.acked(envelope)

    assert len(inbox.calls) == 1


async def test_a_store_that_fails_stops_the_listener_and_leaves_the_event_to_slack(
    server: SlackServer, inbox: Inbox
) -> None:
    inbox.fails_with = StoreError("the disk is full")
    event = {"type": "app_mention", "channel": "C0RIVER", "user": "U0IDA", "ts": "5.5",
             "text": f"<@{server.bot_user}> safe?"}  # fmt: skip

    async with running(make(server, inbox), server) as task:
        envelope = await server.event(event, is_acked=False)
        with pytest.raises(StoreError, match="full"):
            await task

    assert not envelope.acked.is_set()


async def test_a_dropped_connection_is_made_again(
    server: SlackServer, inbox: Inbox, listening: asyncio.Task[None]
) -> None:
    await server.mention("C0RIVER", "before")

    await server.drop_connections()
    server.fail("apps.connections.open", faults.status(503), faults.RESET, faults.error("x"))
    await connected(server, 2)
    await server.mention("C0RIVER", "after")

    assert [heard.text for heard in inbox.calls] == ["before", "after"]
    assert not listening.done()


@pytest.mark.usefixtures("listening")
async def test_a_requested_refresh_is_followed(server: SlackServer, inbox: Inbox) -> None:
    await server.sockets.refresh()
    await server.connected(2)

    await server.mention("C0RIVER", "still there?")

    assert len(inbox.calls) == 1


async def test_a_slack_that_is_away_at_the_start_is_waited_for(
    server: SlackServer, inbox: Inbox
) -> None:
    server.fail("auth.test", faults.status(503), faults.RESET, faults.rate_limited("0"))
    server.fail("apps.connections.open", faults.rate_limited("0"), faults.status(502))

    async with running(make(server, inbox), server, is_away=True):
        await server.mention("C0RIVER", "hello?")

    assert len(inbox.calls) == 1


@pytest.mark.parametrize(
    ("token", "says"),
    [
        ({"bot_token": "xoxb-old"}, r"slack\.bot_token.*invalid_auth.*OAuth & Permissions"),
        ({"bot_token": "xapp-mixed"}, r"slack\.bot_token.*not_allowed_token_type"),
        ({"app_token": "xapp-old"}, r"slack\.app_token.*invalid_auth.*connections:write"),
        ({"app_token": "xoxb-1-local"}, r"slack\.app_token.*not_allowed_token_type"),
    ],
    ids=["wrong bot token", "app token as bot token", "wrong app token", "bot token as app token"],
)
async def test_a_refused_token_is_a_sentence_with_its_fix(
    server: SlackServer, inbox: Inbox, token: dict[str, str], says: str
) -> None:
    async with asyncio.timeout(PATIENCE):
        with pytest.raises(ConfigError, match=says) as caught:
            await make(server, inbox, **token).run()

    assert not any(secret in str(caught.value) for secret in token.values())
    assert len(server.calls) <= 4


async def test_a_token_revoked_while_running_ends_the_tries(
    server: SlackServer, inbox: Inbox
) -> None:
    async with running(make(server, inbox), server) as task:
        server.fail("apps.connections.open", faults.error("token_revoked"), times=99)
        await server.drop_connections()
        await leap_until(task.done, PING)
        with pytest.raises(ConfigError, match="token_revoked"):
            await task

    assert len(server.calls_of("apps.connections.open")) <= 3


async def test_cancelling_ends_at_once_and_leaves_nothing_behind(
    server: SlackServer, inbox: Inbox
) -> None:
    before = asyncio.all_tasks()

    async with running(make(server, inbox), server) as task:
        pass

    assert task.cancelled()
    await until(lambda: server.sockets.alive == 0)
    await until(lambda: len(asyncio.all_tasks() - before) <= 1)
