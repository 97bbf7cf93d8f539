"""`watchfloor sources`, `status` and `health`: how things stand, from the store alone."""

import sys
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from bot.app.configuration.finding import TO_LOOK, load_config
from bot.app.configuration.following import followed_in
from bot.app.storing.locating import store_url
from bot.app.storing.opening import open_beside
from bot.app.watching.health import how_sources_do, jobs_problems, problems_of
from bot.commands.naming import best_match
from bot.config import Config
from bot.core.briefs import Brief
from bot.core.channels import Subscription
from bot.core.deliveries import DeliveryState
from bot.core.operating.setting_aside import Fault, SetAside
from bot.core.presenting.sources import HEADINGS
from bot.core.presenting.titles import count, instant, status_words
from bot.core.stories import StoryTurn, Turn
from bot.errors import ConfigError, InputError
from bot.flows.write import fallback_of
from bot.ports import Store
from bot.ports.jobs import Jobs
from bot.scheduling.cron import next_fire
from bot.scheduling.system import SystemClock

#: Turns of stories that are shown.
_TURNS = 10
#: Articles that could not be read and that are shown.
_ASIDES = 10
#: Of so many deliveries, the newest, those that went wrong are shown.
_DELIVERIES = 200
#: Jobs that are put back at once.
_MOST_DEAD = 10_000


async def show_sources(config_file: Path | None) -> int:
    """Print a table of the sources: state, last success, last new article and next try."""
    config = needed(config_file)
    now = SystemClock().now()
    store = await open_beside(store_url(config))
    try:
        lines = await how_sources_do(config.sources, store, now)
    finally:
        await store.close()
    rows = [HEADINGS, *(line.cells for line in lines)] if lines else []
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write(f"{'  '.join(padded).rstrip()}\n")
    if not rows:
        sys.stdout.write("No sources: add a [[source]] to the configuration.\n")
    return 0


async def show_health(config_file: Path | None) -> int:
    """Print what the bot should have done by now and has not; 1 when there is anything.

    The built-in example, which needs no configuration, is always well.
    """
    config = load_config(config_file, TO_LOOK)
    if config is None:
        sys.stdout.write(
            "There is no watchfloor.toml here: all there is to run is the example, and nothing of "
            "it can be stuck.\n"
        )
        return 0
    store = await open_beside(store_url(config))
    try:
        sources = [source.id for source in config.sources]
        followed = await followed_in(store, config.subscriptions)
        platforms = {one.channel.platform for one in followed}
        found = await problems_of(store, sources, platforms, SystemClock())
        async with jobs_in(config, store) as jobs:
            found += await jobs_problems(jobs) if jobs else ()
    finally:
        await store.close()
    for problem in found:
        sys.stdout.write(f"{problem}\n")
    if not found:
        sys.stdout.write("Nothing is stuck.\n")
    return 1 if found else 0


async def show_status(config_file: Path | None) -> int:
    """Print the last and next brief of each subscription, and what waits."""
    config = needed(config_file)
    store = await open_beside(store_url(config))
    try:
        async with jobs_in(config, store) as jobs:
            async for line in _status(config, store, jobs):
                sys.stdout.write(f"{line}\n")
    finally:
        await store.close()
    return 0


async def _status(config: Config, store: Store, jobs: Jobs | None) -> AsyncIterator[str]:
    """Say what is late, then how each subscription and the store do, then what went wrong."""
    clock = SystemClock()
    followed = await followed_in(store, config.subscriptions)
    sources = [source.id for source in config.sources]
    platforms = {one.channel.platform for one in followed}
    late = await problems_of(store, sources, platforms, clock)
    for problem in late or ["Everything is done that should be by now."]:
        yield problem
    for one in followed:
        last = await store.last_brief(one.crisis, one.channel)
        yield _told_briefs(one, last, clock.now())
        if last is not None and (words := status_words(last)):
            yield f"  {words}"
        if last is not None and fallback_of(last):
            yield f"  written by {last.writer}: watchfloor check says why"
    counts = await store.counts()
    yield ", ".join(f"{name}: {number:,}" for name, number in counts.items())
    if jobs is not None:
        async for line in _told_jobs(jobs):
            yield line
    for turn in await store.storylines.turns(_TURNS):
        yield _told_turn(turn)
    for aside in await store.asides(_ASIDES):
        yield _told_aside(aside)
    for delivery in await store.outbox.recent(_DELIVERIES):
        if delivery.reason and delivery.state is not DeliveryState.POSTED:
            yield f"{delivery.state}: {delivery.key}: {delivery.reason}"


