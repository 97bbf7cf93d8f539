"""PostgreSQL's errors as ours: what passes by itself, and what somebody has to mend."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoneIsFree

from bot.errors import StoreError, StoreUnavailable

#: What the libraries raise.
FAILURES = (SQLAlchemyError, psycopg.Error, OSError)
#: What may pass while the connection stands: no room, read-only or still repeating another
#: server's changes, held by others.
_PASSING = ("53", "25006", "0A000", "40", "55P03")
#: The server ended the connection, or takes none at present.
_AWAY = ("08", "57P01", "57P02", "57P03", "57P05")


class Troubles:
    """Turns the libraries' errors into ours, and remembers what keeps a database from writing."""

    def __init__(self, place: str) -> None:
        self._place = place
        #: Why nothing can be written, by the last try; empty: it can.
        self.now = ""
        #: It is because the server is away: whoever reads again knows that it is back.
        self._is_away = False

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write in here.

        Raises:
            StoreUnavailable: What failed may be taken later.
            StoreError: Somebody has to mend something.
        """
        with self._translated(is_write=True):
            yield
        self.now, self._is_away = "", False

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Read, or change what is no data, in here; raises as `writing` does."""
        with self._translated(is_write=False):
            yield
        if self._is_away:
            self.now, self._is_away = "", False

    @contextmanager
    def _translated(self, *, is_write: bool) -> Iterator[None]:
        try:
            yield
        except FAILURES as error:
            cause: Any = getattr(error, "orig", None) or error
            said = " ".join(str(cause).split())
            state = str(getattr(cause, "sqlstate", None) or "")
            is_away = _is_away(error, cause, state)
            if not (is_away or state.startswith(_PASSING)):
                raise StoreError(f"{self._place}: {said}. {_fix(state)}") from error
            if is_write or is_away:
                self.now, self._is_away = f"the store takes nothing: {said}. {_fix(state)}", is_away
            raise StoreUnavailable(f"{self._place}: {said}. {_fix(state)}") from error


def _is_away(error: Exception, cause: object, state: str) -> bool:
    if state:
        return state.startswith(_AWAY)
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    kinds = (psycopg.OperationalError, psycopg.InterfaceError, OSError, NoneIsFree)
    return isinstance(cause, kinds)


def _fix(state: str) -> str:
    match state[:2]:
        case "53":
            return "Give the server room: disk, memory or connections"
        case "25" | "0A" | "42":
            return "Give this user the right to read and write the tables, in a server that may"
        case "55" | "40":
            return "Another program holds the tables; stop it"
        case _:
            return "See that the server runs and can be reached"
