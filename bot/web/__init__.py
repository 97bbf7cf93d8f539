"""The way to publishers: one guarded fetcher. Nothing else connects to them."""

from bot.web.bodies import Limits
from bot.web.fetcher import GuardedWeb, user_agent_of

__all__ = ["GuardedWeb", "Limits", "user_agent_of"]
