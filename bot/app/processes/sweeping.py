"""Makes jobs of what waits in the store and of what is due; any number may do so at once."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.app.engine import Engine
from bot.app.processes import tasks
from bot.app.processes.workshop import owed
from bot.core.articles import SourceId
from bot.core.collecting.health import is_due
from bot.ports.jobs import Job, Jobs, Queue, SharedStore

#: Articles and lines of one sweep; the next one takes the rest.
_MOST = 200
#: A line younger than this is still being handled by the process that heard it.
_HEARD = timedelta(seconds=5)
#: A source whose next turn is not known is looked at again after this.
_AGAIN = timedelta(seconds=15)
#: What was given up is swept up again after this.
_REST = timedelta(hours=1)
#: What was given up is forgotten after this.
_KEPT = timedelta(days=7)

logger = structlog.get_logger()


@dataclass(slots=True, kw_only=True)
class Sweeper:
    """Finds everything that waits in the store or is due, and makes jobs of it."""

    engine: Engine
    store: SharedStore
    jobs: Jobs
    sources: Sequence[SourceId]
    #: Set once every source was asked for the first time, and what they brought is tracked.
    settled: asyncio.Event = field(default_factory=asyncio.Event)
    #: When each source is looked at again, and when that was last decided for any of them.
    _looks: dict[SourceId, datetime] = field(default_factory=dict)
    _decided_at: datetime | None = None

    async def sweep(self) -> None:
        """Make the jobs of all that waits, except of what was given up lately."""
        now = self.engine.clock.now()
        if count := await self.store.outbox.recover(now):
            logger.warning("deliveries were broken off and are looked for", count=count)
        found = await owed(self.engine)
        unread = await self.store.unread(_MOST, at=now)
        found += [tasks.read(id) for id in dict.fromkeys(one.source for one in unread)]
        if await self.store.read_ahead(1, now):
            found.append(tasks.place())
        lines = await self.store.inbox.pending(_MOST)
        found += [tasks.answer(one.id) for one in lines if now - one.received_at > _HEARD]
        await self._add(found)
        if not self.settled.is_set() and await self._is_settled():
            self.settled.set()

    async def poll(self) -> None:
        """Make the jobs of the sources that are due."""
        now = self.engine.clock.now()
        found = []
        if self._decided_at is not None and now < self._decided_at:
            # The clock was set back; what it put off while it was ahead would wait for too long.
            self._looks = dict.fromkeys(self._looks, now)
        self._decided_at = now
        at_hand = [id for id in self.sources if self._looks.get(id, now) <= now]
        for health in await self.store.healths(at_hand):
            is_asked, next_at = is_due(health, now), health.next_fetch_at
            if is_asked:
                found.append(tasks.poll(health.source))
            is_later = next_at is not None and next_at > now and not is_asked
            self._looks[health.source] = next_at if is_later and next_at else now + _AGAIN
        await self._add(found)

    async def look(self) -> None:
        """Make the job of looking at watched events."""
        await self._add([tasks.look()])

    async def recheck(self) -> None:
        """Make the job of reading again the pages that briefs have cited."""
        await self._add([tasks.recheck()])

    async def embed(self) -> None:
        """Make the job of embedding articles."""
        await self._add([tasks.embed()])

    async def rescue(self) -> None:
        """Put back what killed processes were doing."""
        if count := await self.jobs.rescue():
            logger.warning("jobs of processes that ended are done again", count=count)

    async def purge(self) -> None:
        """Forget what was given up long ago."""
        await self.jobs.purge(_KEPT)

    async def _is_settled(self) -> bool:
        if any(self._looks.get(id) is None for id in self.sources):
            return False
        busy = {one.queue for one in await self.jobs.stats() if one.waiting or one.running}
        if {Queue.POLLS, Queue.READING} & busy:
            return False
        return not await self.store.untracked(1, self.engine.clock.now())

    async def _add(self, found: Sequence[Job]) -> None:
        if not found:
            return
        resting = await self.jobs.given_up(_REST)
        await self.jobs.enqueue([job for job in found if job.key not in resting])
