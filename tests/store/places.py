"""Where a store may be kept, and what is done to it as a whole, whatever the database."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from bot.store import opened_database
from bot.store.postgres import keeping
from bot.store.postgres.store import open_postgres
from bot.store.sql.forgetting import Forgotten, Unwanted
from bot.store.sql.restoring import Restored
from bot.store.sql.store import SqlStore
from bot.store.sqlite.backup import copy_database, restore_database
from bot.store.sqlite.exporting import rows_of
from bot.store.sqlite.forgetting import forget
from bot.store.sqlite.store import open_sqlite
from tests.store.postgres.server import address, ask, fresh_database


class Place(Protocol):
    """One store, opened again and again."""

    def opened(self) -> AbstractAsyncContextManager[SqlStore]:
        """Open it."""

    async def forget(self, unwanted: Unwanted, *, is_rehearsal: bool = False) -> Forgotten:
        """Forget in it."""

    async def rows(self) -> list[dict[str, Any]]:
        """Export it."""

    async def restore(self, now: datetime) -> Restored:
        """Put a copy of it in its place."""


@dataclass
class FilePlace:
    """A file of SQLite's."""

    path: Path

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[SqlStore]:
        store = await open_sqlite(self.path)
        try:
            yield store
        finally:
            await store.close()

    async def forget(self, unwanted: Unwanted, *, is_rehearsal: bool = False) -> Forgotten:
        return forget(self.path, unwanted, is_rehearsal=is_rehearsal)

    async def rows(self) -> list[dict[str, Any]]:
        return list(rows_of(self.path))

    async def restore(self, now: datetime) -> Restored:
        copy = self.path.with_name("copy.db")
        copy_database(self.path, copy)
        return restore_database(copy, self.path, now)


@dataclass
class DatabasePlace:
    """A database of PostgreSQL's."""

    name: str

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[SqlStore]:
        store = await open_postgres(address(self.name))
        try:
            yield store
        finally:
            await store.close()

    async def forget(self, unwanted: Unwanted, *, is_rehearsal: bool = False) -> Forgotten:
        async with opened_database(address(self.name)) as database:
            return await keeping.forget(database, unwanted, is_rehearsal=is_rehearsal)

    async def rows(self) -> list[dict[str, Any]]:
        async with opened_database(address(self.name)) as database:
            return [row async for row in keeping.rows_of(database)]

    async def restore(self, now: datetime) -> Restored:
        async with opened_database(address(self.name)) as database:
            return await keeping.restored(database, now)


@asynccontextmanager
async def _sqlite(folder: Path) -> AsyncIterator[Place]:
    yield FilePlace(folder / "store.db")


@asynccontextmanager
async def _postgres(_folder: Path) -> AsyncIterator[Place]:
    name = await fresh_database()
    yield DatabasePlace(name)
    ask("postgres", f"DROP DATABASE {name} WITH (FORCE)")


PLACES: dict[str, Callable[[Path], AbstractAsyncContextManager[Place]]] = {
    "sqlite": _sqlite,
    "postgres": _postgres,
}