def _told_briefs(one: Subscription, last: Brief | None, now: datetime) -> str:
    told = f"brief {last.number} at {instant(last.as_of)}" if last else "none yet"
    paused = " (paused)" if one.is_paused(now) else ""
    due = _at(next_fire(one.schedule, now))
    return f"{one.crisis} in {one.channel}: last {told}, next {due}{paused}"


async def put_jobs_back(job: int | None, config_file: Path | None) -> int:
    """Have jobs done after all that were given up: one, or all; 1 when there is none."""
    from bot.app.processes.beginning import address_of

    config = needed(config_file)
    store = await open_beside(address_of(config))
    try:
        async with jobs_in(config, store) as jobs:
            assert jobs is not None
            ids = [job] if job is not None else [one.id for one in await jobs.dead(_MOST_DEAD)]
            again = sum([await jobs.requeue(id) for id in ids])
    finally:
        await store.close()
    done = count(again, "job is", "jobs are")
    sys.stdout.write(f"{done} done again.\n" if again else "No such job was given up.\n")
    return 0 if again else 1


@asynccontextmanager
async def jobs_in(config: Config, store: Store) -> AsyncIterator[Jobs | None]:
    """Open the jobs beside a store; None where one process does everything."""
    if not store_url(config).startswith("postgres"):
        yield None
        return
    from bot.jobs.procrastinate import open_jobs
    from bot.store.postgres.address import driver_address, read_address
    from bot.store.postgres.store import PostgresStore

    assert isinstance(store, PostgresStore)
    jobs = await open_jobs(driver_address(read_address(store_url(config))), store)
    try:
        yield jobs
    finally:
        await jobs.close()


def _told_aside(aside: SetAside) -> str:
    fault = Fault(kind=aside.fault, place=aside.place)
    return (
        f"not read: “{aside.title}” of {aside.source} ({fault}), "
        f"{count(aside.tries, 'try', 'tries')} since {instant(aside.since)}, "
        f"again {instant(aside.again_at)}"
    )


async def _told_jobs(jobs: Jobs) -> AsyncIterator[str]:
    for one in await jobs.stats():
        age = f", the oldest for {one.oldest.total_seconds():.0f} s" if one.waiting else ""
        yield (
            f"queue {one.queue}: {one.running} running, {one.waiting} waiting{age}, "
            f"{one.dead} given up"
        )
    for dead in await jobs.dead(_TURNS):
        about = " ".join(dead.args.values())
        yield f"given up: job {dead.id}: {dead.kind} {about} at {instant(dead.at)}"


#: What a command says that has nothing to tell of.
NO_CRISIS = (
    "there is no crisis in the configuration. Fix: add a [[crisis]] with a name and a query, as in "
    "config.example.toml"
)


def needed(config_file: Path | None, secrets: Collection[str] | None = TO_LOOK) -> Config:
    """Load the configuration that a command cannot do without.

    Args:
        config_file: The file; None: the one in this folder.
        secrets: The sections whose secrets the command uses; None: all.

    Raises:
        ConfigError: There is none, or it cannot be used.
    """
    config = load_config(config_file, secrets)
    if config is None:
        raise ConfigError(
            ["no watchfloor.toml here. Fix: name yours with --config; watchfloor init writes one"]
        )
    return config


def crisis_meant(typed: str, names: Sequence[str]) -> str:
    """Return the crisis that is typed, or nearly, as a channel would take it.

    Raises:
        InputError: None is, or several may be.
    """
    found = best_match(typed, names)
    if found is None:
        there = f"no crisis is called {typed}. Fix: use one of these: {', '.join(names)}"
        raise InputError(there if names else NO_CRISIS)
    return found


def _told_turn(turn: StoryTurn) -> str:
    match turn.turn:
        case Turn.MERGED:
            said = f"story {turn.story} went on in {turn.other}"
        case Turn.SPLIT:
            said = f"a part of story {turn.story} went on as {turn.other}"
        case Turn.SUGGESTED:
            said = f"no crisis holds a story that {', '.join(turn.publishers)} tell of"
    return f"{instant(turn.at)}: {said}: {turn.title}"


def _at(at: datetime | None) -> str:
    return instant(at) if at else "never"
