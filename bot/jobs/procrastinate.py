"""Jobs in PostgreSQL by Procrastinate, whose tables are in the store's database."""

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import procrastinate
import psycopg
import structlog
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Job as Stored

from bot.errors import ClaimLost, StoreError, StoreUnavailable
from bot.jobs import statements
from bot.jobs.connecting import Connector
from bot.jobs.fetching import Fetching
from bot.jobs.patience import KILLS, wait_after
from bot.jobs.quieting import quieten
from bot.ports.jobs import DeadJob, Handler, Job, Queue, QueueStats, SharedStore

#: Seconds between signs of life of a process, and without one after which it counts as ended.
HEARTBEAT, ENDED_AFTER = 5.0, 20.0
#: Seconds between two looks for jobs whose time or lock has come: nobody is told of these.
_LOOK = 0.5
#: Connections beside those that listen.
_CONNECTIONS = 4
#: Seconds that a connection is waited for; after as many, those that try in vain try no more.
_CONNECT = 10.0
#: Seconds after which work that the database broke off goes on, doubled up to the second.
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 15.0
#: States of statements that no waiting mends: no right, no table, no database.
_FATAL = ("28", "3D", "42")
#: Where a job says how often it has failed, among its arguments.
_FAILURES = "_failures"

logger = structlog.get_logger()


async def open_jobs(address: str, store: SharedStore, *, listens: int = 0) -> "ProcrastinateJobs":
    """Open the jobs of a store, making the tables where there are none.

    Args:
        address: The store's, as psycopg reads it.
        store: What jobs are enqueued with.
        listens: Queues that this process is going to work at.

    Raises:
        StoreError: The tables cannot be made or reached.
    """
    quieten()
    connector = Connector(
        conninfo=address,
        min_size=1,
        max_size=_CONNECTIONS + listens,
        timeout=_CONNECT,
        # It waits twice as long after each try: later ones would come long after the server did.
        reconnect_timeout=_CONNECT,
        kwargs={
            "application_name": "watchfloor jobs",
            "keepalives_idle": 30,
            "tcp_user_timeout": 60_000,
        },
    )
    jobs = ProcrastinateJobs(procrastinate.App(connector=connector), connector, store)
    await jobs.open()
    return jobs


