"""Goes on when a piece of work fails, and gives it up when it fails again and again."""

from collections import Counter
from collections.abc import Awaitable, Callable, Hashable

import structlog

from bot.errors import StoreError

#: Tries at one piece of work, the first included. What fails is a mistake of ours and mostly fails
#: again; what was wrong for a moment is over by then.
TRIES = 3

logger = structlog.get_logger()


class Forgiving:
    """Tries pieces of work, each so many times at most."""

    def __init__(self, tries: int = TRIES) -> None:
        """Begin without a failure.

        Args:
            tries: After so many a piece of work is given up.
        """
        self._most = tries
        self._failed: Counter[Hashable] = Counter()

    async def over(self, name: str, key: Hashable, work: Callable[[], Awaitable[object]]) -> bool:
        """Try it once; tell whether it is over, done or given up, or is to be tried again.

        Args:
            name: What it is, for the log.
            key: Which one it is.
            work: Bears being begun anew.

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
