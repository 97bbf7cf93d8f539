"""Everybody can read the page: with a narrow screen, magnified, in the dark, read out aloud."""

import pytest
from playwright.async_api import Browser, Page

from tests.browsing.chromium import browsing, faults_of, in_chromium
from tests.browsing.desk import desk

pytestmark = in_chromium


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_on_any_page(
    browser: Browser, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Our own policy would keep axe out.
    async with (
        desk(monkeypatch) as served,
        browsing(browser, served.url, color_scheme=scheme, bypass_csp=True) as page,
    ):
        is_dark = scheme == "dark"
        found = {"channel": await faults_of(page, of_colour=is_dark)}
        await page.locator("#entries a.replies", has_text="replies").last.click()
        await page.locator("#panel").wait_for()
        found["thread"] = await faults_of(page, of_colour=is_dark)
        await page.locator("#panel a.cite").last.click()
        await page.locator("#panel mark").first.wait_for()
        found["evidence"] = await faults_of(page, of_colour=is_dark)
        await page.goto(served.url)
        await page.locator("#text-0").fill("/brief-admin setup")
        await page.keyboard.press("Enter")
        await page.locator("#panel form.sheet").wait_for()
        found["form"] = await faults_of(page, of_colour=is_dark)

    assert {place: faults for place, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    ("width", "height"),
    [
        pytest.param(640, 450, id="200 per cent of 1280"),
        pytest.param(320, 568, id="the narrowest that WCAG asks for"),
    ],
)
async def test_nothing_is_scrolled_sideways(
    browser: Browser, width: int, height: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewport = {"width": width, "height": height}
    async with (
        desk(monkeypatch) as served,
        browsing(browser, served.url, viewport=viewport) as page,
    ):
        wide = [await _overflowing(page)]
        await page.locator("#entries a.replies", has_text="replies").last.click()
        await page.locator("#panel").wait_for()
        wide.append(await _overflowing(page))
        await page.locator("#panel a.cite").last.click()
        await page.locator("#panel mark").first.wait_for()
        wide.append(await _overflowing(page))

    assert wide == [[], [], []]


async def test_where_the_keyboard_is_can_be_seen(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(monkeypatch) as served, browsing(browser, served.url) as page:
        unseen: list[str] = []
        for _ in range(40):
            await page.keyboard.press("Tab")
            unseen += await page.evaluate(_UNSEEN)

    assert unseen == []


async def test_the_sign_of_the_channel_one_is_in_is_as_bright_as_its_name(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Axe passes over what is hidden from readers aloud."""
    colour = "one => getComputedStyle(one).color"
    async with desk(monkeypatch, is_played=False) as served, browsing(browser, served.url) as page:
        name = page.locator("nav a[aria-current]")

        assert await name.locator(".hash").evaluate(colour) == await name.evaluate(colour)


#: What is in focus, and looks as if it were not.
_UNSEEN = """() => {
  const one = document.activeElement;
  if (one === document.body) return [];
  const box = one.closest(".box") ?? one;
  const style = getComputedStyle(box);
  const isRinged = style.outlineStyle !== "none" || style.boxShadow !== "none";
  return isRinged || one.matches(".skip") ? [] : [one.outerHTML.slice(0, 100)];
}"""


async def _overflowing(page: Page) -> list[str]:
    """Return what reaches over the edge of the page, except what scrolls in a row of its own."""
    found: list[str] = await page.evaluate(
        """() => [...document.querySelectorAll("body *")]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1
            && !one.closest(".hidden, .skip, nav ul, [hidden]")
            && getComputedStyle(one).clipPath === "none")
          .map((one) => one.outerHTML.slice(0, 100))"""
    )
    return found
