"""Rows 1 to 8, 42 and 44: the process is killed, doubled, stopped or set back."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from bot.scheduling.system import SystemClock
from bot.store.sqlite.backup import copy_database, restore_database
from tests.faults.bots import HILL, RIVER, Watch, scene
from tests.servers import slack_faults
from tests.servers.hostile import HostileServer, page, raw
from tests.servers.openai import OpenAIServer
from tests.store.sqlite.files import ask
from tests.store.sqlite.test_migrations import at_first_version

_FEED = b"""<rss version="2.0"><channel><title>Radio Tarn</title><item>
<title>Dam at Orvane holds</title><guid>dam-1</guid><link>https://radio.example/dam</link>
<description>The flood reached the dam at Orvane; 9 people are missing.</description>
</item></channel></rss>"""
_SOURCE = """
[[source]]
id = "feed"
kind = "feed"
url = "{url}"
publisher = "Radio Orvane"

[fetch]
allow_private = ["127.0.0.0/8"]
"""
#: Kills in the middle of a migration and of a backup.
TRIES = 20


async def while_fetching(folder: Path) -> str:
    """Kill it while a feed is silent, then let the feed answer."""
    async with HostileServer() as web:
        web.on("/feed", raw(200, {"content-type": "text/xml"}, is_hung=True), page(_FEED))
        async with scene(folder, more=_SOURCE.format(url=web.url("/feed"))) as there:
            async with there.bot() as running:
                await running.until(lambda: web.asked("/feed"))
                await running.stopped(signal.SIGKILL)
            watch = Watch()
            async with there.bot() as running:
                await running.url()
                ready = watch.within(10)
                await running.until(lambda: len(web.asked("/feed")) > 1)
                rows = "SELECT count(*) FROM article WHERE json_extract(body, '$.source') = 'feed'"
                await running.until(lambda: ask(there.store, rows)[0][0])
                stored = ask(there.store, rows)[0][0]
                await running.until(there.tops)
                assert stored == 1, f"stored {stored} times"
                return f"ready after {ready}, stored once, {there.once()}"


async def before_the_brief(folder: Path) -> str:
    """Kill it as soon as an article is stored."""
    async with scene(folder) as there:
        async with there.bot() as running:
            rows = "SELECT count(*) FROM sqlite_master WHERE name = 'article'"

            def is_stored() -> bool:
                return bool(
                    there.store.exists()
                    and ask(there.store, rows)[0][0]
                    and ask(there.store, "SELECT count(*) FROM article")[0][0]
                )

            await running.until(is_stored)
            await running.stopped(signal.SIGKILL)
        briefs = ask(there.store, "SELECT count(*) FROM brief")[0][0]
        watch = Watch()
        async with there.bot() as running:
            await running.until(there.tops)
            return f"{briefs} briefs at the kill, {there.once()} after {watch.within(60)}"


async def while_a_model_writes(folder: Path) -> str:
    """Kill it while the model thinks."""
    async with OpenAIServer(is_any_model=True) as model, scene(folder) as there:
        model.reply("{}", delay=20)
        there.environ |= {"OPENAI_BASE_URL": model.base_url, "OPENAI_MODEL": "test-model",
                          "OPENAI_API_KEY": "sk-local"}  # fmt: skip
        async with there.bot() as running:
            await running.until(lambda: model.requests)
            await running.stopped(signal.SIGKILL)
        before = len(model.requests)
        model._steps.clear()
        model.fail(400)
        async with there.bot() as running:
            await running.until(there.tops)
            await running.stopped(signal.SIGTERM)
        return f"{before} call broken off, then the built-in writer, {there.once()}"


async def before_the_post(folder: Path) -> str:
    """Kill it when Slack has read the call and done nothing."""
    return await _in_a_post(folder, slack_faults.HANG, 30)


async def after_the_post(folder: Path) -> str:
    """Kill it when the message stands and nobody was told."""
    return await _in_a_post(folder, slack_faults.done_then(slack_faults.HANG), 60)


async def _in_a_post(folder: Path, fault: slack_faults.Fault, most: float) -> str:
    async with scene(folder) as there:
        there.slack.fail("chat.postMessage", fault)
        async with there.bot() as running:
            await running.until(lambda: there.slack.calls_of("chat.postMessage"))
            await running.stopped(signal.SIGKILL)
        watch = Watch()
        async with there.bot() as running:
            await running.until(lambda: there.tops() and _posted(there.store))
            took = watch.within(most)
            await running.stopped(signal.SIGTERM)
        return f"{there.once()}, settled {took} after the new start"


def _posted(store: Path) -> bool:
    left = "SELECT count(*) FROM delivery WHERE state NOT IN ('posted', 'refused')"
    done = "SELECT count(*) FROM delivery WHERE state = 'posted' AND platform = 'slack'"
    return ask(store, left)[0][0] == 0 and ask(store, done)[0][0] > 0


async def between_parent_and_reply(folder: Path) -> str:
    """Kill it when the brief stands and its first thread message was read."""
    async with scene(folder) as there:
        there.slack.fail("chat.postMessage", None, slack_faults.HANG)
        async with there.bot() as running:
            await running.until(lambda: len(there.slack.calls_of("chat.postMessage")) > 1)
            await running.stopped(signal.SIGKILL)
        thread = there.tops()[0]["ts"]
        assert not there.replies(thread)
        async with there.bot() as running:
            await running.until(lambda: there.replies(thread) and _posted(there.store))
            await running.stopped(signal.SIGTERM)
        replies = there.replies(thread)
        assert len(replies) == len(set(replies)), "a reply stands twice"
        return f"{there.once()}, its thread went on with {len(replies)} message(s)"


#: The version that made the table of what became of stories.
_TURNS_SINCE = "0004"
_MIGRATE = """
import asyncio, pathlib, sys
from bot.store.sqlite.store import open_sqlite
print("on", flush=True)
asyncio.run(open_sqlite(pathlib.Path(sys.argv[1])))
"""
_BACKUP = """
import pathlib, sys
from bot.store.sqlite.backup import copy_database
print("on", flush=True)
while True:
    copy_database(*map(pathlib.Path, sys.argv[1:]))
