"""Two hundred feeds out of a list are polled, and the page shows how each of them does."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, expect

from bench.newsstand import is_broken, is_gone, make_stand, write_files
from bot.app.adapters.page import PageParts
from bot.app.adapters.platforms import build_platforms
from bot.app.collecting.fetching import collector
from bot.app.collecting.rounds import Rounds
from bot.app.configuration.finding import load_config
from bot.app.tools.sourcing import import_opml
from bot.core.channels import Platform
from bot.core.questions import Incoming
from bot.platforms.browser.server import BrowserListener
from bot.ports.hooks import Hooks
from bot.scheduling.system import SystemClock
from bot.store.memory import MemoryStore
from tests.browsing.chromium import browsing, faults_of, in_chromium

pytestmark = in_chromium

COUNT = 200
BROKEN, GONE = sum(map(is_broken, range(COUNT))), sum(map(is_gone, range(COUNT)))
WELL = COUNT - BROKEN - GONE


async def nobody_hears(_incoming: Incoming) -> bool:
    return True


async def nothing_is_tracked() -> None:
    pass


@asynccontextmanager
async def polled(folder: Path) -> AsyncIterator[str]:
    """Import the list, ask every feed once, and serve the page; its address."""
    async with TestServer(make_stand(SystemClock()), host="0.0.0.0") as stand:
        assert stand.port
        write_files(folder, COUNT, stand.port)
        file = folder / "watchfloor.toml"
        await import_opml(folder / "feeds.opml", file)
        config = load_config(file)
        assert config is not None
        store, clock = MemoryStore(), SystemClock()
        page = PageParts(sources=config.sources)
        built = build_platforms(config, store, clock, Hooks(hear=nobody_hears), page)
        rounds = Rounds(config.sources, collector(config, store, clock), nothing_is_tracked)
        while not rounds.was_round.is_set():
            await rounds.round()
        listener = built.listeners[Platform.BROWSER]
        assert isinstance(listener, BrowserListener)
        listener.port = 0
        serving = asyncio.ensure_future(listener.run())
        try:
            await listener.is_open.wait()
            yield listener.url
        finally:
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)
            built.close()


async def test_two_hundred_feeds_are_shown_with_their_health(
    browser: Browser, tmp_path: Path
) -> None:
    phone = {"width": 390, "height": 844}
    async with (
        polled(tmp_path) as url,
        browsing(browser, url, viewport=phone, bypass_csp=True) as page,
    ):
        await page.get_by_role("link", name="Sources", exact=True).click()
        rows = page.locator(".source")
        await expect(page.locator(".tally")).to_have_text(
            f"{WELL} of {COUNT} sources are fine; to look at: {BROKEN + GONE}."
        )
        await expect(rows).to_have_count(COUNT)
        states = await rows.locator(".source-state").all_text_contents()
        shown = await rows.locator("visible=true").count()
        found = await faults_of(page)

        await page.locator("summary").focus()
        await page.keyboard.press("Enter")
        await expect(rows.last).to_be_visible()
        facts = await rows.last.locator("dd").all_text_contents()
        width = await page.evaluate("document.documentElement.scrollWidth")

    assert [re.split("[:,]", state)[0] for state in states] == (
        ["failing"] * BROKEN + ["gone"] * GONE + ["ok"] * WELL
    )
    assert "answered 500" in states[0]
    assert shown == BROKEN + GONE
    assert facts[0].endswith("UTC")
    assert facts[1] == facts[0]
    assert width == phone["width"]
    assert found == []
