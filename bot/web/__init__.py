"""The way to publishers: one guarded fetcher. Nothing else connects to them."""

from bot.web.bodies import BodyLimits
from bot.web.fetcher import GuardedWeb, user_agent_of

__all__ = ["BodyLimits", "GuardedWeb", "user_agent_of"]
