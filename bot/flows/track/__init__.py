"""Article -> Evidence -> Story, Ledger: read every new revision, and decide what is new in it.

A few revisions are one transaction, one where no more wait: after a crash the next run takes up
where the last one that was stored stopped. What follows from them is owed afterwards; which of them
that is still true of is stored with them.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime

from bot.core.arrivals import Arrival
from bot.core.articles import Article, SourceId
from bot.core.crises import Crisis
from bot.core.evidence import Reading
from bot.core.facts import Fact
from bot.core.groundwork import Groundwork, unpacked
from bot.core.ledger import absorb
from bot.core.setting_aside import SetAside, set_aside
from bot.core.stories import Placement
from bot.core.transitions import Transition, transitions
from bot.errors import StoreError
from bot.flows.track.places import divided, placed_in_store, told_across, turns_of
from bot.ports import Clock, Store, Tracked

#: Revisions of one run, which are stored at once; the next run takes the rest.
BATCH = 16
#: Seconds after which no more are begun in a run, neither to be read nor to be placed: others want
#: to write.
SPELL = 0.25

#: Revisions of one source that are read ahead at a time.
AHEAD = 100
#: Revisions of runs that ended early which are looked at at a time.
_LEFT_BEHIND = 1_000

#: Revisions that are set aside, among which one is looked for that was before.
_ASIDES = 1_000

ArticleReader = Callable[[Article], Reading]
Failed = Callable[[SetAside, Exception], None]
_Fault = tuple[Article, Exception]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An article that was read and waits to be placed."""

    article: Article
    reading: Reading
    ground: Groundwork
    #: The store holds the reading.
    is_kept: bool


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
    failed: Failed = lambda _aside, _fault: None,
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
        failed: Told of each that is set aside, and why.
    """
    watch = watch or (lambda: clock.now().timestamp())
    while True:
        now = clock.now()
        waiting, fault = (
            (await _read_before(store, now), None)
            if read is None
            else await _read(store, read, now, watch)
        )
        arrived: list[Arrived] = []
        async with store.at_once([(it.article, it.ground) for it in waiting]):
            until = watch() + SPELL
            for it in waiting:
                if arrived and watch() >= until:
                    fault = None  # its turn comes again
                    break
                try:
                    with timed(it.article):
                        one = await _decided(it, store, crises, clock, by_meaning)
                except StoreError:
                    raise
                except Exception as error:  # noqa: BLE001 - a mistake of ours in one text
                    fault = (it.article, error)
                    break
                await store.save_tracked(one)
                arrived.append(Arrived(article=it.article, crises=one.crises, facts=one.facts))
        if fault is not None:
            await _set_aside(*fault, store, now, failed)
        if arrived or fault is None:
            return arrived


async def _set_aside(
    article: Article, fault: Exception, store: Store, now: datetime, failed: Failed
) -> None:
    key = (article.id, article.revision)
    asides = await store.asides(_ASIDES)
    before = next((one for one in asides if (one.article, one.revision) == key), None)
    aside = set_aside(article, fault, now, before)
    await store.set_aside(aside)
    failed(aside, fault)


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


async def _read_before(store: Store, now: datetime) -> Sequence[_Waiting]:
    """Return what others have read, with the groundwork that they laid."""
    return [
        _Waiting(article, reading, unpacked(article, reading, laid), is_kept=True)
        for article, reading, laid in await store.read_ahead(BATCH, now)
    ]


async def _read(
    store: Store, read: ArticleReader, now: datetime, watch: Callable[[], float]
) -> tuple[Sequence[_Waiting], _Fault | None]:
    """Read what waits, before the store is taken from others, and with room for them in between.

    Up to one that cannot be read, which comes back with what is wrong.
    """
    done: list[_Waiting] = []
    until = watch() + SPELL
    for article in await store.untracked(BATCH, now):
        if done and watch() >= until:
            break
        try:
            reading = read(article)
            done.append(_Waiting(article, reading, Groundwork(article, reading), is_kept=False))
        except Exception as error:  # noqa: BLE001 - a mistake of ours in one text
            return done, (article, error)
        await asyncio.sleep(0)
    return done, None


async def read_ahead(
    source: SourceId,
    *,
    store: Store,
    read: Callable[[Article], Awaitable[tuple[Reading, str]]],
    clock: Clock,
    failed: Failed,
) -> int:
    """Read what a source brought and nobody has read, for whoever tracks it; return how much.

    One that cannot be read is set aside for a time, and holds up no other.

    Args:
        source: Whose articles.
        store: Where they are.
        read: Reads an article, and packs its groundwork.
        clock: The time.
        failed: Told of each that is set aside, and why.
    """
    done, now = 0, clock.now()
    for article in await store.unread(AHEAD, source, now):
        try:
            await store.keep_reading(article, *await read(article))
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 - a mistake of ours in one text
            await _set_aside(article, error, store, now, failed)
        else:
            done += 1
    return done


async def _decided(
    it: _Waiting,
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
