"""The one way to make a Slack client, so that every one has our address and no retries."""

import logging
from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import BotError, ConfigError

#: Seconds for a whole call; what takes longer is in doubt.
TIMEOUT = 30
#: Said at each start, of how we build the app.
_OURS = "`token` will be unused"


class _WithoutNoise(logging.Filter):
    """Keeps what the libraries say of our own errors to a line, and what says nothing away."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a record is written."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, BotError):
            record.exc_info = None
        # A setting that is refused ends the bot, with a sentence of its own.
        return not isinstance(error, ConfigError) and _OURS not in str(record.msg)


def sdk_logger() -> logging.Logger:
    """Return the logger for Slack's libraries: never below INFO, where they write texts and tokens.

    They also look at the logger's own level, so it is not enough that a handler is strict.
    """
    logger = logging.getLogger("bot.slack_sdk")
    logger.setLevel(max(logger.level, logging.INFO))
    if not any(isinstance(one, _WithoutNoise) for one in logger.filters):
        logger.addFilter(_WithoutNoise())
    return logger


def make_client(bot_token: str, api_base: str) -> AsyncWebClient:
    """Make a client that sends each call once: a repeated post would stand in the channel twice.

    Args:
        bot_token: "xoxb-…"; may be empty for calls that carry another token.
        api_base: The Web API's address; ends in "/api/".
    """
    client = AsyncWebClient(
        token=bot_token or None,
        base_url=api_base,
        timeout=TIMEOUT,
        retry_handlers=[],
        logger=sdk_logger(),
    )
    if _needs_no_proxy(urlsplit(api_base).hostname or ""):
        client.proxy = None
    return client


def _needs_no_proxy(host: str) -> bool:
    """Tell what the library does not ask: NO_PROXY, and whether it is this machine."""
    if host == "localhost" or proxy_bypass(host):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
