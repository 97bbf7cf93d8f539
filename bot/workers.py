"""Processes for heavy or hostile input, which can be killed when it takes too long."""

import atexit
import multiprocessing
import resource
import signal
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from queue import LifoQueue
from typing import ParamSpec, TypeVar

from bot.core.articles import Source, SourceHealth
from bot.errors import BotError, SourceMalformed
from bot.ports import Found, HttpRequest, HttpResponse, SourceKind

#: Libraries leak; a process is replaced after this many calls.
CALLS_PER_PROCESS = 500
#: Seconds of a processor that reading one feed may take.
FEED_SECONDS = 5.0
_START_SECONDS = 120.0
#: Seconds more by the clock: a machine that has other things to do is not the feed's fault.
_WAITED = 60.0
_LEAST = 0.001
_MEMORY = 1024 * 1024 * 1024
#: What nearly every call needs. It is imported once, in a process that does nothing else and that
#: the others are forked from; imported in each, it takes some seconds and 40 MB of its own.
_PRELOADED = ["bot.prepared"]

P = ParamSpec("P")
T = TypeVar("T")


class WorkerFailed(BotError):
    """The call took too long, or the process died of it. The text says which."""


class WorkerAbsent(WorkerFailed):
    """No process can be started, whatever it is to be called for: no memory, no room for one."""


class Worker:
    """Calls functions in a process of their own, one at a time. Started when first needed."""

    def __init__(self, calls: int = CALLS_PER_PROCESS) -> None:
        """Begin without a process.

        Args:
            calls: After so many the process is replaced.
        """
        self._most = calls
        self._lock = threading.Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._calls = 0

    def call(
        self, function: Callable[P, T], seconds: float, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Call a function of a module there, and wait for what it returns or raises.

        Blocks: from the event loop, go through `asyncio.to_thread`.

        Args:
            function: Anything that can be named by module and name.
            seconds: How long the call may keep a processor busy; time in which it has none does
                not count, nor does the start of the process.
            args: Passed on; must be picklable.
            kwargs: Passed on.

        Raises:
            WorkerAbsent: There is no process, and the function was not called.
            WorkerFailed: Too slow or too large; the process is gone, the next call gets another.
        """
        with self._lock:
            pipe = self._ready()
            try:
                pipe.send((function, seconds, args, kwargs))
                if not pipe.poll(seconds + _WAITED):
                    raise WorkerFailed(_took(seconds))
                is_value, result = pipe.recv()
            except WorkerFailed:
                self._kill()
                raise
            except (OSError, EOFError) as error:
                is_late = self._kill() == -signal.SIGPROF
                why = _took(seconds) if is_late else "the process that was called died of it"
                raise WorkerFailed(why) from error
            self._calls += 1
            if self._calls >= self._most:
                self._kill()
        if is_value:
            return result  # type: ignore[no-any-return]
        raise result

    def close(self) -> None:
        """Stop the process, if one was started; a call that is under way fails."""
        process = self._process
        if process is not None:
            process.kill()
        with self._lock:
            self._kill()

    def _ready(self) -> Connection:
        if self._process is not None and self._pipe is not None and self._process.is_alive():
            return self._pipe
        try:
            self._process, ours = _begun()
        except OSError as error:
            raise WorkerAbsent(f"no process can be started: {error.strerror}") from error
        atexit.register(self._kill)
        self._pipe, self._calls = ours, 0
        if not _says_ready(ours):
            self._kill()
            raise WorkerAbsent("the process did not start")
        return ours

    def _kill(self) -> int | None:
        """End the process, and return how it ended; by itself, if it had."""
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        atexit.unregister(self._kill)
        if pipe is not None:
            pipe.close()
        if process is None:
            return None
        process.kill()
        process.join(_WAITED)
        return process.exitcode


class Workers:
    """A few workers behind one `call`, so that a slow call holds up only those behind it.

    The one that was used last is used first: the others start only when it is busy.
    """

    def __init__(self, count: int = 3) -> None:
        self._idle: LifoQueue[Worker] = LifoQueue()
        self._all = [Worker() for _ in range(count)]
        for worker in self._all:
            self._idle.put(worker)

    def call(
        self, function: Callable[P, T], seconds: float, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Call a function in a worker that has nothing to do, as `Worker.call` does."""
        worker = self._idle.get()
        try:
            return worker.call(function, seconds, *args, **kwargs)
        finally:
            self._idle.put(worker)

    def close(self) -> None:
        """Stop every process that was started."""
        for worker in self._all:
            worker.close()


class FencedKind:
    """A kind of source whose `parse` runs in a worker, so that no feed can hold up the others."""

    def __init__(
        self, kind: SourceKind, worker: Worker | Workers, seconds: float = FEED_SECONDS
    ) -> None:
        self._kind = kind
        self._worker = worker
        self._seconds = seconds

    def request(self, source: Source, health: SourceHealth) -> HttpRequest:
        """Build the request, here: it costs nothing."""
        return self._kind.request(source, health)

    def parse(self, source: Source, response: HttpResponse) -> Sequence[Found]:
        """Read the reply, there.

        Raises:
            SourceMalformed: Not of this kind, or it cannot be read in time.
        """
        try:
            return self._worker.call(self._kind.parse, self._seconds, source, response)
        except WorkerFailed as error:
            raise SourceMalformed(f"{source.id}: cannot be read: {error}") from error


def fenced(kinds: Mapping[str, SourceKind], worker: Worker | Workers) -> Mapping[str, SourceKind]:
    """Return the same kinds, reading in the worker."""
    return {name: FencedKind(kind, worker) for name, kind in kinds.items()}


def _begun() -> tuple[BaseProcess, Connection]:
    """Start a process, by forking one that has imported what it needs: in no time, in little room.

    Where there is no such thing, no place for its socket, or it has just died, it begins from
    nothing.
    """
    if "forkserver" in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(_PRELOADED)
        with suppress(OSError, EOFError):
            return _begun_in(context)
    return _begun_in(multiprocessing.get_context("spawn"))


def _begun_in(context: BaseContext) -> tuple[BaseProcess, Connection]:
    ours, theirs = context.Pipe()
    process: BaseProcess = context.Process(target=_serve, args=(theirs,), daemon=True)  # type: ignore[attr-defined]
    process.start()
    theirs.close()
    return process, ours


def _says_ready(pipe: Connection) -> bool:
    """Tell whether a process has started; it may end before it does."""
    try:
        return pipe.poll(_START_SECONDS) and pipe.recv() == "ready"
    except (OSError, EOFError):
        return False


def _serve(pipe: Connection) -> None:
    """Answer calls until the pipe closes. Runs in the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
    except (ValueError, OSError):
        pass  # a tighter limit is set already
    pipe.send("ready")
    while True:
        try:
            function, seconds, args, kwargs = pipe.recv()
        except (EOFError, OSError):
            return
        # Which ends us, whatever we are in; none at all would be no limit.
        signal.setitimer(signal.ITIMER_PROF, max(seconds, _LEAST))
        try:
            answer = (True, function(*args, **kwargs))
        except BotError as error:
            answer = (False, error)
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            answer = (False, SourceMalformed(f"cannot be read: {type(error).__name__}"))
        except MemoryError:
            return
        signal.setitimer(signal.ITIMER_PROF, 0)
        pipe.send(answer)


def _took(seconds: float) -> str:
    return f"took more than {seconds:g} seconds"
