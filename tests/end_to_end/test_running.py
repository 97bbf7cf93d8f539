"""The whole bot: a folder brings articles, Slack and the browser get briefs and answers."""

import asyncio
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.app.config import ARTICLE, write_config
from tests.end_to_end.process import PATIENCE, Bot
from tests.platforms.slack.seen import visible
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer

ROOM = "C0RIVER"
SLACK = """
[[subscription]]
crisis = "Sell flood"
platform = "slack"
channel = "C0RIVER"
cron = "{cron}"
"""


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        yield server


def bot(folder: Path, slack: SlackServer) -> Bot:
    return Bot(
        folder / "watchfloor.toml",
        SLACK_BOT_TOKEN=slack.bot_token,
        SLACK_APP_TOKEN=slack.app_token,
        SLACK_API_BASE=slack.api_base,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A configuration whose briefs were due ten minutes ago."""
    due = datetime.now(UTC) - timedelta(minutes=10)  # noqa: TID251 - the process has the machine's
    cron = f"{due.minute} {due.hour} * * *"
    write_config(tmp_path, port=0, cron=cron, more=SLACK.format(cron=cron))
    return tmp_path


def tops(slack: SlackServer) -> list[dict[str, Any]]:
    """The bot's messages in the channel itself."""
    return [one for one in slack.messages(ROOM) if "bot_id" in one and not one.get("thread_ts")]


def replies(slack: SlackServer, thread: str) -> list[str]:
    return [
        visible((one,))
        for one in slack.messages(ROOM)
        if "bot_id" in one and one.get("thread_ts") == thread
    ]


async def test_a_brief_is_posted_late_once_and_a_mention_is_answered_in_its_thread(
    folder: Path, slack: SlackServer
) -> None:
    async with bot(folder, slack) as running:
        await running.until(lambda: slack.sockets.opened)
        await running.until(lambda: tops(slack))
        (brief,) = tops(slack)
        assert "14 people" in visible((brief,))
        assert "Late: due" in visible((brief,))

        await slack.mention(ROOM, "How many people are missing?", thread=brief["ts"])
        await running.until(lambda: any("14" in one for one in replies(slack, brief["ts"])))
        (ack,) = (await slack.slash("status")).acks
        assert ack["response_type"] == "ephemeral"
        assert "Brief 1" in str(ack["blocks"])

        assert await running.stopped(signal.SIGTERM) == 0

    assert "Traceback" not in running.said


async def test_what_people_press_and_managers_change_is_done_at_once_and_kept(
    folder: Path, slack: SlackServer
) -> None:
    slack.workspace.admins = {"U0IDA"}
    async with bot(folder, slack) as running:
        await running.until(lambda: tops(slack))
        (brief,) = tops(slack)
        (row,) = [block for block in brief["blocks"] if block["type"] == "actions"]
        buttons = {one["text"]["text"]: one["action_id"] for one in row["elements"]}
        await slack.press(buttons["Sources"], channel=ROOM, ts=brief["ts"])
        await running.until(lambda: slack.calls_of("response"))
        assert "Sources of the brief" in str(slack.calls_of("response"))

        refused = await slack.slash("pause 2d", command="/brief-admin", channel=ROOM, user="U0BOB")
        paused = await slack.slash("pause 2d", command="/brief-admin", channel=ROOM)
        assert "Only an admin" in str(refused.acks)
        assert "Paused until" in str(paused.acks)
        await running.until(lambda: len(tops(slack)) == 2)
        await running.stopped(signal.SIGTERM)

    async with bot(folder, slack) as running:
        await running.until(lambda: slack.sockets.opened > 1)
        listed = await slack.slash("list", command="/brief-admin", channel=ROOM)
        assert "paused until" in str(listed.acks)
        await running.stopped(signal.SIGTERM)

    assert "Traceback" not in running.said


async def test_killed_and_started_again_it_posts_nothing_twice(
    folder: Path, slack: SlackServer
) -> None:
    slack.fail("chat.postMessage", faults.done_then(faults.HANG))
    async with bot(folder, slack) as running:
        await running.until(lambda: slack.sockets.opened)
        await running.until(lambda: tops(slack))
        await running.stopped(signal.SIGKILL)
    before = [one["ts"] for one in tops(slack)]

    async with bot(folder, slack) as running:
        await running.until(lambda: slack.sockets.opened > 1)
        looked = ("conversations.history", "conversations.replies")
        await running.until(lambda: slack.calls_of(*looked))
        await running.until(lambda: replies(slack, before[0]))
        asked = await slack.mention(ROOM, "How many people are missing?")
        thread = asked.body["payload"]["event"]["ts"]
        await running.until(lambda: any("14" in one for one in replies(slack, thread)))
        await running.stopped(signal.SIGTERM)

    assert [one["ts"] for one in tops(slack)] == before


async def test_a_changed_article_corrects_what_was_posted(folder: Path, slack: SlackServer) -> None:
    async with bot(folder, slack) as running:
        await running.until(lambda: tops(slack))
        (brief,) = tops(slack)
        await running.stopped(signal.SIGTERM)
    changed = ARTICLE.format(date="2026-03-03T08:00:00Z").replace("14 people", "4 people")
    (folder / "articles" / "levee.md").write_text(
        changed + "\nCorrection: an earlier version of this article gave 14 people.\n", "utf-8"
    )
    # The restarted bot asks its sources only when they are due.
    _forget_when_asked(folder)

    async with bot(folder, slack) as running:
        await running.until(lambda: slack.calls_of("chat.update"))
        await running.until(lambda: any("4 people" in one for one in replies(slack, brief["ts"])))
        await running.stopped(signal.SIGTERM)

    assert len(tops(slack)) == 1
    assert "Correct" in visible(tops(slack))


def _forget_when_asked(folder: Path) -> None:
    from tests.store.sqlite.files import ask

    ask(folder / "data" / "watchfloor.db", "DELETE FROM source")


async def test_a_question_in_the_browser_is_answered_on_the_page(
    folder: Path, slack: SlackServer
) -> None:
    async with bot(folder, slack) as running, aiohttp.ClientSession() as web:
        url = await running.url()
        async with web.get(f"{url}/") as page:
            assert page.status == 200
            policy = page.headers["Content-Security-Policy"]
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy

        asked = {"channel": "home", "text": "How many people are missing?"}
        async with web.post(f"{url}/ask", data=asked, headers={"Origin": url}) as thread:
            assert thread.status == 200
        await _shows(web, str(thread.url), "14 people are missing")
        async with web.get(f"{url}/metrics") as measured:
            text = await measured.text()
        assert "watchfloor_inbox_ack_seconds_count 1.0" in text
        assert "watchfloor_ready 1.0" in text
        assert await running.stopped(signal.SIGINT) == 0


async def _shows(web: aiohttp.ClientSession, url: str, words: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            async with web.get(url) as page:
                if words in await page.text():
                    return
            await asyncio.sleep(0.05)


async def test_a_second_bot_on_the_same_store_says_so_and_leaves(
    folder: Path, slack: SlackServer
) -> None:
    async with bot(folder, slack) as running:
        await running.url()
        async with bot(folder, slack) as second:
            assert await second.ended() == 2

    assert "in use by another Watchfloor, process" in second.said
    assert len(second.said.splitlines()) == 1
