"""Every adapter of `Jobs` there is; one contract holds for all.

To add one: write an async context manager that yields a `Place`, and name it in `QUEUES`.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass

import pytest

from bot.jobs.procrastinate import open_jobs
from bot.ports.jobs import Jobs, SharedStore
from bot.store.postgres.store import open_postgres
from tests.store.postgres.server import address, ask, fresh_database
from tests.waiting import PATIENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Jobs as two processes see them, and time that passes when it is told to."""

    here: Jobs
    there: Jobs
    store: SharedStore
    #: The store's address, for processes.
    url: str
    #: Have come the time of everything that is put off.
    pass_time: Callable[[], None]
    #: Have every process be silent for an hour; none is taken for silent before.
    fall_silent: Callable[[], None]


@asynccontextmanager
async def procrastinate() -> AsyncIterator[Place]:
    """Tables in a database of a server that runs as long as the tests do."""
    name = await fresh_database()
    url = address(name)
    patient = pytest.MonkeyPatch()
    patient.setattr("bot.jobs.procrastinate.ENDED_AFTER", 2 * PATIENCE)
    store, other = await open_postgres(url), await open_postgres(url)
    here, there = await open_jobs(url, store, listens=2), await open_jobs(url, other, listens=2)
    try:
        yield Place(
            here=here,
            there=there,
            store=store,
            url=url,
            pass_time=lambda: _now(name),
            fall_silent=lambda: _silence(name),
        )
    finally:
        for one in (here, there, store, other):
            await one.close()
        patient.undo()
        ask("postgres", f"DROP DATABASE {name} WITH (FORCE)")


def _now(database: str) -> None:
    ask(
        database,
        "UPDATE procrastinate_jobs SET scheduled_at = now() WHERE status = 'todo' "
        "AND scheduled_at > now()",
    )


def _silence(database: str) -> None:
    ask(
        database,
        "UPDATE procrastinate_workers SET last_heartbeat = last_heartbeat - interval '1 hour'",
    )


QUEUES: dict[str, Callable[[], AbstractAsyncContextManager[Place]]] = {
    "procrastinate": procrastinate
}
