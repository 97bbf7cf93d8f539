"""The one way to make a Discord client: our addresses, nobody called, each call of ours once."""

import logging
from collections.abc import Sequence
from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.platforms.discord.once import OnceClient
from bot.platforms.discord.registration import intents
from bot.platforms.discord.working import Working

#: Seconds without a word from the gateway after which the connection is made anew.
HEARTBEAT_TIMEOUT = 60.0


class DiscordClient(OnceClient):
    """A client of the real library, and who waits for an answer through it."""

    def __init__(
        self, *, heartbeat_timeout: float, proxy: str | None, message_content: bool = False
    ) -> None:
        super().__init__(
            intents=intents(message_content=message_content),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            # We hear from the first event on, and wait for no server's description.
            guild_ready_timeout=0.0,
            heartbeat_timeout=heartbeat_timeout,
            proxy=proxy,
        )
        self.working = Working(self)

    def share(self, count: int, ids: Sequence[int]) -> None:
        """Take note how many connections there are, and which of them are ours."""
        # The library wants to know it before it has signed in, and so before Discord said it.
        self.shard_count = self._connection.shard_count = count
        self.shard_ids = self._connection.shard_ids = list(ids)


def make_client(
    api_base: str,
    gateway: str = "",
    *,
    heartbeat_timeout: float = HEARTBEAT_TIMEOUT,
    message_content: bool = False,
) -> DiscordClient:
    """Make a client; it neither signs in nor connects by itself.

    The addresses are the library's own and hold for the whole process.

    Args:
        api_base: The REST API's address with its version: "https://discord.com/api/v10".
        gateway: The gateway's address; empty where it is not connected to.
        heartbeat_timeout: Seconds of silence after which the connection is made anew.
        message_content: Ask for the words of all messages.
    """
    Route.BASE = api_base.rstrip("/")
    if gateway:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    # It writes messages at DEBUG, and says that it cannot speak, which nobody asked for.
    logger = logging.getLogger("discord")
    logger.setLevel(max(logger.level, logging.INFO))
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    return DiscordClient(
        heartbeat_timeout=heartbeat_timeout,
        proxy=_proxy(api_base),
        message_content=message_content,
    )


def _proxy(api_base: str) -> str | None:
    """Return the environment's proxy, unless it is not meant for this address."""
    address = urlsplit(api_base)
    host = address.hostname or ""
    if host == "localhost" or proxy_bypass(host):
        return None
    try:
        is_near = ip_address(host).is_loopback
    except ValueError:
        is_near = False
    return None if is_near else getproxies().get(address.scheme)
