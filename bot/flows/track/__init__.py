"""Article -> Evidence -> Story, Ledger: read every new revision, and decide what is new in it.

A few revisions are tracked in one transaction, so that after a crash the next run continues where
the last stored one stopped. What follows from them is owed afterwards; the store remembers of which
revisions that is still to be done.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from bot.core.articles import Article
from bot.core.crises import Crisis
from bot.core.facts import Fact
from bot.core.ledger.absorbing import absorb
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.transitions import Transition, transitions
from bot.core.placing.groundwork import Groundwork
from bot.core.stories import Placement
from bot.errors import StoreError
from bot.flows.track.places import divided, placed_in_store, told_across, turns_of
from bot.flows.track.reading import (
    SPELL,
    ArticleReader,
    Failed,
    Failure,
    Soon,
    Waiting,
    put_aside,
    read_before,
    read_waiting,
)
from bot.ports import Clock, Store, Tracked

#: How many revisions left over from interrupted runs are looked at at a time.
_LEFT_BEHIND = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What one revision did to the ledgers. Updates and corrections follow from it."""

    article: Article
    crises: tuple[str, ...]
    #: New and changed facts of all these crises.
    facts: tuple[Fact, ...]


async def track(
    *,
    store: Store,
    crises: Sequence[Crisis],
    read: ArticleReader | None,
    clock: Clock,
    by_meaning: bool = False,
    timed: Callable[[Article], AbstractContextManager[None]] = lambda _article: nullcontext(),
    watch: Callable[[], float] | None = None,
    failed: Failed = lambda _aside: None,
    soon: Soon = lambda _articles: None,
) -> list[Arrived]:
    """Track stored revisions that were not tracked yet, oldest first, and return what each did.

    As many as wait are stored in one transaction, up to `BATCH` and for the time of a `SPELL`. One
    that cannot be tracked is set aside for a time, and holds up no other.

    Args:
        store: Where everything is kept.
        crises: What is followed.
        read: Reads an article; None: only track what others have read ahead.
        clock: The time.
        by_meaning: Also compare embeddings.
        timed: Entered around the placing of each article.
        watch: Counts seconds, from any start; None: the clock does.
        failed: Told of each article that is set aside.
        soon: Told of the articles that this run and the next one will read.
    """
    watch = watch or (lambda: clock.now().timestamp())
    run = _Run(store, crises, clock, watch, by_meaning, timed)
    while True:
        now = clock.now()
        if read is None:
            waiting, failure = await read_before(store, now), None
        else:
            waiting, failure = await read_waiting(store, read, now, watch, soon)
        arrived, failure = await run.place(waiting, failure)
        if failure is not None:
            await put_aside(*failure, store, now, failed)
        if arrived or failure is None:
            return arrived


@dataclass(frozen=True, slots=True)
class _Run:
    """What placing works with during one call of `track`."""

    store: Store
    crises: Sequence[Crisis]
    clock: Clock
    watch: Callable[[], float]
    by_meaning: bool
    timed: Callable[[Article], AbstractContextManager[None]]

    async def place(
        self, waiting: Sequence[Waiting], failure: Failure | None
    ) -> tuple[list[Arrived], Failure | None]:
        """Place what was read and store it in one transaction, for a `SPELL` at most.

        Args:
            waiting: In the order of storing.
            failure: What reading failed with behind the last of them, if it did.

        Returns:
            What each did, and the first failure; none if not even all before it had their turn.
        """
        arrived: list[Arrived] = []
        async with self.store.at_once([(it.article, it.ground) for it in waiting]):
            until = self.watch() + SPELL
            for it in waiting:
                if arrived and self.watch() >= until:
                    return arrived, None
                try:
                    with self.timed(it.article):
                        one = await self._decide(it)
                except StoreError:
                    raise
                except Exception as error:  # noqa: BLE001 - a mistake of ours in one text
                    return arrived, (it.article, error)
                await self.store.save_tracked(one)
                arrived.append(Arrived(article=it.article, crises=one.crises, facts=one.facts))
        return arrived, failure

    async def _decide(self, it: Waiting) -> Tracked:
        article, ground, store = it.article, it.ground, self.store
        meant = await told_across(article, store) if self.by_meaning else {}
        placement, placed, origin, moved = await placed_in_store(article, ground, store, meant)
        belonging = await _crises_of(article, ground, placement, store, self.crises)
        facts, steps = await self._absorbed(it, belonging, placement, origin)
        division = await divided(placed, placement, store)
        return Tracked(
            article=article,
            reading=it.reading,
            is_kept=it.is_kept,
            placement=placement,
            moved=moved,
            story=division.stays if division else placed.story,
            ended=placed.ended,
            begun=division.leaves if division else None,
            turns=turns_of(article, placed, division, self.clock.now()),
            signature=ground.signature,
            crises=belonging,
            facts=tuple(facts),
            transitions=tuple(steps),
            # An article outside all crises is never searched.
            stems=ground.stems if belonging else ((),) * len(it.reading.sentences),
        )

    async def _absorbed(
        self, it: Waiting, crises: Sequence[str], placement: Placement, origin: str
    ) -> tuple[list[Fact], list[Transition]]:
        """Return what an article adds to the ledgers of its crises, and each step of that."""
        aliases = {crisis.name: crisis.aliases for crisis in self.crises}
        now = self.clock.now()
        facts: list[Fact] = []
        steps: list[Transition] = []
        for crisis in crises:
            arrival = Arrival(
                article=it.article,
                reading=it.reading,
                story=placement.story,
                origin=origin,
                is_copy=placement.duplicate_of is not None,
                is_revision=it.article.revision > 1,
                aliases=aliases[crisis],
                observations=it.ground.observations,
            )
            known = await self.store.ledger(crisis, aliases[crisis], arrival)
            touched = absorb(crisis, known, arrival, now)
            before = [old for fact in touched if (old := known.get(fact.key)) is not None]
            steps += transitions(before, touched, now)
            facts += touched
        return facts, steps


async def left_behind(store: Store) -> list[Arrived]:
    """Return what an interrupted run tracked without owing all that follows from it."""
    return [
        Arrived(
            article=article,
            crises=tuple(dict.fromkeys(fact.crisis for fact in facts)),
            facts=tuple(facts),
        )
        for article, facts in await store.unfollowed(_LEFT_BEHIND)
    ]


async def _crises_of(
    article: Article,
    ground: Groundwork,
    placement: Placement,
    store: Store,
    crises: Sequence[Crisis],
) -> tuple[str, ...]:
    """Return the crises whose queries match an article, or that hold another revision or a copy."""
    held: set[str] = set()
    if article.revision > 1:
        held |= {fact.crisis for fact in await store.facts_of(article.id)}
    if placement.duplicate_of:
        held |= {fact.crisis for fact in await store.facts_of(placement.duplicate_of)}
    return tuple(
        crisis.name
        for crisis in crises
        if crisis.name in held or crisis.asks().finds(ground.searchable)
    )
