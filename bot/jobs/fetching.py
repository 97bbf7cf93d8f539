"""Which jobs a worker gets: none once its process is to end."""

from collections.abc import Iterable
from typing import Any

import psycopg
import structlog
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager

from bot.jobs import statements
from bot.jobs.connecting import Connector

logger = structlog.get_logger()


class Fetching(JobManager):
    """Procrastinate's, which asks for a job and may be told to stop before it has the answer.

    It would begin such a job in the little time that is left. And a job that found the store away
    would count as done, or failed.
    """

    connector: Connector

    def __init__(self, connector: Connector) -> None:
        super().__init__(connector)
        self.is_ending = False
        #: Workers of this process, as the database knows them.
        self._workers: list[int] = []
        #: Jobs that ended because the store was away, until that is written down.
        self._put_off: set[int | None] = set()

    async def register_worker(self) -> int:
        id = await super().register_worker()
        self._workers.append(id)
        return id

    async def fetch_job(self, queues: Iterable[str] | None, worker_id: int) -> Job | None:
        job = await super().fetch_job(queues, worker_id)
        if job is None or not self.is_ending:
            return job
        await self.put_back(job.id, job.attempts, statements.UNBEGIN)
        return None

    async def finish_job(self, job: Job, status: Status, delete_job: bool) -> None:
        try:
            if job.id in self._put_off:
                await self.put_back(job.id, job.attempts, statements.PUT_OFF)
            else:
                await super().finish_job(job, status, delete_job)
        except (ConnectorException, psycopg.Error, OSError) as error:
            # It is left behind, and put back when the workers begin anew.
            why = " ".join(str(error.__cause__ or error).split())
            logger.warning("how a job ended is not written", job=job.task_name, why=why)
            self.connector.is_broken.set()
        finally:
            self._put_off.discard(job.id)

    def put_off(self, job: Job) -> None:
        """Let a job wait again once it ends, however it ends."""
        self._put_off.add(job.id)

    async def put_back_left(self) -> None:
        """Put back the jobs that this process's workers, all ended, have left undone."""
        async with self.connector.pool.connection() as connection:
            rows = await connection.execute(statements.LEFT, {"workers": self._workers})
            left = await rows.fetchall()
        for id, attempts in left:
            await self.put_back(id, attempts, statements.UNBEGIN)
        self._workers.clear()

    async def put_back(self, id: int | None, attempts: int, statement: Any) -> bool:
        """Let a job of a worker wait again as the statement says; it keeps its place in its lock.

        Returns:
            Whether it does; not so where another of its key waits, which does what it did not,
            and where somebody else was faster.
        """
        given = {"id": id, "attempts": attempts}
        async with self.connector.pool.connection() as connection:
            try:
                async with connection.transaction():
                    return (await connection.execute(statement, given)).rowcount == 1
            except psycopg.errors.UniqueViolation:
                await connection.execute(statements.LET_GO, given)
                return False
