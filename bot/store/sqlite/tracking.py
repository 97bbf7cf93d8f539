"""Stories, near-duplicates, the ledger, and what each channel was told."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.articles import Article, ArticleId
from bot.core.channels import Channel
from bot.core.facts import Fact
from bot.core.stories import Placement, Rarity, Signature, Story, StoryId
from bot.ports import Tracked
from bot.store.sqlite import schema
from bot.store.sqlite.articles import index, is_newest, mark_tracked
from bot.store.sqlite.codec import dump, load, micros
from bot.store.sqlite.database import Database
from bot.store.sqlite.terms import rarity_of, save_story, stories_near


class Tracking:
    """The tracking part of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def similar(self, bands: Sequence[int]) -> Sequence[Signature]:
        band, signature = schema.band, schema.signature
        sharing = select(band.c.article).where(band.c.hash.in_(list(bands)))
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(signature.c.body)
                .where(signature.c.article.in_(sharing))
                .order_by(signature.c.article)
            )
            return [load(Signature, body) for (body,) in rows]

    async def placement(self, article: ArticleId) -> Placement | None:
        table = schema.placement
        async with self._database.read() as connection:
            row = (
                await connection.execute(
                    select(table.c.story, table.c.duplicate_of).where(table.c.article == article)
                )
            ).first()
        if row is None:
            return None
        original = ArticleId(row.duplicate_of) if row.duplicate_of else None
        return Placement(article=article, story=StoryId(row.story), duplicate_of=original)

    async def stories(self, since: datetime) -> Sequence[Story]:
        table = schema.story
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(table.c.body)
                .where(table.c.newest_at >= micros(since))
                .order_by(table.c.newest_at, table.c.id)
            )
            return [load(Story, body) for (body,) in rows]

    async def story(self, id: StoryId) -> Story | None:
        table = schema.story
        async with self._database.read() as connection:
            body = (await connection.execute(select(table.c.body).where(table.c.id == id))).scalar()
        return load(Story, body) if body else None

    async def rarity(self, terms: Collection[str]) -> Rarity:
        async with self._database.read() as connection:
            return await rarity_of(connection, terms)

    async def near(self, terms: Mapping[str, float], limit: int) -> Sequence[Story]:
        async with self._database.read() as connection:
            return await stories_near(connection, terms, limit)

    async def save_tracked(self, tracked: Tracked) -> None:
        async with self._database.write() as connection:
            if not await mark_tracked(connection, tracked):
                return
            await _save_story(connection, tracked)
            await _save_signature(connection, tracked.signature)
            rows = [
                {
                    "crisis": crisis,
                    "article": tracked.article.id,
                    "revision": tracked.article.revision,
                }
                for crisis in tracked.crises
            ]
            if rows:
                await connection.execute(insert(schema.membership).on_conflict_do_nothing(), rows)
            await _save_facts(connection, tracked.facts)
            await index(connection, tracked)

    async def copies(self, articles: Collection[ArticleId]) -> Mapping[ArticleId, tuple[str, ...]]:
        table, article = schema.placement, schema.article
        found: dict[ArticleId, dict[str, None]] = defaultdict(dict)
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(table.c.duplicate_of, article.c.body)
                .join(article, article.c.id == table.c.article)
                .where(table.c.duplicate_of.in_(list(articles)) & is_newest(article))
                .order_by(article.c.sequence)
            )
            for original, body in rows:
                found[ArticleId(original)][load(Article, body).publisher] = None
        return {id: tuple(publishers) for id, publishers in found.items()}

    async def facts(self, crisis: str) -> Sequence[Fact]:
        table = schema.fact
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(table.c.body)
                .where(table.c.crisis == crisis)
                .order_by(table.c.first_seen_at, table.c.key)
            )
            return [load(Fact, body) for (body,) in rows]

    async def facts_of(self, article: ArticleId) -> Sequence[Fact]:
        seen, table = schema.sighting, schema.fact
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(table.c.body)
                .join(seen, (seen.c.crisis == table.c.crisis) & (seen.c.key == table.c.key))
                .where(seen.c.article == article)
                .order_by(table.c.crisis, table.c.first_seen_at, table.c.key)
            )
            return [load(Fact, body) for (body,) in rows]

    async def save_facts(self, facts: Collection[Fact]) -> None:
        async with self._database.write() as connection:
            await _save_facts(connection, facts)

    async def told(self, channel: Channel, crisis: str) -> Mapping[str, int]:
        table = schema.told
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(table.c.key, table.c.version).where(
                    (table.c.channel == str(channel)) & (table.c.crisis == crisis)
                )
            )
            return {row.key: row.version for row in rows}


async def _save_story(connection: AsyncConnection, tracked: Tracked) -> None:
    placement, story = tracked.placement, tracked.story
    placed = insert(schema.placement).values(
        article=placement.article, story=placement.story, duplicate_of=placement.duplicate_of
    )
    await connection.execute(
        placed.on_conflict_do_update(
            index_elements=["article"],
            set_={"story": placed.excluded.story, "duplicate_of": placed.excluded.duplicate_of},
        )
    )
    for one in (tracked.ended, story):
        if one is not None:
            await save_story(connection, one)


async def _save_signature(connection: AsyncConnection, signature: Signature) -> None:
    band = schema.band
    await connection.execute(delete(band).where(band.c.article == signature.article))
    rows = [{"hash": hash_, "article": signature.article} for hash_ in set(signature.bands)]
    if rows:
        await connection.execute(insert(band), rows)
    saved = insert(schema.signature).values(article=signature.article, body=dump(signature))
    await connection.execute(
        saved.on_conflict_do_update(index_elements=["article"], set_={"body": saved.excluded.body})
    )


async def _save_facts(connection: AsyncConnection, facts: Iterable[Fact]) -> None:
    for fact in facts:
        saved = insert(schema.fact).values(
            crisis=fact.crisis,
            key=fact.key,
            first_seen_at=micros(fact.first_seen_at),
            body=dump(fact),
        )
        await connection.execute(
            saved.on_conflict_do_update(
                index_elements=["crisis", "key"],
                set_={"first_seen_at": saved.excluded.first_seen_at, "body": saved.excluded.body},
            )
        )
        seen = schema.sighting
        await connection.execute(
            delete(seen).where((seen.c.crisis == fact.crisis) & (seen.c.key == fact.key))
        )
        rows = [
            {"article": article, "crisis": fact.crisis, "key": fact.key}
            for article in dict.fromkeys(one.span.article for one in fact.sightings)
        ]
        if rows:
            await connection.execute(insert(seen), rows)
