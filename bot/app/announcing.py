"""What a bot tells at the start: the terminal where it speaks, and a monitor that it is alive."""

import asyncio
import sys
from collections.abc import Coroutine, Sequence
from typing import Any

from bot.app.adapters.platforms import Platforms
from bot.app.loops import repeat
from bot.app.watching.health import Scope
from bot.config import Config


def say_where(platforms: Platforms) -> None:
    """Print which platforms the bot runs on, or what to do if there are none."""
    names = ", ".join(sorted(platform.value for platform in platforms.messengers))
    if names:
        sys.stderr.write(f"Watchfloor is running on {names}.\n")
    else:
        sys.stderr.write(
            "Watchfloor is running and speaks nowhere: no token is set, and no [[subscription]] is "
            "for the browser. Fix: README, “Connect Slack”, or watchfloor init.\n"
        )


def pinging(config: Config, scope: Scope) -> Sequence[Coroutine[Any, Any, None]]:
    """Return the loop that pings a monitor while all is well, if one is configured."""
    if not config.health.ping_url:
        return []
    from bot.app.watching.pinging import EVERY, Pinger

    pinger = Pinger(config.health.ping_url.reveal(), scope.problems)
    return [repeat("ping", pinger.tick, EVERY)]


def look_at(platforms: Platforms) -> Sequence[Coroutine[Any, Any, None]]:
    """Return what prints the page's address once the page can be opened."""
    from bot.platforms.browser.server import BrowserListener

    async def told(listener: BrowserListener) -> None:
        await listener.is_open.wait()
        sys.stderr.write(f"Look at {listener.url}\n")
        await asyncio.Event().wait()

    return [told(one) for one in platforms.listeners.values() if isinstance(one, BrowserListener)]
