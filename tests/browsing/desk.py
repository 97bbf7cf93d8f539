"""The example crisis behind a page, played at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from bot.app.loops import again_and_again
from bot.app.showing import Show, _config, staged
from bot.platforms.browser.server import BrowserListener
from bot.store.memory import MemoryStore


@dataclass
class Desk:
    """What serves a page."""

    show: Show
    url: str

    async def play(self) -> None:
        """Have all five days happen."""
        await self.show.play(speed=1e12, longest_wait=0.0)


@asynccontextmanager
async def desk(monkeypatch: pytest.MonkeyPatch, *, is_played: bool = True) -> AsyncIterator[Desk]:
    """Serve the example on a free port, and answer what is asked."""
    monkeypatch.setenv("PORT", "8787")
    show = await staged(MemoryStore(), _config())
    listener = show.listener
    assert isinstance(listener, BrowserListener)
    listener.port = 0
    tasks = [
        asyncio.ensure_future(listener.run()),
        asyncio.ensure_future(again_and_again("answer", show.answer, 0.2, show.waking)),
    ]
    try:
        await listener.is_open.wait()
        served = Desk(show, listener.url)
        if is_played:
            await served.play()
        yield served
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
