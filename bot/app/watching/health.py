"""Whether the running bot does its work, by what the store says: `/readyz`, `watchfloor health`."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.config import Config
from bot.core.articles import Source, SourceId
from bot.core.channels import Platform, Subscription
from bot.core.deliveries import FINAL, Delivery
from bot.core.operating.readiness import MANY_ASIDE, STUCK_AFTER, problems
from bot.core.presenting.sources import SourceState, source_state
from bot.core.presenting.titles import count
from bot.ports import Clock, Store
from bot.ports.jobs import Jobs

#: Deliveries that are looked through, the newest: also those behind one that was put off.
_LOOKED_THROUGH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a running bot looks through to know how it is doing."""

    store: Store
    clock: Clock
    config: Config
    following: Sequence[Subscription]
    #: Every source that is configured.
    sources: Sequence[SourceId]
    #: What processes share out among them; None: one does everything.
    jobs: Jobs | None = None

    @property
    def platforms(self) -> set[Platform]:
        """Where somebody follows something now."""
        return {one.channel.platform for one in self.following}

    async def problems(self) -> Sequence[str]:
        """Say what should have been done by now and was not."""
        found = await problems_of(self.store, self.sources, self.platforms, self.clock)
        return (*found, *(await jobs_problems(self.jobs) if self.jobs else ()))


async def problems_of(
    store: Store, sources: Collection[SourceId], platforms: Collection[Platform], clock: Clock
) -> tuple[str, ...]:
    """Look into the store for what should have been done by now and was not."""
    now = clock.now()
    broken = (store.trouble,) if store.trouble else ()
    due = [row for row in await waiting_in(store, platforms) if row.not_before <= now]
    recent = await store.outbox.recent(_LOOKED_THROUGH)
    ended = [row for row in recent if row.state in FINAL and row.channel.platform in platforms]
    healths = await store.healths(sources)
    waiting = await store.untracked(1, now)
    asides = await store.asides(MANY_ASIDE)
    return (*broken, *problems(due, healths, now, waiting=waiting, asides=asides, ended=ended))


async def how_sources_do(
    sources: Collection[Source], store: Store, now: datetime
) -> Sequence[SourceState]:
    """Say how every source does, in the order given."""
    healths = await store.healths([source.id for source in sources])
    return [source_state(*pair, now) for pair in zip(sources, healths, strict=True)]


async def jobs_problems(jobs: Jobs) -> tuple[str, ...]:
    """Say which queues nobody works at, and what was given up."""
    found = []
    for one in await jobs.stats():
        if one.oldest > STUCK_AFTER:
            minutes = one.oldest.total_seconds() / 60
            waiting = count(one.waiting, "job waits", "jobs wait")
            found.append(
                f"{waiting} in the queue {one.queue}, the oldest for {minutes:.0f} minutes. "
                f"Fix: start a watchfloor worker --queues {one.queue}"
            )
        if one.dead:
            given_up = count(one.dead, "job was", "jobs were")
            found.append(
                f"{given_up} given up in the queue {one.queue}. Fix: see why in the logs, and "
                "retry: watchfloor requeue"
            )
    return tuple(found)


async def waiting_in(store: Store, platforms: Collection[Platform]) -> list[Delivery]:
    """Return what is owed on these platforms, oldest first, also what may not be tried yet."""
    rows = await store.outbox.recent(_LOOKED_THROUGH)
    open_rows = [row for row in rows if row.state not in FINAL]
    return [row for row in open_rows[::-1] if row.channel.platform in platforms]
