"""What articles did to ledgers: kept until what follows from it is owed, and a while longer.

The while longer is for other processes, which learn from it what to read anew.
"""

import json
from collections.abc import Collection, Sequence

from bot.core.articles import Article, ArticleId
from bot.core.facts import Fact
from bot.store.sql.codec import load
from bot.store.sql.transactions import Statements

#: Articles that are remembered after all that follows from them was owed.
REMEMBERED = 1_000

_NOTE = "INSERT INTO arrived (article, revision, is_followed, body) VALUES (?, ?, FALSE, ?)"
_WAITING = """
SELECT article.body, arrived.body FROM arrived
JOIN article ON article.id = arrived.article AND article.revision = arrived.revision
WHERE NOT arrived.is_followed ORDER BY arrived.sequence LIMIT ?
"""
_FOLLOWED = """
UPDATE arrived SET is_followed = TRUE WHERE NOT is_followed AND article = ? AND revision = ?
"""
_LET_GO = """
DELETE FROM arrived
WHERE is_followed AND sequence <= (SELECT max(sequence) FROM arrived) - ?
"""
_SINCE = "SELECT sequence, body FROM arrived WHERE sequence >= ? ORDER BY sequence"
_FACT = "SELECT body FROM fact WHERE crisis = ? AND key = ?"

Key = tuple[str, str]


def note_arrived(connection: Statements, article: Article, facts: Collection[Fact]) -> None:
    """Keep that an article made or changed facts."""
    if facts:
        keys = [[fact.crisis, fact.key] for fact in facts]
        connection.execute(_NOTE, (article.id, article.revision, json.dumps(keys)))


def waiting(connection: Statements, limit: int) -> list[tuple[Article, Sequence[Fact]]]:
    """Return the articles from which more may follow, and their facts as they stand now."""
    rows = connection.execute(_WAITING, (limit,)).fetchall()
    return [(load(Article, body), facts_at(connection, _keys(keys))) for body, keys in rows]


def mark_followed(connection: Statements, revisions: Collection[tuple[ArticleId, int]]) -> None:
    """Keep that nothing more follows from some articles."""
    for revision in revisions:
        connection.execute(_FOLLOWED, revision)
    connection.execute(_LET_GO, (REMEMBERED,))


def last_arrived(connection: Statements) -> int | None:
    """Return the place of the last article that is remembered."""
    (last,) = connection.execute("SELECT max(sequence) FROM arrived").fetchone()
    return None if last is None else int(last)


def changed_since(connection: Statements, place: int) -> list[Key] | None:
    """Return the facts that articles after a place changed; None: that is not known any more."""
    rows = connection.execute(_SINCE, (place,)).fetchall()
    if not rows or rows[0][0] != place:
        return None
    return list(dict.fromkeys(key for _, body in rows[1:] for key in _keys(body)))


def facts_at(connection: Statements, keys: Collection[Key]) -> list[Fact]:
    """Return those of some facts that there are."""
    rows = (connection.execute(_FACT, key).fetchone() for key in keys)
    return [load(Fact, row[0]) for row in rows if row]


def _keys(body: str) -> list[Key]:
    return [(crisis, key) for crisis, key in json.loads(body)]
