"""Which stories hold which terms: candidates without looking at every story."""

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from bot.core.stories import Story
from bot.store.sql.terms import read_stories
from bot.store.sql.transactions import Statements
from bot.store.terms import MOST_STORIES

#: Queries are written for so many terms, or a multiple.
_STEP = 16
_OF_TERM = (
    "SELECT story, weight * :w# AS score FROM (SELECT story, weight FROM story_term "
    "WHERE term = :t# ORDER BY weight DESC, story DESC LIMIT :most)"
)
_NEAR = (
    "SELECT id, body FROM story JOIN "
    "(SELECT story AS id, SUM(score) AS score FROM (#) GROUP BY story "
    "ORDER BY score DESC, story DESC LIMIT :limit) USING (id) ORDER BY score DESC, id DESC"
)
_COUNTS = """
SELECT term.term, term.stories FROM json_each(?) AS asked CROSS JOIN term ON term.term = asked.value
"""


def counts_of(connection: Statements, terms: Collection[str]) -> dict[str, int]:
    """Return in how many stories each of some terms stands, 0 included."""
    asked = json.dumps(sorted(terms), ensure_ascii=False)
    return dict.fromkeys(terms, 0) | dict(connection.execute(_COUNTS, (asked,)).fetchall())


def stories_near(connection: Statements, terms: Mapping[str, float], limit: int) -> Sequence[Story]:
    """See `bot.ports.TrackStore.near`."""
    if not terms:
        return []
    # Nothing stands at the empty term. Each length of query that differs is one more that Python
    # keeps as text and SQLite as a program, hundreds of kilobytes in all.
    count = -(-len(terms) // _STEP) * _STEP
    padded = [*terms.items(), *[("", 0.0)] * (count - len(terms))]
    given: dict[str, object] = {"most": MOST_STORIES, "limit": limit}
    for number, (term, weight) in enumerate(padded):
        given |= {f"t{number}": term, f"w{number}": weight}
    return read_stories(connection.execute(_near(count), given))


@cache
def _near(terms: int) -> str:
    """Write the query for so many terms."""
    each = " UNION ALL ".join(_OF_TERM.replace("#", str(number)) for number in range(terms))
    return _NEAR.replace("#", each)
