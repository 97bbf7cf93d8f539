"""Managers are called by their names, and Slack is not asked for each of them each time."""

from datetime import timedelta

import pytest

from bot.platforms.slack.client import make_client
from bot.platforms.slack.people import SlackPeople
from bot.platforms.slack.places import channel_in
from bot.platforms.slack.seats import OneSeat
from tests.builders import FixedClock
from tests.servers.slack import SlackServer

RIVER = channel_in("", "C0RIVER")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def people(server: SlackServer, clock: FixedClock) -> SlackPeople:
    client_of = OneSeat(make_client(server.bot_token, server.api_base)).client_of
    return SlackPeople(client_of, clock)


async def test_a_name_is_asked_for_once_an_hour(
    server: SlackServer, people: SlackPeople, clock: FixedClock
) -> None:
    for _ in range(2):
        assert await people.names(RIVER, ["U0IDA"]) == {"U0IDA": "Ida Holm"}
    assert len(server.calls_of("users.info")) == 1

    clock.move(timedelta(hours=1))
    await people.names(RIVER, ["U0IDA"])
    assert len(server.calls_of("users.info")) == 2


async def test_who_is_unknown_is_left_out(server: SlackServer, people: SlackPeople) -> None:
    assert await people.names(RIVER, ["U0NOBODY"]) == {}

    server.workspace.scopes.discard("users:read")
    assert await people.names(RIVER, ["U0BOB"]) == {}
