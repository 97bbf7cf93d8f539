"""`watchfloor run`: everything, until it is stopped."""

import asyncio
from collections.abc import Coroutine, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog

from bot import commands
from bot.app.adapters.page import PageParts
from bot.app.adapters.platforms import Platforms
from bot.app.announcing import look_at, pinging, say_where
from bot.app.assembling import build_parts, hooks_over, live_from
from bot.app.collecting.failures import reporting_failures
from bot.app.collecting.rounds import Rounds, counted, due_of
from bot.app.configuration.finding import DEFAULT_NAME, load_config
from bot.app.configuration.following import Following
from bot.app.configuration.live import LiveSources
from bot.app.configuration.noticing import begin_log
from bot.app.elsewhere import Elsewhere
from bot.app.engine import Engine
from bot.app.loops import Wake, held_until_stored, repeat, until_stopped
from bot.app.memory import limit_heaps, trimming
from bot.app.storing.locating import store_url
from bot.app.storing.locking import file_of, hold_store
from bot.app.watching.health import Scope
from bot.app.watching.probing import probing
from bot.app.watching.tracing import Tracing, tracing
from bot.config import Config
from bot.core.conversing.requests import Reply, Request
from bot.core.questions import Incoming
from bot.flows.recheck import recheck
from bot.ports import Store
from bot.ports.hooks import Hear
from bot.scheduling.briefs import BriefSchedule
from bot.scheduling.setting import until_set
from bot.scheduling.system import SystemClock
from bot.store import open_store

if TYPE_CHECKING:
    from bot.app.watching.meters import Meters

#: Seconds between two looks at the outbox, at the inbox, and at which sources are due.
_DELIVER_EVERY, _WORK_EVERY, _COLLECT_EVERY = 1.0, 1.0, 15.0
#: Seconds between two looks at whether the configuration's file has changed.
_RELOAD_EVERY = 2.0
#: The longest that the first briefs wait for what the sources bring, in seconds.
_FIRST_ROUND = 60.0
#: Seconds between two looks at which articles are to be read again.
_RECHECK_EVERY = 120.0
#: Seconds between two rounds of embedding what was not embedded when it came.
_EMBED_EVERY = 5.0
#: Seconds between two looks at whether a watched event's time has come.
_LOOK_EVERY = 60.0

logger = structlog.get_logger()


async def run(config_file: Path | None) -> int:
    """Run the bot; with no configuration, the example crisis."""
    config = load_config(config_file)
    if config is None:
        from bot.app.example import show_example

        return await show_example()
    limit_heaps()
    begin_log(config)
    file = config_file or Path(DEFAULT_NAME)
    if file_of(store_url(config)) is None and store_url(config) != "memory:":
        from bot.app.processes.roles import run_all

        await run_all(config, file)
    else:
        await _run_alone(config, file)
    return 0


async def _run_alone(config: Config, config_file: Path) -> None:
    """Run as the only process of a store."""
    # Imported here, as the fetcher is: both are heavy, and the example needs neither.
    from bot.app.watching.meters import Meters

    meters = Meters()
    await until_set(SystemClock())
    file = file_of(store_url(config))
    with hold_store(file) if file is not None else nullcontext():
        store = await open_store(store_url(config), committed=meters.commit.observe)
        try:
            async with tracing(config.traces.endpoint) as traced:
                await _run_over(store, config, config_file, meters, traced)
        finally:
            await store.close()


async def _run_over(
    store: Store, config: Config, config_file: Path, meters: "Meters", traced: Tracing
) -> None:
    """Build everything over an open store, and run it until it is stopped."""
    live, wakes = live_from(config), {"work": Wake(), "deliver": Wake()}
    scope = Scope(
        store=store,
        clock=SystemClock(),
        config=config,
        following=live.subscriptions,
        sources=live.sources.ids,
    )

    async def serve(request: Request) -> Reply:
        reply = await commands.serve(request, engine.desk())
        for wake in wakes.values():
            wake.up()
        return reply

    hooks = hooks_over(
        lambda: engine.desk(),
        hear=_hearing(store, meters, wakes["work"]),
        serve=serve,
        changed=lambda: live.subscriptions.refresh(store),
    )
    page = PageParts(metrics=lambda: meters.exposed(scope), sources=live.sources)
    parts = build_parts(config, store, live, hooks, page)
    meters.watch(parts.platforms.tolls)
    await live.subscriptions.seed(store, config.subscriptions)
    intake = _Intake(config, store, meters)
    engine = replace(parts.engine(meters.note), tracing=traced, read=intake.reader)
    file = file_of(store_url(config))
    elsewhere = Elsewhere(file, store) if file is not None else None
    engine = engine.with_made(elsewhere) if elsewhere is not None else engine
    reloading = parts.reloading(config_file, engine.allowances)
    schedule = _schedule(config, live.subscriptions, engine, await store.restored_at())
    await _recover(store)
    rounds = intake.rounds(live.sources, engine)
    try:
        await until_stopped(
            [
                *_loops(engine, wakes, rounds),
                intake.rechecking(rounds),
                *_listening(parts.platforms),
                repeat("configuration", reloading.look, _RELOAD_EVERY),
                _scheduled(schedule, rounds),
                say_where(parts.platforms),
                *look_at(parts.platforms),
                *pinging(config, scope),
                *probing(config, scope, meters),
                trimming(),
            ]
        )
    finally:
        schedule.stop()
        await rounds.close()
        intake.reader.close()
        if elsewhere is not None:
            elsewhere.close()
        await parts.close()


