"""Rounds of asking: every source that is due, each followed by its news at once."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.core.articles import Source
from bot.flows.collect import Collected

#: Sources that are asked at a time; each host is asked one thing at a time anyway.
AT_ONCE = 8

Ask = Callable[[Source], Awaitable[Collected]]
Digest = Callable[[], Awaitable[object]]


class Collecting:
    """Asks every source that is due, and has what came tracked before slower ones answer."""

    def __init__(self, sources: Sequence[Source], ask: Ask, digest: Digest) -> None:
        """Make rounds.

        Args:
            sources: In the order of the configuration.
            ask: Asks one source, if it is due, and stores what is new.
            digest: Tracks what is stored and was not; never called twice at a time.
        """
        self._sources = sources
        self._ask = ask
        self._digest = digest
        self._room = asyncio.Semaphore(AT_ONCE)
        self._digesting = asyncio.Lock()
        #: Set once every source had its turn.
        self.was_round = asyncio.Event()

    async def round(self) -> None:
        """Do one round; a source that is slow, not due, or fails, costs the others nothing."""
        await self._track()  # what an earlier run stored and did not come to
        await asyncio.gather(*(self._turn(source) for source in self._sources))
        self.was_round.set()

    async def track(self) -> None:
        """Have what was stored tracked, when nothing else is."""
        await self._track()

    async def _turn(self, source: Source) -> None:
        async with self._room:
            done = await self._ask(source)
        if done.was_asked:
            await self._track()

    async def _track(self) -> None:
        async with self._digesting:
            await self._digest()


def counted(ask: Ask, note: Callable[[Collected], None]) -> Ask:
    """Ask as before, and report every turn in which a source was asked."""

    async def asked(source: Source) -> Collected:
        done = await ask(source)
        if done.was_asked:
            note(done)
        return done

    return asked
