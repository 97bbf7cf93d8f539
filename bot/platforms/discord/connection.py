"""The gateway connection: the library's own socket, held with an end to useless tries.

The library's loop identifies every five seconds for as long as Discord invalidates sessions, and
never gives a resume address up that leads nowhere; so the loop is ours.
"""

import asyncio
import time
import zlib
from contextlib import suppress
from typing import Any

import aiohttp
import discord
import structlog
import yarl
from discord.gateway import DiscordWebSocket, ReconnectWebSocket

from bot.platforms.discord.once import OnceClient
from bot.platforms.discord.pacing import HELD, before_connecting, before_identifying
from bot.platforms.discord.sharding import Turns
from bot.platforms.discord.tokens import FINAL_CODES, gateway_refused

#: Seconds for connecting and being greeted.
_TIMEOUT = 60.0
#: Seconds that closing may take.
_CLOSING = 2.0
_DISCORDS_OWN = "gateway.discord.gg"
#: What a connection breaks with.
_BROKEN = (aiohttp.ClientError, OSError, TimeoutError, zlib.error, discord.ConnectionClosed)
#: What the library raises over an event that is not as it expects.
_UNREADABLE = (AttributeError, LookupError, TypeError, ValueError)

log = structlog.get_logger(__name__)


class Connection:
    """Connects one shard, and again after each break: with the old session where there is one."""

    def __init__(
        self, client: OnceClient, *, shard: int = 0, turns: Turns | None = None, pace: float = 1.0
    ) -> None:
        """Connect this client, which is signed in and knows how many shards there are.

        Args:
            client: One of `make_client`'s.
            shard: Which one.
            turns: Shared by all shards.
            pace: Each wait between tries is multiplied by this.
        """
        self._client = client
        self._shard = shard
        self._turns = turns or Turns(pace=pace)
        self._socket: DiscordWebSocket | None = None
        self._pace = pace
        self._clock = asyncio.get_running_loop().time
        self._session: dict[str, Any] = {}
        self._identified: list[float] = []
        self._broken = 0

    async def hold(self) -> None:
        """Listen until cancelled.

        Raises:
            ConfigError: Discord refuses our token or settings for good.
        """
        try:
            await self._hold()
        finally:
            await self._close()

    async def _hold(self) -> None:
        while True:
            await self._wait()
            began = self._clock()
            try:
                await self._listen()
            except ReconnectWebSocket as again:
                self._session = self._resumable() if again.resume else {}
                log.info("discord_reconnecting", shard=self._shard, resumes=bool(self._session))
            except _BROKEN as error:
                code = error.code if isinstance(error, discord.ConnectionClosed) else 0
                if code in FINAL_CODES:
                    raise gateway_refused(code) from error
                self._session = self._resumable()
                self._session.pop("gateway", None)
                reason = type(error).__name__
                log.warning("discord_not_connected", shard=self._shard, reason=reason, code=code)
                await self._close()
            self._broken = 0 if self._clock() - began > HELD * self._pace else self._broken + 1

    async def _wait(self) -> None:
        wait = before_connecting(self._broken) * self._pace
        if not self._session:
            # Stretched, the clock makes the same waits as many times shorter.
            now = self._clock() / self._pace
            past = [at / self._pace for at in self._identified]
            wait = max(wait, before_identifying(past, now) * self._pace)
        await asyncio.sleep(wait)

    async def _listen(self) -> None:
        if self._session:
            socket = await self._connect()
        else:
            async with self._turns.turn(self._shard):
                self._identified = [*self._identified[-9:], self._clock()]
                self._client.tolls.identified(time.monotonic())
                socket = await self._connect()
        while True:
            try:
                await socket.poll_event()
            except _UNREADABLE:
                # One event less; the ones after it are worth more.
                log.exception("discord_event_unreadable")

    async def _connect(self) -> DiscordWebSocket:
        async with asyncio.timeout(_TIMEOUT):
            self._socket = await DiscordWebSocket.from_client(
                self._client,
                initial=True,
                shard_id=self._shard,
                resume=bool(self._session),
                **self._session,
            )
        return self._socket

    async def _close(self) -> None:
        """Close what may still be open of a connection that cannot be used."""
        socket = self._socket
        if socket is not None and socket.open:
            with suppress(*_BROKEN):
                async with asyncio.timeout(_CLOSING):
                    await socket.close()

    def _resumable(self) -> dict[str, Any]:
        """Return what the next connection needs to go on where the last one broke."""
        socket = self._socket
        if socket is None or socket.session_id is None or socket.sequence is None:
            return {}
        session = {"session": socket.session_id, "sequence": socket.sequence}
        # Through a proxy everything goes, and Discord does not know its address.
        own: yarl.URL = DiscordWebSocket.DEFAULT_GATEWAY
        return {**session, "gateway": socket.gateway} if own.host == _DISCORDS_OWN else session
