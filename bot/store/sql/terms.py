"""Stories as they are kept, with the terms by which they are found."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from bot.core.stories import Story
from bot.store.sql.codec import dump, micros
from bot.store.sql.decoding import Decoder
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
_TERM_GOES = "DELETE FROM story_term WHERE term = ? AND weight = ? AND story = ?"
_TERM_COMES = "INSERT INTO story_term (term, weight, story) VALUES (?, ?, ?)"
#: The row of `term` that counts all stories.
ALL = ""
#: Characters of stories kept decoded, some 400 of them: the running ones are asked for with every
#: article.
_stories = Decoder(Story, 2_000_000)


def read_stories(rows: Iterable[tuple[str, str]]) -> list[Story]:
    """Return the stories of rows, each its id and its JSON, in the same order."""
    return [_stories.load(id, body) for id, body in rows]


def write_stories(connection: Statements, changed: Collection[tuple[Story | None, Story]]) -> None:
    """Store stories, no two of one name, with the terms by which they are found.

    Args:
        connection: Where.
        changed: Each as it is stored, and as it is to be.
    """
    goes: list[tuple[str, float, str]] = []
    comes: list[tuple[str, float, str]] = []
    for old, new in changed:
        before = set(telling(old).items()) if old else set()
        after = set(telling(new).items())
        goes += [(term, weight, new.id) for term, weight in sorted(before - after)]
        comes += [(term, weight, new.id) for term, weight in sorted(after - before)]
    connection.executemany(_TERM_GOES, goes)
    connection.executemany(_TERM_COMES, comes)
    connection.executemany(
        _SAVE_STORY, [(new.id, micros(new.newest_at), dump(new)) for _, new in changed]
    )


def count_changes(old: Story | None, new: Story) -> Counter[str]:
    """Return in how many more stories each term stands, below 0: fewer, once one is another."""
    changes: Counter[str] = Counter()
    for story, by in ((old, -1), (new, 1)):
        if story is not None and story.merged_into is None:
            for term in (ALL, *held(story)):
                changes[term] += by
    return Counter({term: by for term, by in changes.items() if by})


def write_counts(connection: Statements, changes: Mapping[str, int]) -> None:
    """Store by how much counts changed."""
    connection.executemany(_COUNT, sorted((term, by) for term, by in changes.items() if by))
