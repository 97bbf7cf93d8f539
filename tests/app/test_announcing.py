"""What a bot says of itself when it starts."""

import asyncio
from pathlib import Path

import pytest

from bot.app.adapters.platforms import Platforms, build_platforms
from bot.app.announcing import look_at, say_where
from bot.platforms.browser.server import BrowserListener
from bot.ports.hooks import Hooks
from bot.store.memory import MemoryStore
from tests.app.config import configured
from tests.builders import FixedClock


async def hear(_incoming: object) -> bool:
    return True


def a_page(folder: Path) -> tuple[Platforms, BrowserListener]:
    """Build what a configuration with a browser channel alone has."""
    built = build_platforms(
        configured(folder, {}, ""), MemoryStore(), FixedClock(), Hooks(hear=hear)
    )
    (page,) = (one for one in built.listeners.values() if isinstance(one, BrowserListener))
    return built, page


async def once(platforms: Platforms) -> None:
    """Let everything be said that can be said by now."""
    saying = [asyncio.ensure_future(one) for one in (say_where(platforms), *look_at(platforms))]
    for _ in range(5):
        await asyncio.sleep(0)
    for one in saying:
        one.cancel()


async def test_nothing_is_said_before_the_page_can_be_opened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built, page = a_page(tmp_path)

    await once(built)
    assert capsys.readouterr().err == ""

    page.url = "http://127.0.0.1:8787"
    page.is_open.set()
    await once(built)

    assert capsys.readouterr().err.splitlines() == [
        "Watchfloor is running in the browser.",
        "Look at http://127.0.0.1:8787",
    ]


async def test_a_bot_that_speaks_nowhere_says_what_to_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    await once(Platforms(close=lambda: None))

    assert "speaks nowhere" in capsys.readouterr().err
