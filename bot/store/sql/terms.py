"""Stories as they are kept, with the terms by which they are found."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from bot.core.stories import Story, StoryId
from bot.store.sql.codec import dump, load, micros
from bot.store.sql.transactions import Statements
from bot.store.terms import held, telling

_SAVE_STORY = """
INSERT INTO story (id, newest_at, body) VALUES (?, ?, ?)
ON CONFLICT (id) DO UPDATE SET newest_at = excluded.newest_at, body = excluded.body
"""
_COUNT = """
INSERT INTO term (term, stories) VALUES (?, ?)
ON CONFLICT (term) DO UPDATE SET stories = term.stories + excluded.stories
"""
#: The row of `term` that counts all stories.
ALL = ""
#: Stories whose JSON is kept as it was read: the running ones are asked for with every article.
_KEPT = 512


@lru_cache(maxsize=_KEPT)
def read_story(body: str) -> Story:
    """Return the story that JSON holds."""
    return load(Story, body)


def load_story(connection: Statements, id: StoryId) -> Story | None:
    """Return one story."""
    row = connection.execute("SELECT body FROM story WHERE id = ?", (id,)).fetchone()
    return read_story(row[0]) if row else None


def save_story(connection: Statements, story: Story) -> Mapping[str, int]:
    """Store a story with the terms by which it is found; return by how much counts changed."""
    old = load_story(connection, story.id)
    connection.execute(_SAVE_STORY, (story.id, micros(story.newest_at), dump(story)))
    _save_telling(connection, old, story)
    return _save_counts(connection, old, story)


def _save_telling(connection: Statements, old: Story | None, new: Story) -> None:
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


def _save_counts(connection: Statements, old: Story | None, new: Story) -> Mapping[str, int]:
    changes: Counter[str] = Counter()
    for story, by in ((old, -1), (new, 1)):
        if story is not None and story.merged_into is None:
            for term in (ALL, *held(story)):
                changes[term] += by
    changed = {term: by for term, by in changes.items() if by}
    connection.executemany(_COUNT, sorted(changed.items()))
    return changed
