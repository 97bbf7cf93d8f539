"""Rounds of asking every source that is due; what one brings is tracked at once."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from urllib.parse import urlsplit

from bot.app.places import Places
from bot.core.articles import Source, SourceHealth, SourceId
from bot.core.collecting.health import is_due
from bot.flows.collect import Collected
from bot.ports import Clock, Store

#: Seconds that a round waits for slow sources before those that came due are asked.
PATIENCE = 2.0

Ask = Callable[[Source], Awaitable[Collected]]
Digest = Callable[[], Awaitable[object]]
#: Says of some sources how those do that are due.
Due = Callable[[Collection[SourceId]], Awaitable[Sequence[SourceHealth]]]


async def _each(ids: Collection[SourceId]) -> Sequence[SourceHealth]:
    return [SourceHealth(source=id) for id in ids]


class Collecting:
    """Asks every source that is due, and has what came tracked before slower ones answer."""

    def __init__(
        self,
        sources: Sequence[Source],
        ask: Ask,
        digest: Digest,
        patience: float = PATIENCE,
        due: Due = _each,
    ) -> None:
        """Make rounds.

        Args:
            sources: In the order of the configuration; looked at anew in every round.
            ask: Asks one source, if it is due, and stores what is new.
            digest: Tracks what is stored and was not; never called twice at a time.
            patience: Seconds that a round waits for the slow ones.
            due: Spares most of the asking; by default every source has its turn.
        """
        self._sources = sources
        self._ask = ask
        self._digest = digest
        self._patience = patience
        self._due = due
        self._places = Places()
        self._hosts: dict[str, asyncio.Lock] = {}
        self._turns: dict[SourceId, asyncio.Task[None]] = {}
        self._digesting = asyncio.Lock()
        #: Set once every source had its turn.
        self.was_round = asyncio.Event()

    async def round(self) -> None:
        """Do one round; a source that is slow, not due, or fails, costs the others nothing.

        One that is still being asked when the round ends is left to it, and has its next turn
        in a later round.
        """
        await self.track()  # what an earlier run stored and did not come to
        free = {one.id: one for one in self._sources if one.id not in self._turns}
        for health in await self._due(free):
            self._doubt(health)
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
        """Break off the turns that a round left behind, and wait until they have ended."""
        turns = list(self._turns.values())
        for turn in turns:
            turn.cancel()
        await asyncio.gather(*turns, return_exceptions=True)
        self._turns.clear()

    async def track(self) -> None:
        """Have what is stored and not tracked yet tracked; waits for whoever does it already."""
        async with self._digesting:
            await self._digest()

    async def _turn(self, source: Source) -> None:
        # A host is asked one thing at a time: those that wait for theirs take nobody's room.
        host = urlsplit(source.url).hostname or source.id
        async with self._hosts.setdefault(host, asyncio.Lock()), self._places.at(source.id):
            done = await self._ask(source)
        self._doubt(done.health)
        if done.received.has_news:
            await self.track()

    def _doubt(self, health: SourceHealth) -> None:
        self._places.doubt(health.source, is_failing=bool(health.failures))


def due_of(store: Store, clock: Clock) -> Due:
    """Return what knows the health of all sources by one look into the store."""

    async def due(ids: Collection[SourceId]) -> Sequence[SourceHealth]:
        healths, now = await store.healths(ids), clock.now()
        return [health for health in healths if is_due(health, now)]

    return due


def counted(ask: Ask, note: Callable[[Collected], None]) -> Ask:
    """Ask as before, and report every turn in which a source was asked."""

    async def asked(source: Source) -> Collected:
        done = await ask(source)
        if done.was_asked:
            note(done)
        return done

    return asked
