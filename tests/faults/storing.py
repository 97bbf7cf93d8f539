"""Rows 9 to 11: the store is locked, has no room, or is damaged, under the whole bot."""

import asyncio
import signal
import sqlite3
import subprocess
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

import aiohttp

from bot.store.sqlite.backup import copy_database
from tests.end_to_end.process import Bot
from tests.faults.bots import RIVER, Scene, Watch, scene
from tests.store.sqlite.files import ask

#: Seconds that another program holds the store: longer than a write waits for it.
HELD = 40.0
#: Seconds within which the bot goes on once it may, and MB of its small disk.
RESUMED, ROOM = 60.0, 24
_QUESTION = "How many people are missing?"


async def locked(folder: Path) -> str:
    """Another program holds the store's write lock while questions come in."""
    async with scene(folder) as there, there.bot() as running:
        await running.until(there.tops)
        with closing(sqlite3.connect(there.store, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            envelope = await there.slack.event(_mention(there), is_acked=False)
            await asyncio.sleep(HELD)
            other.execute("COMMIT")
        watch = Watch()
        async with asyncio.timeout(RESUMED):
            await envelope.acked.wait()
        thread = envelope.body["payload"]["event"]["ts"]
        await running.until(lambda: there.replies(thread))
        took = watch.within(RESUMED)
        assert await running.stopped(signal.SIGTERM) == 0
        assert "the store takes nothing" in running.said
        assert "Traceback" not in running.said
        return f"held for {HELD:.0f} s, answered {took} later; {there.once()}"


async def full(folder: Path) -> str:
    """The disk under the store fills up while a question comes in, and is emptied again."""
    async with scene(folder) as there:
        data = there.store.parent
        data.mkdir()
        begin = _small_disk(data)
        if subprocess.run([*begin, "true"], check=False, capture_output=True).returncode:
            return "this system lets nobody have a small disk: parts alone"
        async with there.bot(begin) as bot:
            await bot.until(there.tops)
            return await _filled(there, bot, Path(f"/proc/{bot.pid}/root{data}/filler"))


async def _filled(there: Scene, bot: Bot, filler: Path) -> str:
    _fill(filler)
    envelope = await there.slack.event(_mention(there), is_acked=False)
    await bot.until(lambda: "the store takes nothing" in bot.said)
    status, told = await _readiness(bot)
    assert status == 503
    assert "Free some disk space" in told
    filler.unlink()
    watch = Watch()
    async with asyncio.timeout(RESUMED):
        await envelope.acked.wait()
    thread = envelope.body["payload"]["event"]["ts"]
    await bot.until(lambda: there.replies(thread))
    took = watch.within(RESUMED)
    assert await bot.stopped(signal.SIGTERM) == 0
    assert "Traceback" not in bot.said
    return f"said so at /readyz, answered {took} after there was room; {there.once()}"


async def _readiness(bot: Bot) -> tuple[int, str]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{(await bot.url()).rstrip('/')}/readyz") as reply,
    ):
        return reply.status, await reply.text()


def _fill(file: Path) -> None:
    """Leave no byte."""
    with file.open("wb", buffering=0) as filler, suppress(OSError):
        while True:
            filler.write(bytes(65_536))
    with file.open("ab", buffering=0) as filler, suppress(OSError):
        while True:
            filler.write(bytes(512))


def _mention(there: Scene, text: str = _QUESTION) -> dict[str, object]:
    said = there.slack._said(RIVER, f"<@{there.slack.bot_user}> {text}", "U0IDA", "")
    return {**said, "type": "app_mention"}


async def damaged(folder: Path) -> str:
    """Pages of the store are overwritten; a backup lies beside it."""
    async with scene(folder) as there:
        async with there.bot() as running:
            await running.until(there.tops)
            await running.stopped(signal.SIGTERM)
        copy = there.store.with_name("watchfloor.backup.db")
        copy_database(there.store, copy)
        ask(there.store, "PRAGMA wal_checkpoint(TRUNCATE)")
        data = bytearray(there.store.read_bytes())
        for at in range(4096, len(data), 8192):
            data[at : at + 2048] = b"\xff" * 2048
        there.store.write_bytes(data)
        async with there.bot() as running:
            code = await running.ended()
        assert code != 0
        assert "damaged" in running.said or "malformed" in running.said, running.said
        assert copy.name in running.said, running.said
        assert "Traceback" not in running.said
        return f"refused with code {code}, names {copy.name}"


def _small_disk(folder: Path) -> Sequence[str]:
    """Return what begins a process whose folder is a disk of its own, with little room."""
    mount = f'mount -t tmpfs -o size={ROOM}m none "$0" && exec "$@"'
    return ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, str(folder))
