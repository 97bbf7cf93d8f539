"""Deliveries; every change is on the disk before it counts."""

from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.core.channels import Channel, Platform
from bot.core.deliveries import FINAL, Delivery, DeliveryState, in_turn
from bot.store.claims import Claims, claim_on
from bot.store.sql.codec import dump, load, micros
from bot.store.sql.forgotten import doubted, forgotten_at
from bot.store.sql.transactions import Statements, Transactions

#: How many of those that are closed are kept as they were read.
_LATELY = 16
#: Literal, because only then does SQLite see that the partial index over open rows will do.
_OPEN = ", ".join(f"'{state.value}'" for state in DeliveryState if state not in FINAL)
IS_OPEN = f"delivery.state IN ({_OPEN})"
#: The plus keeps SQLite from walking the whole history, which is in this order, here and below.
_DUE = f"""
SELECT key, body FROM delivery
WHERE {IS_OPEN} AND platform IN ({{platforms}}) AND NOT EXISTS (
    SELECT 1 FROM delivery AS target
    WHERE target.key = delivery.target AND target.state IN ({_OPEN}))
ORDER BY +delivery.sequence
"""  # noqa: S608 - our own states
_SENDING = f"""
SELECT body FROM delivery WHERE {IS_OPEN} AND state = '{DeliveryState.SENDING.value}'
ORDER BY +sequence
"""  # noqa: S608 - our own states
_ONE = "SELECT body FROM delivery WHERE key = ?"
_RECENT = "SELECT body FROM delivery ORDER BY sequence DESC LIMIT ?"
_OWE = """
INSERT INTO delivery (key, platform, state, target, not_before, body) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING
"""
_SAVE = """
UPDATE delivery SET platform = ?, state = ?, target = ?, not_before = ?, body = ? WHERE key = ?
"""
_SAVE_UNCHANGED = f"{_SAVE} AND body = ?"
#: Read to be changed: nobody else changes it before this is stored.
_HOLD = "UPDATE delivery SET state = state WHERE key = ? RETURNING body"


