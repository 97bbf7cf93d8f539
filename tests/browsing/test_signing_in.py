"""Somebody signs in, reads what is theirs and leaves again, by keyboard and on any screen."""

from typing import Any

import pytest
from playwright.async_api import Browser

from bot.core.managing.visitors import Login
from tests.browsing.chromium import browsing, faults_of, in_chromium
from tests.platforms.browser.serving import HOME, serving

pytestmark = in_chromium

LOGINS = (Login(name="ana", password="anas-own-word", channels=frozenset({HOME.id})),)
PHONE = {"viewport": {"width": 320, "height": 568}}


@pytest.mark.parametrize(
    "screen",
    [
        pytest.param({}, id="a desk"),
        pytest.param({"color_scheme": "dark"}, id="in the dark"),
        pytest.param(PHONE, id="a phone"),
    ],
)
async def test_one_signs_in_and_out_by_keyboard(browser: Browser, screen: dict[str, Any]) -> None:
    async with serving(logins=LOGINS) as site:
        await site.post("The river rose.")
        url = str(site.client.make_url("/")).rstrip("/")
        async with browsing(browser, url, bypass_csp=True, **screen) as page:
            found = await faults_of(page)
            await page.keyboard.type("ana")
            await page.keyboard.press("Tab")
            await page.keyboard.type("anas-own-word")
            await page.keyboard.press("Enter")
            await page.locator("#entries", has_text="The river rose.").wait_for()
            found += await faults_of(page)
            assert await page.locator("nav li").all_inner_texts() == ["#\nhalven"]
            assert "ana" in await page.locator(".visitor").text_content() or ""
            wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth")
            await page.locator(".visitor button").focus()
            await page.keyboard.press("Enter")
            await page.locator("#password").wait_for()

    assert found == []
    assert not wide


async def test_who_is_signed_out_elsewhere_is_led_to_the_door_when_they_ask(
    browser: Browser,
) -> None:
    async with serving(logins=LOGINS) as site:
        url = str(site.client.make_url("/")).rstrip("/")
        troubles = "401 (Unauthorized)"
        async with browsing(browser, url, bypass_csp=True, expected=troubles) as page:
            await page.locator("#name").fill("ana")
            await page.locator("#password").fill("anas-own-word")
            await page.keyboard.press("Enter")
            await page.locator("#live").wait_for()
            await page.locator("#text-0").fill("How high?")
            await page.context.clear_cookies()
            await page.keyboard.press("Enter")
            await page.locator("#password").wait_for()

    assert site.heard == []
