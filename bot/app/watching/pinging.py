"""A dead-man switch: an address that is called while all is well, and missed when it is not.

A bot cannot report its own death; whoever waits for the calls can. Nothing is sent but the call.
"""

from collections.abc import Awaitable, Callable, Sequence

import aiohttp
import structlog

#: Seconds between two calls, and for one of them.
EVERY, TIMEOUT = 60.0, 10.0

logger = structlog.get_logger()

Problems = Callable[[], Awaitable[Sequence[str]]]


class Pinger:
    """Calls the address after a look that found nothing wrong; says once when that changes."""

    def __init__(self, url: str, problems: Problems) -> None:
        """Call an address.

        Args:
            url: http(s); who knows it can call it, so it is never logged.
            problems: Says what should have been done by now and was not.
        """
        self._url = url
        self._problems = problems
        self._said = ""

    async def tick(self) -> bool:
        """Look, and call the address when all is well; tell whether the call was taken."""
        found = await self._problems()
        if found:
            self._say("not called: there is work that is not done", found[0])
            return False
        try:
            timeout = aiohttp.ClientTimeout(total=TIMEOUT)
            async with (
                aiohttp.ClientSession(timeout=timeout, trust_env=True) as session,
                session.get(self._url, allow_redirects=False) as reply,
            ):
                await reply.release()
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
            self._say("cannot be called", type(error).__name__)
            return False
        if reply.status >= 300:
            self._say("did not take the call", str(reply.status))
            return False
        self._said = ""
        return True

    def _say(self, what: str, why: str) -> None:
        if what != self._said:
            logger.warning(f"health.ping_url: {what}", why=why)
        self._said = what
