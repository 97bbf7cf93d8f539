"""Rounds of asking every source that is due; what one brings is tracked at once."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from urllib.parse import urlsplit

from bot.app.collecting.lanes import Lanes
from bot.core.articles import Source, SourceHealth, SourceId
from bot.core.collecting.health import is_due
from bot.flows.collect import Collected
from bot.ports import Clock, Store

#: Seconds that a round waits for slow sources before the next round may ask others.
PATIENCE = 2.0

Ask = Callable[[Source], Awaitable[Collected]]
Track = Callable[[], Awaitable[object]]
#: Of some sources, the health of those that are due.
Due = Callable[[Collection[SourceId]], Awaitable[Sequence[SourceHealth]]]


async def _each(ids: Collection[SourceId]) -> Sequence[SourceHealth]:
    return [SourceHealth(source=id) for id in ids]


class Rounds:
    """Asks every source that is due, and tracks what came before slower ones have answered."""

    def __init__(
        self,
        sources: Sequence[Source],
        ask: Ask,
        track: Track,
        patience: float = PATIENCE,
        due: Due = _each,
    ) -> None:
        """Begin without a round.

        Args:
            sources: In the configuration's order; read again in every round, as they may change.
            ask: Asks one source, if it is due, and stores what is new.
            track: Tracks what is stored and not tracked yet; never called twice at the same time.
            patience: Seconds that a round waits for slow sources.
            due: Saves asking sources that are not due; by default each is asked whether it is.
        """
        self._sources = sources
        self._ask = ask
        self._track = track
        self._patience = patience
        self._due = due
        self._lanes = Lanes()
        self._hosts: dict[str, asyncio.Lock] = {}
        self._turns: dict[SourceId, asyncio.Task[None]] = {}
        self._tracking = asyncio.Lock()
        #: Set once every source has had its turn.
        self.was_round = asyncio.Event()

    async def round(self) -> None:
        """Do one round; slow or failing sources do not hold up the others.

        A source that has not answered when the round ends goes on being asked, and takes part
        again in a later round.
        """
        await self.track()  # what an earlier run stored and had no time to track
        free = {one.id: one for one in self._sources if one.id not in self._turns}
        for health in await self._due(free):
            self._note(health)
            self._turns[health.source] = asyncio.create_task(self._turn(free[health.source]))
        try:
            if self._turns:
                await asyncio.wait(self._turns.values(), timeout=self._patience)
        except asyncio.CancelledError:
            await self.close()
            raise
        ended = {id: turn for id, turn in self._turns.items() if turn.done()}
        for id in ended:
            del self._turns[id]
        if not self._turns:
            self._hosts.clear()
            self.was_round.set()
        for turn in ended.values():
            turn.result()

    async def close(self) -> None:
        """Cancel what earlier rounds left running, and wait until it has ended."""
        turns = list(self._turns.values())
        for turn in turns:
            turn.cancel()
        await asyncio.gather(*turns, return_exceptions=True)
        self._turns.clear()

    async def track(self) -> None:
        """Track what is stored and not tracked yet, after any tracking that is under way."""
        async with self._tracking:
            await self._track()

    async def _turn(self, source: Source) -> None:
        # A host is asked one thing at a time; sources that wait for their host hold no place.
        host = urlsplit(source.url).hostname or source.id
        async with self._hosts.setdefault(host, asyncio.Lock()), self._lanes.place_for(source.id):
            done = await self._ask(source)
        self._note(done.health)
        if done.received.has_news:
            await self.track()

    def _note(self, health: SourceHealth) -> None:
        self._lanes.note(health.source, is_failing=bool(health.failures))


def due_of(store: Store, clock: Clock) -> Due:
    """Return a `Due` that looks up all sources with one query."""

    async def due(ids: Collection[SourceId]) -> Sequence[SourceHealth]:
        healths, now = await store.healths(ids), clock.now()
        return [health for health in healths if is_due(health, now)]

    return due


def counted(ask: Ask, note: Callable[[Collected], None]) -> Ask:
    """Wrap `ask` so that every turn in which a source was really asked is reported."""

    async def asked(source: Source) -> Collected:
        done = await ask(source)
        if done.was_asked:
            note(done)
        return done

    return asked
