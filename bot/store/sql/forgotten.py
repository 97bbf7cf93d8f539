"""What a database lost when it was replaced by an older copy of itself, as by a lagging standby.

Messages that were posted since that copy stand on the platforms, but the store does not know of
them. So the bot searches for everything that is owed before it sends it. That includes what comes
to be owed again while the lost work is repeated, since it has the same keys.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.deliveries import Delivery, DeliveryState, DeliveryVerb
from bot.store.sql.codec import dump, instant, load, micros
from bot.store.sql.transactions import Statements

#: How far the copy may have been behind; messages are looked for from so long before.
BEHIND = timedelta(minutes=15)
#: How long after it what was forgotten comes to be done again: sources are asked anew.
AGAIN = timedelta(hours=1)

_LINE = "SELECT slot FROM slot WHERE kind = 'line'"
_FORGET_LINE = "DELETE FROM slot WHERE kind = 'line'"
_NOTE_LINE = "INSERT INTO slot (kind, slot, taken_at) VALUES ('line', ?, ?)"
_NOTE = """
INSERT INTO slot (kind, slot, taken_at) VALUES ('forgotten', '', ?)
ON CONFLICT (kind, slot) DO UPDATE SET taken_at = excluded.taken_at
"""
_WHEN = "SELECT taken_at FROM slot WHERE kind = 'forgotten' AND slot = ''"
_PLANNED = "SELECT sequence, body FROM delivery WHERE state = 'planned' ORDER BY sequence"
_DOUBT = "UPDATE delivery SET state = ?, body = ? WHERE sequence = ?"


def note_line(connection: Statements, line: str, now: datetime) -> bool:
    """Keep in which line of history the database goes on; tell whether it is another one.

    Args:
        connection: In a transaction that nobody else does this in.
        line: Another one each time that the server went on from a copy.
        now: UTC.
    """
    known = connection.execute(_LINE).fetchone()
    if known is not None and known[0] == line:
        return False
    connection.execute(_FORGET_LINE)
    connection.execute(_NOTE_LINE, (line, micros(now)))
    if known is None:
        return False
    connection.execute(_NOTE, (micros(now),))
    planned = connection.execute(_PLANNED).fetchall()
    rows = [(sequence, doubted(load(Delivery, body), now)) for sequence, body in planned]
    connection.executemany(
        _DOUBT, [(one.state.value, dump(one), sequence) for sequence, one in rows]
    )
    return True


def forgotten_at(connection: Statements) -> datetime | None:
    """Return when the database last went on from a copy; None: never that anybody knows."""
    row = connection.execute(_WHEN).fetchone()
    return None if row is None else instant(row[0])


def doubted(delivery: Delivery, at: datetime) -> Delivery:
    """Have a message looked for before it is sent, where it may stand in spite of the store.

    Args:
        delivery: As it is owed.
        at: When the database went on from a copy, UTC.
    """
    is_new = delivery.state is DeliveryState.PLANNED and delivery.verb is DeliveryVerb.POST
    if not is_new or delivery.not_before >= at + AGAIN:
        return delivery
    return replace(delivery, state=DeliveryState.IN_DOUBT, started_at=at - BEHIND)
