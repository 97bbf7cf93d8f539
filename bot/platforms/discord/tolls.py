"""What counts towards Discord's limits on a bot as a whole.

Discord locks an address out after 10,000 invalid requests in ten minutes, and a bot after 1,000
sign-ins at the gateway in a day.
"""

from collections import deque
from collections.abc import Mapping

#: Statuses that count as invalid; a 429 does not where the limit is one that others use up, too.
_INVALID, _LIMITED, _SHARED = (401, 403), 429, "shared"
#: Seconds that each kind counts.
_TEN_MINUTES, _DAY = 600.0, 86_400.0


class Tolls:
    """Counts; instants are seconds of any one clock that only goes forward."""

    def __init__(self) -> None:
        self._invalid: deque[float] = deque()
        self._identified: deque[float] = deque()

    def answered(self, status: int, headers: Mapping[str, str], now: float) -> None:
        """Note an answer of the REST API."""
        is_ours = headers.get("X-RateLimit-Scope", "").lower() != _SHARED
        if status in _INVALID or (status == _LIMITED and is_ours):
            self._invalid.append(now)

    def identified(self, now: float) -> None:
        """Note a sign-in at the gateway; to go on with a session is none."""
        self._identified.append(now)

    def counts(self, now: float) -> Mapping[str, int]:
        """Return what counts by now, by the names of the metrics."""
        for instants, lasts in ((self._invalid, _TEN_MINUTES), (self._identified, _DAY)):
            while instants and instants[0] <= now - lasts:
                instants.popleft()
        return {
            "discord_invalid_requests_10m": len(self._invalid),
            "discord_identify_today": len(self._identified),
        }
