"""What came is tracked, and what follows from it is owed: one digest, over one store."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from bot.app.consequences import Consequences
from bot.app.forgiving import Forgiving
from bot.app.loops import once_taken
from bot.core.articles import SourceId
from bot.core.collecting.teasers import BURST, is_burst
from bot.flows.embed import embed_waiting
from bot.flows.track import Arrived, left_behind
from bot.flows.track.reading import BATCH
from bot.ports import Embedder, Store

#: Articles of one round, after which other processes may track.
ROUND = 6 * BATCH
#: Articles that wait, among which those are looked for that came in a burst.
_AHEAD = 2 * BURST

T = TypeVar("T")


@dataclass(slots=True, kw_only=True)
class Digest:
    """Tracks what was stored, breaks in where it is grave, corrects where it was wrong.

    What one source brings in a burst, an import or a first fetch, breaks in once at most. What a
    process that was killed tracked, and did not follow up, is followed up first. Of all processes
    that share the store one does this at a time.
    """

    store: Store
    #: Tracks a few articles, and returns what each did; none where none waits.
    track: Callable[[], Awaitable[list[Arrived]]]
    #: Says what articles mean before they are tracked; None: nobody, or others did.
    embedder: Embedder | None
    #: What follows from articles, as things stand.
    consequences: Callable[[], Consequences]
    forgiving: Forgiving
    is_stopping: Callable[[], bool]
    #: How much each source brought so far.
    _brought: Counter[SourceId] = field(default_factory=Counter)
    #: What came in a burst: it breaks in once, at the end.
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
        """Track some of what waits. What the embedder says is asked for while others may track."""
        if self.embedder is not None:
            await embed_waiting(store=self.store, embedder=self.embedder, most=ROUND)
        count = 0
        async with self.store.alone():
            while count + BATCH <= ROUND and (arrived := await self.track()):
                # Before the next ones are tracked: what is grave waits for nothing behind it.
                await self._follow(arrived)
                count += len(arrived)
        return count

    async def _follow(self, arrived: Sequence[Arrived]) -> None:
        """Owe all that follows from some articles, but for the updates that are rolled up.

        What fails is tried again in the next digest, and given up in the end.
        """
        self._brought.update(one.article.source for one in arrived)
        ahead = Counter(one.source for one in await self.store.untracked(_AHEAD))
        done: list[Arrived] = []
        for one in arrived:
            source = one.article.source
            is_rolled_up = is_burst(self._brought[source] + ahead[source])
            owe = partial(self._owe, one, is_rolled_up=is_rolled_up)
            key = one.article.id, one.article.revision
            if await self.forgiving.over("consequence", key, owe):
                (self._later if is_rolled_up else done).append(one)
        await self._have_followed(done)

    async def _follow_burst(self) -> None:
        facts = [fact for one in self._later for fact in one.facts]
        key = "burst", self._later[0].article.id
        owe = partial(self._taken, self.consequences().break_in, facts)
        if await self.forgiving.over("consequence", key, owe):
            await self._have_followed(self._later)

    async def _owe(self, one: Arrived, *, is_rolled_up: bool) -> None:
        await self._taken(self.consequences().follow_up, one)
        if not is_rolled_up:
            await self._taken(self.consequences().break_in, one.facts)

    async def _taken(self, owe: Callable[[T], Awaitable[None]], what: T) -> None:
        """Owe what follows from an article that is stored: done again, it owes nothing twice."""
        await once_taken(lambda: owe(what), "digest", is_under_claim=True)

    async def _have_followed(self, arrived: Sequence[Arrived]) -> None:
        touched = (one.article for one in arrived if one.facts)
        await self.store.followed([(one.id, one.revision) for one in touched])
