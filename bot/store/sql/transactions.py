"""What a database offers to the parts of a store: transactions, by statement or by function."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

T = TypeVar("T")

#: Values of one statement: by place ("?") or by name (":name").
Given = Sequence[Any] | Mapping[str, Any]


class Rows(Protocol):
    """What a statement gave."""

    @property
    def rowcount(self) -> int:
        """How many rows it changed."""

    def fetchone(self) -> Any:
        """Return the next row; None after the last."""

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""

    def __iter__(self) -> Iterator[Any]:
        """Give row after row."""


class Statements(Protocol):
    """Statements of one transaction, without a hop between them."""

    def execute(self, statement: str, given: Given = (), /) -> Rows:
        """Run one."""

    def executemany(self, statement: str, given: Iterable[Sequence[Any]], /) -> object:
        """Run one for each of many rows."""


def settled(_connection: Statements) -> None:
    """Write nothing: nothing was put off."""


class Transactions(Protocol):
    """Transactions over one database. Failures leave here as `StoreError`."""

    @property
    def trouble(self) -> str:
        """See `bot.ports.Store`."""

    def read(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """Open one consistent view."""

    def write(
        self, *, is_durable: bool = False, line: str = ""
    ) -> AbstractAsyncContextManager[AsyncConnection]:
        """Open one transaction: all of it is stored, or nothing.

        Args:
            is_durable: It must outlive a power cut once it is stored.
            line: Transactions of one line are stored one after the other, so that what they
                number is seen in the order of the numbers.
        """

    def at_once(
        self, settle: Callable[[Statements], None] = settled
    ) -> AbstractAsyncContextManager[None]:
        """Make one transaction of all that `reading` and `writing` do within, in this task.

        Others see nothing of it until it is stored, and cannot write meanwhile; an exception that
        leaves it takes all of it back.

        Args:
            settle: Writes what was put off: called before anything else is done within, and in
                the end.
        """

    async def reading(self, work: Callable[[Statements], T], *, is_settled: bool = True) -> T:
        """Run a function of many statements over one consistent view.

        Within `at_once` it may write. Unless it `is_settled`, what was put off there stays so.
        """

    async def writing(
        self,
        work: Callable[[Statements], T],
        then: Callable[[T], None] | None = None,
        *,
        is_durable: bool = False,
        line: str = "",
    ) -> T:
        """Run a function of many statements as one transaction.

        Args:
            work: Reads and writes; may be called again, when all that it wrote was taken back.
            then: Given what `work` returned as soon as it is stored; within `at_once`, when all
                is.
            is_durable: As in `write`. What is not may be lost in a power cut, like the articles
                it is made from.
            line: As in `write`.
        """
