"""What a restored store held that time has passed over.

A restored outbox is old: what it owes may have been posted since. Such rows are looked for on the
platform before anything goes out again. What people asked was answered since, or is forgotten.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.deliveries import Delivery, DeliveryState
from bot.store.sql.codec import dump, load, micros
from bot.store.sql.transactions import Statements

_OWED = "SELECT sequence, body FROM delivery WHERE state IN ('planned', 'sending')"
_DOUBT = "UPDATE delivery SET state = ?, body = ? WHERE sequence = ?"
_LET_GO = "UPDATE incoming SET is_done = TRUE WHERE NOT is_done"
_NOTE = """
INSERT INTO slot (kind, slot, taken_at) VALUES ('restored', '', ?)
ON CONFLICT (kind, slot) DO UPDATE SET taken_at = excluded.taken_at
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was put in doubt or let go."""

    #: Deliveries that are looked for before they are sent.
    in_doubt: int
    #: Questions that waited for an answer then, and are let go.
    let_go: int


def mark_restored(connection: Statements, now: datetime) -> Restored:
    """Put what a restored store owes in doubt, and note when it was restored."""
    owed = connection.execute(_OWED).fetchall()
    connection.executemany(
        _DOUBT,
        [
            (DeliveryState.IN_DOUBT.value, dump(_in_doubt(load(Delivery, body))), sequence)
            for sequence, body in owed
        ],
    )
    let_go = connection.execute(_LET_GO).rowcount
    connection.execute(_NOTE, (micros(now),))
    return Restored(in_doubt=len(owed), let_go=let_go)


def _in_doubt(owed: Delivery) -> Delivery:
    return replace(
        owed, state=DeliveryState.IN_DOUBT, started_at=owed.started_at or owed.not_before
    )