"""


async def in_a_migration_and_a_backup(folder: Path) -> str:
    """Kill both at any instant, again and again; what is left is whole."""
    return await asyncio.to_thread(_kill_both, folder)


def _kill_both(folder: Path) -> str:
    versions: dict[str, int] = {}
    copies = 0
    for number in range(TRIES):
        file = folder / f"old-{number}.db"
        asyncio.run(at_first_version(file))
        _killed([_MIGRATE, str(file)], within=0.6)
        assert ask(file, "PRAGMA integrity_check")[0][0] == "ok"
        version = str(ask(file, "SELECT version_num FROM alembic_version")[0][0])
        has = ask(file, "SELECT count(*) FROM sqlite_master WHERE name = 'story_turn'")[0][0]
        assert bool(has) == (version >= _TURNS_SINCE), f"half a schema at {version}"
        versions[version] = versions.get(version, 0) + 1
        target = folder / f"copy-{number}.db"
        _killed([_BACKUP, str(file), str(target)], within=0.3)
        if target.exists():
            copies += 1
            assert ask(target, "PRAGMA integrity_check")[0][0] == "ok"
    kept = ", ".join(f"{count} × {name}" for name, count in sorted(versions.items()))
    return (
        f"{TRIES} of {TRIES} whole after a kill in a migration ({kept}); {copies} backups, 0 torn"
    )


def _killed(code: list[str], within: float) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", *code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert child.stdout is not None
    child.stdout.readline()
    try:
        child.wait(random.random() * within)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


async def a_second_one(folder: Path) -> str:
    """Start it twice on one store."""
    async with scene(folder) as there, there.bot() as running:
        await running.until(there.tops)
        async with there.bot() as second:
            code = await second.ended()
        assert code == 2, f"exit code {code}"
        assert "in use by another Watchfloor" in second.said
        return f"the second left with code 2 and a sentence, {there.once()}"


async def stopped_under_load(folder: Path) -> str:
    """Stop it once with a call under way, then twice with one that hangs."""
    async with scene(folder, RIVER, HILL) as there:
        there.slack.fail("chat.postMessage", slack_faults.HANG)
        async with there.bot() as running:
            await running.until(lambda: there.slack.calls_of("chat.postMessage"))
            watch = Watch()
            code = await running.stopped(signal.SIGTERM)
            once = watch.within(15)
        made = len(there.slack.calls_of("chat.postMessage"))
        there.slack.fail("chat.postMessage", slack_faults.HANG, times=9)
        async with there.bot() as running:
            await running.until(lambda: len(there.slack.calls_of("chat.postMessage")) > made)
            os.kill(running.pid, signal.SIGTERM)
            await asyncio.sleep(0.5)  # two signals at once would be one
            watch = Watch()
            await running.stopped(signal.SIGTERM)
            twice = watch.within(3)
        return f"exit {code} after {once}; after a second signal {twice}"


async def restored(folder: Path) -> str:
    """Copy the store while a post is under way, post everything, put the copy back, start."""
    async with scene(folder) as there:
        there.slack.fail("chat.postMessage", slack_faults.HANG)
        async with there.bot() as running:
            await running.until(lambda: there.slack.calls_of("chat.postMessage"))
            copy_database(there.store, folder / "backup.db")
            await running.stopped(signal.SIGKILL)
        async with there.bot() as running:
            await running.until(lambda: there.tops() and _posted(there.store))
            await running.stopped(signal.SIGTERM)
        before = len(there.slack.messages(RIVER))
        done = restore_database(folder / "backup.db", there.store, SystemClock().now())
        async with there.bot() as running:
            await running.until(lambda: _posted(there.store))
            await running.stopped(signal.SIGTERM)
        again = len(there.slack.messages(RIVER)) - before
        assert again == 0, f"{again} messages posted again"
        return f"{done.in_doubt} in doubt, looked for and found, 0 posted again"
