"""Gives a piece of work up once it has failed a few times."""

from collections import Counter
from collections.abc import Awaitable, Callable, Hashable

import structlog

from bot.errors import StoreError

#: Tries at one piece of work, the first included. A failure is usually a mistake of ours, which
#: fails again; anything momentary is over after three.
TRIES = 3

logger = structlog.get_logger()


class Retries:
    """Counts failures by piece of work; nothing is kept of one that is over."""

    def __init__(self, tries: int = TRIES) -> None:
        """Begin without a failure.

        Args:
            tries: How often a piece of work is tried before it is given up.
        """
        self._most = tries
        self._failed: Counter[Hashable] = Counter()

    async def attempt(
        self, name: str, key: Hashable, work: Callable[[], Awaitable[object]]
    ) -> bool:
        """Try it once; return whether it is over, done or given up, or else is to be tried again.

        Args:
            name: What kind of work it is, for the log.
            key: Which piece of work it is.
            work: Does it; must be safe to repeat.

        Raises:
            StoreError: Nothing is safe without the store.
        """
        try:
            await work()
        except StoreError:
            raise
        except Exception as error:
            self._failed[key] += 1
            is_over = self._failed[key] >= self._most
            logger.exception(
                f"{name} failed", of=str(key), error=type(error).__name__, is_given_up=is_over
            )
        else:
            is_over = True
        if is_over:
            del self._failed[key]
        return is_over
