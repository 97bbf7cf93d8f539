"""Answering questions in a process of its own, so that no question can hold up or end the bot.

To search and weigh some hundred sentences takes a fifth of a second, and twenty people may ask at
once when something breaks. Meanwhile articles are read and placed, updates and briefs are posted,
and questions acknowledged. A model or an embedder is asked from the bot's own process.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from bot.app.own_process import OwnProcess
from bot.app.reading import read_text
from bot.core.operating.setting_aside import Fault, fault_of
from bot.core.questions import Answer, Question
from bot.core.speaking import speaking, spoken
from bot.errors import AnsweringFailed, StoreError
from bot.flows.answer import Answerer, respond
from bot.ports import Store
from bot.store.sqlite.store import SqliteStore, look_into_sqlite
from bot.workers import WorkerAbsent

#: Seconds of processor time for one question: some fifty times what one takes.
SECONDS = 20.0
#: Questions after which the process is replaced, should it leak memory.
CALLS = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One question, as it crosses to the process."""

    file: Path
    question: Question
    #: UTC.
    now: datetime
    language: str


class AnsweringProcess:
    """Answers questions one at a time, in a process that starts with the first."""

    def __init__(
        self,
        file: Path,
        store: Store,
        seconds: float = SECONDS,
        answer: Callable[[Task], Answer | Fault] | None = None,
    ) -> None:
        """Begin without a process.

        Args:
            file: The SQLite file of the store.
            store: The same store, opened here: for when no process can be started.
            seconds: How long one question may keep a processor busy.
            answer: What is called there; a function of a module. By default `answer_there`.
        """
        self._file = file.absolute()
        self._store = store
        self._process = OwnProcess[Task, Answer](
            answer or answer_there,
            name="answering",
            seconds=seconds,
            calls=CALLS,
            failed=AnsweringFailed,
        )

    async def __call__(self, question: Question, now: datetime) -> Answer:
        """Answer a question as of a time, UTC.

        Raises:
            AnsweringFailed: Our code failed or took too long. The next is answered all the same.
            StoreError: The store cannot be read.
        """
        task = Task(file=self._file, question=question, now=now, language=spoken())
        try:
            return await self._process.call(task)
        except WorkerAbsent:  # which is not the question's fault
            return await _answer(question, now, self._store)

    def close(self) -> None:
        """End the process; what is being answered there fails."""
        self._process.close()


def answer_there(task: Task) -> Answer | Fault:
    """Answer in the process; a failure comes back without any words of the articles.

    Raises:
        StoreError: The store cannot be read.
    """
    try:
        return _place().answer(task)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - a mistake of ours in one question
        return fault_of(error)


@cache
def _place() -> "_There":
    return _There()


class _There:
    """What the process keeps from one question to the next."""

    def __init__(self) -> None:
        self._runner = asyncio.Runner()
        self._store: SqliteStore | None = None
        #: Which file is open, whatever its name leads to by now.
        self._file: tuple[int, int] | None = None

    def answer(self, task: Task) -> Answer:
        return self._runner.run(self._answer(task))

    async def _answer(self, task: Task) -> Answer:
        store = await self._opened(task.file)
        with speaking(task.language):
            return await _answer(task.question, task.now, store)

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


async def _answer(question: Question, now: datetime, store: Store) -> Answer:
    return await respond(question, store=store, answerer=Answerer(read=read_text), clock=_At(now))


@dataclass(frozen=True, slots=True)
class _At:
    """A clock that shows when a question was taken up."""

    at: datetime

    def now(self) -> datetime:
        """Return that time, UTC."""
        return self.at