class SqlOutbox:
    """The outbox, in the store's file."""

    def __init__(
        self, database: Transactions, claims: Claims, settles: timedelta = timedelta()
    ) -> None:
        """Owe in a database.

        Args:
            database: Where.
            claims: Among all that post from there.
            settles: How long after a try began it may still arrive, when its process has ended.
        """
        self._database = database
        self._claims = claims
        self._settles = settles
        #: By key what was open at the last look, or was saved since, and how it is written: most
        #: of it is so at the next.
        self._known: dict[str, tuple[str, Delivery]] = {}
        #: The last others that were read: a brief is asked for with each message of its thread.
        self._lately: dict[str, tuple[str, Delivery]] = {}

    async def owe(self, deliveries: Sequence[Delivery]) -> None:
        await self._database.writing(
            lambda connection: owe(connection, deliveries), is_durable=True
        )

    async def due(
        self, now: datetime, platforms: Collection[Platform], channel: Channel | None = None
    ) -> Sequence[Delivery]:
        if not platforms:
            return []
        statement = _DUE.format(platforms=", ".join("?" * len(platforms)))
        given = [platform.value for platform in platforms]
        rows = await self._database.reading(
            lambda connection: connection.execute(statement, given).fetchall()
        )
        found = {key: (body, self._read(key, body)) for key, body in rows}
        if channel is None:
            self._known = found
        return in_turn(
            [one for _, one in found.values() if channel is None or one.channel == channel], now
        )

    @asynccontextmanager
    async def claim(self, delivery: Delivery) -> AsyncIterator[bool]:
        async with self._claims.take(claim_on(delivery.channel)) as is_mine:
            yield is_mine and await self.get(delivery.key) == delivery

    async def save(self, delivery: Delivery, owing: Sequence[Delivery] = ()) -> None:
        known = self._known.get(delivery.key)
        # Somebody whom it names may have been forgotten since it was read.
        wanted = replace(delivery, message=known[1].message) if known else delivery
        written = dump(wanted)

        def saved(connection: Statements) -> tuple[str, Delivery] | None:
            owe(connection, owing)
            if known is not None:
                unchanged = (*_columns(wanted, written), delivery.key, known[0])
                if connection.execute(_SAVE_UNCHANGED, unchanged).rowcount:
                    return written, wanted
            row = connection.execute(_HOLD, (delivery.key,)).fetchone()
            if row is None:
                return None
            latest = replace(delivery, message=load(Delivery, row[0]).message)
            return _save(connection, latest), latest

        stands = await self._database.writing(saved, is_durable=True)
        if stands is not None:
            self._known[delivery.key] = stands

    async def fold(self, whole: Delivery, inside: Sequence[Delivery]) -> None:
        def folded(connection: Statements) -> None:
            owe(connection, [whole])
            _save(connection, whole)
            for delivery in inside:
                # Somebody whom it names may have been forgotten since it was read.
                row = connection.execute(_HOLD, (delivery.key,)).fetchone()
                if row is not None:
                    stands = load(Delivery, row[0]).message
                    _save(connection, replace(delivery, message=stands))

        await self._database.writing(folded, is_durable=True)

    async def get(self, key: str) -> Delivery | None:
        row = await self._database.reading(
            lambda connection: connection.execute(_ONE, (key,)).fetchone()
        )
        return self._read(key, row[0]) if row else None

    def _read(self, key: str, body: str) -> Delivery:
        known = self._known.get(key) or self._lately.get(key)
        if known is not None and known[0] == body:
            return known[1]
        found = load(Delivery, body)
        if len(self._lately) >= _LATELY:
            del self._lately[next(iter(self._lately))]
        self._lately[key] = body, found
        return found

    async def recover(self, now: datetime) -> int:
        broken = await self._database.reading(_sending)
        count = 0
        for channel in sorted({delivery.channel for delivery in broken}, key=str):
            async with self._claims.take(claim_on(channel)) as is_nobodys:
                if is_nobodys:
                    count += await self._recover(channel, now)
        return count

    async def _recover(self, channel: Channel, now: datetime) -> int:
        def recovered(connection: Statements) -> int:
            broken = [one for one in _sending(connection) if one.channel == channel]
            for one in broken:
                at = max(now, one.started_at + self._settles) if one.started_at else now
                _save(connection, replace(one, state=DeliveryState.IN_DOUBT, not_before=at))
            return len(broken)

        return await self._database.writing(recovered, is_durable=True)

    async def recent(self, limit: int) -> Sequence[Delivery]:
        rows = await self._database.reading(
            lambda connection: connection.execute(_RECENT, (limit,)).fetchall()
        )
        return [load(Delivery, body) for (body,) in rows]


def owe(connection: Statements, deliveries: Sequence[Delivery]) -> None:
    """Add deliveries in a transaction that is open; a key that is known stays as it is.

    What a database may have forgotten that it had posted is looked for first.
    """
    if not deliveries:
        return
    if (at := forgotten_at(connection)) is not None:
        deliveries = [doubted(one, at) for one in deliveries]
    rows = [(one.key, *_columns(one, dump(one))) for one in deliveries]
    connection.executemany(_OWE, rows)


def _sending(connection: Statements) -> list[Delivery]:
    return [load(Delivery, body) for (body,) in connection.execute(_SENDING)]


def _save(connection: Statements, delivery: Delivery) -> str:
    written = dump(delivery)
    connection.execute(_SAVE, (*_columns(delivery, written), delivery.key))
    return written


def _columns(delivery: Delivery, written: str) -> tuple[Any, ...]:
    """Return what stands beside the key."""
    return (
        delivery.channel.platform.value, delivery.state.value, delivery.target,
        micros(delivery.not_before), written,
    )  # fmt: skip
