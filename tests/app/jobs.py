"""Jobs that wait until a test has them done, over a store in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.app.engine import Engine
from bot.app.processes.sweeping import Sweeper
from bot.app.processes.workshop import Workshop
from bot.core.articles import Source, SourceId, Tier
from bot.core.channels import Platform
from bot.flows.collect import Collected
from bot.ports.jobs import Handler, Job, Queue, QueueStats
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, HOME, NOW, FixedClock, hours, subscription
from tests.contracts.fake_messenger import FakeMessenger

RADIO = Source(
    id=SourceId("herald"), kind="feed", url="https://h.example", publisher="H", tier=Tier.LOCAL
)


class FakeJobs:
    """Keeps what is enqueued, once of each key."""

    def __init__(self) -> None:
        self.waiting: list[Job] = []
        self.dead_keys: set[str] = set()
        self.rescued = self.purged = 0
        self._handlers: dict[str, Handler] = {}
        self._slots: set[tuple[str, str]] = set()

    async def enqueue(self, jobs: Sequence[Job], tx: Any = None) -> int:
        fresh = [job for job in jobs if job.key not in {one.key for one in self.waiting}]
        self.waiting += fresh
        return len(fresh)

    async def tick(self, kind: str, slot: str, job: Job, now: datetime) -> bool:
        is_first = (kind, slot) not in self._slots
        self._slots.add((kind, slot))
        return is_first and bool(await self.enqueue([job]))

    def handle(self, kind: str, handler: Handler) -> None:
        self._handlers[kind] = handler

    async def do(self, job: Job) -> None:
        """Have one job done."""
        await self._handlers[job.kind](job.args)

    async def do_all(self) -> list[str]:
        """Have done what waits and all that it leads to; return the keys in their order."""
        done = []
        while self.waiting:
            job = self.waiting.pop(0)
            done.append(job.key)
            await self.do(job)
        return done

    async def rescue(self) -> int:
        self.rescued += 1
        return 1

    async def purge(self, older_than: timedelta) -> None:
        self.purged += 1

    async def given_up(self, within: timedelta) -> frozenset[str]:
        return frozenset(self.dead_keys)

    async def stats(self) -> Sequence[QueueStats]:
        count = {queue: sum(job.queue is queue for job in self.waiting) for queue in Queue}
        return [QueueStats(queue=queue, waiting=count[queue]) for queue in Queue]


class Shop:
    """One process with everything in it, in memory."""

    def __init__(self, brings: Mapping[str, Any] | None = None, **changes: Any) -> None:
        self.store, self.jobs, self.asked = MemoryStore(), FakeJobs(), list[str]()
        self.messenger = FakeMessenger(frozenset({HOME}), now=NOW)
        self.subscriptions = _Following([subscription()])
        engine = Engine(
            store=self.store,
            clock=FixedClock(),
            crises=[FLOOD],
            subscriptions=self.subscriptions,
            messengers={Platform.BROWSER: self.messenger},
            is_read_ahead=True,
        )
        self.engine = replace(engine, **changes)
        self.sweeper = Sweeper(
            engine=self.engine, store=self.store, jobs=self.jobs, sources=[RADIO.id]
        )
        self.workshop = Workshop(
            engine=self.engine,
            store=self.store,
            jobs=self.jobs,
            following=self.subscriptions,
            sources=[RADIO],
            ask=self._ask,
            rechecker=None,
            grace=hours(2),
        )
        self.workshop.open()
        self._brings = brings or {}

    async def _ask(self, source: Source) -> Collected:
        self.asked.append(source.id)
        for one in self._brings.get(source.id, ()):
            await self.store.add(one, [])
        return Collected(source=source, health=await self.store.health(source.id))


class _Following(list):
    async def refresh(self, _store: MemoryStore) -> None:
        """Nobody changes anything."""
