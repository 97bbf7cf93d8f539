"""The door of the page."""

from datetime import timedelta
from typing import Any

import pytest

from bot.platforms.browser.signing_in import COOKIE, MAX_WRONG, REMEMBERED
from tests.platforms.browser.serving import Site, serving

WORD = "open-sesame"


async def sign_in(site: Site, word: str = WORD, to: str = "/") -> Any:
    return await site.client.post(
        "/sign-in", data={"password": word, "to": to}, allow_redirects=False
    )


@pytest.mark.parametrize(
    "path", ["/", "/channel/home", "/evidence/a1/1", "/picture/000000000000000000000000-day.png"]
)
async def test_nothing_is_shown_before_the_password_and_the_way_is_kept(path: str) -> None:
    async with serving(password=WORD) as site:
        reply = await site.client.get(path, allow_redirects=False)

        assert reply.status == 303
        assert reply.headers["Location"] == f"/sign-in?to={path.replace('/', '%2F')}"


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/static/page.css", "/sign-in"])
async def test_what_shows_nothing_of_a_channel_stays_open(path: str) -> None:
    async with serving(password=WORD) as site:
        assert (await site.client.get(path)).status == 200


async def test_what_is_not_a_page_is_refused_with_words() -> None:
    async with serving(password=WORD) as site:
        asked = await site.ask("How many?")
        heard = await site.client.get("/events", headers={"Accept": "text/event-stream"})

        assert (asked.status, heard.status) == (401, 401)
        assert await asked.text() == "Sign in first.\n"
        assert not site.heard


async def test_the_password_opens_the_page_that_was_wanted_and_is_remembered() -> None:
    async with serving(password=WORD) as site:
        reply = await sign_in(site, to="/channel/home?before=3")
        cookie = reply.cookies[COOKIE]

        assert (reply.status, reply.headers["Location"]) == (303, "/channel/home?before=3")
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert "halven" in await site.page("/")

        site.clock.at += REMEMBERED + timedelta(seconds=1)
        assert (await site.client.get("/", allow_redirects=False)).status == 303


@pytest.mark.parametrize(
    "cookie",
    [
        "",
        "x",
        "9999999999.",
        "9999999999.0000",
        "9999999999..0000",
        "9999999999.eve.0000",
        "-1.x",
        "99999999999999.x",
        "９.x",
    ],
)
async def test_a_cookie_that_we_did_not_seal_opens_nothing(cookie: str) -> None:
    async with serving(password=WORD) as site:
        reply = await site.client.get("/", cookies={COOKIE: cookie}, allow_redirects=False)

        assert reply.status == 303


async def test_another_password_ends_what_the_former_one_opened() -> None:
    async with serving(password=WORD) as site:
        sealed = (await sign_in(site)).cookies[COOKIE].value
    async with serving(password=WORD + "2") as site:
        reply = await site.client.get("/", cookies={COOKIE: sealed}, allow_redirects=False)

        assert reply.status == 303


async def test_a_wrong_password_is_said_and_only_so_many_are_taken() -> None:
    async with serving(password=WORD) as site:
        first = await sign_in(site, "nope")
        statuses = [(await sign_in(site, "nope")).status for _ in range(MAX_WRONG)]

        assert first.status == 403
        assert "That is not the password." in await first.text()
        assert statuses[-1] == 429
        assert (await sign_in(site)).status == 429, "or guessing could go on"
        site.clock.pass_(minutes=10)
        assert (await sign_in(site)).status == 303


@pytest.mark.parametrize(
    "to", ["https://evil.test/", "//evil.test", "/\\evil.test", "", "x", "/a\nb", "javascript:x"]
)
async def test_nobody_is_led_elsewhere(to: str) -> None:
    async with serving(password=WORD) as site:
        assert (await sign_in(site, to=to)).headers["Location"] == "/"


async def test_without_a_password_there_is_no_door() -> None:
    async with serving() as site:
        assert (await site.client.get("/")).status == 200
        assert (await site.client.get("/sign-in")).status == 404
