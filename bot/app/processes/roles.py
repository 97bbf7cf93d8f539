"""`watchfloor worker`, `scheduler` and `listener`, and all of them in one: `run` on PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager, nullcontext
from datetime import timedelta
from pathlib import Path
from typing import Any

import structlog

from bot.app.announcing import look_at, pinging, say_where
from bot.app.loops import repeat, until_stopped, wait_for_store
from bot.app.memory import trimming
from bot.app.processes import tasks
from bot.app.processes.building import ProcessParts, open_workshop, process_parts
from bot.app.processes.seating import seated
from bot.app.watching.probing import probing
from bot.config import Config
from bot.core.channels import Platform, Subscription
from bot.errors import ConfigError
from bot.platforms.browser.events import Mirror
from bot.platforms.browser.server import BrowserListener
from bot.ports import Listener
from bot.ports.jobs import Queue
from bot.scheduling.briefs import BriefSchedule

#: Seconds between two looks at what waits in the store and is nobody's job, and at what is due.
_SWEEP_EVERY, _POLL_EVERY = 2.0, 1.0
#: Seconds between two looks for killed processes, watched events, and articles to read again.
_RESCUE_EVERY, _LOOK_EVERY, _RECHECK_EVERY, _EMBED_EVERY = 10.0, 60.0, 120.0, 5.0
#: Seconds between two looks at what managers decided elsewhere.
_REFRESH_EVERY, _RELOAD_EVERY = 5.0, 5.0
_PURGE_EVERY = 3_600.0
#: Seconds between two looks whether a newer program has changed the tables.
_VERSION_EVERY = 10.0
#: Seconds between two looks at what other processes wrote into a channel that is open in a browser.
_MIRROR_EVERY = 1.0
#: Seconds that the first briefs wait for what the sources bring.
_FIRST_ROUND = 60.0
#: Seconds that what is under way is given when a worker is stopped.
_GRACE = 10.0

logger = structlog.get_logger()

Works = list[Coroutine[Any, Any, None]]


async def work(config: Config, file: Path, queues: Sequence[Queue], at_once: int | None) -> int:
    """Do jobs of some queues until stopped."""
    async with process_parts(config, file, listens=len(queues)) as parts:
        open_workshop(parts)
        async with _signed_in(parts) if Queue.POSTING in queues else nullcontext():
            await until_stopped(
                [
                    _working(parts, {queue: at_once or tasks.AT_ONCE[queue] for queue in queues}),
                    repeat("sources", parts.reloading.look, _RELOAD_EVERY),
                    *_probing(parts),
                ]
            )
    return 0


async def schedule(config: Config, file: Path) -> int:
    """Make jobs of what is due and of what waits, until stopped."""
    async with process_parts(config, file, listens=0) as parts:
        await until_stopped([*_scheduling(parts), *_probing(parts)])
    return 0


async def listen(config: Config, file: Path, platform: str) -> int:
    """Hear what is asked on the platforms, or on one, until stopped."""
    async with process_parts(config, file, listens=0) as parts:
        await until_stopped(
            [
                *_listening(parts, _platforms(parts, platform)),
                repeat("logins", parts.reloading.look, _RELOAD_EVERY),
                *_probing(parts),
            ]
        )
    return 0


async def run_all(config: Config, file: Path) -> None:
    """Do everything in one process; others may work beside it."""
    async with process_parts(config, file, listens=len(Queue)) as parts:
        open_workshop(parts)
        await until_stopped(
            [
                _working(parts, tasks.AT_ONCE),
                *_scheduling(parts),
                say_where(parts.platforms),
                *_listening(parts, list(parts.platforms.listeners)),
                *_probing(parts, is_whole=True),
            ]
        )


def _probing(parts: ProcessParts, *, is_whole: bool = False) -> Sequence[Coroutine[Any, Any, None]]:
    return [
        *probing(parts.config, parts.scope, parts.meters, is_whole=is_whole),
        repeat("version", parts.store.verify_version, _VERSION_EVERY),
        trimming(),
    ]


async def _working(parts: ProcessParts, concurrency: Mapping[Queue, int]) -> None:
    """Do jobs until cancelled; then finish those under way and begin no others."""
    logger.info("worker", queues={queue.value: count for queue, count in concurrency.items()})
    doing = asyncio.ensure_future(parts.jobs.run(concurrency, _GRACE))
    try:
        await asyncio.shield(doing)
    finally:
        parts.engine.stopping.set()
        doing.cancel()
        await asyncio.gather(doing, return_exceptions=True)


def _scheduling(parts: ProcessParts) -> Works:
    sweeper = parts.sweeper
    works = [
        _briefing(parts),
        repeat("sources", parts.reloading.look, _RELOAD_EVERY),
        repeat("poll", sweeper.poll, _POLL_EVERY),
        repeat("sweep", sweeper.sweep, _SWEEP_EVERY),
        repeat("rescue", sweeper.rescue, _RESCUE_EVERY),
        repeat("look", sweeper.look, _LOOK_EVERY),
        repeat("recheck", sweeper.recheck, _RECHECK_EVERY),
        repeat("purge", sweeper.purge, _PURGE_EVERY),
        repeat("refresh", parts.refresh, _REFRESH_EVERY),
        *pinging(parts.config, parts.scope),
    ]
    if parts.engine.embedder is not None:
        works.append(repeat("embed", sweeper.embed, _EMBED_EVERY))
    return works


async def _briefing(parts: ProcessParts) -> None:
    """Have briefs written at their times; first what is known of the time we were away."""

    async def ring(
        subscription: Subscription,
        slot: str,
        next_at: Any,
        *,
        late_since: Any = None,
    ) -> None:
        now = parts.engine.clock.now()
        job = tasks.write(subscription, slot, rung_at=now, next_at=next_at, late_since=late_since)
        await parts.jobs.tick(f"job/{subscription.crisis}/{subscription.channel}", slot, job, now)

    rings = BriefSchedule(
        parts.live.subscriptions,
        ring,
        parts.engine.clock,
        grace=timedelta(minutes=parts.config.schedule.grace_minutes),
        made_up_from=await wait_for_store(parts.store.restored_at, "schedule"),
    )
    parts.live.subscriptions.changed = rings.follow
    try:
        async with asyncio.timeout(_FIRST_ROUND):
            await parts.sweeper.settled.wait()
    except TimeoutError:
        logger.warning("the sources are slow: briefs begin without what they bring")
    try:
        await rings.start()
        await asyncio.Event().wait()
    finally:
        rings.stop()


def _platforms(parts: ProcessParts, name: str) -> Sequence[Platform]:
    listeners = list(parts.platforms.listeners)
    if not name:
        return listeners
    if name not in {platform.value for platform in listeners}:
        known = ", ".join(platform.value for platform in listeners) or "nothing"
        raise ConfigError(
            [f"--platform: {name} is not configured. Fix: choose from {known}, or configure it"]
        )
    return [Platform(name)]


def _listening(parts: ProcessParts, platforms: Sequence[Platform]) -> Works:
    works = [repeat("refresh", parts.refresh, _REFRESH_EVERY)]
    for platform in platforms:
        listener = parts.platforms.listeners[platform]
        if platform is Platform.DISCORD:
            works.append(_alone(parts, listener))
        else:
            works.append(listener.run())
        if isinstance(listener, BrowserListener):
            mirror = Mirror(parts.store.entries_log, listener.hub)
            works.append(repeat("mirror", mirror.look, _MIRROR_EVERY))
    return [*works, *(look_at(parts.platforms) if Platform.BROWSER in platforms else [])]


async def _alone(parts: ProcessParts, listener: Listener) -> None:
    """Listen once no other process has the same shards: Discord would tell both everything."""
    shards = ",".join(map(str, parts.config.discord.shard_ids))
    await seated(parts.store, f"discord/{shards}", listener.run())


@asynccontextmanager
async def _signed_in(parts: ProcessParts) -> AsyncIterator[None]:
    """Be able to post to Discord without listening there."""
    listener = parts.platforms.listeners.get(Platform.DISCORD)
    if listener is None:
        yield
        return
    from bot.platforms.discord.listener import DiscordListener

    assert isinstance(listener, DiscordListener)
    await listener.sign_in()
    try:
        yield
    finally:
        await listener.client.close()
