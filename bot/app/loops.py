"""The loops of a running bot, and what keeps them going when a step or the store fails."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

import structlog

from bot.core.channels import Platform
from bot.core.questions import Incoming
from bot.errors import ClaimLost, ConfigError, StoreError, StoreUnavailable

#: Seconds that a loop waits after a failure: the first value, doubled each time up to the second.
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0
#: The longest wait between two tries at a store that cannot be written, in seconds.
_LONGEST_AWAY = 15.0

logger = structlog.get_logger()

Step = Callable[[], Awaitable[object]]
A = TypeVar("A")
T = TypeVar("T")


class Wake:
    """Wakes a waiting loop as soon as there is work for it."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def up(self) -> None:
        """Wake the loop."""
        self._event.set()

    async def wait(self, seconds: float) -> None:
        """Wait until woken, but no longer than this."""
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            pass
        self._event.clear()


async def repeat(name: str, step: Step, pause: float, wake: Wake | None = None) -> None:
    """Run a step forever, `pause` seconds apart; a step that fails is logged and tried again.

    Raises:
        StoreError: The store is damaged, and nothing is safe without it. (While it is merely
            unavailable, this waits.)
        ConfigError: Somebody has to change a setting.
    """
    wait = _FIRST_WAIT
    while True:
        try:
            await wait_for_store(step, name)
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


async def wait_for_store(
    work: Callable[[], Awaitable[T]], name: str, *, is_under_claim: bool = False
) -> T:
    """Do some work; while the store is full, locked or unreachable, wait and start it again.

    The work must be safe to repeat: when the store fails halfway, nobody knows what was stored.

    Raises:
        ClaimLost: Only with `is_under_claim`: whoever holds the claim has to start over.
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


def waiting_for_store(
    work: Callable[[A], Awaitable[T]], name: str
) -> Callable[[A], Coroutine[Any, Any, T]]:
    """Wrap a function of one argument in `wait_for_store`."""

    async def done(given: A) -> T:
        return await wait_for_store(lambda: work(given), name)

    return done


def held_until_stored(
    accept: Callable[[Incoming], Awaitable[T]],
) -> Callable[[Incoming], Awaitable[T]]:
    """Keep in memory what people say while the store is unavailable, and store it afterwards.

    The browser page is the exception: it waits for a reply, so it reports the failure at once.
    """

    async def hear(incoming: Incoming) -> T:
        if incoming.channel.platform is Platform.BROWSER:
            return await accept(incoming)
        return await wait_for_store(lambda: accept(incoming), "hear")

    return hear


async def finish(
    work: Callable[[], Coroutine[Any, Any, T]], stopping: asyncio.Event, seconds: float
) -> T:
    """Do some work, and let it finish when cancelled: up to `seconds` after `stopping` is set.

    Raises:
        CancelledError: It was cancelled. By then the work has ended, finished or not.
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
    """Run everything until a signal arrives or one of them ends; then cancel the rest.

    Raises:
        BotError: The error that one of them ended with.
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
