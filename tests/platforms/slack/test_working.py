"""Somebody who waits sees it for as long as the answer takes, and no longer."""

import asyncio

import pytest

from bot.core.channels import Channel, Platform
from bot.platforms.slack import working as module
from bot.platforms.slack.client import make_client
from bot.platforms.slack.messenger import SlackMessenger
from bot.platforms.slack.working import Working
from tests.platforms.slack.listening import RIVER
from tests.servers.slack import SlackServer
from tests.waiting import until

HILL = Channel(platform=Platform.SLACK, id="C0HILL")
ASKED = "1.1"


async def test_the_status_is_shown_again_before_slack_clears_it_until_the_answer_is_posted(
    server: SlackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_EVERY", 0.001)
    working, client = Working(), make_client(server.bot_token, server.api_base)
    messenger = SlackMessenger(client, working=working)
    asked = server.workspace.write("C0RIVER", {"text": "is the dam safe?", "user": "U0IDA"})["ts"]

    working.show(client, RIVER, asked)
    await until(lambda: len(server.workspace.statuses) >= 3)
    await messenger.post(RIVER, {"text": "It is.", "blocks": []}, key="k", thread=asked)

    assert working.is_idle
    assert {one["thread_ts"] for one in server.workspace.statuses} == {asked}


async def test_the_status_is_not_shown_for_ever(
    server: SlackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_EVERY", 0.0)
    working = Working()

    working.show(make_client(server.bot_token, server.api_base), RIVER, ASKED)
    await until(lambda: working.is_idle)

    assert len(server.workspace.statuses) == 6


async def test_each_who_waits_is_told_apart(server: SlackServer) -> None:
    working, client = Working(), make_client(server.bot_token, server.api_base)
    working.show(client, RIVER, ASKED)
    working.show(client, HILL, ASKED)
    working.show(client, HILL, ASKED)
    working.done(RIVER, ASKED)
    working.done(RIVER, "never asked")
    assert not working.is_idle

    working.close()
    await asyncio.sleep(0)

    assert working.is_idle
