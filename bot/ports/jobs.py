"""Jobs: work that any free process may do."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol

from bot.ports.store import Store


class Queue(StrEnum):
    """A kind of work with workers of its own, so that no other kind can hold it up."""

    POLLS = "polls"
    READING = "reading"
    WRITING = "writing"
    POSTING = "posting"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Something to do. It must be safe to repeat, since a killed process may have done it."""

    #: Chooses the handler.
    kind: str
    queue: Queue
    args: Mapping[str, str] = field(default_factory=dict)
    #: At most one job of a key waits: it will see everything that happened before it starts.
    #: Empty: any number may wait.
    key: str = ""
    #: At most one job of a lock runs at a time, in the order in which they came.
    lock: str = ""
    #: Not before this instant, UTC.
    not_before: datetime | None = None
    #: Among the jobs that wait in a queue, the highest runs first.
    priority: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueStats:
    """The state of a queue."""

    queue: Queue
    #: Jobs that could start now, and for how long the oldest of them has waited.
    waiting: int = 0
    oldest: timedelta = timedelta()
    running: int = 0
    #: Given up after all tries, until somebody requeues them.
    dead: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadJob:
    """A job that was given up."""

    id: int
    kind: str
    queue: Queue
    args: Mapping[str, str]
    at: datetime


#: Does one job, given its arguments. If it raises, the job is tried again at growing intervals, and
#: given up in the end.
Handler = Callable[[Mapping[str, str]], Awaitable[None]]


class Jobs(Protocol):
    """A queue of jobs that many processes share, and that outlives all of them."""

    async def enqueue(self, jobs: Sequence[Job], tx: Any = None) -> int:
        """Add jobs, and return how many were added: none for a key that waits already.

        Args:
            jobs: What to do.
            tx: A transaction of `SharedStore.together`, which then adds the jobs as well; None: a
                transaction of their own.
        """

    async def tick(self, kind: str, slot: str, job: Job, now: datetime) -> bool:
        """Take a slot and add its job; False, adding nothing, if the slot was taken before."""

    def handle(self, kind: str, handler: Handler) -> None:
        """Set the handler of a kind of job."""

    async def run(self, concurrency: Mapping[Queue, int], grace: float) -> None:
        """Do jobs of these queues until cancelled, with the given number of each at a time.

        Once cancelled, no job is started. Running ones have `grace` seconds to finish; the others
        are done again elsewhere. While the store is unavailable, this waits.
        """

    async def rescue(self) -> int:
        """Put back the jobs of processes that have died, and return how many.

        A job whose process dies again and again is given up.
        """

    async def purge(self, older_than: timedelta) -> None:
        """Delete jobs that were given up longer ago than this."""

    async def stats(self) -> Sequence[QueueStats]:
        """Return the state of every queue, in the order of `Queue`."""

    async def dead(self, limit: int) -> Sequence[DeadJob]:
        """Return jobs that were given up, newest first."""

    async def given_up(self, within: timedelta) -> frozenset[str]:
        """Return the keys of jobs that were given up within this time."""

    async def requeue(self, id: int) -> bool:
        """Retry a job that was given up; False if there is none of that id."""

    async def close(self) -> None:
        """Close all connections."""


class SharedStore(Store, Protocol):
    """A store that several processes share, and whose transactions can add jobs."""

    def together(self) -> AbstractAsyncContextManager[Any]:
        """Store everything written inside in one transaction, and yield it for `Jobs.enqueue`."""

    async def verify_version(self) -> None:
        """Check that the tables still have the version that this program knows.

        Raises:
            StoreError: A newer program has changed them meanwhile.
        """

    async def verify(self) -> None:
        """Check that this task still holds its claims.

        Raises:
            ClaimLost: Somebody else may have it by now.
        """
