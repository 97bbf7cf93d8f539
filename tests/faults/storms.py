"""Rows 19 to 26 and 36: Slack and a feed make trouble for the whole bot."""

import asyncio
import json
import signal
from datetime import datetime, timedelta
from pathlib import Path

from tests.faults.bots import HILL, RIVER, Scene, Watch, scene
from tests.platforms.slack.seen import visible
from tests.servers import slack_faults as faults
from tests.servers.hostile import HostileServer, page
from tests.store.sqlite.files import ask

_QUESTION = "How many people are missing?"


async def one_must_wait(folder: Path) -> str:
    """Slack asks for 30 seconds' patience in one channel of two."""
    async with scene(folder, RIVER, HILL) as there:
        there.slack.fail("chat.postMessage", faults.rate_limited("8"))
        watch = Watch()
        async with there.bot() as running:
            await running.until(lambda: there.tops(RIVER) or there.tops(HILL))
            first = watch.seconds
            await running.until(lambda: there.tops(RIVER) and there.tops(HILL))
            apart = watch.seconds - first
            await running.stopped(signal.SIGTERM)
        assert apart > 5, f"the wait that was asked for was not kept: {apart:.1f} s"
        return f"the other channel went on; the one waited {apart:.0f} s; {there.once(RIVER, HILL)}"


async def done_and_not_told(folder: Path) -> str:
    """A reset and a 504 after the message was accepted."""
    async with scene(folder, RIVER, HILL) as there:
        there.slack.fail("chat.postMessage", faults.done_then(faults.RESET))
        there.slack.fail("chat.postMessage", faults.done_then(faults.status(504)))
        async with there.bot() as running:
            await running.until(lambda: there.tops(RIVER) and there.tops(HILL))
            watch = Watch()
            async with asyncio.timeout(150):
                while not all(
                    there.replies(there.tops(one)[0]["ts"], one) for one in (RIVER, HILL)
                ):
                    await asyncio.sleep(0.2)
            took = watch.seconds
            await running.stopped(signal.SIGTERM)
        return f"looked for and found after {took:.0f} s, {there.once(RIVER, HILL)}"


def _threads(there: Scene) -> list[list[str]]:
    return [there.replies(there.tops(one)[0]["ts"], one) for one in (RIVER, HILL)]


async def a_storm(folder: Path) -> str:
    """503 again and again, in every channel."""
    async with scene(folder, RIVER, HILL) as there:
        there.slack.fail("chat.postMessage", faults.status(503), times=4)
        async with there.bot() as running:
            await running.until(lambda: there.tops(RIVER) and there.tops(HILL))
            calls = len(there.slack.calls_of("chat.postMessage"))
            await running.stopped(signal.SIGTERM)
        short = f"{calls} calls in all, {there.once(RIVER, HILL)}"
    (folder / "long").mkdir()
    return f"{short}; an hour long: {await a_long_storm(folder / 'long')}"


_ANOTHER = """
[[crisis]]
name = "{name}"
query = "levee"

[[subscription]]
crisis = "{name}"
platform = "slack"
channel = "C0RIVER"
cron = "{cron}"
"""


async def a_long_storm(folder: Path) -> str:
    """503 until three briefs of one channel are an hour late."""
    async with scene(folder) as there:
        text = there.config.read_text("utf-8")
        cron = text.rsplit('cron = "', 1)[1].split('"', 1)[0]
        more = "".join(_ANOTHER.format(name=name, cron=cron) for name in ("Tarn", "Sell"))
        there.config.write_text(text + more, "utf-8")
        there.slack.fail("chat.postMessage", faults.status(503), times=10_000)
        planned = "SELECT count(*) FROM delivery WHERE platform = 'slack' AND target = ''"
        async with there.bot() as running:
            await running.until(lambda: there.slack.calls_of("chat.postMessage"))
            await running.until(lambda: ask(there.store, planned)[0][0] == 3)
            await running.stopped(signal.SIGTERM)
        _age(there.store, timedelta(hours=1))
        there.slack._faults.clear()
        left = "SELECT count(*) FROM delivery WHERE state != 'posted'"
        async with there.bot() as running:
            await running.until(lambda: there.tops() and not ask(there.store, left)[0][0])
            await running.stopped(signal.SIGTERM)
        (top,) = there.tops()
        assert "3 messages were held up" in visible((top,)), visible((top,))
        inside = len(there.replies(top["ts"]))
        assert inside >= 3, f"{inside} messages in its thread"
        return f"1 message in the channel, {inside} in its thread"


def _age(store: Path, by: timedelta) -> None:
    """Have all that is owed be owed for longer."""
    for key, body in ask(store, "SELECT key, body FROM delivery WHERE state = 'planned'"):
        owed = json.loads(body)
        due = datetime.fromisoformat(owed["not_before"]) - by
        owed["not_before"] = due.isoformat()
        micros = int(due.timestamp() * 1_000_000)
        ask(store, "UPDATE delivery SET body = ?, not_before = ? WHERE key = ?",
            json.dumps(owed), micros, key)  # fmt: skip


