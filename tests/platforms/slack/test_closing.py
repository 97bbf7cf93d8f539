"""Channels that Slack says are archived, deleted or without us, through the real Bolt."""

import pytest

from tests.platforms.served import Closings, Served
from tests.platforms.slack.listening import Inbox, make, running
from tests.servers.slack import SlackServer
from tests.servers.slack_workspace import BOT_USER


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("channel_archive", "Slack says that the channel was archived."),
        ("channel_deleted", "Slack says that the channel was deleted."),
        ("channel_left", "Slack says that the bot was taken out of the channel."),
        ("channel_unarchive", ""),
        ("group_archive", "Slack says that the channel was archived."),
        ("group_deleted", "Slack says that the channel was deleted."),
        ("group_left", "Slack says that the bot was taken out of the channel."),
        ("group_unarchive", ""),
    ],
)
async def test_a_channel_that_closes_is_reported_at_once(
    server: SlackServer, inbox: Inbox, kind: str, why: str
) -> None:
    closings = Closings()
    async with running(make(server, inbox, closings=closings), server):
        await server.event({"type": kind, "channel": "C0RIVER", "event_ts": "1.2"})

    assert closings.told == [("C0RIVER", why)]


async def test_a_channel_that_lets_us_in_again_is_open_and_others_coming_change_nothing(
    server: SlackServer, inbox: Inbox
) -> None:
    closings = Closings()
    async with running(make(server, inbox, serve=Served(), closings=closings), server):
        for user in ("U0IDA", BOT_USER):
            await server.event(
                {
                    "type": "member_joined_channel",
                    "user": user,
                    "channel": "C0RIVER",
                    "inviter": "U0IDA",
                    "event_ts": "1.2",
                }
            )

    assert closings.told == [("C0RIVER", "")]
