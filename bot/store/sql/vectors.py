"""What articles mean, in the store; what is nearest is found in code, by the vectors' signs."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from bot.core.articles import Article, ArticleId
from bot.core.searching.meaning import (
    Meaning,
    PassageHit,
    Vector,
    cosine,
    differing,
    nearest,
    packed,
    signs_packed,
    standing_out,
    unpacked,
)
from bot.store.nearest import COMPARED, LOOKED_AT, MOST_LEADS, MOST_PASSAGES
from bot.store.sql.codec import load, micros
from bot.store.sql.transactions import Statements, Transactions

_OTHERS_GO = "DELETE FROM vector WHERE article = ? AND (revision <> ? OR model <> ?)"
_OLD_GOES = "DELETE FROM vector WHERE article = ? AND number = ?"
_KEEP = """
INSERT INTO vector (article, revision, number, passages, model, size, start, finish, signs, packed)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
_LACKING = """
SELECT article.body FROM article
WHERE article.sequence > (SELECT max(sequence) FROM article) - ?
    AND article.is_tracked AND NOT article.is_withdrawn
    AND NOT EXISTS (
        SELECT 1 FROM article AS later
        WHERE later.id = article.id AND later.revision > article.revision AND later.is_tracked)
    AND (SELECT count(*) FROM vector
        WHERE vector.article = article.id AND vector.revision = article.revision
            AND vector.model = ?) < coalesce((SELECT max(passages) FROM vector
        WHERE vector.article = article.id AND vector.revision = article.revision), 1)
ORDER BY article.sequence DESC LIMIT ?
"""
_LEAD = "SELECT model, packed FROM vector WHERE article = ? AND number = 0"
_LEADS = """
SELECT article, signs FROM vector WHERE model = ? AND size = ? AND number = 0
ORDER BY sequence DESC LIMIT ?
"""
_PASSAGES = """
SELECT vector.sequence, vector.signs FROM membership
JOIN vector ON vector.article = membership.article AND vector.revision = membership.revision
JOIN article ON article.id = vector.article AND article.revision = vector.revision
WHERE membership.crisis IN ({marks}) AND vector.model = ? AND vector.size = ?
    AND article.stored_at <= ? AND article.is_tracked AND NOT article.is_withdrawn
    AND NOT EXISTS (
        SELECT 1 FROM article AS later
        WHERE later.id = article.id AND later.revision > article.revision AND later.is_tracked)
ORDER BY vector.sequence DESC LIMIT ?
"""
_PASSAGE = "SELECT article, revision, start, finish, packed FROM vector WHERE sequence = ?"


class SqlVectors:
    """Passages and what they mean."""

    def __init__(self, database: Transactions) -> None:
        self._database = database

    async def save(self, meanings: Sequence[Meaning]) -> None:
        def saved(connection: Statements) -> None:
            for one in meanings:
                model = one.passages[0][1].model
                connection.execute(_OTHERS_GO, (one.article, one.revision, model))
                rows = list(_rows(one))
                connection.executemany(_OLD_GOES, [(row[0], row[2]) for row in rows])
                connection.executemany(_KEEP, rows)

        await self._database.writing(saved)

    async def lacking(self, model: str, limit: int) -> Sequence[Article]:
        def asked(connection: Statements) -> list[Article]:
            rows = connection.execute(_LACKING, (LOOKED_AT, model, limit))
            return [load(Article, body) for (body,) in rows]

        return [one for one in await self._database.reading(asked) if one.text or one.title]

    async def beside(self, article: ArticleId, limit: int) -> Mapping[ArticleId, float]:
        def asked(connection: Statements) -> dict[ArticleId, float]:
            row = connection.execute(_LEAD, (article,)).fetchone()
            if row is None:
                return {}
            mine = Vector(model=row[0], values=unpacked(row[1]))
            leads = connection.execute(_LEADS, (mine.model, len(mine.values), MOST_LEADS + 1))
            others = ((ArticleId(id), bytes(signs)) for id, signs in leads if id != article)
            return standing_out(differing(mine, others), limit)

        return await self._database.reading(asked)

    async def passages(
        self, crises: Collection[str], asked: Vector, *, until: datetime | None, limit: int
    ) -> Sequence[PassageHit]:
        if not crises:
            return []

        def found(connection: Statements) -> list[PassageHit]:
            marks = ", ".join("?" * len(crises))
            latest = micros(until) if until else (1 << 62)
            given = (*crises, asked.model, len(asked.values), latest, MOST_PASSAGES)
            rows = connection.execute(_PASSAGES.format(marks=marks), given)
            counts = differing(asked, ((sequence, bytes(signs)) for sequence, signs in rows))
            far = standing_out(counts, COMPARED)
            return [
                _hit(connection, one, asked, far.get(one, 0.0)) for one in nearest(counts, COMPARED)
            ]

        hits = await self._database.reading(found)
        return sorted(hits, key=lambda hit: (-hit.score, hit.article, hit.start))[:limit]


def _rows(meaning: Meaning) -> Iterable[tuple[object, ...]]:
    for passage, vector in meaning.passages:
        yield (
            meaning.article,
            meaning.revision,
            passage.number,
            meaning.of,
            vector.model,
            len(vector.values),
            passage.start,
            passage.end,
            signs_packed(vector),
            packed(vector.values),
        )


def _hit(connection: Statements, sequence: int, asked: Vector, far: float) -> PassageHit:
    row = connection.execute(_PASSAGE, (sequence,)).fetchone()
    return PassageHit(
        article=ArticleId(row[0]),
        revision=row[1],
        start=row[2],
        end=row[3],
        score=cosine(asked.values, unpacked(bytes(row[4]))),
        far=far,
    )
