"""The one way to make a Slack client, so that every one has our address and no retries."""

import logging
from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

from slack_sdk.web.async_client import AsyncWebClient

#: Seconds for a whole call; what takes longer is in doubt.
TIMEOUT = 30


def sdk_logger() -> logging.Logger:
    """Return the logger for Slack's libraries: never below INFO, where they write texts and tokens.

    They also look at the logger's own level, so it is not enough that a handler is strict.
    """
    logger = logging.getLogger("bot.slack_sdk")
    logger.setLevel(max(logger.level, logging.INFO))
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
