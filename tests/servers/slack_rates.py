"""How often Slack lets a workspace call each method, as its documentation of rate limits says.

Messages: one a second in a channel, and several hundred a minute in a workspace. All other methods
have a tier: so many calls a minute. Slack lets short bursts pass; this one does not.
"""

import math
from collections.abc import Callable
from time import monotonic
from typing import Any

from tests.servers.rates import Window

#: Calls a minute.
_TIERS = {1: 1, 2: 20, 3: 50, 4: 100}
_TIER_OF = {
    "apps.connections.open": 1,
    "chat.startStream": 2,
    "chat.stopStream": 2,
    "chat.appendStream": 4,
    "chat.postEphemeral": 4,
    "chat.update": 3,
    "conversations.history": 3,
    "conversations.info": 3,
    "conversations.replies": 3,
    "files.completeUploadExternal": 4,
    "files.getUploadURLExternal": 4,
    "users.conversations": 3,
    "users.info": 4,
    "views.open": 4,
    "views.publish": 4,
    "views.push": 4,
    "views.update": 4,
}
#: Methods with a limit of their own, a minute.
_SPECIAL = {"assistant.threads.setStatus": 600, "auth.test": 300}
#: Messages a minute, in all channels together.
_WORKSPACE = 300
_POSTS = ("chat.postMessage",)


class Rates:
    """Counts calls, and says how long somebody has to wait."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._windows: dict[tuple[str, str], Window] = {}
        #: Calls that were turned away, by method.
        self.refused: list[str] = []

    def wait(self, method: str, args: dict[str, Any]) -> int:
        """Return 0 and count the call, or the whole seconds of `Retry-After`."""
        now = self._clock()
        windows = self._of(method, str(args.get("channel", "")))
        seconds = max((one.wait(now) for one in windows), default=0.0)
        if seconds:
            self.refused.append(method)
            return math.ceil(seconds)
        for one in windows:
            one.take(now)
        return 0

    def _of(self, method: str, channel: str) -> list[Window]:
        if method in _POSTS:
            return [self._window(method, channel, 1, 1.0), self._window(method, "", _WORKSPACE)]
        if method in _SPECIAL:
            return [self._window(method, "", _SPECIAL[method])]
        tier = _TIER_OF.get(method)
        return [self._window(method, "", _TIERS[tier])] if tier else []

    def _window(self, method: str, channel: str, limit: int, seconds: float = 60.0) -> Window:
        return self._windows.setdefault((method, channel), Window(limit, seconds))
