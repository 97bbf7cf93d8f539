"""Reading in the page: what is posted, what it rests on, and what became of it."""

import pytest
from playwright.async_api import Browser

from tests.browsing.chromium import browsing, in_chromium
from tests.browsing.desk import desk

pytestmark = in_chromium


async def test_a_page_that_is_open_sees_briefs_and_corrections_come(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(monkeypatch, is_played=False) as served, browsing(browser, served.url) as page:
        await page.get_by_text("Nothing posted yet.").wait_for()
        await page.get_by_text("Live").wait_for()

        await served.play()

        await page.get_by_text("Withdrawn 09:30 UTC").first.wait_for()
        corrected = page.locator("li.entry", has_text="Withdrawn 09:30 UTC").first
        await corrected.locator("a.replies").click()
        await page.locator("#panel").get_by_text("has withdrawn its article").first.wait_for()


async def test_a_number_in_brackets_opens_the_words_it_stands_for(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(monkeypatch) as served, browsing(browser, served.url) as page:
        sentence = page.locator(".lead").last
        said = await sentence.text_content()
        await sentence.locator("a.cite").first.click()

        marked = await page.locator("#panel mark").first.text_content()

        assert said is not None
        assert marked is not None
        assert marked.split()[0] in said
        await page.keyboard.press("Escape")
        await page.locator("#panel").wait_for(state="detached")
