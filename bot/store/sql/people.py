"""Everything that is kept of one person, shown to them or let go of."""

import json
import re
from collections import Counter
from collections.abc import AsyncIterator, Collection, Iterable, Iterator, Mapping
from contextlib import AsyncExitStack
from typing import Any

from sqlalchemy import Row, Table, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.claims import Claims, claim_on_line, waited_for
from bot.store.sql import schema
from bot.store.sql.transactions import Transactions

#: Tables whose rows belong to who wrote them, and the column that says who.
_OWN = {schema.feedback: schema.feedback.c.user, schema.manager: schema.manager.c.user}
#: Tables that may name a person in a text; of articles, people's ids are no part.
_NAMING = (
    schema.incoming, schema.delivery, schema.entry, schema.audit, schema.feedback,
    schema.subscription,
)  # fmt: skip
#: What people say is answered under this key, and what hangs on it.
_REPLY = "reply/{id}"
#: What whoever forgets a person has to himself.
_FORGETTING = "forgetting"


class People:
    """What is kept of people."""

    def __init__(self, database: Transactions, claims: Claims) -> None:
        self._database = database
        self._claims = claims

    async def kept_of(self, user: str) -> list[dict[str, Any]]:
        """Return every row that is of a person or names them, as `{"table": …, column: value}`."""
        async with self._database.read() as connection:
            return [
                {"table": table.name, **row._mapping}
                async for table, row in _rows(connection, user)
            ]

    async def forget(self, user: str, stand_in: str) -> Mapping[str, int]:
        """Delete what a person said and thinks, and put a stand-in where others' rows name them.

        Their questions go with the replies to them, also those that are still owed; who changed
        what stays, done by the stand-in. What is being answered is waited for: whoever is at it
        knows the name, and would write it down again.

        Args:
            user: The platform's id of the person.
            stand_in: Says nothing of who they are.

        Returns:
            How many rows of each table were deleted or changed.
        """
        held: set[str] = set()
        async with AsyncExitStack() as stack:
            # Of two at once, each could have a line that the other one waits for.
            await stack.enter_async_context(waited_for(self._claims, _FORGETTING))
            while True:
                async with self._database.read() as connection:
                    rows = [pair async for pair in _rows(connection, user)]
                for id in sorted(_open_lines(rows) - held):
                    await stack.enter_async_context(waited_for(self._claims, claim_on_line(id)))
                    held.add(id)
                if (done := await self._forget(user, stand_in, held)) is not None:
                    return done

    async def _forget(
        self, user: str, stand_in: str, held: Collection[str]
    ) -> Mapping[str, int] | None:
        """Forget, unless somebody may be answering a line that came since: None."""
        done: Counter[str] = Counter()
        async with self._database.write(is_durable=True) as connection:
            # Held until the end: a delivery that is posted meanwhile must not become owed again.
            rows = [pair async for pair in _rows(connection, user, is_held=True)]
            if not _open_lines(rows) <= set(held):
                return None
            for table, row in rows:
                done[table.name] += 1
                if table is schema.incoming and _is_by(row.body, user):
                    await _delete_said(connection, row)
                elif table in _OWN and row.user == user:
                    await connection.execute(delete(table).where(*_same(table, row)))
                else:
                    await _rename(connection, table, row, user, stand_in)
        return done


async def _rows(
    connection: AsyncConnection, user: str, *, is_held: bool = False
) -> AsyncIterator[tuple[Table, Row[Any]]]:
    """Yield the rows of a person, each once; held, nobody else changes them."""
    named = _named(user)
    for table in (*_NAMING, schema.manager):
        texts = [one for one in (table.c.get("body"), table.c.get("answer")) if one is not None]
        wanted = [one.contains(user, autoescape=True) for one in texts]
        if table in _OWN:
            wanted.append(_OWN[table] == user)
        asked = select(table).where(or_(*wanted))
        asked = asked.with_for_update() if is_held else asked
        for row in (await connection.execute(asked)).all():
            is_own = table in _OWN and row.user == user
            if is_own or any(named.search(str(value)) for value in _texts(row)):
                yield table, row


def _open_lines(rows: Iterable[tuple[Table, Row[Any]]]) -> set[str]:
    return {row.id for table, row in rows if table is schema.incoming and not row.is_done}


def _named(user: str) -> re.Pattern[str]:
    """Return what finds an id, and no longer one that holds it."""
    return re.compile(rf"(?<![A-Za-z0-9]){re.escape(user)}(?![A-Za-z0-9])")


def _texts(row: Row[Any]) -> Iterator[str]:
    for name in ("body", "answer"):
        value = row._mapping.get(name)
        if value:
            yield value


def _is_by(body: str, user: str) -> bool:
    return bool(json.loads(body).get("user") == user)


async def _delete_said(connection: AsyncConnection, row: Row[Any]) -> None:
    key = _REPLY.format(id=row.id)
    keys = schema.delivery.c.key
    await connection.execute(
        delete(schema.delivery).where(or_(keys == key, keys.startswith(f"{key}/", autoescape=True)))
    )
    using = schema.answer_article.c.incoming
    await connection.execute(delete(schema.answer_article).where(using == row.sequence))
    await connection.execute(
        delete(schema.incoming).where(schema.incoming.c.sequence == row.sequence)
    )


async def _rename(
    connection: AsyncConnection, table: Table, row: Row[Any], user: str, stand_in: str
) -> None:
    named = _named(user)
    texts = {
        name: named.sub(stand_in, row._mapping[name])
        for name in ("body", "answer")
        if row._mapping.get(name)
    }
    await connection.execute(update(table).where(*_same(table, row)).values(**texts))


def _same(table: Table, row: Row[Any]) -> list[Any]:
    return [column == row._mapping[column.name] for column in table.primary_key]
