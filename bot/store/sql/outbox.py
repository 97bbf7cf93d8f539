"""Deliveries; every change is on the disk before it counts."""

from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.channels import Channel, Platform
from bot.core.deliveries import FINAL, Delivery, DeliveryState, in_turn
from bot.store.claims import Claims, claim_on
from bot.store.sql import schema
from bot.store.sql.codec import dump, load, micros
from bot.store.sql.transactions import Transactions

_table = schema.delivery
_OPEN = tuple(state.value for state in DeliveryState if state not in FINAL)
#: Literal, because only then does SQLite see that the partial index over open rows will do.
IS_OPEN = _table.c.state.in_(bindparam("open", _OPEN, expanding=True, literal_execute=True))


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
        #: What was open at the last look, by how it is written: most of it is at the next.
        self._open: dict[str, Delivery] = {}

    async def owe(self, deliveries: Sequence[Delivery]) -> None:
        async with self._database.write(is_durable=True) as connection:
            await owe(connection, deliveries)

    async def due(
        self, now: datetime, platforms: Collection[Platform], channel: Channel | None = None
    ) -> Sequence[Delivery]:
        target = _table.alias()
        waits_for_target = (
            select(target.c.sequence)
            .where((target.c.key == _table.c.target) & target.c.state.in_(_OPEN))
            .exists()
        )
        wanted = IS_OPEN & _table.c.platform.in_([platform.value for platform in platforms])
        if channel is not None:
            wanted &= _table.c.body.contains(f'"channel":{dump(channel)}', autoescape=True)
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.body)
                .where(wanted & ~waits_for_target)
                # The plus keeps SQLite from walking the whole history, which is in this order.
                .order_by(text("+delivery.sequence"))
            )
            known = self._open
            found = {body: known.get(body) or load(Delivery, body) for (body,) in rows}
        if channel is None:
            self._open = found
        return in_turn(found.values(), now)

    @asynccontextmanager
    async def claim(self, delivery: Delivery) -> AsyncIterator[bool]:
        async with self._claims.take(claim_on(delivery.channel)) as is_mine:
            yield is_mine and await self.get(delivery.key) == delivery

    async def save(self, delivery: Delivery) -> None:
        async with self._database.write(is_durable=True) as connection:
            stands = (
                await connection.execute(
                    select(_table.c.body).where(_table.c.key == delivery.key).with_for_update()
                )
            ).scalar()
            if stands is None:
                return
            # Somebody whom it names may have been forgotten since it was read.
            message = load(Delivery, stands).message
            await _save(connection, replace(delivery, message=message))

    async def fold(self, whole: Delivery, inside: Sequence[Delivery]) -> None:
        async with self._database.write(is_durable=True) as connection:
            await owe(connection, [whole])
            for delivery in (whole, *inside):
                await _save(connection, delivery)

    async def get(self, key: str) -> Delivery | None:
        async with self._database.read() as connection:
            body = (
                await connection.execute(select(_table.c.body).where(_table.c.key == key))
            ).scalar()
        return load(Delivery, body) if body else None

    async def recover(self, now: datetime) -> int:
        async with self._database.read() as connection:
            channels = {delivery.channel for delivery in await _sending(connection)}
        count = 0
        for channel in sorted(channels, key=str):
            async with self._claims.take(claim_on(channel)) as is_nobodys:
                if is_nobodys:
                    count += await self._recover(channel, now)
        return count

    async def _recover(self, channel: Channel, now: datetime) -> int:
        async with self._database.write(is_durable=True) as connection:
            broken = [one for one in await _sending(connection) if one.channel == channel]
            for one in broken:
                at = max(now, one.started_at + self._settles) if one.started_at else now
                await _save(connection, replace(one, state=DeliveryState.IN_DOUBT, not_before=at))
            return len(broken)

    async def recent(self, limit: int) -> Sequence[Delivery]:
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.body).order_by(_table.c.sequence.desc()).limit(limit)
            )
            return [load(Delivery, body) for (body,) in rows]


async def owe(connection: AsyncConnection, deliveries: Sequence[Delivery]) -> None:
    """Add deliveries in a transaction that is open; a key that is known stays as it is."""
    if deliveries:
        await connection.execute(
            insert(_table).on_conflict_do_nothing(),
            [{"key": delivery.key, **_columns(delivery)} for delivery in deliveries],
        )


async def _sending(connection: AsyncConnection) -> list[Delivery]:
    rows = await connection.execute(
        select(_table.c.body)
        .where(IS_OPEN & (_table.c.state == DeliveryState.SENDING.value))
        .order_by(_table.c.sequence)
    )
    return [load(Delivery, body) for (body,) in rows]


async def _save(connection: AsyncConnection, delivery: Delivery) -> None:
    await connection.execute(
        update(_table).where(_table.c.key == delivery.key).values(**_columns(delivery))
    )


def _columns(delivery: Delivery) -> dict[str, Any]:
    return {
        "platform": delivery.channel.platform.value,
        "state": delivery.state.value,
        "target": delivery.target,
        "not_before": micros(delivery.not_before),
        "body": dump(delivery),
    }
