"""One digest: track everything that waits, and owe what follows from it."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from bot.app.loops import wait_for_store
from bot.app.tracking.consequences import Consequences
from bot.app.tracking.retrying import Retries
from bot.core.articles import SourceId
from bot.core.collecting.teasers import BURST, is_burst
from bot.flows.embed import embed_waiting
from bot.flows.track import Arrived, left_behind
from bot.flows.track.reading import BATCH
from bot.ports import Embedder, Store

#: Articles of one round, after which other processes may track.
ROUND = 6 * BATCH
#: How many waiting articles are looked at to see what came in a burst.
_AHEAD = 2 * BURST

T = TypeVar("T")


@dataclass(slots=True, kw_only=True)
class Digest:
    """Tracks what is stored, then owes corrections, and breaking updates for what is grave.

    Of what one source brings in a burst (an import, a first fetch) at most one update is made.
    What a killed process tracked but did not follow up comes first. Of all processes that share a
    store, one does this at a time.
    """

    store: Store
    #: Tracks a few articles, and returns what each did; none where none waits.
    track: Callable[[], Awaitable[list[Arrived]]]
    #: Embeds articles before they are tracked; None: there is no model, or it was done elsewhere.
    embedder: Embedder | None
    #: What follows from articles, as things stand.
    consequences: Callable[[], Consequences]
    retries: Retries
    is_stopping: Callable[[], bool]
    #: Entered to track some articles and follow them up.
    piece: Callable[[], AbstractAsyncContextManager[None]]
    #: How much each source brought so far.
    _brought: Counter[SourceId] = field(default_factory=Counter)
    #: What came in a burst: one update is made of it, at the end.
    _later: list[Arrived] = field(default_factory=list)

    async def run(self) -> int:
        """Do it once, and return how many articles were tracked."""
        async with self.store.alone("digest"):
            async with self.store.alone():
                await self._follow(await left_behind(self.store))
            count = 0
            while tracked := await self._round():
                count += tracked
                if self.is_stopping():
                    break
            if self._later:
                await self._follow_burst()
        return count

    async def _round(self) -> int:
        """Embed and track some of the articles that wait; other processes may track meanwhile."""
        if self.embedder is not None:
            await embed_waiting(store=self.store, embedder=self.embedder, most=ROUND)
        count = 0
        async with self.store.alone():
            while count + BATCH <= ROUND and (followed := await self._some()):
                count += followed
        return count

    async def _some(self) -> int:
        """Track a few articles, and follow them up before others are tracked.

        What is grave waits for nothing behind it.
        """
        async with self.piece():
            arrived = await self.track()
            await self._follow(arrived)
        return len(arrived)

    async def _follow(self, arrived: Sequence[Arrived]) -> None:
        """Owe all that follows from some articles, except updates about what came in a burst.

        What fails is tried again in the next digest, and given up after a few times.
        """
        if not arrived:
            return
        self._brought.update(one.article.source for one in arrived)
        # What is set aside waits for something else, and may be much of one source.
        waiting = await self.store.untracked(_AHEAD, self.consequences().clock.now())
        ahead = Counter(one.source for one in waiting)
        done: list[Arrived] = []
        for one in arrived:
            source = one.article.source
            is_rolled_up = is_burst(self._brought[source] + ahead[source])
            owe = partial(self._owe, one, is_rolled_up=is_rolled_up)
            key = one.article.id, one.article.revision
            if await self.retries.attempt("consequence", key, owe):
                (self._later if is_rolled_up else done).append(one)
        await self._have_followed(done)

    async def _follow_burst(self) -> None:
        facts = [fact for one in self._later for fact in one.facts]
        key = "burst", self._later[0].article.id
        owe = partial(self._taken, self.consequences().break_in, facts)
        if await self.retries.attempt("consequence", key, owe):
            await self._have_followed(self._later)

    async def _owe(self, one: Arrived, *, is_rolled_up: bool) -> None:
        await self._taken(self.consequences().follow_up, one)
        if not is_rolled_up:
            await self._taken(self.consequences().break_in, one.facts)

    async def _taken(self, owe: Callable[[T], Awaitable[None]], what: T) -> None:
        """Owe what follows from a stored article; repeated, it owes nothing twice."""
        await wait_for_store(lambda: owe(what), "digest", is_under_claim=True)

    async def _have_followed(self, arrived: Sequence[Arrived]) -> None:
        touched = (one.article for one in arrived if one.facts)
        await self.store.followed([(one.id, one.revision) for one in touched])