class ProcrastinateJobs:
    """See `bot.ports.Jobs`."""

    def __init__(
        self,
        app: procrastinate.App,
        connector: Connector,
        store: SharedStore,
    ) -> None:
        self._app = app
        self._connector = connector
        self._store = store
        self._app.job_manager = self._fetching = Fetching(connector)

    async def open(self) -> None:
        """Connect, and make the tables where there are none.

        Raises:
            StoreError: They cannot be made or reached.
        """
        async with _translated():
            await self._app.open_async()
            async with self._connector.pool.connection() as connection, connection.transaction():
                await connection.execute(statements.LINE, {"name": "watchfloor/jobs"})
                if not await self._app.check_connection_async():
                    await connection.execute(self._app.schema_manager.get_schema())

    async def enqueue(self, jobs: Sequence[Job], tx: Any = None) -> int:
        if tx is not None:
            async with _translated():
                return sum([await self._add(job, tx) for job in jobs])
        async with _translated(), self._connector.pool.connection() as connection:
            rows = await connection.execute(statements.WAITING, {"keys": [job.key for job in jobs]})
            waiting = {key for (key,) in await rows.fetchall()}
            return sum([await self._add(job, connection) for job in jobs if job.key not in waiting])

    async def tick(self, kind: str, slot: str, job: Job, now: datetime) -> bool:
        async with self._store.together() as tx:
            if not await self._store.take(kind, slot, now):
                return False
            await self.enqueue([job], tx)
            return True

    def handle(self, kind: str, handler: Handler) -> None:
        async def done(context: procrastinate.JobContext, /, **args: Any) -> None:
            await self._done(context.job, handler, args)

        self._app.task(name=kind, pass_context=True)(done)

    async def run(self, concurrency: Mapping[Queue, int], grace: float) -> None:
        wait, is_left = _FIRST_WAIT, False
        while True:
            try:
                if is_left:
                    async with _translated():
                        await self._fetching.put_back_left()
                    wait = _FIRST_WAIT
                await _to_its_end(self._work(concurrency, grace))
            except StoreUnavailable as error:
                logger.error("work was broken off, and goes on when it can", why=str(error))
                is_left = True
            await asyncio.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)

    async def _work(self, concurrency: Mapping[Queue, int], grace: float) -> None:
        """Do jobs until the database fails; what was under way has ended by then.

        Raises:
            StoreUnavailable: It did.
        """
        self._fetching.is_ending = False
        self._connector.is_broken.clear()
        async with _translated(), asyncio.TaskGroup() as group:
            group.create_task(self._watch())  # first: it is the first that is told to end
            for queue, at_once in concurrency.items():
                group.create_task(self._serve(queue, at_once, grace))

    async def _serve(self, queue: Queue, at_once: int, grace: float) -> None:
        await self._app.run_worker_async(
            queues=[queue.value],
            name=queue.value,
            concurrency=at_once,
            fetch_job_polling_interval=_LOOK,
            shutdown_graceful_timeout=grace,
            install_signal_handlers=False,
            delete_jobs="successful",
            update_heartbeat_interval=HEARTBEAT,
            stalled_worker_timeout=ENDED_AFTER,
        )
        # It ends by itself, and without a word, where it cannot be told of new jobs any more.
        raise StoreUnavailable(f"nobody tells of new jobs of the queue {queue} any more")

    async def rescue(self) -> int:
        async with _translated():
            manager = self._app.job_manager
            stalled = await manager.get_stalled_jobs(seconds_since_heartbeat=ENDED_AFTER)
            return sum([await self._put_back(job) for job in stalled])

    async def purge(self, older_than: timedelta) -> None:
        hours = int(older_than.total_seconds() // 3600)
        async with _translated():
            await self._app.job_manager.delete_old_jobs(
                nb_hours=hours, include_failed=True, include_cancelled=True, include_aborted=True
            )

    async def stats(self) -> Sequence[QueueStats]:
        found = {row[0]: row[1:] for row in await self._rows(statements.STATS)}
        return [
            QueueStats(
                queue=queue,
                waiting=waiting,
                oldest=timedelta(seconds=max(0.0, float(seconds))),
                running=running,
                dead=dead,
            )
            for queue in Queue
            for waiting, seconds, running, dead in [found.get(queue.value, (0, 0.0, 0, 0))]
        ]

    async def dead(self, limit: int) -> Sequence[DeadJob]:
        return [
            DeadJob(
                id=id, kind=kind, queue=Queue(queue), args=_without(args), at=at.astimezone(UTC)
            )
            for id, kind, queue, args, at in await self._rows(statements.DEAD, limit=limit)
        ]

    async def given_up(self, within: timedelta) -> frozenset[str]:
        rows = await self._rows(statements.GIVEN_UP, seconds=within.total_seconds())
        return frozenset(key for (key,) in rows)

    async def requeue(self, id: int) -> bool:
        async with _translated(), self._connector.pool.connection() as connection:
            rows = await connection.execute(statements.TAKE_DEAD, {"id": id})
            row = await rows.fetchone()
            if row is None:
                return False
            kind, queue, args, key, lock, priority = row
            job = Job(
                kind=kind,
                queue=Queue(queue),
                args=_without(args),
                key=key or "",
                lock=lock or "",
                priority=priority,
            )
            await self._add(job, connection)
            return True

    async def close(self) -> None:
        await self._app.close_async()

    async def _add(self, job: Job, connection: Any, failures: int = 0) -> bool:
        """Add a job on a connection; a key that waits breaks no transaction that is open there."""
        configured = self._app.configure_task(
            job.kind,
            queue=job.queue.value,
            queueing_lock=job.key or None,
            lock=job.lock or None,
            schedule_at=job.not_before,
            priority=job.priority,
            connection=connection,
        )
        args = {**job.args, _FAILURES: failures} if failures else dict(job.args)
        try:
            async with connection.transaction():
                await configured.defer_async(**args)
        except AlreadyEnqueued:
            return False
        return True

    async def _done(self, stored: Stored, handler: Handler, args: dict[str, Any]) -> None:
        """Do a job. One that fails leaves another in its place, unless one waits there already.

        Procrastinate's own way of trying again would clash with that one, and leave the job as
        being done for ever. One that finds the store away waits for it, and has not failed.
        """
        failures = int(args.pop(_FAILURES, 0)) + 1
        try:
            await handler(args)
        except asyncio.CancelledError:
            await asyncio.shield(self._again(stored, args, timedelta(), failures - 1))
            raise
        except (StoreUnavailable, ClaimLost) as error:
            logger.warning("job put off", job=stored.task_name, args=args, why=str(error))
            self._fetching.put_off(stored)
        except Exception as error:
            wait = wait_after(failures)
            logger.exception(
                "job failed",
                job=stored.task_name,
                args=args,
                failures=failures,
                error=type(error).__name__,
                is_given_up=wait is None,
            )
            if wait is None:
                raise
            await self._again(stored, args, wait, failures)

    async def _again(
        self, stored: Stored, args: Mapping[str, str], wait: timedelta, failures: int
    ) -> None:
        job = Job(
            kind=stored.task_name,
            queue=Queue(stored.queue),
            args=args,
            key=stored.queueing_lock or "",
            lock=stored.lock or "",
            not_before=datetime.now(UTC) + wait,  # noqa: TID251 - read by the server's clock
            priority=stored.priority,
        )
        try:
            async with self._connector.pool.connection() as connection:
                await self._add(job, connection, failures)
        except (ConnectorException, psycopg.Error, OSError):
            # Then it is this one that goes on waiting.
            self._fetching.put_off(stored)

    async def _watch(self) -> None:
        try:
            await self._connector.is_broken.wait()
        finally:
            self._fetching.is_ending = True
        raise StoreUnavailable("how a job ended could not be written. See that the server runs")

    async def _put_back(self, job: Stored) -> bool:
        is_last = job.attempts + 1 >= KILLS
        statement = statements.GIVE_UP if is_last else statements.PUT_BACK
        done = await self._fetching.put_back(job.id, job.attempts, statement)
        if done:
            event = "job given up: it ends its process" if is_last else "job put back"
            logger.warning(event, job=job.task_name, args=job.task_kwargs)
        return done and not is_last

    async def _rows(self, statement: Any, **given: Any) -> list[Any]:
        async with _translated(), self._connector.pool.connection() as connection:
            return await (await connection.execute(statement, given)).fetchall()


async def _to_its_end(work: Coroutine[Any, Any, None]) -> None:
    """Do some work; if it is cancelled, a failure during its clean-up does not hide that."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.wait({task})
    except asyncio.CancelledError:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        raise
    task.result()


def _without(args: Mapping[str, Any]) -> dict[str, str]:
    return {name: value for name, value in args.items() if name != _FAILURES}


@asynccontextmanager
async def _translated() -> Any:
    """Turn the libraries' errors into ours."""
    try:
        yield
    except (ConnectorException, psycopg.Error, OSError) as error:
        raise _broken(error) from error
    except BaseExceptionGroup as group:
        match, _rest = group.split((ConnectorException, psycopg.Error, OSError))
        if match is not None:
            raise _broken(match.exceptions[0]) from group
        ours, _rest = group.split(StoreError)
        if ours is not None:
            raise ours.exceptions[0] from group
        raise


def _broken(error: BaseException) -> StoreError:
    cause = error.__cause__ or error
    is_fatal = str(getattr(cause, "sqlstate", None) or "").startswith(_FATAL)
    kind = StoreError if is_fatal else StoreUnavailable
    said = " ".join(str(cause).split())
    return kind(
        f"the jobs in the database cannot be reached: {said}. "
        "See that the server runs and can be reached"
    )
