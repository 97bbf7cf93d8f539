"""Every client sends once, to our address, and tells the log nothing."""

import logging

import pytest

from bot.core.channels import Channel, Platform
from bot.errors import BotError, ConfigError, DeliveryDeferred
from bot.platforms.slack.client import make_client, sdk_logger
from bot.platforms.slack.messenger import SlackMessenger
from tests.platforms.slack.listening import Inbox, connected, make, running
from tests.servers.slack import SlackServer

RIVER = Channel(platform=Platform.SLACK, id="C0RIVER")


def test_a_client_never_tries_again_by_itself() -> None:
    client = make_client("xoxb-1", "https://slack.example/api/")

    assert client.retry_handlers == []
    assert client.base_url == "https://slack.example/api/"


@pytest.mark.parametrize(
    ("api_base", "proxy"),
    [
        ("https://slack.example/api/", "http://proxy.example:3128"),
        ("https://slack.inside.example/api/", None),
        ("http://127.0.0.1:4321/api/", None),
        ("http://localhost:4321/api/", None),
        ("http://[::1]:4321/api/", None),
    ],
)
def test_a_proxy_is_used_but_not_for_what_is_near(
    monkeypatch: pytest.MonkeyPatch, api_base: str, proxy: str | None
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "inside.example")

    assert make_client("xoxb-1", api_base).proxy == proxy


async def test_nothing_of_the_environment_gets_between(
    server: SlackServer, inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    for name in ("BOT_TOKEN", "APP_TOKEN", "SIGNING_SECRET", "CLIENT_ID", "CLIENT_SECRET"):
        monkeypatch.setenv(f"SLACK_{name}", "of-another-app")

    async with running(make(server, inbox), server):
        await server.mention("C0RIVER", "safe?")
        await server.slash("now")

    assert len(inbox.calls) == 2


async def test_the_log_holds_no_token_and_no_text_even_when_asked_for_everything(
    server: SlackServer, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    messenger = SlackMessenger(make_client(server.bot_token, server.api_base))

    async with running(make(server, inbox), server):
        await server.mention("C0RIVER", "canary question")
        await messenger.post(RIVER, {"text": "canary answer", "blocks": []}, key="k", thread="")
        await server.drop_connections()
        await connected(server, 2)

    for secret in (server.bot_token, server.app_token, "canary", "ticket-"):
        assert secret not in caplog.text


def test_what_the_libraries_say_of_our_own_errors_is_a_line_at_most(
    caplog: pytest.LogCaptureFixture,
) -> None:
    logger = sdk_logger()
    for error in (ConfigError(["the token is refused"]), DeliveryDeferred("not reached")):
        try:
            raise error
        except BotError:
            logger.exception("Failed to connect (error: %s); Retrying...", error)
    logger.warning("As you gave `client` as well, `token` will be unused.")

    (line,) = caplog.records
    assert "not reached" in line.getMessage()
    assert not line.exc_info
