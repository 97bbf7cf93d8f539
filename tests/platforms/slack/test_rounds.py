"""What happened to channels while nobody listened is seen, with the real client."""

import asyncio

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.channels import Channel, Platform
from bot.errors import DeliveryRejected
from bot.platforms.slack.client import make_client
from bot.platforms.slack.failures import refusal
from bot.platforms.slack.rounds import Rounds
from bot.ports.closing import Because, anything
from tests.platforms.served import Closings
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.waiting import until

LEFT = "Slack says that the bot was taken out of the channel."
ARCHIVED = "Slack says that the channel was archived."


def place(id: str, platform: Platform = Platform.SLACK) -> Channel:
    return Channel(platform=platform, id=id)


def rounds(server: SlackServer, closings: Closings, every: float = 0.0) -> Rounds:
    async def client_of(channel: Channel) -> AsyncWebClient:
        if "/" in channel.id:
            raise DeliveryRejected("no such workspace")
        return make_client(server.bot_token, server.api_base)

    return Rounds(client_of, closings, every=every, apart=0.0)


@pytest.mark.parametrize(
    ("id", "told"),
    [
        pytest.param("C0RIVER", [("C0RIVER", "")], id="as it should be"),
        pytest.param("C0CLOSED", [("C0CLOSED", ARCHIVED)], id="archived"),
        pytest.param("C0STRANGE", [("C0STRANGE", LEFT)], id="without us"),
        pytest.param("C0GONE", [("C0GONE", LEFT)], id="deleted, or private without us"),
        pytest.param("D0IDA", [], id="somebody's own"),
        pytest.param("T9/C0RIVER", [], id="of a workspace that is not ours"),
    ],
)
async def test_what_became_of_a_channel_is_told(
    server: SlackServer, id: str, told: list[tuple[str, str]]
) -> None:
    closings = Closings(place(id), place("1", Platform.DISCORD))

    await rounds(server, closings).look()

    assert closings.told == told


@pytest.mark.parametrize("scope", ["channels:read", "groups:read"])
async def test_who_may_not_see_all_channels_takes_none_for_gone(
    server: SlackServer, scope: str
) -> None:
    server.workspace.scopes.discard(scope)
    closings = Closings(place("C0GONE"))

    await rounds(server, closings).look()

    assert closings.told == []


@pytest.mark.parametrize(
    ("why", "is_over"),
    [
        (ARCHIVED, True),
        (refusal("is_archived"), True),
        (refusal("not_in_channel"), True),
        (refusal("restricted_action"), False),
        (refusal("missing_scope", "chat:write"), False),
        ("", False),
    ],
)
async def test_what_a_look_does_not_show_to_be_over_is_not_called_so(
    server: SlackServer, why: str, is_over: bool
) -> None:
    asked: list[bool] = []

    class Asking(Closings):
        async def opened(self, channel: Channel, *, after: Because = anything) -> None:
            asked.append(after(why))

    await rounds(server, Asking(place("C0RIVER"))).look()

    assert asked == [is_over]


async def test_who_may_post_anywhere_is_not_shut_out(server: SlackServer) -> None:
    server.workspace.scopes.add("chat:write.public")
    closings = Closings(place("C0STRANGE"))

    await rounds(server, closings).look()

    assert closings.told == [("C0STRANGE", "")]


@pytest.mark.parametrize(
    "fault",
    [faults.error("internal_error"), faults.rate_limited("30"), faults.status(503)],
    ids=["an error", "429", "503"],
)
async def test_of_what_slack_does_not_say_nothing_is_told(
    server: SlackServer, fault: faults.Fault
) -> None:
    server.fail("conversations.info", fault)
    closings = Closings(place("C0STRANGE"), place("C0CLOSED"))

    await rounds(server, closings).look()

    assert closings.told == [("C0CLOSED", ARCHIVED)]


async def test_one_round_follows_the_other(server: SlackServer) -> None:
    closings = Closings(place("C0RIVER"))
    going = asyncio.create_task(rounds(server, closings).go())
    await until(lambda: closings.told)
    server.workspace.rooms["C0RIVER"].is_archived = True
    await until(lambda: ("C0RIVER", ARCHIVED) in closings.told)
    going.cancel()
    await asyncio.wait([going])

    assert closings.told[0] != ("C0RIVER", ARCHIVED)
