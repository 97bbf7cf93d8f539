"""A revision's sentences in the full-text index."""

import json
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from bot.ports import Tracked
from bot.store.sql.codec import micros
from bot.store.sql.transactions import Statements
from bot.store.sql.words import crisis_token, token

#: Stands before the word of a crisis; no word of a text has it.
MARK = "#"
#: The server takes no longer words.
_LONGEST = 200

_NEWEST = """
SELECT id, max(revision) FROM article WHERE id = ANY(CAST(? AS text[])) AND is_tracked GROUP BY id
"""
_FORGET = "DELETE FROM sentence WHERE article = ?"
_INSERT = """
INSERT INTO sentence (article, revision, stored_at, number, start, finish, words)
SELECT one ->> 0, CAST(one ->> 1 AS bigint), CAST(one ->> 2 AS bigint),
    CAST(part ->> 0 AS bigint), CAST(part ->> 1 AS bigint), CAST(part ->> 2 AS bigint),
    array_to_tsvector(string_to_array(part ->> 3, ' '))
FROM json_array_elements(CAST(? AS json)) AS given (one)
CROSS JOIN LATERAL json_array_elements(one -> 3) AS sentences (part)
"""


def crisis_word(crisis: str) -> str:
    """Return the word that stands for a crisis in the index."""
    return f"{MARK}{crisis_token(crisis)}"


@lru_cache(maxsize=4_096)
def word(stem: str) -> str:
    """Return a stem as one word of the index, without accents, as SQLite's index has it."""
    plain = unicodedata.normalize("NFKD", stem.casefold())
    return unicodedata.normalize("NFC", token(plain))[:_LONGEST]


def index(connection: Statements, decided: Sequence[Tracked]) -> None:
    """Put revisions' sentences into the index in the place of the earlier ones'."""
    ids = sorted({one.article.id for one in decided})
    newest = dict(connection.execute(_NEWEST, (ids,)).fetchall())
    # Of one that is not the newest, a newer one was tracked before.
    current = [one for one in decided if newest.get(one.article.id) == one.article.revision]
    revised = [(one.article.id,) for one in current if one.article.revision > 1]
    connection.executemany(_FORGET, revised)
    rows = [
        (one.article.id, one.article.revision, micros(one.article.stored_at), _sentences(one))
        for one in current
        if one.crises and not one.article.is_withdrawn
    ]
    if rows:
        connection.executemany(_INSERT, [(json.dumps(rows, ensure_ascii=False),)])


def _sentences(tracked: Tracked) -> list[tuple[int, int, int, str]]:
    crises = [crisis_word(crisis) for crisis in tracked.crises]
    return [
        (
            number,
            sentence.start,
            sentence.end,
            " ".join(sorted({*crises, *filter(None, map(word, stems))})),
        )
        for number, (sentence, stems) in enumerate(
            zip(tracked.reading.sentences, tracked.stems, strict=True)
        )
        if stems
    ]
