"""The gateway connection: the library's own socket, held with an end to useless tries.

The library's loop identifies every five seconds for as long as Discord invalidates sessions, and
never gives a resume address up that leads nowhere; so the loop is ours.
"""

import asyncio
import zlib
from contextlib import suppress
from typing import Any

import aiohttp
import discord
import structlog
import yarl
from discord.gateway import DiscordWebSocket, ReconnectWebSocket

from bot.platforms.discord.once import CallError, OnceClient, call
from bot.platforms.discord.pacing import HELD, before_connecting, before_identifying
from bot.platforms.discord.tokens import FINAL_CODES, gateway_refused

#: Seconds for connecting and being greeted.
_TIMEOUT = 60.0
#: Seconds that closing may take.
_CLOSING = 2.0
#: How many of a day's thousand starts are left alone.
_STARTS_SPARED = 20
_DISCORDS_OWN = "gateway.discord.gg"
#: What a connection breaks with.
_BROKEN = (aiohttp.ClientError, OSError, TimeoutError, zlib.error, discord.ConnectionClosed)
#: What the library raises over an event that is not as it expects.
_UNREADABLE = (AttributeError, LookupError, TypeError, ValueError)

log = structlog.get_logger(__name__)


class Connection:
    """Connects, and again after each break: with the old session where there is one."""

    def __init__(self, client: OnceClient, *, pace: float = 1.0) -> None:
        """Connect this client, which is signed in.

        Args:
            client: One of `make_client`'s.
            pace: Each wait between tries is multiplied by this.
        """
        self._client = client
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
        await self._spare_starts()
        while True:
            await self._wait()
            began = self._clock()
            try:
                await self._listen()
            except ReconnectWebSocket as again:
                self._session = self._resumable() if again.resume else {}
                log.info("discord_reconnecting", resumes=bool(self._session))
            except _BROKEN as error:
                code = error.code if isinstance(error, discord.ConnectionClosed) else 0
                if code in FINAL_CODES:
                    raise gateway_refused(code) from error
                self._session = self._resumable()
                self._session.pop("gateway", None)
                log.warning("discord_not_connected", reason=type(error).__name__, code=code)
                await self._close()
            self._broken = 0 if self._clock() - began > HELD * self._pace else self._broken + 1

    async def _spare_starts(self) -> None:
        """Wait for the next day when crash upon crash has spent nearly all starts of this one."""
        try:
            found = await call(self._client, "GET", "/gateway/bot")
        except CallError:
            return
        limit = found.get("session_start_limit") or {}
        if limit.get("remaining", _STARTS_SPARED) < _STARTS_SPARED:
            wait = limit.get("reset_after", 0) / 1_000
            log.warning("discord_starts_spent", waits_seconds=wait)
            await asyncio.sleep(wait * self._pace)

    async def _wait(self) -> None:
        wait = before_connecting(self._broken) * self._pace
        if not self._session:
            # Stretched, the clock makes the same waits as many times shorter.
            now = self._clock() / self._pace
            past = [at / self._pace for at in self._identified]
            wait = max(wait, before_identifying(past, now) * self._pace)
        await asyncio.sleep(wait)

    async def _listen(self) -> None:
        if not self._session:
            self._identified = [*self._identified[-9:], self._clock()]
        async with asyncio.timeout(_TIMEOUT):
            self._client.ws = await DiscordWebSocket.from_client(
                self._client, initial=True, resume=bool(self._session), **self._session
            )
        while True:
            try:
                await self._client.ws.poll_event()
            except _UNREADABLE:
                # One event less; the ones after it are worth more.
                log.exception("discord_event_unreadable")

    async def _close(self) -> None:
        """Close what may still be open of a connection that cannot be used."""
        socket: DiscordWebSocket | None = self._client.ws
        if socket is not None and socket.open:
            with suppress(*_BROKEN):
                async with asyncio.timeout(_CLOSING):
                    await socket.close()

    def _resumable(self) -> dict[str, Any]:
        """Return what the next connection needs to go on where the last one broke."""
        socket: DiscordWebSocket | None = self._client.ws
        if socket is None or socket.session_id is None or socket.sequence is None:
            return {}
        session = {"session": socket.session_id, "sequence": socket.sequence}
        # Through a proxy everything goes, and Discord does not know its address.
        own: yarl.URL = DiscordWebSocket.DEFAULT_GATEWAY
        return {**session, "gateway": socket.gateway} if own.host == _DISCORDS_OWN else session
