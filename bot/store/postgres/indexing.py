"""A revision's sentences in the full-text index."""

import json
import unicodedata
from functools import lru_cache

from bot.core.articles import ArticleId
from bot.ports import Tracked
from bot.store.sql.codec import micros
from bot.store.sql.transactions import Statements
from bot.store.sql.words import crisis_token, token

#: Stands before the word of a crisis; no word of a text has it.
MARK = "#"
#: The server takes no longer words.
_LONGEST = 200

_NEWEST = "SELECT max(revision) FROM article WHERE id = ? AND is_tracked"
_FORGET = "DELETE FROM sentence WHERE article = ?"
_INSERT = """
INSERT INTO sentence (article, revision, number, start, finish, stored_at, words)
SELECT ?, ?, CAST(one ->> 0 AS bigint), CAST(one ->> 1 AS bigint), CAST(one ->> 2 AS bigint), ?,
    array_to_tsvector(string_to_array(one ->> 3, ' '))
FROM json_array_elements(CAST(? AS json)) AS given (one)
"""


def crisis_word(crisis: str) -> str:
    """Return the word that stands for a crisis in the index."""
    return f"{MARK}{crisis_token(crisis)}"


@lru_cache(maxsize=20_000)
def word(stem: str) -> str:
    """Return a stem as one word of the index, without accents, as SQLite's index has it."""
    plain = unicodedata.normalize("NFKD", stem.casefold())
    return unicodedata.normalize("NFC", token(plain))[:_LONGEST]


def index(connection: Statements, tracked: Tracked) -> None:
    """Put a revision's sentences into the index in the place of the earlier one's."""
    article = tracked.article
    (newest,) = connection.execute(_NEWEST, (article.id,)).fetchone()
    if newest != article.revision:
        return  # a newer one was tracked before
    forget_sentences(connection, article.id)
    if article.is_withdrawn or not tracked.crises:
        return
    crises = [crisis_word(crisis) for crisis in tracked.crises]
    rows = [
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
    if rows:
        of_article = (article.id, article.revision, micros(article.stored_at))
        connection.execute(_INSERT, (*of_article, json.dumps(rows, ensure_ascii=False)))


def forget_sentences(connection: Statements, article: ArticleId) -> None:
    """Take all of an article out of the index."""
    connection.execute(_FORGET, (article,))
