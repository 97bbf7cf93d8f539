"""Which stories hold which terms: candidates without looking at every story."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from sqlalchemy import bindparam, delete, select, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.stories import Rarity, Story
from bot.store.sqlite import schema
from bot.store.sqlite.codec import dump, load, micros
from bot.store.terms import MOST_STORIES, held, telling

_OF_TERM = (
    "SELECT story, weight * :w# AS score FROM (SELECT story, weight FROM story_term "
    "WHERE term = :t# ORDER BY weight DESC, story DESC LIMIT :most)"
)
_NEAR = (
    "SELECT body FROM story JOIN "
    "(SELECT story AS id, SUM(score) AS score FROM (#) GROUP BY story "
    "ORDER BY score DESC, story DESC LIMIT :limit) USING (id) ORDER BY score DESC, id DESC"
)
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
    given: dict[str, object] = {"most": MOST_STORIES, "limit": limit}
    for number, (term, weight) in enumerate(terms.items()):
        given |= {f"t{number}": term, f"w{number}": weight}
    rows = await connection.execute(text(_near(len(terms))), given)
    return [load(Story, body) for (body,) in rows]


@cache
def _near(terms: int) -> str:
    """Write the query for so many terms; building it from objects costs more than running it."""
    each = " UNION ALL ".join(_OF_TERM.replace("#", str(number)) for number in range(terms))
    return _NEAR.replace("#", each)


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
