"""What tracking asks in SQLite's own words."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.core.articles import ArticleId
from bot.core.stories import Story, StoryId
from bot.ports import Tracked
from bot.store.bands import MOST_OF_BAND
from bot.store.sql.terms import read_stories
from bot.store.sql.transactions import Statements
from bot.store.sql.wording import Name
from bot.store.sqlite.indexing import index, unindex
from bot.store.sqlite.terms import counts_of, stories_near

_UNTRACKED = "SELECT 1 FROM article WHERE id = ? AND revision = ? AND NOT is_tracked"
_STORY = "SELECT id, body FROM story WHERE id = ?"
_HAVING = "SELECT article FROM band WHERE hash = ? ORDER BY article LIMIT ?"
_SIGNATURE = "SELECT body FROM signature WHERE article = ?"
_COPIES = """
SELECT placement.duplicate_of, article.body
FROM json_each(:asked) AS asked
CROSS JOIN placement ON placement.duplicate_of = asked.value
JOIN article ON article.id = placement.article
WHERE NOT EXISTS (
    SELECT 1 FROM article AS later
    WHERE later.id = article.id AND later.revision > article.revision)
ORDER BY article.sequence
"""


class SqliteWording:
    """See `bot.store.sql.wording.Wording`."""

    def untracked(self, connection: Statements, names: Collection[Name]) -> set[Name]:
        return {name for name in names if connection.execute(_UNTRACKED, name).fetchone()}

    def having(
        self, connection: Statements, bands: Collection[int]
    ) -> Mapping[int, Sequence[ArticleId]]:
        # One statement for each band: a common band stops at its limit, and is never counted.
        return {
            band: [ArticleId(id) for (id,) in connection.execute(_HAVING, (band, MOST_OF_BAND))]
            for band in bands
        }

    def signatures(
        self, connection: Statements, articles: Collection[ArticleId]
    ) -> Mapping[ArticleId, bytes]:
        rows = ((id, connection.execute(_SIGNATURE, (id,)).fetchone()) for id in articles)
        return {id: row[0] for id, row in rows if row}

    def stories(self, connection: Statements, ids: Collection[StoryId]) -> Sequence[Story]:
        rows = (connection.execute(_STORY, (id,)).fetchone() for id in ids)
        return read_stories(row for row in rows if row)

    def counts(self, connection: Statements, terms: Collection[str]) -> dict[str, int]:
        return counts_of(connection, terms)

    def near(
        self, connection: Statements, terms: Mapping[str, float], limit: int
    ) -> Sequence[Story]:
        return stories_near(connection, terms, limit)

    def copies(
        self, connection: Statements, articles: Collection[ArticleId]
    ) -> Iterable[tuple[str, str]]:
        asked = json.dumps(sorted(set(articles)))
        return connection.execute(_COPIES, {"asked": asked}).fetchall()

    def index(self, connection: Statements, decided: Sequence[Tracked]) -> None:
        for tracked in decided:
            index(connection, tracked)

    def unindex(self, connection: Statements, revisions: Iterable[tuple[int, str, int]]) -> None:
        unindex(connection, [sequence for sequence, _, _ in revisions])

    def field(self, *path: str) -> str:
        return f"json_extract(body, '$.{'.'.join(path)}')"
