"""The store in memory: for loose articles, replays and tests.

* `store` is all of it. Of one noun each: `entries`, `healths`, `installations`, `ledgers`,
  `purses`, `signatures`, `storylines`, `transitions`, `untracked`, `vectors`
* `owing` is outbox and inbox
"""

from bot.store.memory.owing import MemoryOutbox
from bot.store.memory.store import MemoryStore

__all__ = ["MemoryOutbox", "MemoryStore"]
