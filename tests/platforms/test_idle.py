"""A request that never comes to an end keeps no connection."""

import asyncio

from aiohttp import web

from bot.platforms.browser.events import Hub
from bot.platforms.browser.server import BrowserListener
from bot.platforms.slack.door import Door
from tests.platforms.slack.listening import StoppedClock
from tests.servers.dripping import is_let_go
from tests.waiting import PATIENCE


async def test_the_page_lets_go_of_it() -> None:
    listener = BrowserListener(app=web.Application(), hub=Hub(), port=0)
    task = asyncio.create_task(listener.run())
    async with asyncio.timeout(PATIENCE):
        await listener.is_open.wait()

    assert await is_let_go(int(listener.url.rpartition(":")[2]))

    task.cancel()
    await asyncio.wait([task])


async def test_the_door_for_slack_lets_go_of_it() -> None:
    door = Door(signing_secret="5eed", host="127.0.0.1", port=0, clock=StoppedClock())

    async with door.open(None):  # type: ignore[arg-type]
        assert await is_let_go(door.port)
