"""`watchfloor run`: everything, until it is stopped."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog

from bot import commands
from bot.app.alone import alone, file_of
from bot.app.assembling import engine_of, reloading_of
from bot.app.building import Meanings, Model, Surfaces, meanings, model, surfaces
from bot.app.collecting import Collecting, counted, due_of
from bot.app.configuring import DEFAULT_NAME, load_config
from bot.app.engine import Engine
from bot.app.following import Following
from bot.app.giving_back import giving_back, keep_little
from bot.app.locating import store_url
from bot.app.loops import Wake, again_and_again, patient, until_stopped
from bot.app.roster import Newest, Roster
from bot.app.standing import look_at, pinging, say_where
from bot.app.troubling import warned
from bot.app.watching.health import Scope
from bot.app.watching.probing import probing
from bot.app.watching.tracing import Tracing, tracing
from bot.config import Config
from bot.core.questions import Incoming
from bot.core.requests import Reply, Request
from bot.flows.recheck import recheck
from bot.logs import configure_logging
from bot.ports import Clock, Store
from bot.scheduling.briefs import BriefSchedule
from bot.scheduling.setting import until_set
from bot.scheduling.system import SystemClock
from bot.store import open_store

if TYPE_CHECKING:
    from bot.app.watching.meters import Meters

#: Seconds between two looks at the outbox, the inbox and the sources that are due.
_DELIVER_EVERY, _WORK_EVERY, _COLLECT_EVERY = 1.0, 1.0, 15.0
#: Seconds between two looks at whether the configuration's file has changed.
_RELOAD_EVERY = 2.0
#: Seconds that the first briefs wait for what the sources bring.
_FIRST_ROUND = 60.0
#: Seconds between two looks at which articles are to be read again.
_RECHECK_EVERY = 120.0
#: Seconds between two rounds of embedding what was not when it came.
_EMBED_EVERY = 5.0
#: Seconds between two looks at whether a watched event's time has come.
_LOOK_EVERY = 60.0

logger = structlog.get_logger()


async def run(config_file: Path | None) -> int:
    """Run the bot; with no configuration, the example crisis."""
    config = load_config(config_file)
    if config is None:
        from bot.app.showing import show_example

        return await show_example()
    keep_little()
    configure_logging(config.log.level, config.log.format)
    for notice in config.notices:
        logger.warning(notice)
    file = config_file or Path(DEFAULT_NAME)
    if file_of(store_url(config)) is None and store_url(config) != "memory:":
        from bot.app.processes.roles import run_all

        await run_all(config, file)
    else:
        await _live(config, file)
    return 0


async def _live(config: Config, config_file: Path) -> None:
    file = file_of(store_url(config))
    from bot.app.watching.meters import (
        Meters,  # heavy, like the fetcher, and the example needs neither
    )

    meters = Meters()
    await until_set(SystemClock())
    with alone(file) if file is not None else nullcontext():
        store = await open_store(store_url(config), committed=meters.commit.observe)
        try:
            async with tracing(config.traces.endpoint) as traced:
                restored = await store.restored_at()
                await _work(config, store, restored, config_file, meters, traced)
        finally:
            await store.close()


async def _work(
    config: Config,
    store: Store,
    restored: datetime | None,
    config_file: Path,
    meters: "Meters",
    traced: Tracing,
) -> None:
    clock, roster, crises = SystemClock(), Roster(config.sources), Newest(config.crises)
    wakes = {"work": Wake(), "deliver": Wake()}

    async def serve(request: Request) -> Reply:
        reply = await commands.serve(request, engine.desk())
        for wake in wakes.values():
            wake.up()
        return reply

    following = Following()
    scope = _scope(config, store, following, roster)
    built = surfaces(
        config, store, clock, _hearing(store, meters.ack.time, wakes["work"]),
        serve=serve,
        metrics=lambda: meters.exposed(scope),
        changed=lambda: following.refresh(store),
        speaks=lambda channel: commands.language_of(channel, engine.desk()),
        hears_replies=lambda channel: commands.hears_replies(channel, engine.desk()),
        sources=roster,
    )  # fmt: skip
    written, meant = model(config, clock), meanings(config, clock)
    meters.watch(built.tolls)
    await following.seed(store, config.subscriptions)
    reading = _Reading(config, store, meters)
    ids = roster.ids
    made = engine_of(config, store, following, built, written, meant, meters.note, ids, crises)
    engine = replace(made, tracing=traced, read=reading.articles)
    reloading = reloading_of(
        config, config_file, store, following, built, roster, crises, engine.allowing
    )
    schedule = _schedule(config, following, engine, restored)
    await _recover(store, clock)
    gathering = reading.collecting(roster, engine)
    say_where(built)
    try:
        await until_stopped(
            [
                *_loops(engine, wakes, gathering),
                reading.rechecking(gathering),
                *_listening(built),
                again_and_again("configuration", reloading.look, _RELOAD_EVERY),
                _scheduled(schedule, gathering),
                *look_at(built),
                *_watched(config, scope, meters),
                *([again_and_again("embed", engine.embed, _EMBED_EVERY)] if meant else []),
            ]
        )
    finally:
        schedule.stop()
        await gathering.close()
        reading.articles.close()
        await _close(built, written, meant)


def _watched(config: Config, scope: Scope, meters: "Meters") -> Sequence[Coroutine[Any, Any, None]]:
    return [*pinging(config, scope), *probing(config, scope, meters), giving_back()]


class _Reading:
    """What asks sources and reads pages again, with the same few processes to read them in.

    Articles have a process of their own.
    """

    def __init__(self, config: Config, store: Store, meters: "Meters") -> None:
        from bot.app.fetching import collector, rechecker  # heavy, and the example's not
        from bot.app.reading_aside import ReadingAside
        from bot.workers import Workers

        clock, workers = SystemClock(), Workers()
        self._store, self._clock, self._meters = store, clock, meters
        self.articles = ReadingAside()
        self._ask = collector(config, store, clock, meters.note, workers)
        self._rechecker = rechecker(config, clock, meters.note, workers)

    def collecting(self, roster: Roster, engine: Engine) -> Collecting:
        """Return the rounds of asking."""
        ask = warned(counted(engine.tracing.collecting(self._ask), self._meters.note), engine)
        return Collecting(roster, ask, engine.digest, due=due_of(self._store, self._clock))

    async def rechecking(self, gathering: Collecting) -> None:
        """Read again what briefs used, for ever."""

        async def read_again() -> None:
            changed = await recheck(rechecker=self._rechecker, store=self._store, clock=self._clock)
            if changed:
                logger.info("articles changed after a brief used them", count=changed)
                await gathering.track()

        await again_and_again("recheck", read_again, _RECHECK_EVERY)


async def _recover(store: Store, clock: Clock) -> None:
    if in_doubt := await store.outbox.recover(clock.now()):
        logger.warning("deliveries were broken off and are looked for", count=in_doubt)


def _schedule(
    config: Config, following: Following, engine: Engine, restored: datetime | None
) -> BriefSchedule:
    """Return what rings for briefs, and goes on to follow every change."""
    schedule = BriefSchedule(
        following,
        engine.write_brief,
        engine.clock,
        grace=timedelta(minutes=config.schedule.grace_minutes),
        made_up_from=restored,
    )
    following.changed = schedule.follow
    return schedule


async def _close(built: Surfaces, written: Model, meant: Meanings | None) -> None:
    built.close()
    for close in (written.close, meant.close if meant else None):
        if close is not None:
            await close()


def _scope(config: Config, store: Store, following: Following, roster: Roster) -> Scope:
    return Scope(
        store=store,
        clock=SystemClock(),
        config=config,
        following=following,
        sources=roster.ids,
    )


def _hearing(
    store: Store, timed: Callable[[], AbstractContextManager[object]], wake: Wake
) -> Callable[[Incoming], Coroutine[Any, Any, bool]]:
    accept = patient(store.inbox.accept)

    async def hear(incoming: Incoming) -> bool:
        with timed():
            is_new = await accept(incoming)
        logger.info("line heard", id=incoming.id, channel=str(incoming.channel), is_new=is_new)
        wake.up()
        return is_new

    return hear


async def _scheduled(schedule: BriefSchedule, gathering: Collecting) -> None:
    """Begin with the briefs once we know what happened while we were away."""
    try:
        async with asyncio.timeout(_FIRST_ROUND):
            await gathering.was_round.wait()
    except TimeoutError:
        logger.warning("the sources are slow: briefs begin without what they bring")
    await schedule.start()
    await asyncio.Event().wait()


def _loops(
    engine: Engine, wakes: dict[str, Wake], gathering: Collecting
) -> Sequence[Coroutine[Any, Any, None]]:
    async def work() -> None:
        if await engine.work():
            wakes["deliver"].up()

    async def send() -> None:
        await engine.deliver_all()

    return [
        again_and_again("deliver", send, _DELIVER_EVERY, wakes["deliver"]),
        again_and_again("work", work, _WORK_EVERY, wakes["work"]),
        again_and_again("collect", gathering.round, _COLLECT_EVERY),
        again_and_again("events", engine.look, _LOOK_EVERY),
    ]


def _listening(built: Surfaces) -> Sequence[Coroutine[Any, Any, None]]:
    return [listener.run() for listener in built.listeners.values()]
