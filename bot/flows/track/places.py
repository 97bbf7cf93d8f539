"""Where an article belongs, by what the store holds: what it repeats, and which story it tells."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.core.articles import Article, ArticleId
from bot.core.ledger.observing import said_at
from bot.core.placing.dividing import LOOKED_AT, Division, Member, divide, is_due
from bot.core.placing.duplicates import Repeats, compared
from bot.core.placing.groundwork import Groundwork
from bot.core.placing.joining import CANDIDATES, Placed, is_open, looked_for, place, with_copy
from bot.core.placing.profiles import count_terms, terms_of, weigh
from bot.core.stories import Placement, Rarity, Story, StoryId, StoryTurn, Turn
from bot.ports import Store

#: Articles that mean something like one, whose stories it may belong to.
BESIDE = 8


async def told_across(article: Article, store: Store) -> dict[StoryId, float]:
    """Return the stories told in other languages that mean something like an article.

    Within one language, words tell similar events apart better than meaning does.
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


async def placed_in_store(
    article: Article,
    ground: Groundwork,
    store: Store,
    meant: Mapping[StoryId, float],
) -> tuple[Placement, Placed, str, tuple[Placement, ...]]:
    """Place the article: a revision stays where it was, a copy goes to its original's story.

    Returns:
        Where it is placed; its story as it stands then; who published its text first; and which
        known articles are placed otherwise because of it.
    """
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
    """Return the original that an article copies, and known articles that have to move."""
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
    verdict: Repeats, roots: Mapping[ArticleId, ArticleId], store: Store
) -> list[ArticleId]:
    """Return the articles that are no copies any more; the one stored first is their original."""
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


async def divided(placed: Placed, placement: Placement, store: Store) -> Division | None:
    """Divide a story that has come to hold two events; looked at now and then, as it grows."""
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


def turns_of(
    article: Article, placed: Placed, division: Division | None, now: datetime
) -> tuple[StoryTurn, ...]:
    """Return the mergers and splits of stories that an article caused."""
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
    """Return a story, or the one that it was merged into."""
    story = await store.story(id)
    while story is not None and story.merged_into is not None:
        story = await store.story(story.merged_into)
    return story
