"""Briefs, what they told, and the deliveries they owe."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.dialects.postgresql import insert

from bot.core.articles import ArticleId
from bot.core.briefs import UNNUMBERED, Brief, spans_of
from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.store.sql import schema
from bot.store.sql.codec import channel_of, dump, instant, load, micros
from bot.store.sql.outbox import owe
from bot.store.sql.transactions import Transactions

_table = schema.brief


class Briefs:
    """The brief part of the store."""

    def __init__(self, database: Transactions) -> None:
        self._database = database

    async def save_brief(
        self,
        brief: Brief,
        channel: Channel,
        told: Mapping[str, int],
        deliveries: Sequence[Delivery],
        *,
        slot: str,
    ) -> bool:
        async with self._database.write(is_durable=True) as connection:
            saved = await connection.execute(
                insert(_table)
                .values(
                    crisis=brief.crisis,
                    channel=str(channel),
                    slot=slot,
                    kind=brief.kind.value,
                    as_of=micros(brief.as_of),
                    body=dump(brief),
                )
                .on_conflict_do_nothing()
                .returning(_table.c.sequence)
            )
            sequence = saved.scalar()
            if sequence is None:
                return False
            articles = {span.article for span in spans_of(brief)}
            if articles:
                await connection.execute(
                    insert(schema.brief_article),
                    [{"article": article, "brief": sequence} for article in sorted(articles)],
                )
            if told:
                statement = insert(schema.told)
                await connection.execute(
                    statement.on_conflict_do_update(
                        index_elements=["channel", "crisis", "key"],
                        set_={"version": statement.excluded.version},
                    ),
                    [
                        {
                            "channel": str(channel),
                            "crisis": brief.crisis,
                            "key": key,
                            "version": version,
                        }
                        for key, version in told.items()
                    ],
                )
            await owe(connection, deliveries)
            return True

    async def last_brief(
        self, crisis: str, channel: Channel, *, is_numbered: bool = True
    ) -> Brief | None:
        wanted = select(_table.c.body).where(
            (_table.c.crisis == crisis) & (_table.c.channel == str(channel))
        )
        if is_numbered:
            wanted = wanted.where(_table.c.kind.not_in([kind.value for kind in UNNUMBERED]))
        async with self._database.read() as connection:
            body = (
                await connection.execute(wanted.order_by(_table.c.sequence.desc()).limit(1))
            ).scalar()
        return load(Brief, body) if body else None

    async def briefs_since(
        self, crisis: str, channel: Channel, since: datetime
    ) -> Sequence[tuple[str, Brief]]:
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.slot, _table.c.body)
                .where(
                    (_table.c.crisis == crisis)
                    & (_table.c.channel == str(channel))
                    & (_table.c.as_of >= micros(since))
                )
                .order_by(_table.c.sequence)
            )
            return [(slot, load(Brief, body)) for slot, body in rows]

    async def briefs_using(self, article: ArticleId) -> Sequence[tuple[str, Channel, Brief]]:
        using = schema.brief_article
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.slot, _table.c.channel, _table.c.body)
                .join(using, using.c.brief == _table.c.sequence)
                .where(using.c.article == article)
                .order_by(_table.c.sequence)
            )
            return [(slot, channel_of(where), load(Brief, body)) for slot, where, body in rows]

    async def used_since(self, since: datetime) -> Mapping[ArticleId, datetime]:
        last: dict[ArticleId, datetime] = {}
        async with self._database.read() as connection:
            for article, at in await connection.execute(uses_since(since)):
                id = ArticleId(article)
                last.pop(id, None)  # it moves behind those that were used before
                last[id] = instant(at)
        return last


def uses_since(since: datetime) -> Select[str, int]:
    """Return the query for what briefs used since an instant, and when, the oldest first.

    Grouped by article, SQLite would walk through all that was ever used.
    """
    using = schema.brief_article
    return (
        select(using.c.article, _table.c.as_of)
        .join(_table, using.c.brief == _table.c.sequence)
        .where(_table.c.as_of >= micros(since))
        .order_by(_table.c.as_of, using.c.article)
    )
