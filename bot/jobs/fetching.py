"""What a worker is given to do: nothing any more, once its process is to end."""

from collections.abc import Iterable
from typing import Any

import psycopg
from procrastinate import PsycopgConnector
from procrastinate.jobs import Job
from procrastinate.manager import JobManager

from bot.jobs import statements


class Fetching(JobManager):
    """Procrastinate's, which asks for a job and may be told to stop before it has the answer.

    It would begin such a job all the same, however short the time that is left.
    """

    connector: PsycopgConnector

    def __init__(self, connector: PsycopgConnector) -> None:
        super().__init__(connector)
        self.is_ending = False

    async def fetch_job(self, queues: Iterable[str] | None, worker_id: int) -> Job | None:
        job = await super().fetch_job(queues, worker_id)
        if job is None or not self.is_ending:
            return job
        await self.put_back(job, statements.UNBEGIN)
        return None

    async def put_back(self, job: Job, statement: Any) -> bool:
        """Let a job of a worker wait again as the statement says; it keeps its place in its lock.

        Returns:
            Whether it does; not so where another of its key waits, which does what it did not,
            and where somebody else was faster.
        """
        given = {"id": job.id, "attempts": job.attempts}
        async with self.connector.pool.connection() as connection:
            try:
                async with connection.transaction():
                    return (await connection.execute(statement, given)).rowcount == 1
            except psycopg.errors.UniqueViolation:
                await connection.execute(statements.LET_GO, given)
                return False
