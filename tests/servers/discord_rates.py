"""How often Discord lets a bot call, with the headers that say so.

Fifty calls a second over everything but interactions, and a bucket for each route and channel.
Discord documents the headers and no sizes; those here are what it has been sending for years.
"""

from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any

from tests.servers.rates import Window

_GLOBAL = 50
#: Calls and seconds, for each channel.
_BUCKETS = {
    "messages.create": (5, 5.0),
    "messages.edit": (5, 5.0),
    "messages.list": (5, 5.0),
    "messages.get": (5, 5.0),
    "typing": (5, 5.0),
    "threads.create": (50, 300.0),
    "posts.create": (50, 300.0),
    "channels.edit": (2, 600.0),
}
_OTHERS = (30, 5.0)
#: Calls that the global limit leaves out.
_OF_INTERACTIONS = ("interactions.callback", "webhooks.create", "webhooks.edit")


class Rates:
    """Counts calls, and makes the headers and refusals."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._all = Window(_GLOBAL, 1.0)
        self._buckets: dict[tuple[str, str], Window] = {}
        #: Calls that were turned away, by name.
        self.refused: list[str] = []

    def take(self, name: str, ids: Mapping[str, str]) -> tuple[dict[str, str], Any]:
        """Count a call; its headers, and the body of a refusal or None."""
        now = self._clock()
        limit, seconds = _BUCKETS.get(name, _OTHERS)
        key = (name, ids.get("channel") or ids.get("token") or "")
        bucket = self._buckets.setdefault(key, Window(limit, seconds))
        counts = [bucket] if name in _OF_INTERACTIONS else [bucket, self._all]
        over = [one.wait(now) for one in counts]
        wait = max(over)
        if not wait:
            for one in counts:
                one.take(now)
        headers = {
            "X-RateLimit-Bucket": name,
            "X-RateLimit-Limit": str(limit),
            "X-RateLimit-Remaining": str(bucket.left()),
            "X-RateLimit-Reset-After": f"{bucket.wait(now) or seconds:.3f}",
        }
        if not wait:
            return headers, None
        self.refused.append(name)
        is_global = over[0] < wait
        body = {"message": "You are being rate limited.", "retry_after": wait, "global": is_global}
        scope = {"X-RateLimit-Global": "true"} if is_global else {}
        more = {
            "Retry-After": f"{wait:.3f}",
            "Via": "1.1 google",
            "X-RateLimit-Scope": "global" if is_global else "user",
        }
        return {**headers, **more, **scope}, body
