"""A revision's sentences in the full-text index."""

from collections.abc import Sequence

from bot.ports import Tracked
from bot.store.sql.codec import micros
from bot.store.sql.transactions import Statements
from bot.store.sql.words import crisis_token, token

#: Rows of the index that one revision may take; its first is `sequence * ROOM`, so that they can
#: be found again without a search.
ROOM = 1 << 20

_FORGET = "DELETE FROM sentence WHERE rowid BETWEEN ? AND ?"
_INSERT = (
    "INSERT INTO sentence (rowid, body, crises, article, revision, start, finish, stored_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


def index(connection: Statements, tracked: Tracked) -> None:
    """Put a revision's sentences into the index in the place of the earlier one's."""
    article = tracked.article
    mine = connection.execute(
        "SELECT revision, sequence FROM article WHERE id = ? AND is_tracked ORDER BY revision",
        (article.id,),
    ).fetchall()
    newest, place = mine[-1]
    if newest != article.revision:
        return  # a newer one was tracked before
    unindex(connection, [sequence for _, sequence in mine[:-1]])
    if article.is_withdrawn or not tracked.crises:
        return
    crises = " ".join(crisis_token(crisis) for crisis in tracked.crises)
    of_article = (crises, article.id, article.revision)
    rows = [
        (
            place * ROOM + number,
            " ".join(map(token, stems)),
            *of_article,
            sentence.start,
            sentence.end,
            micros(article.stored_at),
        )
        for number, (sentence, stems) in enumerate(
            zip(tracked.reading.sentences, tracked.stems, strict=True)
        )
        if stems
    ]
    connection.executemany(_INSERT, rows[:ROOM])


def unindex(connection: Statements, places: Sequence[int]) -> None:
    """Take the revisions of these places in the order of arrival out of the index."""
    for place in places:
        connection.execute(_FORGET, (place * ROOM, (place + 1) * ROOM - 1))
