"""The full-text search over sentences, with the crises inside the query."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.articles import ArticleId
from bot.core.questions import SentenceHit
from bot.store.sql.codec import micros
from bot.store.sql.transactions import Transactions
from bot.store.sql.words import crisis_token, token

#: Below this many sentences no word is too common to search for.
_PRUNE_FROM = 2_000
#: Share of the sentences above which a word says nothing; the rarest two always stay.
_COMMON = 0.03
_HOLDING = text("SELECT term, doc FROM sentence_terms WHERE term IN :terms").bindparams(
    bindparam("terms", expanding=True)
)


class Searching:
    """The search part of the store."""

    _database: Transactions

    async def search(
        self, crises: Collection[str], words: Sequence[str], *, until: datetime | None, limit: int
    ) -> Sequence[SentenceHit]:
        terms = [term for term in dict.fromkeys(map(token, words)) if term]
        if not terms or not crises:
            return []
        async with self._database.read() as connection:
            terms = await _rare(connection, terms)
            asked = " OR ".join(f'"{term}"' for term in terms)
            audience = " OR ".join(f'"{crisis_token(crisis)}"' for crisis in crises)
            rows = await connection.execute(
                text(
                    "SELECT article, revision, start, finish, -rank FROM sentence "
                    "WHERE sentence MATCH :query AND stored_at <= :until ORDER BY rank LIMIT :most"
                ),
                {
                    "query": f"body:({asked}) AND crises:({audience})",
                    "until": micros(until) if until else 1 << 62,
                    "most": limit,
                },
            )
            return [
                SentenceHit(
                    article=ArticleId(article), revision=revision, start=start, end=end, score=score
                )
                for article, revision, start, end, score in rows
            ]


async def _rare(connection: AsyncConnection, terms: list[str]) -> list[str]:
    """Leave out words that a large part of the sentences have: they cost much and say nothing."""
    total = (await connection.execute(text("SELECT count(*) FROM sentence_docsize"))).scalar() or 0
    if total < _PRUNE_FROM or len(terms) <= 2:
        return terms
    # In one statement: each goes to the database's thread and back.
    found = await connection.execute(_HOLDING, {"terms": terms})
    held = {row.term: row.doc for row in found}
    ranked = sorted(terms, key=lambda term: held.get(term, 0))
    rare = [term for term in ranked if held.get(term, 0) <= _COMMON * total]
    return rare if len(rare) >= 2 else ranked[:2]
