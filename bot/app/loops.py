"""The loops of a running bot, and the one place that outlives a failure of any of them."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

import structlog

from bot.core.channels import Platform
from bot.core.questions import Incoming
from bot.errors import ClaimLost, ConfigError, StoreError, StoreUnavailable

#: How long a loop that failed waits before it goes on, in seconds; doubled up to the second.
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0
#: Seconds between two tries at a store that takes nothing, at the longest.
_LONGEST_AWAY = 15.0

logger = structlog.get_logger()

Step = Callable[[], Awaitable[object]]
A = TypeVar("A")
T = TypeVar("T")


class Wake:
    """Lets what has just made work wake the loop that does it."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def up(self) -> None:
        """Wake the loop."""
        self._event.set()

    async def wait(self, seconds: float) -> None:
        """Wait until woken, or for this long at most."""
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            pass
        self._event.clear()


async def again_and_again(name: str, step: Step, pause: float, wake: Wake | None = None) -> None:
    """Do a step for ever, `pause` seconds apart; a failed one is logged and tried again.

    Raises:
        StoreError: Nothing is safe without the store; one that takes nothing is waited for.
        ConfigError: Somebody has to change a setting.
    """
    wait = _FIRST_WAIT
    while True:
        try:
            await once_taken(step, name)
        except (StoreError, ConfigError):
            raise
        except Exception as error:
            logger.exception("round failed", loop=name, error=type(error).__name__)
            await asyncio.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)
            continue
        wait = _FIRST_WAIT
        if wake is None:
            await asyncio.sleep(pause)
        else:
            await wake.wait(pause)


async def once_taken(
    work: Callable[[], Awaitable[T]], name: str, *, is_under_claim: bool = False
) -> T:
    """Do some work, and wait as long as the store takes nothing: full, locked, out of reach.

    What is broken off then was not stored, or nobody knows: the work is begun anew, and has to bear
    that.

    Raises:
        ClaimLost: Whoever took the claim that it is under has to begin anew.
    """
    wait = _FIRST_WAIT
    while True:
        try:
            result = await work()
        except (StoreUnavailable, ClaimLost) as error:
            if is_under_claim and isinstance(error, ClaimLost):
                raise
            if wait == _FIRST_WAIT:
                logger.error("the store takes nothing: waiting for it", work=name, why=str(error))
            await asyncio.sleep(wait)
            wait = min(wait * 2, max(_LONGEST_AWAY, _FIRST_WAIT))
            continue
        if wait > _FIRST_WAIT:
            logger.info("the store takes what it is given again", work=name)
        return result


def insistent(
    work: Callable[[A], Awaitable[T]], name: str
) -> Callable[[A], Coroutine[Any, Any, T]]:
    """Return what does some work as `once_taken` does it."""

    async def done(given: A) -> T:
        return await once_taken(lambda: work(given), name)

    return done


def patient(accept: Callable[[Incoming], Awaitable[T]]) -> Callable[[Incoming], Awaitable[T]]:
    """Have what was said kept in mind while the store takes nothing: nobody says it twice.

    Whoever types into a page waits for its answer, and is told instead.
    """

    async def hear(incoming: Incoming) -> T:
        if incoming.channel.platform is Platform.BROWSER:
            return await accept(incoming)
        return await once_taken(lambda: accept(incoming), "hear")

    return hear


async def finished(
    work: Callable[[], Coroutine[Any, Any, T]], stopping: asyncio.Event, seconds: float
) -> T:
    """Do some work to its end: cancelling it sets `stopping` and waits so long before it gives up.

    Raises:
        CancelledError: It was cancelled, and has ended one way or the other.
    """
    task = asyncio.ensure_future(work())
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        stopping.set()
        await asyncio.wait({task}, timeout=seconds)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        raise


async def until_stopped(works: list[Coroutine[Any, Any, None]]) -> None:
    """Run everything until a signal comes or one of them ends; then cancel the rest and wait.

    Raises:
        BotError: What one of them ended with.
    """
    loop = asyncio.get_running_loop()
    stopped = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, _on_signal, stopped)
    tasks = [asyncio.ensure_future(work) for work in works]
    waiting = asyncio.ensure_future(stopped.wait())
    done, _ = await asyncio.wait([*tasks, waiting], return_when=asyncio.FIRST_COMPLETED)
    for task in (*tasks, waiting):
        task.cancel()
    results = await asyncio.gather(*tasks, waiting, return_exceptions=True)
    for task, result in zip((*tasks, waiting), results, strict=True):
        if isinstance(result, Exception) and (task in done or isinstance(result, StoreError)):
            raise result


def _on_signal(stopped: asyncio.Event) -> None:
    """The first signal stops in order, the second at once."""
    if stopped.is_set():
        raise SystemExit(130)
    stopped.set()
