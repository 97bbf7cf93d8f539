"""One bot in many processes: what more workers bring, and what killing them costs.

python -m bench.scale [ARTICLES] [CHANNELS]

A real PostgreSQL, a local Slack, real processes. Folders hold the articles of twenty sources; one,
two and four workers read and place them and brief every channel. Then the same with workers that
are killed at random and started again, and with a database that crashes at random. What counts in
the end is what stands: every article tracked, one brief in every channel.
"""

import asyncio
import os
import random
import signal
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

import psycopg

from bench.streams import invent
from tests.faults.bots import strain
from tests.servers.slack import SlackServer
from tests.servers.slack_workspace import Room
from tests.store.postgres.server import address, ask, away, fresh_database

ARTICLES, CHANNELS, SOURCES = 400, 40, 20
WORKERS = (1, 2, 4)
#: Seconds between two kills or crashes, that a database is away, and after which a run is lost.
_KILL_EVERY, _AWAY, _PATIENCE = 6.0, 2.0, 900.0
#: Times as much that two workers are asked to do, where there are cores for them.
_LEAST_GAIN = 1.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What came of one run."""

    workers: int
    articles: int
    channels: int
    #: Seconds until all articles were tracked, and until all briefs stood.
    tracked: float
    posted: float
    #: Of workers, and crashes of the database.
    kills: int
    crashes: int
    lost: int
    doubled: int
    given_up: int

    def line(self) -> str:
        """Say it in one line."""
        return (
            f"scale  workers {self.workers}  articles {self.articles}  "
            f"{self.articles / self.tracked:.1f} tracked a second  briefs {self.channels}  "
            f"posted after {self.posted:.1f} s  kills {self.kills}  "
            f"crashes of the database {self.crashes}  lost {self.lost}  doubled {self.doubled}  "
            f"given up {self.given_up}"
        )


async def scale(articles: int, channels: int) -> int:
    """Run and print; 1 when something is lost, doubled or given up, or cores bring nothing."""
    cores = os.cpu_count() or 1
    print(f"scale  cores {cores}  others' load {os.getloadavg()[0]:.1f}", flush=True)
    runs = []
    undisturbed: list[tuple[int, str]] = [(count, "") for count in WORKERS]
    for workers, harm in [*undisturbed, (2, "kill"), (4, "kill"), (2, "crash")]:
        runs.append(await _run(workers, articles, channels, harm))
        print(runs[-1].line(), flush=True)
    gain = runs[0].tracked / runs[1].tracked
    has_room = cores > WORKERS[1] and os.getloadavg()[0] < cores + 1
    print(f"scale  two workers do {gain:.2f} times as much as one", flush=True)
    is_whole = not any(run.lost or run.doubled or run.given_up for run in runs)
    return 0 if is_whole and (gain >= _LEAST_GAIN or not has_room) else 1


async def _run(workers: int, articles: int, channels: int, harm: str) -> Run:
    rooms = [f"C0S{number:04}" for number in range(channels)]
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(SlackServer())
        for room in rooms:
            slack.workspace.rooms[room] = Room(room)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="watchfloor-")))
        database = await fresh_database()
        environ = {
            **os.environ,
            "DATABASE_URL": address(database),
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_APP_TOKEN": slack.app_token,
            "SLACK_API_BASE": slack.api_base,
        }
        config = _configured(folder, articles, rooms)
        team = _Team(config, environ, database)
        stack.push_async_callback(team.stop)
        for _ in range(workers):
            await team.start("worker")
        await _until(lambda: _workers(database) >= workers * 5)
        await team.start("scheduler")
        harms = {"kill": team.kill_at_random, "crash": team.crash_at_random}
        harming = asyncio.ensure_future(harms[harm]()) if harm else None
        await _until(lambda: _count(database, "reading IS NOT NULL"))
        began = monotonic()
        await _until(lambda: _count(database, "is_tracked") >= articles)
        tracked = monotonic() - began
        await _until(lambda: all(_tops(slack, room) for room in rooms))
        posted = monotonic() - began
        if harming is not None:
            harming.cancel()
            await asyncio.gather(harming, return_exceptions=True)
        await _until(lambda: not ask(database, "SELECT 1 FROM delivery WHERE state != 'posted'"))
        return Run(
            workers=workers,
            articles=articles,
            channels=channels,
            tracked=tracked,
            posted=posted,
            kills=team.kills,
            crashes=team.crashes,
            lost=articles - len(ask(database, "SELECT DISTINCT article FROM placement")),
            doubled=sum(_tops(slack, room) - 1 for room in rooms),
            given_up=len(ask(database, "SELECT 1 FROM procrastinate_jobs WHERE status = 'failed'")),
        )


class _Team:
    """The processes of one run."""

    def __init__(self, config: Path, environ: dict[str, str], database: str) -> None:
        self._config = config
        self._database = database
        self._environ = environ
        self._all: list[asyncio.subprocess.Process] = []
        self._workers: list[asyncio.subprocess.Process] = []
        self.kills = self.crashes = 0

    async def start(self, role: str) -> None:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", role, "--config", str(self._config)),
            stderr=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            env=self._environ,
        )
        self._all.append(process)
        if role == "worker":
            self._workers.append(process)

    async def kill_at_random(self) -> None:
        while True:
            await asyncio.sleep(_KILL_EVERY * strain() * random.uniform(0.5, 1.5))
            victim = self._workers.pop(random.randrange(len(self._workers)))
            # One that found no database in time has ended by itself, and is started again, too.
            if victim.returncode is None:
                victim.send_signal(signal.SIGKILL)
                self.kills += 1
            await victim.wait()
            await self._start_anew()

    async def crash_at_random(self) -> None:
        while True:
            await asyncio.sleep(_KILL_EVERY * strain() * random.uniform(0.5, 1.5))
            with away():
                self.crashes += 1
                await asyncio.sleep(_AWAY)

    async def _start_anew(self) -> None:
        """Start a worker, and wait until it works.

        Where starting takes longer than the next kill does, nobody would ever do anything.
        """
        last = _newest_worker(self._database)
        await self.start("worker")
        await _until(lambda: _newest_worker(self._database) > last)

    async def stop(self) -> None:
        for process in self._all:
            if process.returncode is None:
                process.terminate()
        await asyncio.gather(*(process.wait() for process in self._all))


def _configured(folder: Path, articles: int, rooms: Sequence[str]) -> Path:
    """Write the articles of every source, and a configuration whose briefs were due just now."""
    now = datetime.now(UTC)  # noqa: TID251 - processes have the machine's
    an_hour_ago = f"{now - timedelta(hours=1):%FT%TZ}"
    due = now - timedelta(minutes=10)
    parts: list[str] = []
    told = invent(11, pairs=3, articles=max(8, articles // 3))[:articles]
    for number in range(SOURCES):
        place = folder / f"s{number}"
        place.mkdir()
        for at, one in enumerate(told[number::SOURCES]):
            head = f"---\ntitle: {one.title}\npublished_at: {an_hour_ago}\n---\n"
            (place / f"{at}.md").write_text(head + one.text, "utf-8")
        parts.append(f'[[source]]\nid = "s{number}"\nkind = "folder"\nurl = "{place}"\n')
    parts.append('[[crisis]]\nname = "Bench"\nquery = "*"\n')
    cron = f"{due.minute} {due.hour} * * *"
    parts += [
        f'[[subscription]]\ncrisis = "Bench"\nplatform = "slack"\nchannel = "{room}"\n'
        f'cron = "{cron}"\nalerts = false\n'
        for room in rooms
    ]
    file = folder / "watchfloor.toml"
    file.write_text(f'[store]\ndata_dir = "{folder}"\n' + "\n".join(parts), "utf-8")
    return file


def _workers(database: str) -> int:
    return int(ask(database, "SELECT count(*) FROM procrastinate_workers")[0][0])


def _newest_worker(database: str) -> int:
    asked = "SELECT coalesce(max(id), 0) FROM procrastinate_workers"
    return int(ask(database, asked)[0][0])


def _count(database: str, condition: str) -> int:
    return int(ask(database, f"SELECT count(*) FROM article WHERE {condition}")[0][0])


def _tops(slack: SlackServer, room: str) -> int:
    posts = slack.messages(room)
    return sum("bot_id" in one and not one.get("thread_ts") for one in posts)


async def _until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(_PATIENCE):
        while True:
            try:
                if is_so():
                    return
            except (psycopg.errors.UndefinedTable, psycopg.OperationalError):
                pass  # not there yet, or not at present
            await asyncio.sleep(0.1)


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    sys.exit(asyncio.run(scale(*(given + [ARTICLES, CHANNELS][len(given) :]))))
