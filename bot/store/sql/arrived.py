"""What articles did to ledgers: kept until what follows from it is owed, and a while longer.

The while longer is for other processes, which learn from it what to read anew.
"""

import json
from collections.abc import Collection, Iterable, Sequence

from bot.core.articles import Article, ArticleId
from bot.core.facts import Fact
from bot.store.sql.asking import rows_of
from bot.store.sql.codec import load
from bot.store.sql.transactions import Statements

#: Articles that are remembered after all that follows from them was owed.
REMEMBERED = 1_000

_NOTE = "INSERT INTO arrived (article, revision, is_followed, body) VALUES (?, ?, ?, ?)"
_WAITING = """
SELECT article.body, arrived.body FROM arrived
JOIN article ON article.id = arrived.article AND article.revision = arrived.revision
WHERE NOT arrived.is_followed ORDER BY arrived.sequence LIMIT ?
"""
_FOLLOWED = """
UPDATE arrived SET is_followed = TRUE WHERE article = ? AND revision = ? AND NOT is_followed
"""
_LET_GO = """
DELETE FROM arrived
WHERE is_followed AND sequence <= (SELECT max(sequence) FROM arrived) - ?
"""
_SINCE = "SELECT sequence, body FROM arrived WHERE sequence >= ? ORDER BY sequence"
_FACTS = """
SELECT body FROM (VALUES {names}) AS asked
CROSS JOIN fact WHERE crisis = asked.column1 AND key = asked.column2
"""

Key = tuple[str, str]


def note_arrived(
    connection: Statements, arrived: Iterable[tuple[Article, Collection[Fact]]]
) -> None:
    """Keep which articles made or changed facts, and which facts."""
    connection.executemany(
        _NOTE,
        [
            (article.id, article.revision, False, json.dumps([_key(fact) for fact in facts]))
            for article, facts in arrived
            if facts
        ],
    )


def waiting(connection: Statements, limit: int) -> list[tuple[Article, Sequence[Fact]]]:
    """Return the articles from which more may follow, and their facts as they stand now."""
    rows = connection.execute(_WAITING, (limit,)).fetchall()
    return [(load(Article, body), facts_at(connection, _keys(keys))) for body, keys in rows]


def mark_followed(connection: Statements, revisions: Collection[tuple[ArticleId, int]]) -> None:
    """Keep that nothing more follows from some articles."""
    connection.executemany(_FOLLOWED, revisions)
    connection.execute(_LET_GO, (REMEMBERED,))


def last_arrived(connection: Statements) -> int | None:
    """Return the place of the last article that is remembered."""
    (last,) = connection.execute("SELECT max(sequence) FROM arrived").fetchone()
    return None if last is None else int(last)


def changed_since(connection: Statements, place: int) -> list[Key] | None:
    """Return the facts that were changed after a place in the order; None: that was forgotten."""
    rows = connection.execute(_SINCE, (place,)).fetchall()
    if not rows or rows[0][0] != place:
        return None
    return list(dict.fromkeys(key for _, body in rows[1:] for key in _keys(body)))


def facts_at(connection: Statements, keys: Collection[Key]) -> list[Fact]:
    """Return those of some facts that there are."""
    wanted = list(dict.fromkeys(keys))
    facts = (load(Fact, body) for (body,) in rows_of(connection, _FACTS, wanted))
    found = {_key(fact): fact for fact in facts}
    return [found[key] for key in wanted if key in found]


def _key(fact: Fact) -> Key:
    return fact.crisis, fact.key


def _keys(body: str) -> list[Key]:
    return [(crisis, key) for crisis, key in json.loads(body)]