class _Intake:
    """Everything that reads hostile input: sources, pages read again, and articles.

    Sources and pages share a few worker processes; articles have one of their own.
    """

    def __init__(self, config: Config, store: Store, meters: "Meters") -> None:
        from bot.app.collecting.fetching import collector, rechecker  # heavy: not for the example
        from bot.app.tracking.reading_process import ReadingProcess
        from bot.workers import Workers

        clock, workers = SystemClock(), Workers()
        self._store, self._clock, self._meters = store, clock, meters
        self.reader = ReadingProcess()
        self._ask = collector(config, store, clock, meters.note, workers)
        self._rechecker = rechecker(config, clock, meters.note, workers)

    def rounds(self, sources: LiveSources, engine: Engine) -> Rounds:
        """Return the rounds of asking every source that is due."""
        ask = counted(engine.tracing.collecting(self._ask), self._meters.note)
        due = due_of(self._store, self._clock)
        return Rounds(sources, reporting_failures(ask, engine), engine.digest, due=due)

    async def rechecking(self, rounds: Rounds) -> None:
        """Forever read again the pages that briefs have cited, and track what changed there."""

        async def read_again() -> None:
            changed = await recheck(rechecker=self._rechecker, store=self._store, clock=self._clock)
            if changed:
                logger.info("articles changed after a brief used them", count=changed)
                await rounds.track()

        await repeat("recheck", read_again, _RECHECK_EVERY)


def _schedule(
    config: Config, following: Following, engine: Engine, restored_at: datetime | None
) -> BriefSchedule:
    """Return what rings when a brief is due; it follows every change of the subscriptions."""
    schedule = BriefSchedule(
        following,
        engine.write_brief,
        engine.clock,
        grace=timedelta(minutes=config.schedule.grace_minutes),
        made_up_from=restored_at,
    )
    following.changed = schedule.follow
    return schedule


async def _recover(store: Store) -> None:
    if in_doubt := await store.outbox.recover(SystemClock().now()):
        logger.warning("deliveries were broken off and are looked for", count=in_doubt)


def _hearing(store: Store, meters: "Meters", wake: Wake) -> Hear:
    accept = held_until_stored(store.inbox.accept)

    async def hear(incoming: Incoming) -> bool:
        with meters.ack.time():
            is_new = await accept(incoming)
        logger.info("line heard", id=incoming.id, channel=str(incoming.channel), is_new=is_new)
        wake.up()
        return is_new

    return hear


async def _scheduled(schedule: BriefSchedule, rounds: Rounds) -> None:
    """Start the briefs once the sources have told what happened while the bot was down."""
    try:
        async with asyncio.timeout(_FIRST_ROUND):
            await rounds.was_round.wait()
    except TimeoutError:
        logger.warning("the sources are slow: briefs begin without what they bring")
    await schedule.start()
    await asyncio.Event().wait()


def _loops(
    engine: Engine, wakes: dict[str, Wake], rounds: Rounds
) -> Sequence[Coroutine[Any, Any, None]]:
    async def work() -> None:
        if await engine.work():
            wakes["deliver"].up()

    loops = [
        repeat("deliver", engine.deliver_all, _DELIVER_EVERY, wakes["deliver"]),
        repeat("work", work, _WORK_EVERY, wakes["work"]),
        repeat("collect", rounds.round, _COLLECT_EVERY),
        repeat("events", engine.look, _LOOK_EVERY),
    ]
    if engine.embedder is not None:
        loops.append(repeat("embed", engine.embed, _EMBED_EVERY))
    return loops


def _listening(platforms: Platforms) -> Sequence[Coroutine[Any, Any, None]]:
    return [listener.run() for listener in platforms.listeners.values()]
