"""What tracking asks in PostgreSQL's own words: each question is one statement."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.core.articles import ArticleId
from bot.core.stories import Signature, Story
from bot.ports import Tracked
from bot.store.bands import MOST_OF_BAND, most_alike
from bot.store.postgres.indexing import index
from bot.store.sql.packing import unpacked
from bot.store.sql.terms import read_story
from bot.store.sql.transactions import Statements
from bot.store.terms import MOST_STORIES

_HAVING = """
SELECT asked.hash, alike.article FROM unnest(CAST(? AS bigint[])) AS asked (hash)
CROSS JOIN LATERAL (
    SELECT article FROM band WHERE band.hash = asked.hash ORDER BY article LIMIT ?) AS alike
"""
_SIGNATURES = """
SELECT article, body FROM signature WHERE article = ANY(CAST(? AS text[])) ORDER BY article
"""
_COUNTS = "SELECT term, stories FROM term WHERE term = ANY(CAST(? AS text[]))"
_NEAR = """
SELECT body FROM story JOIN (
    SELECT holding.story AS id, sum(holding.weight * asked.weight) AS score
    FROM unnest(CAST(? AS text[]), CAST(? AS double precision[])) AS asked (term, weight)
    CROSS JOIN LATERAL (
        SELECT story, weight FROM story_term WHERE story_term.term = asked.term
        ORDER BY weight DESC, story DESC LIMIT ?) AS holding
    GROUP BY holding.story ORDER BY score DESC, id DESC LIMIT ?
) AS best USING (id) ORDER BY best.score DESC, id DESC
"""
_COPIES = """
SELECT placement.duplicate_of, article.body
FROM placement JOIN article ON article.id = placement.article
WHERE placement.duplicate_of = ANY(CAST(? AS text[])) AND NOT EXISTS (
    SELECT 1 FROM article AS later
    WHERE later.id = article.id AND later.revision > article.revision)
ORDER BY article.sequence
"""

_UNINDEX = "DELETE FROM sentence WHERE article = ? AND revision = ?"


class PostgresWording:
    """See `bot.store.sql.tracking.Wording`."""

    def similar(self, connection: Statements, bands: Iterable[int]) -> Sequence[Signature]:
        having: dict[int, list[ArticleId]] = defaultdict(list)
        for band, article in connection.execute(_HAVING, (sorted(set(bands)), MOST_OF_BAND)):
            having[band].append(ArticleId(article))
        ids = most_alike(having.values())
        return [unpacked(*row) for row in connection.execute(_SIGNATURES, (ids,))]

    def counts(self, connection: Statements, terms: Collection[str]) -> dict[str, int]:
        found = connection.execute(_COUNTS, (sorted(terms),)).fetchall()
        return dict.fromkeys(terms, 0) | dict(found)

    def near(
        self, connection: Statements, terms: Mapping[str, float], limit: int
    ) -> Sequence[Story]:
        given = (list(terms), list(terms.values()), MOST_STORIES, limit)
        return [read_story(body) for (body,) in connection.execute(_NEAR, given)]

    def copies(
        self, connection: Statements, articles: Collection[ArticleId]
    ) -> Iterable[tuple[str, str]]:
        return connection.execute(_COPIES, (sorted(set(articles)),)).fetchall()

    def index(self, connection: Statements, tracked: Tracked) -> None:
        index(connection, tracked)

    def unindex(self, connection: Statements, revisions: Iterable[tuple[int, str, int]]) -> None:
        for _, article, revision in revisions:
            connection.execute(_UNINDEX, (article, revision))

    def field(self, *path: str) -> str:
        return f"(CAST(body AS json) #>> '{{{','.join(path)}}}') COLLATE \"C\""
