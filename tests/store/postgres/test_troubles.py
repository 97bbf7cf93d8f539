"""What passes is waited for, what does not is told; the rest is what `test_database` sees."""

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError, ResourceClosedError
from sqlalchemy.exc import TimeoutError as NoneIsFree

from bot.errors import StoreError, StoreUnavailable
from bot.store.postgres.troubles import Troubles

_CLOSED = psycopg.OperationalError("the connection is closed")
_INVALIDATED = DBAPIError("SELECT 1", {}, Exception("gone"), connection_invalidated=True)


@pytest.mark.parametrize(
    ("error", "fix"),
    [
        pytest.param(_CLOSED, "See that the server runs", id="the connection broke"),
        pytest.param(_INVALIDATED, "See that the server runs", id="SQLAlchemy says so"),
        pytest.param(OSError("refused"), "See that the server runs", id="no server"),
        pytest.param(NoneIsFree("pool"), "See that the server runs", id="all connections hang"),
        pytest.param(
            psycopg.errors.AdminShutdown("shutting down"), "See that the server runs", id="stopped"
        ),
        pytest.param(
            psycopg.errors.CannotConnectNow("starting up"), "See that the server runs", id="starts"
        ),
        pytest.param(psycopg.errors.DiskFull("full"), "Give the server room", id="full"),
        pytest.param(psycopg.errors.DeadlockDetected("lock"), "holds the tables", id="held"),
        pytest.param(
            psycopg.errors.ReadOnlySqlTransaction("standby"), "in a server that may", id="standby"
        ),
        pytest.param(
            psycopg.errors.FeatureNotSupported("during recovery"),
            "in a server that may",
            id="not promoted yet",
        ),
    ],
)
def test_what_passes_is_waited_for(error: Exception, fix: str) -> None:
    troubles = Troubles("database d on h")

    with pytest.raises(StoreUnavailable, match=fix), troubles.writing():
        raise error

    assert troubles.now.startswith("the store takes nothing: ")


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(psycopg.errors.UndefinedTable("no table"), id="no table"),
        pytest.param(psycopg.errors.InsufficientPrivilege("no right"), id="no right"),
        pytest.param(psycopg.errors.DatabaseDropped("dropped"), id="no database"),
        pytest.param(psycopg.errors.UniqueViolation("twice"), id="a mistake of ours"),
        pytest.param(ResourceClosedError("closed"), id="a mistake in the library's use"),
    ],
)
def test_what_somebody_has_to_mend_is_not_waited_for(error: Exception) -> None:
    troubles = Troubles("database d on h")

    with pytest.raises(StoreError, match=r"^database d on h: ") as caught, troubles.writing():
        raise error

    assert not isinstance(caught.value, StoreUnavailable)
    assert troubles.now == ""


def test_whoever_reads_again_knows_that_the_server_is_back_and_not_that_there_is_room() -> None:
    troubles = Troubles("database d on h")

    def fail(error: Exception) -> None:
        with pytest.raises(StoreUnavailable), troubles.writing():
            raise error

    fail(_CLOSED)
    with troubles.reading():
        pass
    assert troubles.now == ""

    fail(psycopg.errors.DiskFull("full"))
    with troubles.reading():
        pass
    assert troubles.now != ""
    with troubles.writing():
        pass
    assert troubles.now == ""


def test_a_reader_tells_of_a_server_that_is_away_and_of_nothing_else() -> None:
    troubles = Troubles("database d on h")

    with pytest.raises(StoreUnavailable), troubles.reading():
        raise psycopg.errors.DiskFull("full")
    assert troubles.now == ""
    with pytest.raises(StoreUnavailable), troubles.reading():
        raise _CLOSED
    assert troubles.now != ""
