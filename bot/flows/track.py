"""Article -> Evidence -> Story, Ledger: read every new revision, and decide what is new in it.

A few revisions are one transaction, one where no more wait: after a crash the next run takes up
where the last one that was stored stopped. What follows from them is owed afterwards; which of them
that is still true of is stored with them.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.arrivals import Arrival
from bot.core.articles import Article, ArticleId, SourceId
from bot.core.crises import Crisis
from bot.core.dividing import LOOKED_AT, Division, Member, divide, is_due
from bot.core.duplicates import Verdict, compared
from bot.core.evidence import Reading
from bot.core.facts import Fact
from bot.core.groundwork import Groundwork, unpacked
from bot.core.ledger import absorb
from bot.core.observing import said_at
from bot.core.placing import CANDIDATES, Placed, is_open, looked_for, place, with_copy
from bot.core.profiles import count_terms, terms_of, weigh
from bot.core.stories import Placement, Rarity, Story, StoryId, StoryTurn, Turn
from bot.core.transitions import Transition, transitions
from bot.errors import StoreError
from bot.ports import Clock, Store, Tracked

#: Revisions of one run, which are stored at once; the next run takes the rest.
BATCH = 16
#: Seconds after which no more are begun in a run, neither to be read nor to be placed: others want
#: to write.
SPELL = 0.25
#: Articles that mean something like one, whose stories it may belong to.
BESIDE = 8

#: Revisions of one source that are read ahead at a time.
AHEAD = 100
#: Revisions of runs that ended early which are looked at at a time.
_LEFT_BEHIND = 1_000

ArticleReader = Callable[[Article], Reading]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAhead:
    """How reading ahead went."""

    read: int
    failures: tuple[tuple[ArticleId, Exception], ...] = ()


async def track(
    *,
    store: Store,
    crises: Sequence[Crisis],
    read: ArticleReader | None,
    clock: Clock,
    by_meaning: bool = False,
    timed: Callable[[Article], AbstractContextManager[None]] = lambda _article: nullcontext(),
    watch: Callable[[], float] | None = None,
) -> list[Arrived]:
    """Track stored revisions that were not, oldest first, and return what each did.

    They are stored as one transaction: all that wait, up to `BATCH` and for a `SPELL`. Where one
    cannot be tracked, those before it are.

    Args:
        store: Where everything is kept.
        crises: What is followed.
        read: Reads an article; None: only what others have read ahead is tracked.
        clock: The time.
        by_meaning: Ask what is kept of articles' meaning, too.
        timed: Goes around the placing of each.
        watch: Counts seconds, from any beginning; None: by the clock.
    """
    watch = watch or (lambda: clock.now().timestamp())
    waiting = await _read_before(store) if read is None else await _read(store, read, watch)
    arrived: list[Arrived] = []
    fault: Exception | None = None
    async with store.at_once([(it.article, it.ground) for it in waiting]):
        until = watch() + SPELL
        for it in waiting:
            if arrived and watch() >= until:
                break
            try:
                with timed(it.article):
                    one = await _decided(it, store, crises, clock, by_meaning)
            except StoreError:
                raise
            except Exception as error:  # noqa: BLE001 - what came before it is stored all the same
                fault = error
                break
            await store.save_tracked(one)
            arrived.append(Arrived(article=it.article, crises=one.crises, facts=one.facts))
    if fault is not None:
        raise fault
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


async def _read_before(store: Store) -> Sequence[_Waiting]:
    """Return what others have read, with the groundwork that they laid."""
    return [
        _Waiting(article, reading, unpacked(article, reading, laid), is_kept=True)
        for article, reading, laid in await store.read_ahead(BATCH)
    ]


async def _read(
    store: Store, read: ArticleReader, watch: Callable[[], float]
) -> Sequence[_Waiting]:
    """Read what waits, before the store is taken from others, and with room for them in between."""
    done: list[_Waiting] = []
    until = watch() + SPELL
    for article in await store.untracked(BATCH):
        if done and watch() >= until:
            break
        try:
            reading = read(article)
        except Exception:
            if not done:
                raise
            break  # what came before it is tracked first
        done.append(_Waiting(article, reading, Groundwork(article, reading), is_kept=False))
        await asyncio.sleep(0)
    return done


async def read_ahead(
    source: SourceId, *, store: Store, read: Callable[[Article], Awaitable[tuple[Reading, str]]]
) -> ReadAhead:
    """Read what a source brought and nobody has read, for whoever tracks it.

    One that cannot be read holds up no other; it stays unread.

    Args:
        source: Whose articles.
        store: Where they are.
        read: Reads an article, and packs its groundwork.
    """
    done, failures = 0, []
    for article in await store.unread(AHEAD, source):
        try:
            await store.keep_reading(article, *await read(article))
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 - a mistake of ours in one text
            failures.append((article.id, error))
        else:
            done += 1
    return ReadAhead(read=done, failures=tuple(failures))


async def _decided(
    it: _Waiting,
    store: Store,
    crises: Sequence[Crisis],
    clock: Clock,
    by_meaning: bool,
) -> Tracked:
    article, reading, ground = it.article, it.reading, it.ground
    meant = await _meant(article, store) if by_meaning else {}
    placement, placed, origin, moved = await _placed(article, ground, store, meant)
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
    division = await _divided(placed, placement, store)
    return Tracked(
        article=article,
        reading=reading,
        is_kept=it.is_kept,
        placement=placement,
        moved=moved,
        story=division.stays if division else placed.story,
        ended=placed.ended,
        begun=division.leaves if division else None,
        turns=_turns(article, placed, division, now),
        signature=ground.signature,
        crises=belonging,
        facts=tuple(facts),
        transitions=tuple(steps),
        # What is in no crisis is searched by nobody.
        stems=ground.stems if belonging else ((),) * len(reading.sentences),
    )


async def _meant(article: Article, store: Store) -> dict[StoryId, float]:
    """Return the stories told in other languages that mean something like an article.

    In one language words tell like events apart better than meaning does.
    """
    found: dict[StoryId, float] = {}
    if article.language:
        for id, far in (await store.vectors.beside(article.id, BESIDE)).items():
            other, place = await store.get(id), await store.placement(id)
            if other and place and other.language not in ("", article.language):
                story = await _standing(place.story, store)
                if story is not None:
                    found[story.id] = max(far, found.get(story.id, far))
    return found


async def _placed(
    article: Article,
    ground: Groundwork,
    store: Store,
    meant: Mapping[StoryId, float],
) -> tuple[Placement, Placed, str, tuple[Placement, ...]]:
    """Place the article: a revision stays where it was, a copy goes to its original's story."""
    known = await store.placement(article.id) if article.revision > 1 else None
    moved: tuple[Placement, ...] = ()
    original = None
    if known is None:
        original, moved = await _original(ground, store)
    beside = known or (await store.placement(original) if original else None)
    story = await _standing(beside.story, store) if beside else None
    if story is None:
        placed = await _place(article, ground, store, meant)
    else:
        is_copy = known is None
        placed = Placed(
            story=with_copy(story, said_at(article)) if is_copy else story, is_new=False
        )
    if known is not None:
        duplicate_of = known.duplicate_of
    else:
        here = {one.article: one for one in moved}
        first = here.get(original, beside) if original else None
        # A copy of a copy is a copy of the first.
        duplicate_of = (first.duplicate_of or original) if first else None
    source = await store.get(duplicate_of) if duplicate_of else None
    # A revision keeps its story's name, even where that story went on in another.
    name = known.story if known else placed.story.id
    placement = Placement(article=article.id, story=name, duplicate_of=duplicate_of)
    return placement, placed, (source or article).publisher, moved


