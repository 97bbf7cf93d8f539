"""Articles by revision, and their keys."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, func, select, tuple_

from bot.core.articles import Article, ArticleId
from bot.core.briefs import Coverage
from bot.core.evidence import Reading
from bot.store.sql import schema
from bot.store.sql.asking import rows_of
from bot.store.sql.codec import dump, load, micros
from bot.store.sql.decoding import Decoder
from bot.store.sql.spelling import json_text
from bot.store.sql.transactions import Statements, Transactions

#: Revisions are numbered in the order in which they are stored, by this line of writers.
_ARRIVING = "articles"
_ONE = "SELECT body FROM article WHERE id = ? AND revision = ?"
_NEWEST = "SELECT body FROM article WHERE id = ? ORDER BY revision DESC LIMIT 1"
_KNOWN = """
SELECT body FROM article JOIN article_key ON article.id = article_key.article
WHERE article_key.key = ? ORDER BY revision DESC LIMIT 1
"""
_ADD = """
INSERT INTO article (id, revision, stored_at, sequence, is_withdrawn, is_tracked, body)
VALUES (?, ?, ?, (SELECT coalesce(max(sequence), 0) + 1 FROM article), ?, ?, ?)
ON CONFLICT DO NOTHING
"""
_NAME = "INSERT INTO article_key (key, article) VALUES (?, ?) ON CONFLICT DO NOTHING"
_MANY = """
SELECT id, revision, body FROM (VALUES {names}) AS asked
CROSS JOIN article WHERE id = asked.column1 AND revision = asked.column2
"""
_READ = """
SELECT id, revision, body, reading FROM (VALUES {names}) AS asked
CROSS JOIN article WHERE id = asked.column1 AND revision = asked.column2 AND is_tracked
"""
#: Characters of articles and of readings kept decoded: of some 500 short articles, which the briefs
#: of a long crisis are written from one after the other.
_ARTICLES, _READINGS = 1_000_000, 3_000_000

_table = schema.article


class Articles:
    """The article part of the store."""

    def __init__(self, database: Transactions) -> None:
        self._database = database
        self._articles = Decoder(Article, _ARTICLES)
        self._readings = Decoder(Reading, _READINGS)

    async def known(self, keys: Collection[str]) -> Mapping[str, Article]:
        def asked(connection: Statements) -> dict[str, Article]:
            rows = ((key, connection.execute(_KNOWN, (key,)).fetchone()) for key in set(keys))
            return {key: load(Article, row[0]) for key, row in rows if row}

        return await self._database.reading(asked)

    async def add(self, article: Article, keys: Collection[str]) -> None:
        values = (
            article.id, article.revision, micros(article.stored_at), article.is_withdrawn, False,
            dump(article),
        )  # fmt: skip
        named = [(key, article.id) for key in dict.fromkeys(keys)]

        def stored(connection: Statements) -> None:
            connection.execute(_ADD, values)
            connection.executemany(_NAME, named)

        await self._database.writing(stored, line=_ARRIVING)

    async def get(self, id: ArticleId, revision: int | None = None) -> Article | None:
        def asked(connection: Statements) -> Article | None:
            found = (
                connection.execute(_NEWEST, (id,))
                if revision is None
                else connection.execute(_ONE, (id, revision))
            )
            row = found.fetchone()
            return load(Article, row[0]) if row else None

        return await self._database.reading(asked)

    async def get_many(self, ids: Collection[tuple[ArticleId, int]]) -> Sequence[Article]:
        def asked(connection: Statements) -> list[Article]:
            wanted = list(ids)
            found = {row[:2]: row[2] for row in rows_of(connection, _MANY, wanted)}
            return [load(Article, found[one]) for one in wanted if one in found]

        return await self._database.reading(asked)

    async def with_readings(
        self, ids: Collection[tuple[ArticleId, int]]
    ) -> Sequence[tuple[Article, Reading]]:
        def asked(connection: Statements) -> list[tuple[Article, Reading]]:
            wanted = list(ids)
            found = {row[:2]: row[2:] for row in rows_of(connection, _READ, wanted)}
            rows = ((one, *found[one]) for one in wanted if one in found)
            return [
                (self._articles.load(one, body), self._readings.load(one, reading))
                for one, body, reading in rows
            ]

        return await self._database.reading(asked)

    async def reading(self, id: ArticleId, revision: int) -> Reading | None:
        def asked(connection: Statements) -> Reading | None:
            row = connection.execute(
                "SELECT reading FROM article WHERE id = ? AND revision = ? AND is_tracked",
                (id, revision),
            ).fetchone()
            return load(Reading, row[0]) if row and row[0] else None

        return await self._database.reading(asked)

    async def newest(self, limit: int) -> Sequence[Article]:
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.body)
                .where(
                    _table.c.is_tracked
                    & is_newest(_table, tracked_only=True)
                    & ~_table.c.is_withdrawn
                )
                .order_by(_table.c.sequence.desc())
                .limit(limit)
            )
            return [load(Article, body) for (body,) in rows]

    async def in_crises(
        self, crises: Collection[str], *, since: datetime | None, until: datetime | None
    ) -> Sequence[Article]:
        wanted = (
            select(_table.c.body)
            .where(_is_in(has_since=since is not None, has_until=until is not None))
            .order_by(_table.c.stored_at, _table.c.id)
        )
        async with self._database.read() as connection:
            rows = await connection.execute(wanted, _bounds(crises, since, until))
            return [load(Article, body) for (body,) in rows]

    async def belongs(self, id: ArticleId, crises: Collection[str]) -> bool:
        member = schema.membership
        wanted = select(member.c.article).where(
            (member.c.article == id) & member.c.crisis.in_(list(crises))
        )
        async with self._database.read() as connection:
            return (await connection.execute(wanted.limit(1))).first() is not None

    async def coverage(
        self, crises: Collection[str], *, since: datetime | None, until: datetime | None
    ) -> Coverage:
        wanted = _coverage(has_since=since is not None, has_until=until is not None)
        async with self._database.read() as connection:
            rows = await connection.execute(wanted, _bounds(crises, since, until))
            articles, publishers, newest = rows.one()
        return Coverage(
            articles=articles,
            publishers=publishers,
            newest=datetime.fromisoformat(newest) if newest else None,
        )


@cache
def _coverage(*, has_since: bool, has_until: bool) -> Select[int, int, str]:
    """Count what is in some crises; see `_is_in`. To build this takes as long as to ask it."""
    publisher = json_text(_table.c.body, "publisher")
    published = json_text(_table.c.body, "published_at")
    return select(func.count(), func.count(publisher.distinct()), func.max(published)).where(
        _is_in(has_since=has_since, has_until=has_until)
    )


def _bounds(
    crises: Collection[str], since: datetime | None, until: datetime | None
) -> Mapping[str, Any]:
    """Return what `_is_in` is asked with."""
    bounds = {"since": since, "until": until}
    return {
        "crises": list(crises),
        **{name: micros(bound) for name, bound in bounds.items() if bound is not None},
    }


def _is_in(*, has_since: bool, has_until: bool) -> ColumnElement[bool]:
    """Say of a revision that it is the newest of an article of these crises, and stands.

    Asked with `_bounds`.
    """
    member = schema.membership
    named: BindParameter[Any] = bindparam("crises", expanding=True)
    belonging = select(member.c.article, member.c.revision).where(member.c.crisis.in_(named))
    found = is_newest(_table, tracked_only=True) & ~_table.c.is_withdrawn
    if has_until:
        found &= _table.c.stored_at <= bindparam("until")
    if not has_since:
        # All that the crises have, by its key.
        return found & tuple_(_table.c.id, _table.c.revision).in_(belonging)
    # What came since is less than what they have.
    is_it = (member.c.article == _table.c.id) & (member.c.revision == _table.c.revision)
    return found & (_table.c.stored_at >= bindparam("since")) & belonging.where(is_it).exists()


def is_newest(table: Any, *, tracked_only: bool = False) -> ColumnElement[bool]:
    """Say of a row of the article table that no later revision of its article is stored."""
    other = _table.alias()
    later = (other.c.id == table.c.id) & (other.c.revision > table.c.revision)
    if tracked_only:
        later &= other.c.is_tracked
    return ~select(other.c.revision).where(later).exists()
