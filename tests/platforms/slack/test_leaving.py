"""Who left a channel is seen in the rounds, with the real client."""

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.channels import Channel, Platform
from bot.platforms.slack.client import make_client
from bot.platforms.slack.memberships import MOST_CHANNELS
from bot.platforms.slack.rounds import Rounds
from tests.platforms.served import Closings
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.servers.slack_workspace import Room

IDA, HERS = "U0IDA", "D0IDA"
#: Followed: a public channel and a private one.
RIVER, CELLAR = "C0RIVER", "C0CELLAR"


@pytest.fixture
def server(server: SlackServer) -> SlackServer:
    server.workspace.rooms[CELLAR] = Room(CELLAR, is_private=True)
    return server


async def looked(server: SlackServer, *followed: str, person: str = IDA) -> Closings:
    async def client_of(_: Channel) -> AsyncWebClient:
        return make_client(server.bot_token, server.api_base)

    channels = [Channel(platform=Platform.SLACK, id=id) for id in followed or (RIVER, CELLAR, HERS)]
    closings = Closings(*channels, people={HERS: person} if person else {})
    await Rounds(client_of, closings, apart=0.0).look()
    return closings


@pytest.mark.parametrize(
    ("is_in", "who", "shut"),
    [
        pytest.param({CELLAR}, "", [], id="is in the private one; reads the public one anyway"),
        pytest.param(set(), "", [CELLAR], id="left the private one"),
        pytest.param({CELLAR}, "guests", [RIVER], id="a guest reads only where they are"),
        pytest.param({RIVER}, "guests", [CELLAR], id="a guest who left the private one"),
        pytest.param(set(), "guests", [RIVER, CELLAR], id="a guest who is nowhere"),
        pytest.param(set(), "admins", [], id="an admin may follow anything"),
        pytest.param(set(), "deactivated", [], id="somebody who is gone gets nothing anyway"),
    ],
)
async def test_what_somebody_may_not_read_is_shut_to_them(
    server: SlackServer, is_in: set[str], who: str, shut: list[str]
) -> None:
    server.workspace.members[IDA] = is_in
    if who:
        getattr(server.workspace, who).add(IDA)

    closings = await looked(server)

    open_ = [id for id in (RIVER, CELLAR) if id not in shut]
    assert closings.read == ({HERS: (open_, shut)} if shut else {})


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"is_archived": True}, id="archived"),
        pytest.param({"is_member": False}, id="without us"),
    ],
)
async def test_a_channel_that_shows_us_no_members_is_shut_to_nobody(
    server: SlackServer, change: dict[str, bool]
) -> None:
    for name, value in change.items():
        setattr(server.workspace.rooms[CELLAR], name, value)

    assert (await looked(server)).read == {}


async def test_a_channel_that_slack_does_not_describe_stays_open(server: SlackServer) -> None:
    server.workspace.rooms["C0ATTIC"] = Room("C0ATTIC", is_private=True)
    server.fail("conversations.info", faults.error("internal_error"))

    closings = await looked(server, "C0ATTIC", CELLAR, HERS)

    assert closings.read == {HERS: (["C0ATTIC"], [CELLAR])}


@pytest.mark.parametrize("method", ["auth.test", "users.info", "users.conversations"])
@pytest.mark.parametrize(
    "fault",
    [faults.error("internal_error"), faults.error("missing_scope"), faults.rate_limited("30"),
     faults.status(503)],
    ids=["an error", "a scope", "429", "503"],
)  # fmt: skip
async def test_of_what_slack_does_not_say_nothing_is_told(
    server: SlackServer, method: str, fault: faults.Fault
) -> None:
    server.fail(method, fault)

    assert (await looked(server)).read == {}


async def test_whose_conversation_it_is_nobody_knows(server: SlackServer) -> None:
    assert (await looked(server, person="")).read == {}
    assert server.calls_of("users.info") == []


async def test_who_is_in_too_many_channels_to_list_left_none(server: SlackServer) -> None:
    many = {f"C0{n:05}" for n in range(MOST_CHANNELS)}
    server.workspace.members[IDA] = many
    server.workspace.page = 500

    assert (await looked(server)).read == {}


async def test_channels_of_other_workspaces_are_neither_open_nor_shut(server: SlackServer) -> None:
    closings = await looked(server, CELLAR, HERS, f"T9/{RIVER}", "T9/D0BOB")

    assert closings.read == {HERS: ([], [CELLAR])}