async def _original(
    ground: Groundwork, store: Store
) -> tuple[ArticleId | None, tuple[Placement, ...]]:
    """Return what an article repeats, and what is placed otherwise because of it."""
    beside = compared(ground.signature, await store.similar(ground.signature.bands))
    if not beside.is_contradicted:
        return beside.judge().original, ()
    known = [one.article for one in (*beside.contradicted, *(it for _, it in beside.alike))]
    places = {id: place for id in known if (place := await store.placement(id))}
    roots = {id: place.duplicate_of or id for id, place in places.items()}
    verdict = beside.judge(lambda id: roots.get(id, id))
    parted = await _parted(verdict, roots, store)
    return verdict.original, tuple(
        replace(places[id], duplicate_of=parted[0] if id != parted[0] else None)
        for id in parted
        if id in places
    )


async def _parted(
    verdict: Verdict, roots: Mapping[ArticleId, ArticleId], store: Store
) -> list[ArticleId]:
    """Return which of the articles that were one text are another; the one stored first leads."""
    if verdict.original is None or not verdict.theirs:
        return []
    # The first of all stays, and who goes with it.
    leaving = verdict.theirs if roots[verdict.original] in verdict.ours else verdict.ours
    stored = {id: article.stored_at for id in leaving if (article := await store.get(id))}
    return sorted(stored, key=lambda id: (stored[id], id))


async def _place(
    article: Article, ground: Groundwork, store: Store, meant: Mapping[StoryId, float]
) -> Placed:
    counts = ground.terms
    rarity = await store.rarity(counts)
    now = said_at(article)
    found = await store.near(looked_for(weigh(counts.items(), rarity)), CANDIDATES)
    known = {story.id for story in found}
    across = [await store.story(id) for id in meant if id not in known]
    near = [story for story in (*found, *across) if story and is_open(story, now)]
    others = await store.rarity(terms_of(near))
    everything = Rarity(stories=rarity.stories, held={**rarity.held, **others.held})
    return place(article, counts, near, everything, now, meant, counted=ground.counted)


async def _divided(placed: Placed, placement: Placement, store: Store) -> Division | None:
    """Look at a story as a whole when it is time to; the article at hand is not stored yet."""
    story = placed.story
    if placed.is_new or placement.duplicate_of or not is_due(story.articles):
        return None
    articles = await store.storylines.members(story.id, LOOKED_AT)
    known = await store.with_readings([(one.id, one.revision) for one in articles])
    counts = {article.id: count_terms(article, reading) for article, reading in known}
    # A text that was let go says nothing.
    members = [
        Member(article=one, counts=counts[one.id])
        for one in articles
        if one.text and one.id in counts
    ]
    rarity = await store.rarity({term for one in members for term in one.counts})
    return divide(story, members, rarity)


def _turns(
    article: Article, placed: Placed, division: Division | None, now: datetime
) -> tuple[StoryTurn, ...]:
    """Say what became of stories because of an article."""
    turns = []
    if placed.ended is not None:
        gone = placed.ended
        turns.append((Turn.MERGED, gone.id, placed.story.id, gone.title))
    if division is not None:
        begun = division.leaves
        turns.append((Turn.SPLIT, division.stays.id, begun.id, begun.title))
    return tuple(
        StoryTurn(turn=turn, story=story, other=other, article=article.id, at=now, title=title)
        for turn, story, other, title in turns
    )


async def _standing(id: StoryId, store: Store) -> Story | None:
    """Return a story, or the one that it went on in."""
    story = await store.story(id)
    while story is not None and story.merged_into is not None:
        story = await store.story(story.merged_into)
    return story


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
