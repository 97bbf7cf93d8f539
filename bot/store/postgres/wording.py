"""What tracking asks in PostgreSQL's own words: each question is one statement."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.core.articles import ArticleId
from bot.core.stories import Story, StoryId
from bot.ports import Tracked
from bot.store.bands import MOST_OF_BAND
from bot.store.postgres.indexing import index
from bot.store.sql.terms import read_stories
from bot.store.sql.transactions import Statements
from bot.store.sql.wording import Name
from bot.store.terms import MOST_STORIES

_UNTRACKED = """
SELECT id, revision FROM article WHERE id = ANY(CAST(? AS text[])) AND NOT is_tracked
"""
_STORIES = "SELECT id, body FROM story WHERE id = ANY(CAST(? AS text[]))"
_HAVING = """
SELECT asked.hash, alike.article FROM unnest(CAST(? AS bigint[])) AS asked (hash)
CROSS JOIN LATERAL (
    SELECT article FROM band WHERE band.hash = asked.hash ORDER BY article LIMIT ?) AS alike
"""
_SIGNATURES = """
SELECT article, body FROM signature WHERE article = ANY(CAST(? AS text[]))
"""
_COUNTS = "SELECT term, stories FROM term WHERE term = ANY(CAST(? AS text[]))"
_NEAR = """
SELECT id, body FROM story JOIN (
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
    """See `bot.store.sql.wording.Wording`."""

    def untracked(self, connection: Statements, names: Collection[Name]) -> set[Name]:
        ids = sorted({id for id, _ in names})
        return {(id, at) for id, at in connection.execute(_UNTRACKED, (ids,))} & set(names)

    def having(
        self, connection: Statements, bands: Collection[int]
    ) -> Mapping[int, Sequence[ArticleId]]:
        having: dict[int, list[ArticleId]] = {band: [] for band in bands}
        for band, article in connection.execute(_HAVING, (sorted(having), MOST_OF_BAND)):
            having[band].append(ArticleId(article))
        return having

    def signatures(
        self, connection: Statements, articles: Collection[ArticleId]
    ) -> Mapping[ArticleId, bytes]:
        return dict(connection.execute(_SIGNATURES, (sorted(articles),)).fetchall())

    def stories(self, connection: Statements, ids: Collection[StoryId]) -> Sequence[Story]:
        return read_stories(connection.execute(_STORIES, (sorted(ids),)))

    def counts(self, connection: Statements, terms: Collection[str]) -> dict[str, int]:
        found = connection.execute(_COUNTS, (sorted(terms),)).fetchall()
        return dict.fromkeys(terms, 0) | dict(found)

    def near(
        self, connection: Statements, terms: Mapping[str, float], limit: int
    ) -> Sequence[Story]:
        given = (list(terms), list(terms.values()), MOST_STORIES, limit)
        return read_stories(connection.execute(_NEAR, given))

    def copies(
        self, connection: Statements, articles: Collection[ArticleId]
    ) -> Iterable[tuple[str, str]]:
        return connection.execute(_COPIES, (sorted(set(articles)),)).fetchall()

    def index(self, connection: Statements, decided: Sequence[Tracked]) -> None:
        index(connection, decided)

    def unindex(self, connection: Statements, revisions: Iterable[tuple[int, str, int]]) -> None:
        for _, article, revision in revisions:
            connection.execute(_UNINDEX, (article, revision))

    def field(self, *path: str) -> str:
        return f"(CAST(body AS json) #>> '{{{','.join(path)}}}') COLLATE \"C\""
