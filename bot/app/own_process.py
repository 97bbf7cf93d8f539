"""One kind of work in a process of its own: what reading, answering and composing share."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

from bot.core.operating.setting_aside import Fault
from bot.errors import FailedElsewhere
from bot.workers import Worker, WorkerAbsent, WorkerFailed

T = TypeVar("T")
R = TypeVar("R")


class OwnProcess(Generic[T, R]):
    """Calls one function there, one call at a time. The process starts with the first call."""

    def __init__(
        self,
        function: Callable[[T], R | Fault],
        *,
        name: str,
        seconds: float,
        calls: int,
        failed: type[FailedElsewhere],
    ) -> None:
        """Begin without a process.

        Args:
            function: A function of a module. It returns a `Fault` where our code failed, so that
                no words of an article leave the process with an error.
            name: Of the thread that waits for the process.
            seconds: How long one call may keep a processor busy.
            calls: After so many the process is replaced, should it leak memory.
            failed: What is raised for a call that failed or took too long.
        """
        self._function = function
        self._seconds = seconds
        self._failed = failed
        self._worker = Worker(calls)
        # A call blocks its thread: with a shared one, feeds could take the last thread there is.
        self._thread = ThreadPoolExecutor(1, name)

    async def call(self, task: T) -> R:
        """Call the function there.

        Raises:
            WorkerAbsent: No process can be started, and the function was not called.
            FailedElsewhere: Of the class that was asked for. The next call is not affected.
        """
        return await self._in_thread(self._call_there, task)

    async def call_here(self, task: T) -> R:
        """Call the function in this process: for systems on which no other can be started.

        Raises:
            FailedElsewhere: Of the class that was asked for.
        """
        return await self._in_thread(self._function, task)

    def close(self) -> None:
        """End the process; a call that is under way fails."""
        self._worker.close()
        self._thread.shutdown(wait=False)

    async def _in_thread(self, call: Callable[[T], R | Fault], task: T) -> R:
        found = await asyncio.get_running_loop().run_in_executor(self._thread, call, task)
        if isinstance(found, Fault):
            raise self._failed(found.kind, found.place)
        return found

    def _call_there(self, task: T) -> R | Fault:
        try:
            return self._worker.call(self._function, self._seconds, task)
        except WorkerAbsent:
            raise
        except WorkerFailed as error:
            raise self._failed(type(error).__name__, str(error)) from error
