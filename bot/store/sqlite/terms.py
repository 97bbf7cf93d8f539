"""Which stories hold which terms: candidates without looking at every story."""

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache

from bot.core.stories import Story, StoryId
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
_COUNTS = """
SELECT term.term, term.stories FROM json_each(?) AS asked CROSS JOIN term ON term.term = asked.value
"""
_SAVE_STORY = """
INSERT INTO story (id, newest_at, body) VALUES (?, ?, ?)
ON CONFLICT (id) DO UPDATE SET newest_at = excluded.newest_at, body = excluded.body
"""
_COUNT = """
INSERT INTO term (term, stories) VALUES (?, ?)
ON CONFLICT (term) DO UPDATE SET stories = stories + excluded.stories
"""
#: The row of `term` that counts all stories.
ALL = ""
#: Stories whose JSON is kept as it was read: the running ones are asked for with every article.
_KEPT = 512


def counts_of(connection: sqlite3.Connection, terms: Collection[str]) -> dict[str, int]:
    """Return in how many stories each of some terms stands, 0 included."""
    asked = json.dumps(sorted(terms), ensure_ascii=False)
    return dict.fromkeys(terms, 0) | dict(connection.execute(_COUNTS, (asked,)).fetchall())


def stories_near(
    connection: sqlite3.Connection, terms: Mapping[str, float], limit: int
) -> Sequence[Story]:
    """See `bot.ports.TrackStore.near`."""
    if not terms:
        return []
    given: dict[str, object] = {"most": MOST_STORIES, "limit": limit}
    for number, (term, weight) in enumerate(terms.items()):
        given |= {f"t{number}": term, f"w{number}": weight}
    return [_story(body) for (body,) in connection.execute(_near(len(terms)), given)]


@cache
def _near(terms: int) -> str:
    """Write the query for so many terms."""
    each = " UNION ALL ".join(_OF_TERM.replace("#", str(number)) for number in range(terms))
    return _NEAR.replace("#", each)


@lru_cache(maxsize=_KEPT)
def _story(body: str) -> Story:
    return load(Story, body)


def load_story(connection: sqlite3.Connection, id: StoryId) -> Story | None:
    """Return one story."""
    row = connection.execute("SELECT body FROM story WHERE id = ?", (id,)).fetchone()
    return _story(row[0]) if row else None


def save_story(connection: sqlite3.Connection, story: Story) -> Collection[str]:
    """Store a story with the terms by which it is found; return those whose count changed."""
    old = load_story(connection, story.id)
    connection.execute(_SAVE_STORY, (story.id, micros(story.newest_at), dump(story)))
    _save_telling(connection, old, story)
    return _save_counts(connection, old, story)


def _save_telling(connection: sqlite3.Connection, old: Story | None, new: Story) -> None:
    before = set(telling(old).items()) if old else set()
    after = set(telling(new).items())
    connection.executemany(
        "DELETE FROM story_term WHERE term = ? AND weight = ? AND story = ?",
        [(term, weight, new.id) for term, weight in sorted(before - after)],
    )
    connection.executemany(
        "INSERT INTO story_term (term, weight, story) VALUES (?, ?, ?)",
        [(term, weight, new.id) for term, weight in sorted(after - before)],
    )


def _save_counts(connection: sqlite3.Connection, old: Story | None, new: Story) -> Collection[str]:
    changes: Counter[str] = Counter()
    for story, by in ((old, -1), (new, 1)):
        if story is not None and story.merged_into is None:
            for term in (ALL, *held(story)):
                changes[term] += by
    changed = {term: by for term, by in changes.items() if by}
    connection.executemany(_COUNT, sorted(changed.items()))
    return changed
