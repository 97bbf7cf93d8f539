"""Jobs: work that any process with room for it may do."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol

from bot.ports.store import Store


class Queue(StrEnum):
    """A kind of work that has workers of its own, so that no other kind can hold it up."""

    POLLS = "polls"
    READING = "reading"
    WRITING = "writing"
    POSTING = "posting"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Something to do. Doing it twice must do no harm: whoever did it may have been killed."""

    #: Says which handler does it.
    kind: str
    queue: Queue
    args: Mapping[str, str] = field(default_factory=dict)
    #: Of one key one at most waits; what waits will see whatever happened until it begins.
    #: Empty: any number.
    key: str = ""
    #: Of one lock one at most is done at a time, in the order in which they came.
    lock: str = ""
    #: Not before this instant, UTC.
    not_before: datetime | None = None
    #: The higher, the sooner, among those that wait in a queue.
    priority: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueStats:
    """How a queue stands."""

    queue: Queue
    #: Jobs that could begin now, and how long the oldest of them could have.
    waiting: int = 0
    oldest: timedelta = timedelta()
    running: int = 0
    #: Given up after all tries, until somebody puts them back.
    dead: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadJob:
    """A job that was given up."""

    id: int
    kind: str
    queue: Queue
    args: Mapping[str, str]
    at: datetime


#: Does one job, given its arguments. What it raises has the job done again, later and later, and
#: given up in the end.
Handler = Callable[[Mapping[str, str]], Awaitable[None]]


class Jobs(Protocol):
    """A queue of jobs that many processes share, and that outlives all of them."""

    async def enqueue(self, jobs: Sequence[Job], tx: Any = None) -> int:
        """Have jobs done, and return how many were added: a key that waits already adds nothing.

        Args:
            jobs: What to do.
            tx: What `SharedStore.together` gave: the jobs are added with all that is written there,
                or not at all.
        """

    async def tick(self, kind: str, slot: str, job: Job, now: datetime) -> bool:
        """Have the job of a slot done, unless anybody took the slot before: False."""

    def handle(self, kind: str, handler: Handler) -> None:
        """Say who does the jobs of a kind."""

    async def run(self, concurrency: Mapping[Queue, int], grace: float) -> None:
        """Do jobs of these queues, so many at a time of each, until cancelled.

        Then nothing is begun any more; what is under way has `grace` seconds to end, and is done
        again by somebody else if it does not. What the store breaks off goes on when it is back.
        """

    async def rescue(self) -> int:
        """Have done again what was being done by processes that ended; return how many jobs.

        A job that ends its process again and again is given up.
        """

    async def purge(self, older_than: timedelta) -> None:
        """Forget the jobs that were given up so long ago."""

    async def stats(self) -> Sequence[QueueStats]:
        """Return how every queue stands, in their order."""

    async def dead(self, limit: int) -> Sequence[DeadJob]:
        """Return what was given up, the newest first."""

    async def given_up(self, within: timedelta) -> frozenset[str]:
        """Return the keys of what was given up lately."""

    async def requeue(self, id: int) -> bool:
        """Have a job that was given up done after all; False if there is none of that id."""

    async def close(self) -> None:
        """Let go of everything."""


class SharedStore(Store, Protocol):
    """A store that several processes write, and that jobs can be written with."""

    def together(self) -> AbstractAsyncContextManager[Any]:
        """Store all that is written within as one transaction, and give what names it."""

    async def verify_version(self) -> None:
        """Make sure that the tables are still those that this program knows.

        Raises:
            StoreError: A newer program has changed them meanwhile.
        """

    async def verify(self) -> None:
        """Make sure that this task still has what it works at alone.

        Raises:
            ClaimLost: Somebody else may have it by now.
        """
