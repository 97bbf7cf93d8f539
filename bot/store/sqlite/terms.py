"""Which stories hold which terms: candidates without looking at every story."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import bindparam, delete, func, literal, select, union_all
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.stories import Rarity, Story
from bot.store.sqlite import schema
from bot.store.sqlite.codec import dump, load, micros
from bot.store.terms import MOST_STORIES, held, telling

#: The row of `term` that counts all stories.
_ALL = ""


async def rarity_of(connection: AsyncConnection, terms: Collection[str]) -> Rarity:
    """See `bot.ports.TrackStore.rarity`."""
    table = schema.term
    rows = await connection.execute(
        select(table.c.term, table.c.stories).where(
            table.c.term.in_([_ALL, *terms]), table.c.stories > 0
        )
    )
    counts = dict(rows.tuples().all())
    return Rarity(stories=counts.pop(_ALL, 0), held=counts)


async def stories_near(
    connection: AsyncConnection, terms: Mapping[str, float], limit: int
) -> Sequence[Story]:
    """See `bot.ports.TrackStore.near`."""
    if not terms:
        return []
    table = schema.story_term
    each = [
        select(table.c.story, (table.c.weight * literal(weight)).label("score"))
        .where(table.c.term == term)
        .order_by(table.c.weight.desc(), table.c.story.desc())
        .limit(MOST_STORIES)
        .subquery()
        for term, weight in terms.items()
    ]
    hits = union_all(*(select(one.c.story, one.c.score) for one in each)).subquery()
    score = func.sum(hits.c.score)
    best = (
        select(hits.c.story, score.label("score"))
        .group_by(hits.c.story)
        .order_by(score.desc(), hits.c.story.desc())
        .limit(limit)
        .subquery()
    )
    rows = await connection.execute(
        select(schema.story.c.body)
        .join(best, best.c.story == schema.story.c.id)
        .order_by(best.c.score.desc(), best.c.story.desc())
    )
    return [load(Story, body) for (body,) in rows]


async def save_story(connection: AsyncConnection, story: Story) -> None:
    """Store a story with the terms by which it is found."""
    table = schema.story
    body = (await connection.execute(select(table.c.body).where(table.c.id == story.id))).scalar()
    old = load(Story, body) if body else None
    saved = insert(table).values(id=story.id, newest_at=micros(story.newest_at), body=dump(story))
    await connection.execute(
        saved.on_conflict_do_update(
            index_elements=["id"],
            set_={"newest_at": saved.excluded.newest_at, "body": saved.excluded.body},
        )
    )
    await _save_telling(connection, old, story)
    await _save_counts(connection, old, story)


async def _save_telling(connection: AsyncConnection, old: Story | None, new: Story) -> None:
    table = schema.story_term
    before, after = telling(old) if old else {}, telling(new)
    gone = [
        {"t": term, "w": weight} for term, weight in before.items() if after.get(term) != weight
    ]
    come = [
        {"term": term, "weight": weight, "story": new.id}
        for term, weight in after.items()
        if before.get(term) != weight
    ]
    if gone:
        is_row = (table.c.term == bindparam("t")) & (table.c.weight == bindparam("w"))
        await connection.execute(delete(table).where(is_row, table.c.story == new.id), gone)
    if come:
        await connection.execute(insert(table), come)


async def _save_counts(connection: AsyncConnection, old: Story | None, new: Story) -> None:
    changes: Counter[str] = Counter()
    for story, by in ((old, -1), (new, 1)):
        if story is not None and story.merged_into is None:
            for term in (_ALL, *held(story)):
                changes[term] += by
    rows = [{"term": term, "stories": by} for term, by in changes.items() if by]
    if rows:
        saved = insert(schema.term)
        await connection.execute(
            saved.on_conflict_do_update(
                index_elements=["term"],
                set_={"stories": schema.term.c.stories + saved.excluded.stories},
            ),
            rows,
        )
