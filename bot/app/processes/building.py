"""What every process of a bot that shares a PostgreSQL store is built from."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import structlog

from bot import commands
from bot.app.adapters.page import PageParts
from bot.app.adapters.platforms import Platforms
from bot.app.assembling import Live, build_parts, hooks_over, live_from
from bot.app.collecting.failures import reporting_failures
from bot.app.collecting.rounds import counted
from bot.app.configuration.reloading import Reloading
from bot.app.engine import Engine
from bot.app.loops import held_until_stored
from bot.app.memory import limit_heaps
from bot.app.processes import tasks
from bot.app.processes.beginning import address_of
from bot.app.processes.sweeping import Sweeper
from bot.app.processes.workshop import Workshop, owed
from bot.app.reading import read_article
from bot.app.watching.health import Scope
from bot.app.watching.meters import Meters
from bot.app.watching.tracing import Tracing, tracing
from bot.config import Config
from bot.core.conversing.requests import Reply, Request
from bot.core.questions import Incoming
from bot.errors import StoreUnavailable
from bot.flows.track.reading import in_thread
from bot.jobs.procrastinate import open_jobs
from bot.ports.hooks import Hear
from bot.ports.jobs import Jobs, SharedStore
from bot.scheduling.setting import until_set
from bot.scheduling.system import SystemClock
from bot.store.postgres.address import driver_address, read_address
from bot.store.postgres.store import open_postgres

logger = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessParts:
    """Everything that a role may need; each uses a part of it."""

    config: Config
    store: SharedStore
    jobs: Jobs
    scope: Scope
    engine: Engine
    live: Live
    platforms: Platforms
    sweeper: Sweeper
    meters: Meters
    reloading: Reloading

    async def refresh(self) -> None:
        """Learn what managers decided, in whatever process they did it."""
        await self.live.subscriptions.refresh(self.store)


@asynccontextmanager
async def process_parts(config: Config, file: Path, *, listens: int) -> AsyncIterator[ProcessParts]:
    """Build everything over a configuration's store, and close it all at the end.

    Raises:
        ConfigError: The configuration, or what it names, cannot be used.
        StoreError: The store cannot be used.
    """
    limit_heaps()
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
) -> ProcessParts:
    live = live_from(config)
    scope = Scope(
        store=store,
        clock=SystemClock(),
        config=config,
        following=live.subscriptions,
        sources=live.sources.ids,
        jobs=jobs,
    )

    async def serve(request: Request) -> Reply:
        reply = await commands.serve(request, engine.desk())
        # If no job can be made of what is owed now, the sweeper finds it later.
        with suppress(StoreUnavailable):
            await jobs.enqueue(await owed(engine))
        return reply

    hooks = hooks_over(
        lambda: engine.desk(),
        hear=_hearing(store, jobs, meters),
        serve=serve,
        changed=lambda: live.subscriptions.refresh(store),
    )
    page = PageParts(metrics=lambda: meters.exposed(scope))
    parts = build_parts(config, store, live, hooks, page, store.purses)
    stack.push_async_callback(parts.close)
    meters.watch(parts.platforms.tolls)
    await live.subscriptions.seed(store, config.subscriptions)
    engine = replace(
        parts.engine(meters.note),
        tracing=traced,
        read=in_thread(read_article),
        is_read_ahead=True,
    )
    return ProcessParts(
        config=config,
        store=store,
        jobs=jobs,
        scope=scope,
        engine=engine,
        live=live,
        platforms=parts.platforms,
        sweeper=Sweeper(engine=engine, store=store, jobs=jobs, sources=live.sources.ids),
        meters=meters,
        reloading=parts.reloading(file, engine.allowances),
    )


def _hearing(store: SharedStore, jobs: Jobs, meters: Meters) -> Hear:
    async def accept(incoming: Incoming) -> bool:
        async with store.together() as tx:
            is_new = await store.inbox.accept(incoming)
            if is_new:
                await jobs.enqueue([tasks.answer(incoming.id)], tx)
        return is_new

    waiting = held_until_stored(accept)

    async def hear(incoming: Incoming) -> bool:
        with meters.ack.time():
            is_new = await waiting(incoming)
        logger.info("line heard", id=incoming.id, channel=str(incoming.channel), is_new=is_new)
        return is_new

    return hear


def open_workshop(parts: ProcessParts) -> None:
    """Let this process do jobs."""
    from bot.app.collecting.fetching import (  # heavy, only whoever works needs it
        collector,
        rechecker,
    )
    from bot.workers import Workers

    config, clock, workers = parts.config, parts.engine.clock, Workers()
    ask = collector(config, parts.store, clock, parts.meters.note, workers)
    Workshop(
        engine=parts.engine,
        store=parts.store,
        jobs=parts.jobs,
        following=parts.live.subscriptions,
        sources=parts.live.sources,
        ask=reporting_failures(
            counted(parts.engine.tracing.collecting(ask), parts.meters.note), parts.engine
        ),
        rechecker=rechecker(config, clock, parts.meters.note, workers),
        grace=timedelta(minutes=config.schedule.grace_minutes),
    ).open()
