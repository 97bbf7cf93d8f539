"""Stops calling an endpoint for a while when it fails again and again."""

from datetime import datetime, timedelta

FAILURES = 5
WITHIN = timedelta(seconds=60)
PAUSE = timedelta(seconds=60)


class Breaker:
    """Opens after `FAILURES` within `WITHIN`; after `PAUSE` one call may try. Pure."""

    def __init__(self) -> None:
        self._failures: list[datetime] = []
        self._open_until: datetime | None = None

    def wait(self, now: datetime) -> timedelta:
        """Return how long not to ask; zero: ask now.

        The first to ask after a pause gets zero, everybody else waits for how that went.
        """
        if self._open_until is None:
            return timedelta()
        if now < self._open_until:
            return self._open_until - now
        self._open_until = now + PAUSE
        return timedelta()

    def is_open(self, now: datetime) -> bool:
        """Tell whether nobody should ask now. Unlike `wait`, lets no one try."""
        return self._open_until is not None and now < self._open_until

    def failed(self, now: datetime) -> None:
        """Count a failure."""
        self._failures = [*(at for at in self._failures if now - at < WITHIN), now]
        if len(self._failures) >= FAILURES or self._open_until is not None:
            self._open_until = now + PAUSE

    def succeeded(self) -> None:
        """Forget the failures."""
        self._failures.clear()
        self._open_until = None
