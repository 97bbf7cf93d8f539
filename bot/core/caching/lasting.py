"""A bounded cache whose entries expire."""

from collections.abc import Hashable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Lasting(Generic[K, V]):
    """A table whose rows end by themselves; full, it forgets what was put in longest ago."""

    def __init__(self, size: int, lasts: timedelta) -> None:
        """Hold at most `size` rows, each for this long."""
        self._size = size
        self._lasts = lasts
        self._rows: dict[K, tuple[V, datetime]] = {}

    def put(self, key: K, value: V, now: datetime) -> None:
        """Remember a value, in place of an older one."""
        self._rows.pop(key, None)
        self._rows[key] = (value, now)
        if len(self._rows) > self._size:
            del self._rows[next(iter(self._rows))]

    def drop(self, key: K) -> None:
        """Forget a value, if it is remembered."""
        self._rows.pop(key, None)

    def get(self, key: K, now: datetime) -> V | None:
        """Return what is remembered; None for what is not, or not any more."""
        found = self._rows.get(key)
        if found is None or now - found[1] >= self._lasts:
            return None
        return found[0]
