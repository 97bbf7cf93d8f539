"""What a bot says at the start: in the terminal where to find it, to a monitor that it is alive."""

import asyncio
import sys
from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any

from bot.app.adapters.platforms import Platforms
from bot.app.loops import repeat
from bot.app.watching.health import Scope
from bot.config import Config
from bot.core.channels import Platform

if TYPE_CHECKING:
    from bot.platforms.browser.server import BrowserListener


#: Where people find the bot, after "running".
_PLACES = {
    Platform.SLACK: "in Slack",
    Platform.DISCORD: "in Discord",
    Platform.BROWSER: "in the browser",
}


async def say_where(platforms: Platforms) -> None:
    """Print where the bot is found, or what to do if that is nowhere; then wait for ever.

    Nothing is said before the page can be opened: its port may be taken.
    """
    await _pages_open(platforms)
    places = [place for platform, place in _PLACES.items() if platform in platforms.messengers]
    if places:
        sys.stderr.write(f"Watchfloor is running {' and '.join(places)}.\n")
    else:
        sys.stderr.write(
            "Watchfloor is running and speaks nowhere: no token is set, and no [[subscription]] is "
            "for the browser. Fix: README, “Connect Slack”, or watchfloor init.\n"
        )
    await asyncio.Event().wait()


def pinging(config: Config, scope: Scope) -> Sequence[Coroutine[Any, Any, None]]:
    """Return the loop that pings a monitor while all is well, if one is configured."""
    if not config.health.ping_url:
        return []
    from bot.app.watching.pinging import EVERY, Pinger

    pinger = Pinger(config.health.ping_url.reveal(), scope.problems)
    return [repeat("ping", pinger.tick, EVERY)]


def look_at(platforms: Platforms) -> Sequence[Coroutine[Any, Any, None]]:
    """Return what prints the page's address once the page can be opened."""

    async def told(page: "BrowserListener") -> None:
        await page.is_open.wait()
        sys.stderr.write(f"Look at {page.url}\n")
        await asyncio.Event().wait()

    return [told(page) for page in _pages(platforms)]


async def _pages_open(platforms: Platforms) -> None:
    for page in _pages(platforms):
        await page.is_open.wait()


def _pages(platforms: Platforms) -> Sequence["BrowserListener"]:
    from bot.platforms.browser.server import BrowserListener  # heavy: only where there is a page

    return [one for one in platforms.listeners.values() if isinstance(one, BrowserListener)]
