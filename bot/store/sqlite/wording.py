"""What tracking asks in SQLite's own words."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.core.articles import ArticleId
from bot.core.stories import Signature, Story
from bot.ports import Tracked
from bot.store.bands import MOST_OF_BAND, most_alike
from bot.store.sql.packing import unpacked
from bot.store.sql.transactions import Statements
from bot.store.sqlite.indexing import index, unindex
from bot.store.sqlite.terms import counts_of, stories_near

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
    """See `bot.store.sql.tracking.Wording`."""

    def similar(self, connection: Statements, bands: Iterable[int]) -> Sequence[Signature]:
        # One statement for each band: a common band stops at its limit, and is never counted.
        having = (
            connection.execute(_HAVING, (band, MOST_OF_BAND)).fetchall()
            for band in sorted(set(bands))
        )
        ids = most_alike([ArticleId(id) for (id,) in rows] for rows in having)
        rows = ((id, connection.execute(_SIGNATURE, (id,)).fetchone()) for id in ids)
        return [unpacked(id, row[0]) for id, row in rows if row]

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

    def index(self, connection: Statements, tracked: Tracked) -> None:
        index(connection, tracked)

    def unindex(self, connection: Statements, revisions: Iterable[tuple[int, str, int]]) -> None:
        unindex(connection, [sequence for sequence, _, _ in revisions])

    def field(self, *path: str) -> str:
        return f"json_extract(body, '$.{'.'.join(path)}')"
