"""How many connections the bot has to Discord, which of them are ours, and whose turn it is.

Discord sends each server's events over one of them, by the server's id, and what is said to the
bot directly over the first. Posting needs none.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog

from bot.errors import ConfigError
from bot.platforms.discord.once import CallError, OnceClient, call

#: Seconds between two starts of sessions whose turn is one after the other.
_BETWEEN = 5.0
#: How many of a day's starts are left alone.
_STARTS_SPARED = 20

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The connections to hold."""

    #: Of all processes of the bot together.
    count: int = 1
    #: Ours.
    ids: tuple[int, ...] = (0,)
    #: How many sessions may be begun at a time.
    at_once: int = 1
    #: Seconds to wait before the first, because a day's starts are spent.
    wait: float = 0.0


async def plan(client: OnceClient, *, shards: int = 0, shard_ids: Sequence[int] = ()) -> Plan:
    """Ask Discord how many connections it wants, and what is left of today's starts.

    Args:
        client: Signed in.
        shards: How many there are; 0: as many as Discord wants, one where it does not say.
        shard_ids: Which of them are ours; empty: all.

    Raises:
        ConfigError: One of ours is none of them.
    """
    try:
        found = await call(client, "GET", "/gateway/bot")
    except CallError:
        found = {}
    limit = found.get("session_start_limit") or {}
    count = shards or max(1, int(found.get("shards") or 1))
    ids = tuple(shard_ids) or tuple(range(count))
    if max(ids) >= count:
        raise ConfigError(
            [
                f"discord.shard_ids: there is no shard {max(ids)} of {count}. Fix: set "
                "discord.shards to how many there are in all, and count them from 0."
            ]
        )
    wait = 0.0
    if limit.get("remaining", _STARTS_SPARED + len(ids)) < _STARTS_SPARED + len(ids) - 1:
        wait = limit.get("reset_after", 0) / 1_000
        log.warning("discord_starts_spent", waits_seconds=wait)
    return Plan(count=count, ids=ids, at_once=max(1, limit.get("max_concurrency", 1)), wait=wait)


class Turns:
    """Whose turn it is to begin a session: one in five seconds, or as many as Discord allows."""

    def __init__(self, at_once: int = 1, *, pace: float = 1.0) -> None:
        """Begin so many at a time.

        Args:
            at_once: Shards whose numbers leave different rests by this do not wait for each other.
            pace: The wait between two is multiplied by this.
        """
        self._at_once = at_once
        self._between = _BETWEEN * pace
        self._locks: dict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._ended: dict[int, float] = {}

    @asynccontextmanager
    async def turn(self, shard: int) -> AsyncIterator[None]:
        """Begin a session within this."""
        bucket = shard % self._at_once
        clock = asyncio.get_running_loop().time
        async with self._locks[bucket]:
            if bucket in self._ended:
                await asyncio.sleep(max(0.0, self._ended[bucket] + self._between - clock()))
            try:
                yield
            finally:
                self._ended[bucket] = clock()
