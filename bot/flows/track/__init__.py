"""Article -> Evidence -> Story, Ledger: read every new revision, and decide what is new in it.

A few revisions are one transaction, one where no more wait: after a crash the next run takes up
where the last one that was stored stopped. What follows from them is owed afterwards; which of them
that is still true of is stored with them.
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
    Waiting,
    put_aside,
    read_before,
    read_waiting,
)
from bot.ports import Clock, Store, Tracked

#: Revisions of runs that ended early which are looked at at a time.
_LEFT_BEHIND = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What one revision did to the ledgers; alerts and corrections follow from it."""

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
) -> list[Arrived]:
    """Track stored revisions that were not, oldest first, and return what each did.

    They are stored as one transaction: all that wait, up to `BATCH` and for a `SPELL`. One that
    cannot be tracked is set aside for a time, and holds up no other.

    Args:
        store: Where everything is kept.
        crises: What is followed.
        read: Reads an article; None: only what others have read ahead is tracked.
        clock: The time.
        by_meaning: Ask what is kept of articles' meaning, too.
        timed: Goes around the placing of each.
        watch: Counts seconds, from any beginning; None: by the clock.
        failed: Told of each that is set aside.
    """
    watch = watch or (lambda: clock.now().timestamp())
    while True:
        now = clock.now()
        waiting, failure = (
            (await read_before(store, now), None)
            if read is None
            else await read_waiting(store, read, now, watch)
        )
        arrived: list[Arrived] = []
        async with store.at_once([(it.article, it.ground) for it in waiting]):
            until = watch() + SPELL
            for it in waiting:
                if arrived and watch() >= until:
                    failure = None  # its turn comes again
                    break
                try:
                    with timed(it.article):
                        one = await _decided(it, store, crises, clock, by_meaning)
                except StoreError:
                    raise
                except Exception as error:  # noqa: BLE001 - a mistake of ours in one text
                    failure = it.article, error
                    break
                await store.save_tracked(one)
                arrived.append(Arrived(article=it.article, crises=one.crises, facts=one.facts))
        if failure is not None:
            await put_aside(*failure, store, now, failed)
        if arrived or failure is None:
            return arrived


async def left_behind(store: Store) -> list[Arrived]:
    """Return what was tracked by a run that ended before all that follows from it was owed."""
    return [
        Arrived(
            article=article,
            crises=tuple(dict.fromkeys(fact.crisis for fact in facts)),
            facts=tuple(facts),
        )
        for article, facts in await store.unfollowed(_LEFT_BEHIND)
    ]


async def _decided(
    it: Waiting,
    store: Store,
    crises: Sequence[Crisis],
    clock: Clock,
    by_meaning: bool,
) -> Tracked:
    article, reading, ground = it.article, it.reading, it.ground
    meant = await told_across(article, store) if by_meaning else {}
    placement, placed, origin, moved = await placed_in_store(article, ground, store, meant)
    belonging = await _crises_of(article, ground, placement, store, crises)
    now = clock.now()
    facts: list[Fact] = []
    steps: list[Transition] = []
    aliases = {crisis.name: crisis.aliases for crisis in crises}
    for crisis in belonging:
        arrival = Arrival(
            article=article,
            reading=reading,
            story=placement.story,
            origin=origin,
            is_copy=placement.duplicate_of is not None,
            is_revision=article.revision > 1,
            aliases=aliases[crisis],
            observations=ground.observations,
        )
        known = await store.ledger(crisis, aliases[crisis], arrival)
        touched = absorb(crisis, known, arrival, now)
        before = [old for fact in touched if (old := known.get(fact.key)) is not None]
        steps += transitions(before, touched, now)
        facts += touched
    division = await divided(placed, placement, store)
    return Tracked(
        article=article,
        reading=reading,
        is_kept=it.is_kept,
        placement=placement,
        moved=moved,
        story=division.stays if division else placed.story,
        ended=placed.ended,
        begun=division.leaves if division else None,
        turns=turns_of(article, placed, division, now),
        signature=ground.signature,
        crises=belonging,
        facts=tuple(facts),
        transitions=tuple(steps),
        # What is in no crisis is searched by nobody.
        stems=ground.stems if belonging else ((),) * len(reading.sentences),
    )


async def _crises_of(
    article: Article,
    ground: Groundwork,
    placement: Placement,
    store: Store,
    crises: Sequence[Crisis],
) -> tuple[str, ...]:
    """A crisis holds what its query matches, and every revision of what it holds already."""
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
