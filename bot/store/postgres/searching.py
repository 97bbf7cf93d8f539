"""The full-text search over sentences, with the crises inside the query.

PostgreSQL's own ranks do not know how rare a word is; what was found is ranked by BM25 here, over
what the query found and nothing else.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.core.articles import ArticleId
from bot.core.questions import SentenceHit
from bot.store.postgres.indexing import crisis_word, word
from bot.store.sql.codec import micros
from bot.store.sql.transactions import Statements, Transactions

#: Share of the sentences above which a word says nothing; the rarest two always stay.
_COMMON = 0.03
#: The server's own notes on the commonest words, from its last look at the table.
_HELD = """
SELECT held.word, held.share FROM pg_stats, unnest(
    CAST(CAST(most_common_elems AS text) AS text[]), most_common_elem_freqs) AS held (word, share)
WHERE schemaname = current_schema() AND tablename = 'sentence' AND attname = 'words'
    AND held.word = ANY(CAST(? AS text[]))
"""
_SEARCH = """
WITH asked AS (
    SELECT word, CAST(quote_literal(word) AS tsquery) AS query
    FROM unnest(CAST(? AS text[])) AS asked (word)
), found AS MATERIALIZED (
    SELECT article, revision, number, start, finish, words, length(words) AS size
    FROM sentence WHERE words @@ CAST(? AS tsquery) AND stored_at <= ?
), sizes AS (
    SELECT count(*) AS total, avg(size) AS middle FROM found
), holding AS (
    SELECT article, revision, number, word,
        count(*) OVER (PARTITION BY word) AS held
    FROM found JOIN asked ON found.words @@ asked.query
), scored AS (
    SELECT article, revision, number,
        sum(ln(1 + (2 * total - held + 0.5) / (held + 0.5))) AS weight
    FROM holding CROSS JOIN sizes GROUP BY article, revision, number
)
SELECT article, revision, start, finish,
    weight * 2.2 / (1 + 1.2 * (0.25 + 0.75 * size / middle)) AS score
FROM scored JOIN found USING (article, revision, number) CROSS JOIN sizes
ORDER BY score DESC, article, start LIMIT ?
"""


class Searching:
    """The search part of the store."""

    _database: Transactions

    async def search(
        self, crises: Collection[str], words: Sequence[str], *, until: datetime | None, limit: int
    ) -> Sequence[SentenceHit]:
        terms = [one for one in dict.fromkeys(map(word, words)) if one]
        if not terms or not crises:
            return []
        audience = _any_of([crisis_word(crisis) for crisis in crises])
        latest = micros(until) if until else 1 << 62

        def asked(connection: Statements) -> list[SentenceHit]:
            rare = _rare(connection, terms)
            query = f"({_any_of(rare)}) & ({audience})"
            return [
                SentenceHit(
                    article=ArticleId(article),
                    revision=revision,
                    start=start,
                    end=end,
                    score=float(score),
                )
                for article, revision, start, end, score in connection.execute(
                    _SEARCH, (rare, query, latest, limit)
                )
            ]

        return await self._database.reading(asked)


def _any_of(words: Sequence[str]) -> str:
    # Letters, digits and our own mark: nothing that a query could take for its language.
    return " | ".join(f"'{one}'" for one in words)


def _rare(connection: Statements, terms: list[str]) -> list[str]:
    """Leave out words that a large part of the sentences have: they cost much and say nothing."""
    if len(terms) <= 2:
        return terms
    shares = dict(connection.execute(_HELD, (terms,)).fetchall())
    ranked = sorted(terms, key=lambda term: shares.get(term, 0.0))
    rare = [term for term in ranked if shares.get(term, 0.0) <= _COMMON]
    return rare if len(rare) >= 2 else ranked[:2]
