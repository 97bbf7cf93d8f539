"""A busy desk at speed: a whole bot, local sources and a local Slack and Discord.

python -m bench.load [HOURS] [SPEED] [SOURCES] [ARTICLES_A_DAY] [CHANNELS] [BRIEFED_EVERY]

The bot runs in a process of its own, so that its memory is measured and nobody else's. What counts
is what stands in the end: every article that was printed is stored and placed, and there are as
many messages as the outbox says were posted, no more. A bot that starts finds two articles in every
feed, and is not measured by its schedule until it has followed those up.
"""

import asyncio
import json
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack, closing
from dataclasses import asdict
from datetime import timedelta
from math import inf, isinf
from pathlib import Path
from statistics import linear_regression, quantiles
from time import process_time, time
from typing import Any

from aiohttp import web

from bench.desk import Order, channels
from bench.press import BEGIN, FastClock, Press
from bot.core.channels import Channel, Platform
from bot.store.sqlite.store import open_sqlite
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import Room as DiscordRoom
from tests.servers.slack import SlackServer
from tests.servers.slack_workspace import Room as SlackRoom

HOURS, SPEED, SOURCES, A_DAY, CHANNELS = 3.0, 20.0, 500, 20_000, 200
#: Hours between two briefs of a channel, whose default is a day.
BRIEFED_EVERY = 3
#: What is asked of it: MB in all, MB that memory may grow in an hour once it has warmed up,
#: seconds by its own clock from a source being asked to the update, and seconds to an answer.
MOST_MEMORY, MOST_SLOPE, MOST_SECONDS, MOST_ANSWER = 300.0, 1.0, 60.0, 10.0
#: A slope is judged of runs this long, over their last third.
SLOPE_FROM = 12.0
#: What was printed in the last of the hours need not have been asked for yet.
_MARGIN = timedelta(minutes=40)
#: Seconds for the bot to start.
_START = 6.0
#: Additions by which a core's speed is measured.
_ADDED = 2_000_000


async def load(
    hours: float, speed: float, sources: int, a_day: int, count: int, briefed_every: int
) -> int:
    """Run and print; 1 when something is lost, doubled, leaks or is late."""
    core = _core()
    press = Press(sources, a_day, hours)
    where = channels(count)
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(SlackServer())
        discord = await stack.enter_async_context(DiscordServer())
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="watchfloor-"))
        # A bot that was started before: what migrates takes 12 MB until the next start.
        await (await open_sqlite(Path(folder) / "store.db")).close()
        _furnish(where, slack, discord)
        port = await _serve(press, stack)
        order = Order(
            began=time() + _START, speed=speed, hours=hours, port=port, sources=sources,
            channels=count, briefed_every=briefed_every, countries=press.countries, folder=folder,
            slack_api=slack.api_base, slack_token=slack.bot_token,
            discord_api=discord.api_base, discord_token=discord.token,
        )  # fmt: skip
        press.clock = FastClock(order.began, order.speed)
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bench.bot", json.dumps(asdict(order)))
        )
        if code := await child.wait():
            print(f"load  the bot ended before its time, with {code}")
            return 1
        found = json.loads((Path(folder) / "found.json").read_text("utf-8"))
        stands = sum(
            len(slack.messages(one.id))
            if one.platform is Platform.SLACK
            else len(discord.guild.all_in(one.id))
            for one in where
        )
        until = BEGIN + timedelta(hours=hours) - _MARGIN
        lost, placed = _missing(Path(folder) / "store.db", press.printed(until))
        errors = _errors(Path(folder) / "bot.log")
    for event, count in errors.most_common():
        print(f"load  logged {count} times: {event}")
    print(f"load  a core makes {core:.1f} million additions of Python's a second")
    return _judge(found, stands=stands, lost=lost, placed=placed, hours=hours, speed=speed)


def _core() -> float:
    """Return a core's speed, in millions of additions a second: two runs are compared by it."""
    began, total = process_time(), 0
    for n in range(_ADDED):
        total += n * n % 7
    return _ADDED / 1e6 / (process_time() - began)


def _furnish(where: Sequence[Channel], slack: SlackServer, discord: DiscordServer) -> None:
    for one in where:
        if one.platform is Platform.SLACK:
            slack.workspace.rooms[one.id] = SlackRoom(one.id)
        else:
            discord.guild.rooms[one.id] = DiscordRoom(one.id, f"l{one.id[-4:]}")


