"""What a bot says when it has started: where it speaks, where its page is, and its pings."""

import asyncio
import sys
from collections.abc import Coroutine, Sequence
from typing import Any

from bot.app.building import Surfaces
from bot.app.loops import again_and_again
from bot.app.watching.health import Scope
from bot.config import Config


def say_where(built: Surfaces) -> None:
    """Tell whoever started it what it speaks on."""
    names = ", ".join(sorted(platform.value for platform in built.messengers))
    if names:
        sys.stderr.write(f"Watchfloor is running on {names}.\n")
    else:
        sys.stderr.write(
            "Watchfloor is running and speaks nowhere: no token is set, and no [[subscription]] is "
            "for the browser. Fix: README, “Connect Slack”, or watchfloor init.\n"
        )


def pinging(config: Config, scope: Scope) -> Sequence[Coroutine[Any, Any, None]]:
    """Return what tells a monitor that all is well, where one is configured."""
    if not config.health.ping_url:
        return []
    from bot.app.watching.pinging import EVERY, Pinger

    pinger = Pinger(config.health.ping_url.reveal(), scope.problems)
    return [again_and_again("ping", pinger.tick, EVERY)]


def look_at(built: Surfaces) -> Sequence[Coroutine[Any, Any, None]]:
    """Return what tells whoever started it where the page is, once it is there."""
    from bot.platforms.browser.server import BrowserListener

    async def told(listener: BrowserListener) -> None:
        await listener.is_open.wait()
        sys.stderr.write(f"Look at {listener.url}\n")
        await asyncio.Event().wait()

    return [told(one) for one in built.listeners.values() if isinstance(one, BrowserListener)]
