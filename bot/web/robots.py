"""robots.txt: what a host lets the bot read, asked once a day.

Source:
    RFC 9309: 4xx means everything is allowed, 5xx and silence that nothing is.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from protego import Protego

from bot.errors import AddressForbidden, Barrier, SourceError, SourceUnavailable
from bot.ports import Clock

#: Rules are asked for again after this long; silence, sooner.
KEPT = timedelta(hours=24)
KEPT_WHEN_SILENT = timedelta(hours=1)
_MOST_BYTES = 500 * 1024
_MOST_HOSTS = 5_000


@dataclass(frozen=True, slots=True)
class _Known:
    #: None: the host gave no rules, and so nothing is allowed.
    rules: Protego | None
    until: datetime


class Robots:
    """The rules of every host asked so far."""

    def __init__(
        self, get: Callable[[str], Awaitable[tuple[int, bytes]]], product: str, clock: Clock
    ) -> None:
        """Keep rules.

        Args:
            get: Fetches an address and returns status and body; raises SourceError.
            product: Our name in the rules: the user agent up to its slash.
            clock: For how long rules are kept.
        """
        self._get = get
        self._product = product
        self._clock = clock
        self._known: dict[str, _Known] = {}

    async def pause(self, url: str, origin: str) -> float:
        """Return how many seconds the host wants between requests; 0 when it does not say.

        Args:
            url: What we want to read.
            origin: Its scheme, host and port.

        Raises:
            AddressForbidden: The rules keep us out, or the host would lead inside.
            SourceUnavailable: The host cannot give its rules, so we may not read it now.
        """
        known = self._known.get(origin)
        if known is None or known.until <= self._clock.now():
            known = await self._ask(origin)
        if known.rules is None:
            raise SourceUnavailable(f"{origin} does not give its robots.txt", KEPT_WHEN_SILENT)
        if not known.rules.can_fetch(url, self._product):
            refused = f"{origin}/robots.txt does not let us read {url}"
            raise AddressForbidden(refused, Barrier.ROBOTS)
        return known.rules.crawl_delay(self._product) or 0.0

    async def _ask(self, origin: str) -> _Known:
        rules: Protego | None = None
        try:
            status, body = await self._get(origin + "/robots.txt")
        except AddressForbidden:
            raise
        except SourceError:
            status, body = 0, b""
        if 200 <= status < 300:
            rules = Protego.parse(body[:_MOST_BYTES].decode("utf-8-sig", "replace"))
        elif 300 <= status < 500 and status != 429:
            rules = Protego.parse("")
        kept = KEPT if rules is not None else KEPT_WHEN_SILENT
        known = _Known(rules, self._clock.now() + kept)
        if len(self._known) >= _MOST_HOSTS:
            self._known.clear()
        self._known[origin] = known
        return known