async def _serve(press: Press, stack: AsyncExitStack) -> int:
    runner = web.AppRunner(press.app, access_log=None)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    await web.TCPSite(runner, "0.0.0.0", 0, backlog=512).start()
    return int(runner.addresses[0][1])


def _missing(store: Path, printed: Sequence[str]) -> tuple[int, int]:
    """Return how much of what was printed was not placed, and how much was."""
    with closing(sqlite3.connect(store)) as connection:
        rows = connection.execute(
            "SELECT json_extract(body, '$.url') FROM article WHERE is_tracked"
        ).fetchall()
    placed = {url.rsplit("/", 1)[-1].removesuffix(".html") for (url,) in rows}
    return len(set(printed) - placed), len(rows)


def _errors(log: Path) -> Counter[str]:
    """Count what the bot logged as an error, by what it was."""
    lines = (json.loads(line) for line in log.read_text("utf-8").splitlines())
    return Counter(line["event"] for line in lines if line["level"] in ("error", "critical"))


def _judge(
    found: Mapping[str, Any], *, stands: int, lost: int, placed: int, hours: float, speed: float
) -> int:
    """Print what was seen beside what is asked for; 1 when it is not that."""
    at, own, helping = zip(*found["memory"], strict=True)
    last = [place for place, hour in enumerate(at) if hour >= hours * 2 / 3]
    slope = linear_regression([at[n] for n in last], [own[n] for n in last]).slope
    is_long = hours >= SLOPE_FROM
    checks = [
        ("hours, and times as fast", f"{hours:g} × {speed:g}", "", True),
        ("articles placed", f"{placed:,}", "", placed > 0),
        ("articles lost", f"{lost:,}", "0", not lost),
        ("deliveries, messages", f"{found['posted']:,}, {stands:,}", "", found["posted"] > 0),
        ("messages doubled", f"{stands - found['messages']:,}", "0", stands == found["messages"]),
        ("deliveries lost", f"{found['open'] + found['refused']:,}", "0",
         not found["open"] and not found["refused"]),
        ("caught up, by the machine's clock", f"{found['caught_up']:.0f} s", "", True),
        _late("asked meanwhile to update", found["first"], inf),
        _late("asked to update", found["updates"], MOST_SECONDS),
        *(_late(f"– {name}", took, inf) for name, took in found["legs"].items()),
        _late("brief owed to posted", found["briefs"], MOST_SECONDS),
        _late("20 questions at once: answered", found["answers"], MOST_ANSWER),
        ("memory, most", f"{max(own):.0f} MB", f"{MOST_MEMORY:g} MB", max(own) <= MOST_MEMORY),
        ("memory, grown in an hour", f"{slope:+.2f} MB",
         f"{MOST_SLOPE:g} MB" if is_long else f"from {SLOPE_FROM:g} hours on",
         not is_long or slope <= MOST_SLOPE),
        ("processor, of one core at 1 ×", f"{found['processor'] / hours / 36:.1f} %", "", True),
        ("memory of those that read for it", f"{max(helping):.0f} MB", "", True),
    ]  # fmt: skip
    print(f"{'load':<34}{'measured':>28}{'promised':>22}")
    for name, seen, most, is_kept in checks:
        print(f"{name:<34}{seen:>28}{most:>22}{'' if is_kept else '  MISSED'}")
    course = {int(hour): megabytes for hour, megabytes in zip(at, own, strict=True)}
    print(
        "memory, MB at the end of each hour:", *(f"{course[hour]:.0f}" for hour in sorted(course))
    )
    return 0 if all(is_kept for *_, is_kept in checks) else 1


def _late(name: str, seconds: Sequence[float], most: float) -> tuple[str, str, str, bool]:
    promised = "" if isinf(most) else f"p95 {most:g} s"
    if len(seconds) < 2:
        return f"{name}, p95", "none", promised, isinf(most)
    cuts = quantiles(seconds, n=100, method="inclusive")
    seen = f"p50 {cuts[49]:.1f} s p95 {cuts[94]:.1f} s"
    return f"{name} ({len(seconds):,})", seen, promised, cuts[94] <= most


if __name__ == "__main__":
    given = [float(word) for word in sys.argv[1:]]
    hours, speed, *sizes = (
        given + [HOURS, SPEED, SOURCES, A_DAY, CHANNELS, BRIEFED_EVERY][len(given) :]
    )
    sys.exit(asyncio.run(load(hours, speed, *map(int, sizes))))
