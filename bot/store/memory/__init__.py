"""The store in memory: for loose articles, replays and tests."""

from bot.store.memory.owing import MemoryOutbox
from bot.store.memory.store import MemoryStore

__all__ = ["MemoryOutbox", "MemoryStore"]