async def a_closed_channel(folder: Path) -> str:
    """One channel is archived, in one the bot is no member, one does not exist."""
    bad = ("C0CLOSED", "C0STRANGE", "C0NOWHERE")
    async with scene(folder, RIVER, *bad) as there:
        async with there.bot() as running:
            await running.until(there.tops)
            # By the look at the start, or by the first post that is refused, whichever comes first.
            closed = "SELECT count(DISTINCT channel) FROM audit WHERE body LIKE '%\"closed\"%'"
            await running.until(lambda: ask(there.store, closed)[0][0] == len(bad))
            await there.slack.slash("status")
            await running.stopped(signal.SIGTERM)
        calls = {channel: _calls(there, channel) for channel in bad}
        assert all(count <= 1 for count in calls.values()), f"calls: {calls}"
        assert running.said.count("subscriptions paused") >= len(bad)
        return f"{sum(calls.values())} calls to {len(bad)}, then 0; {there.once()}"


def _calls(there: Scene, channel: str) -> int:
    return sum(one["channel"] == channel for one in there.slack.calls_of("chat.postMessage"))


async def blocks_refused(folder: Path) -> str:
    """Slack does not take the blocks."""
    async with scene(folder) as there:
        there.slack.fail("chat.postMessage", faults.error("invalid_blocks"))
        async with there.bot() as running:
            await running.until(there.tops)
            await running.stopped(signal.SIGTERM)
        (brief,) = there.tops()
        assert "14 people" in brief["text"]
        return f"posted as text with its sources, {there.once()}"


async def eleven_times(folder: Path) -> str:
    """One question is delivered eleven times, five of them after a kill."""
    async with scene(folder) as there:
        async with there.bot() as running:
            await running.until(there.tops)
            asked = await there.slack.mention(RIVER, _QUESTION)
            thread = asked.body["payload"]["event"]["ts"]
            for _ in range(5):
                await there.slack.redeliver(asked)
            await running.until(lambda: there.replies(thread))
            await running.stopped(signal.SIGKILL)
        async with there.bot() as running:
            await running.until(lambda: there.slack.sockets.opened > 1)
            for _ in range(5):
                await there.slack.redeliver(asked)
            other = await there.slack.mention(RIVER, "Who said that people are missing?")
            last = other.body["payload"]["event"]["ts"]
            await running.until(lambda: there.replies(last))
            await running.stopped(signal.SIGTERM)
        answers = there.replies(thread)
        assert len(answers) == 1, f"{len(answers)} answers"
        return f"1 answer to 11 deliveries, {there.once()}"


async def cut_off(folder: Path) -> str:
    """The socket is cut three times."""
    async with scene(folder) as there, there.bot() as running:
        await running.until(there.tops)
        longest = 0.0
        for cut in range(3):
            opened = there.slack.sockets.opened
            watch = Watch()
            await there.slack.drop_connections()
            await running.until(lambda before=opened: there.slack.sockets.opened > before)  # type: ignore[misc]
            longest = max(longest, watch.seconds)
            asked = await there.slack.mention(RIVER, f"{_QUESTION} ({cut})")
            thread = asked.body["payload"]["event"]["ts"]
            await running.until(lambda ts=thread: there.replies(ts))  # type: ignore[misc]
        await running.stopped(signal.SIGTERM)
        assert longest <= 30
        return f"back within {longest:.1f} s, every question answered once"


async def a_flood_of_items(folder: Path) -> str:
    """A feed brings 10,000 grave items at once, to a channel that follows the crisis."""
    item = (
        "<item><title>Flood at Orvane {n}</title><guid>g{n}</guid>"
        "<link>https://radio.example/{n}</link><description>The flood killed {n} people at "
        "Orvane {n}, the mayor said.</description></item>"
    )
    body = "".join(item.format(n=n) for n in range(1, 10_001))
    feed = f'<rss version="2.0"><channel><title>R</title>{body}</channel></rss>'.encode()
    source = (
        '\n[[source]]\nid = "feed"\nkind = "feed"\nurl = "{url}"\n\n'
        '[fetch]\nallow_private = ["127.0.0.0/8"]\n'
    )
    async with HostileServer() as web:
        web.on("/feed", page(feed))
        async with scene(folder, more=source.format(url=web.url("/feed"))) as there:
            async with there.bot() as running:
                rows = "SELECT count(*) FROM article WHERE json_extract(body, '$.source') = 'feed'"
                await running.until(lambda: web.asked("/feed"))
                await running.until(there.tops)
                failed = "SELECT 1 FROM source WHERE json_extract(body, '$.failures') > 0"
                await running.until(
                    lambda: ask(there.store, rows)[0][0] >= 200 or ask(there.store, failed)
                )
                await asyncio.sleep(5)
                await running.stopped(signal.SIGTERM)
            posts = len(there.tops())
            assert posts <= 5, f"{posts} posts"
            kept = ask(there.store, rows)[0][0]
            said = f"{kept} newest kept" if kept else "given up as too slow to read, asked again"
            return f"{said}, {posts} post(s) in the channel"
