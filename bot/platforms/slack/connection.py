"""The Socket Mode connection: Slack's own client, with an end to useless tries and to itself."""

import asyncio
from contextlib import suppress

from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import ConfigError, DeliveryDeferred
from bot.platforms.slack.client import sdk_logger
from bot.platforms.slack.tokens import open_connection

#: Seconds that closing may take in all.
_CLOSING = 2.0


class Connection(SocketModeClient):
    """Reconnects by itself; `refused` fails when Slack will not have our token any more."""

    def __init__(self, client: AsyncWebClient, app_token: str, *, ping_interval: float) -> None:
        super().__init__(
            app_token=app_token,
            web_client=client,
            logger=sdk_logger(),
            ping_interval=ping_interval,
        )
        # The client has looked at NO_PROXY; left alone, this class does not.
        self.proxy = client.proxy
        self.refused: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def open(self) -> None:
        """Connect, trying until it works or the connection is shut."""
        await self.connect()  # type: ignore[no-untyped-call]

    async def issue_new_wss_url(self) -> str:
        """Ask for an address to connect to; good for one connection.

        Raises:
            ConfigError: The app-level token is refused for good.
            DeliveryDeferred: Not now; the caller tries again.
        """
        try:
            return await open_connection(self.web_client, self.app_token)
        except ConfigError as error:
            if not self.refused.done():
                self.refused.set_exception(error)
            raise
        except DeliveryDeferred as error:
            await asyncio.sleep(error.retry_after.total_seconds())
            raise

    async def shut(self) -> None:
        """Close whatever is open, within a bound; never fails."""
        self.closed = True
        self.auto_reconnect_enabled = False
        tasks = [self.message_processor, self.current_session_monitor, self.message_receiver]
        running = [task for task in tasks if task is not None]
        for task in running:
            task.cancel()
        await asyncio.wait(running, timeout=_CLOSING)
        with suppress(TimeoutError):
            async with asyncio.timeout(_CLOSING):
                await self.disconnect()  # type: ignore[no-untyped-call]
        await self.aiohttp_client_session.close()
        self.refused.cancel()
