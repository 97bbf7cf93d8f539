"""The example crisis behind a page, played at once."""

import asyncio
import copy
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

import pytest

from bot.app.example import Show, _config, staged
from bot.app.loops import repeat
from bot.platforms.browser.server import BrowserListener
from bot.scheduling.system import SystemClock
from bot.store.memory import MemoryStore


@dataclass
class Desk:
    """What serves a page."""

    show: Show
    url: str

    async def play(self) -> None:
        """Have all five days happen."""
        await self.show.play(speed=1e12, longest_wait=0.0)


#: What all five days left behind, and when they ended, once they have happened in this process.
_played: list[tuple[MemoryStore, datetime]] = []


async def staged_at_the_end() -> Show:
    """Make everything ready where all five days have happened, over a store of one's own."""
    if not _played:
        store = MemoryStore()
        first = await staged(store, _config())
        await first.play(speed=1e12, longest_wait=0.0)
        _played.append((store, first.clock.now()))
    store, ended_at = _played[0]
    show = await staged(copy.deepcopy(store), _config())
    show.clock.move_to(ended_at)
    show.clock.let_go(SystemClock())
    return show


@asynccontextmanager
async def desk(monkeypatch: pytest.MonkeyPatch, *, is_played: bool = True) -> AsyncIterator[Desk]:
    """Serve the example on a free port, and answer what is asked."""
    monkeypatch.setenv("PORT", "8787")
    show = await (staged_at_the_end() if is_played else staged(MemoryStore(), _config()))
    listener = show.listener
    assert isinstance(listener, BrowserListener)
    listener.port = 0
    tasks = [
        asyncio.ensure_future(listener.run()),
        asyncio.ensure_future(repeat("answer", show.answer, 0.2, show.waking)),
    ]
    try:
        await listener.is_open.wait()
        yield Desk(show, listener.url)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
