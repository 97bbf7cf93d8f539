"""The parts of a bot that its processes share over one PostgreSQL store."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import structlog

from bot import commands
from bot.app.assembling import engine_of, reloading_of
from bot.app.building import Hear, Surfaces, meanings, model, surfaces
from bot.app.collecting import counted
from bot.app.engine import Engine
from bot.app.following import Following
from bot.app.giving_back import keep_little
from bot.app.loops import patient
from bot.app.loose import read_article
from bot.app.processes import tasks
from bot.app.processes.sharing import address_of
from bot.app.processes.sweeping import Sweeper
from bot.app.processes.workshop import Workshop, owed
from bot.app.reloading import Reloading
from bot.app.roster import Newest, Roster
from bot.app.troubling import warned
from bot.app.watching.health import Scope
from bot.app.watching.meters import Meters
from bot.app.watching.tracing import Tracing, tracing
from bot.config import Config
from bot.core.questions import Incoming
from bot.core.requests import Reply, Request
from bot.errors import StoreUnavailable
from bot.flows.track.reading import in_thread
from bot.jobs.procrastinate import open_jobs
from bot.ports.jobs import Jobs, SharedStore
from bot.scheduling.setting import until_set
from bot.scheduling.system import SystemClock
from bot.store.postgres.address import driver_address, read_address
from bot.store.postgres.store import open_postgres

logger = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What each role takes its part of."""

    config: Config
    store: SharedStore
    jobs: Jobs
    scope: Scope
    engine: Engine
    following: Following
    built: Surfaces
    sweeper: Sweeper
    meters: Meters
    roster: Roster
    reloading: Reloading

    async def refresh(self) -> None:
        """Learn what managers decided, wherever they did."""
        await self.following.refresh(self.store)


@asynccontextmanager
async def shared(config: Config, file: Path, *, listens: int) -> AsyncIterator[Shared]:
    """Build everything over the store of a configuration, and let go of it in the end.

    Raises:
        ConfigError: The configuration, or what it names, cannot be used.
        StoreError: The store cannot be used.
    """
    keep_little()
    await until_set(SystemClock())
    async with AsyncExitStack() as stack:
        url = address_of(config)
        meters = Meters()
        store = await open_postgres(url, meters.commit.observe)
        stack.push_async_callback(store.close)
        jobs = await open_jobs(driver_address(read_address(url)), store, listens=listens)
        stack.push_async_callback(jobs.close)
        traced = await stack.enter_async_context(tracing(config.traces.endpoint))
        yield await _built(config, file, store, jobs, meters, traced, stack)


async def _built(
    config: Config,
    file: Path,
    store: SharedStore,
    jobs: Jobs,
    meters: Meters,
    traced: Tracing,
    stack: AsyncExitStack,
) -> Shared:
    clock, following = SystemClock(), Following()
    roster, crises = Roster(config.sources), Newest(config.crises)
    ids = roster.ids
    scope = Scope(
        store=store, clock=clock, config=config, following=following, sources=ids, jobs=jobs
    )

    async def serve(request: Request) -> Reply:
        reply = await commands.serve(request, engine.desk())
        # What is owed is: where nobody can be told of it now, somebody who sweeps finds it.
        with suppress(StoreUnavailable):
            await jobs.enqueue(await owed(engine))
        return reply

    built = surfaces(
        config,
        store,
        clock,
        _hearing(store, jobs, meters),
        serve=serve,
        metrics=lambda: meters.exposed(scope),
        changed=lambda: following.refresh(store),
        speaks=lambda channel: commands.language_of(channel, engine.desk()),
        hears_replies=lambda channel: commands.hears_replies(channel, engine.desk()),
    )
    written = model(config, clock, store.purses)
    meant = meanings(config, clock, store.purses)
    stack.callback(built.close)
    for one in (written.close, meant.close if meant else None):
        if one is not None:
            stack.push_async_callback(one)
    meters.watch(built.tolls)
    await following.seed(store, config.subscriptions)
    made = engine_of(config, store, following, built, written, meant, meters.note, ids, crises)
    engine = replace(made, tracing=traced, read=in_thread(read_article), is_read_ahead=True)
    sweeper = Sweeper(engine=engine, store=store, jobs=jobs, sources=ids)
    return Shared(
        config=config,
        store=store,
        jobs=jobs,
        scope=scope,
        engine=engine,
        following=following,
        built=built,
        sweeper=sweeper,
        meters=meters,
        roster=roster,
        reloading=reloading_of(
            config, file, store, following, built, roster, crises, engine.allowing
        ),
    )


def _hearing(store: SharedStore, jobs: Jobs, meters: Meters) -> Hear:
    async def accept(incoming: Incoming) -> bool:
        async with store.together() as tx:
            is_new = await store.inbox.accept(incoming)
            if is_new:
                await jobs.enqueue([tasks.answer(incoming.id)], tx)
        return is_new

    waiting = patient(accept)

    async def hear(incoming: Incoming) -> bool:
        with meters.ack.time():
            is_new = await waiting(incoming)
        logger.info("line heard", id=incoming.id, channel=str(incoming.channel), is_new=is_new)
        return is_new

    return hear


def open_workshop(parts: Shared) -> None:
    """Have this process do jobs."""
    from bot.app.fetching import collector, rechecker  # heavy, only whoever works needs it
    from bot.workers import Workers

    config, clock, workers = parts.config, parts.engine.clock, Workers()
    ask = collector(config, parts.store, clock, parts.meters.note, workers)
    Workshop(
        engine=parts.engine,
        store=parts.store,
        jobs=parts.jobs,
        following=parts.following,
        sources=parts.roster,
        ask=warned(counted(parts.engine.tracing.collecting(ask), parts.meters.note), parts.engine),
        rechecker=rechecker(config, clock, parts.meters.note, workers),
        grace=timedelta(minutes=config.schedule.grace_minutes),
    ).open()
