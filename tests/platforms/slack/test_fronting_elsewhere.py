"""What is asked of us in Slack about other channels, and where there is none."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Ask
from bot.platforms.slack import registration
from tests.platforms.served import Served
from tests.platforms.slack.listening import RIVER, Inbox, make, running
from tests.servers.slack import SlackServer
from tests.servers.slack_workspace import BOT_USER
from tests.waiting import until

HILL = Channel(platform=Platform.SLACK, id="C0HILL")


@pytest.fixture
def served() -> Served:
    return Served()


@pytest.fixture(autouse=True)
async def listening(server: SlackServer, inbox: Inbox, served: Served) -> AsyncIterator[None]:
    async with running(make(server, inbox, serve=served), server):
        yield


async def test_another_channel_may_be_named_where_its_asker_is_in_it_now(
    server: SlackServer, served: Served
) -> None:
    server.workspace.members = {"U0IDA": {"C0RIVER"}}
    await server.slash("setup <#C0HILL|hill> at 07:00", command="/brief-admin")
    (request,) = served.asked

    assert request.text == "setup <#C0HILL|hill> at 07:00"
    assert not await request.enters(HILL)
    server.workspace.members["U0IDA"].add("C0HILL")
    assert await request.enters(HILL)
    assert not await request.enters(replace(HILL, id="T0OTHER/C0HILL"))
    server.workspace.scopes.discard("channels:read")
    assert not await request.enters(HILL), "Slack does not say"


async def test_the_latest_brief_opens_in_a_window_wherever_somebody_is(
    server: SlackServer, served: Served
) -> None:
    server.workspace.members = {"U0IDA": {"C0RIVER"}}
    body = {"type": "shortcut", "callback_id": registration.NOW_ID}
    await server.interact(body, user="U0IDA", channel="")
    await until(lambda: len(server.calls_of("views.update")) == 1)

    (request,) = served.asked
    assert (request.ask, request.text, request.is_from_afar) == (Ask.COMMAND, "now", True)
    assert list(await request.sees([RIVER, HILL, replace(RIVER, id="T0OTHER/C0RIVER")])) == [RIVER]
    assert "20 people" in str(server.calls_of("views.update")[0]["view"])
    assert server.calls_of("views.publish") == [], "it was not pressed on the home"


async def test_whoever_lets_the_bot_in_is_told_once_and_alone_what_to_do(
    server: SlackServer, served: Served
) -> None:
    event = {"type": "member_joined_channel", "user": BOT_USER, "inviter": "U0IDA",
             "channel": "C0RIVER", "channel_type": "C", "event_ts": "1700.1"}  # fmt: skip
    for changes in ({}, {}, {"user": "U0BOB"}, {"inviter": ""}, {"channel": ""}):
        await server.event({**event, **changes})
    await until(lambda: len(server.calls_of("chat.postEphemeral")) == 1)

    (request,) = served.asked
    assert (request.ask, request.channel, request.user) == (Ask.JOINED, RIVER, "U0IDA")
    (told_,) = server.calls_of("chat.postEphemeral")
    assert (told_["channel"], told_["user"]) == ("C0RIVER", "U0IDA")
