"""The way to publishers: one guarded fetcher. Nothing else connects to them.

* `fetcher` makes every request, to `addresses` that may be dialled, as often as `politeness` and
  `robots` allow, and reads `bodies` within limits
"""

from bot.web.bodies import BodyLimits
from bot.web.fetcher import GuardedWeb, user_agent_of

__all__ = ["BodyLimits", "GuardedWeb", "user_agent_of"]
