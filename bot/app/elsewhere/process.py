"""A process that looks into the store of a running bot, and is killed when it takes too long."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from bot.app.own_process import OwnProcess
from bot.core.operating.setting_aside import Fault, fault_of
from bot.core.speaking import speaking, spoken
from bot.errors import MakingFailed, StoreError
from bot.ports import Store
from bot.store.sqlite.store import SqliteStore, look_into_sqlite
from bot.workers import WorkerAbsent

#: Seconds of processor time for one look: some fifty times what one takes.
SECONDS = 20.0
#: Looks after which the process is replaced, should it leak memory.
CALLS = 5_000

T = TypeVar("T")

#: Reads what it needs and returns what it made of it; writes nothing. It is sent to the process,
#: so it must be a function of a module, or a `partial` of one.
Look = Callable[[Store], Awaitable[T]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task(Generic[T]):
    """One look, as it crosses to the process."""

    file: Path
    look: Look[T]
    language: str


class LookingProcess:
    """Does one look at a time, in a process that starts with the first."""

    def __init__(self, file: Path, store: Store, seconds: float = SECONDS) -> None:
        """Begin without a process.

        Args:
            file: The SQLite file of the store.
            store: The same store, opened here: for when no process can be started.
            seconds: How long one look may keep a processor busy.
        """
        self._file = file.absolute()
        self._store = store
        self._process = OwnProcess[_Task[Any], Any](
            _look_there, name="looking", seconds=seconds, calls=CALLS, failed=MakingFailed
        )

    async def __call__(self, look: Look[T]) -> T:
        """Look there, in the language that is spoken here.

        Raises:
            MakingFailed: Our code failed or took too long. The next look is done all the same.
            StoreError: The store cannot be read.
        """
        task = _Task(file=self._file, look=look, language=spoken())
        try:
            found: T = await self._process.call(task)
        except WorkerAbsent:  # which is no fault of the look
            return await look(self._store)
        return found

    def close(self) -> None:
        """End the process; what is being made there fails."""
        self._process.close()


def _look_there(task: _Task[T]) -> T | Fault:
    """Look in the worker; a failure comes back without any words of the articles.

    Raises:
        StoreError: The store cannot be read.
    """
    try:
        return _place().look(task)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - a mistake of ours in one look
        return fault_of(error)


@cache
def _place() -> "_There":
    return _There()


class _There:
    """What the process keeps from one look to the next."""

    def __init__(self) -> None:
        self._runner = asyncio.Runner()
        self._store: SqliteStore | None = None
        #: Which file is open, whatever its name leads to by now.
        self._file: tuple[int, int] | None = None

    def look(self, task: _Task[T]) -> T:
        return self._runner.run(self._look(task))

    async def _look(self, task: _Task[T]) -> T:
        store = await self._opened(task.file)
        with speaking(task.language):
            return await task.look(store)

    async def _opened(self, file: Path) -> SqliteStore:
        try:
            found = file.stat()
        except OSError as error:
            raise StoreError(f"{file} cannot be read: {error.strerror}") from error
        known = found.st_dev, found.st_ino
        if self._store is not None and self._file != known:
            await self._store.close()
            self._store = None
        if self._store is None:
            self._store, self._file = look_into_sqlite(file), known
        return self._store
