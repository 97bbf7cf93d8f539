"""What somebody may be told of in a direct message: the channels they are in at that moment."""

import pytest

from bot.platforms.slack.client import make_client
from bot.platforms.slack.memberships import SlackMemberships
from bot.platforms.slack.places import channel_in
from bot.platforms.slack.seats import OneSeat
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer

IDA, RIVER, HILL = (channel_in("", id) for id in ("D0IDA", "C0RIVER", "C0HILL"))
BOB = channel_in("", "D0BOB")
ALL = [IDA, RIVER, HILL, BOB]


@pytest.fixture
def memberships(server: SlackServer) -> SlackMemberships:
    server.workspace.members = {"U0IDA": {"C0A", "C0B", "C0C", "C0RIVER"}}
    return SlackMemberships(OneSeat(make_client(server.bot_token, server.api_base)).client_of)


async def test_they_are_the_channels_that_the_person_is_in_now(
    server: SlackServer, memberships: SlackMemberships
) -> None:
    assert await memberships.seen(IDA, "U0IDA", ALL) == {RIVER: "#river"}
    assert await memberships.seen(BOB, "U0BOB", ALL) == {}

    server.workspace.members["U0IDA"].discard("C0RIVER")
    assert await memberships.seen(IDA, "U0IDA", ALL) == {}


async def test_in_a_channel_that_others_read_there_are_none_besides_it(
    server: SlackServer, memberships: SlackMemberships
) -> None:
    assert await memberships.seen(HILL, "U0IDA", ALL) == {}
    assert server.calls == []


async def test_another_workspaces_channels_are_none_of_them(memberships: SlackMemberships) -> None:
    assert await memberships.seen(IDA, "U0IDA", [channel_in("T0OTHER", "C0RIVER")]) == {}


async def test_where_slack_does_not_say_there_are_none(
    server: SlackServer, memberships: SlackMemberships
) -> None:
    server.fail("users.conversations", faults.error("ratelimited"))
    assert await memberships.seen(IDA, "U0IDA", ALL) == {}

    server.workspace.scopes.discard("channels:read")
    assert await memberships.seen(IDA, "U0IDA", ALL) == {}
