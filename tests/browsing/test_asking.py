"""Asking in the page: questions, buttons, commands and forms, with the keyboard as with a mouse."""

import asyncio

import pytest
from playwright.async_api import Browser, Page, Route, expect

from tests.browsing.chromium import browsing, in_chromium
from tests.browsing.desk import desk

pytestmark = in_chromium


async def ask(page: Page, text: str) -> None:
    await page.locator("#text-0").fill(text)
    await page.keyboard.press("Enter")


async def answer_of(page: Page) -> str:
    """Return the last reply once nothing is being worked on."""
    await page.locator("#panel li.bot").last.wait_for()
    await page.locator("#panel #working").wait_for(state="detached")
    return await page.locator("#panel li.bot").last.inner_text()


async def test_a_question_is_answered_in_its_thread_with_what_was_cited(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(monkeypatch) as served, browsing(browser, served.url) as page:
        await ask(page, "How many people are missing?")

        told = await answer_of(page)
        await page.locator("#panel li.bot .said a.cite, #panel li.bot p a.cite").first.click()

        assert "missing" in told
        await page.locator("#panel mark").first.wait_for()


async def test_what_the_sources_do_not_say_is_refused(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(monkeypatch) as served, browsing(browser, served.url) as page:
        await ask(page, "Who won the football match in Lisbon?")

        assert "not in our sources" in (await answer_of(page)).casefold()


async def test_a_button_tells_what_it_says_in_the_thread(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(monkeypatch) as served, browsing(browser, served.url) as page:
        await page.locator("#entries").get_by_role("button", name="Sources").last.click()

        assert "sources" in (await answer_of(page)).casefold()


async def test_feedback_is_asked_for_and_kept(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(monkeypatch) as served, browsing(browser, served.url) as page:
        await page.locator("#entries").get_by_role("button", name="Feedback").last.click()
        form = page.locator("#panel form.sheet")
        await form.locator("select").first.select_option(index=1)
        await form.get_by_role("button").click()
        await answer_of(page)

        kept = await served.show.engine.store.feedback.given()

    assert len(kept) == 1


async def test_a_channel_is_set_up_with_the_keyboard_alone(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typed, filled in, sent off: it ends in a preview, and a button that posts a test."""
    async with desk(monkeypatch) as served, browsing(browser, served.url) as page:
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.className") == "skip"
        await page.locator("#text-0").focus()
        await page.keyboard.type("/brief-admin setup")
        await page.keyboard.press("Enter")
        await page.locator("#panel form.sheet").wait_for()
        await page.locator("#panel form.sheet [type=submit]").focus()
        await page.keyboard.press("Enter")

        await page.locator("#panel li.bot").last.wait_for()
        await page.locator("#panel").get_by_role("button", name="Send a test").focus()
        await page.keyboard.press("Enter")

        await page.locator("#panel li.bot", has_text="TEST").last.wait_for()
        await page.keyboard.press("Escape")
        await page.locator("#panel").wait_for(state="detached")


async def test_a_form_that_is_closed_does_nothing(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(monkeypatch) as served, browsing(browser, served.url) as page:
        before = await page.locator("#entries > li.entry").count()
        await ask(page, "/brief-admin setup")
        await page.locator("#panel form.sheet").wait_for()
        await page.keyboard.press("Escape")
        await page.locator("#panel").wait_for(state="detached")

        assert await page.locator("#entries > li.entry").count() == before


async def test_what_is_wrong_in_a_form_is_said_there_and_nothing_is_lost(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = "status of 422"
    async with desk(monkeypatch) as served, browsing(browser, served.url, expected=refused) as page:
        await ask(page, "/brief-admin setup")
        form = page.locator("#panel form.sheet")
        await form.get_by_label("Time of the brief").fill("noon, or so")
        await form.get_by_label("Time zone").fill("Asia/Tokyo")
        await form.locator("[type=submit]").click()

        await expect(form.locator(".problem")).to_contain_text("is no time of day")
        await expect(form.get_by_label("Time zone")).to_have_value("Asia/Tokyo")
        await form.get_by_label("Time of the brief").fill("7pm")
        await form.locator("[type=submit]").click()

        await page.locator("#panel li.bot", has_text="19:00 Asia/Tokyo").wait_for()


async def test_what_takes_long_says_that_it_is_worked_on(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(monkeypatch) as served, browsing(browser, served.url) as page:
        await ask(page, "/brief-admin setup")
        may_go = asyncio.Event()

        async def held(route: Route) -> None:
            await may_go.wait()
            await route.continue_()

        await page.route("**/submit", held)
        await page.locator("#panel .send button").click()
        await expect(page.locator("#panel .state")).to_have_text("Checking sources…")
        assert await page.locator("#panel .send button").is_disabled()
        may_go.set()

        assert "DRY RUN" in await page.locator("#panel li.bot").first.inner_text()
        assert await page.locator("#panel .state").count() == 0
