"""A workspace's admin installs the app, in their own browser and in time."""

from urllib.parse import parse_qs, urlsplit

import pytest

from bot.platforms.slack import installing
from bot.platforms.slack.registration import OPTIONAL_SCOPES, SCOPES
from tests.platforms.slack.installed import App, install
from tests.servers.slack import SlackServer


@pytest.fixture
def app(server: SlackServer) -> App:
    return App(server)


async def test_an_admin_is_sent_to_slack_with_the_scopes_of_the_manifest(
    app: App, server: SlackServer
) -> None:
    async with (
        app.browser() as browser,
        browser.get("/slack/install", allow_redirects=False) as begun,
    ):
        sent = urlsplit(begun.headers["Location"])
        cookie = begun.headers["Set-Cookie"]

    asked = parse_qs(sent.query)
    assert begun.status == 302
    assert sent.path == "/oauth/v2/authorize"
    assert asked["scope"][0].split(",") == sorted({**SCOPES, **OPTIONAL_SCOPES})
    assert all(part in cookie for part in ("HttpOnly", "SameSite=Lax", "Path=/slack"))


async def test_what_slack_grants_is_kept_and_no_token_lies_open(
    app: App, server: SlackServer
) -> None:
    async with app.browser() as browser:
        status, page = await install(browser, "code-fell")

    assert (status, "Installed in The Fell (T0FELL)" in page) == (200, True)
    sealed = await app.kept.get("T0FELL")
    assert sealed is not None
    assert not any(token in sealed for token in server.installs.tokens)


async def test_a_state_is_of_no_use_in_another_browser_twice_or_late(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.browser() as hers:
        async with hers.get("/slack/install", allow_redirects=False) as begun:
            state = begun.headers["Location"].partition("state=")[2]
        hers.cookie_jar.clear()
        async with hers.get(f"/slack/oauth_redirect?code=code-fell&state={state}") as ended:
            assert ended.status == 400
        for junk in ("", "x", "%00", "é" * 50):
            async with hers.get(f"/slack/oauth_redirect?code=code-fell&state={junk}") as ended:
                assert ended.status == 400
        assert (await install(hers, "code-fell"))[0] == 200
        async with hers.get(f"/slack/oauth_redirect?code=code-mere&state={state}") as again:
            assert again.status == 400
        monkeypatch.setattr(installing, "WINDOW", installing.WINDOW * -1)
        assert (await install(hers, "code-mere"))[0] == 400

    assert await app.kept.workspaces() == ["T0FELL"]


async def test_a_code_that_slack_does_not_know_and_a_no_install_nothing(app: App) -> None:
    async with app.browser() as browser:
        status, page = await install(browser, "made-up")
        assert (status, "invalid_code" in page) == (502, True)
        async with browser.get("/slack/oauth_redirect?error=<b>access_denied") as said:
            assert "<b>" not in await said.text()

    assert await app.kept.workspaces() == []


async def test_only_workspaces_that_were_let_in_install_anything(server: SlackServer) -> None:
    app = App(server, allowed=["T0SALTMERE"])
    async with app.browser() as browser:
        status, page = await install(browser, "code-fell")
        let_in, _ = await install(browser, "code-mere")

    assert (status, "T0FELL in [slack] workspaces" in page) == (403, True)
    assert let_in == 200
    assert await app.kept.workspaces() == ["T0SALTMERE"]
