"""Every client goes to our address, and tells the log nothing."""

import logging

import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.platforms.discord.client import make_client
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.render import bare
from tests.platforms.discord.listening import RIVER, Inbox, make, running
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import RIVER as RIVER_ID


def test_the_addresses_are_the_librarys_own() -> None:
    make_client("https://proxy.example/api/v10/", "wss://gateway.example/")

    assert Route("GET", "/users/@me").url == "https://proxy.example/api/v10/users/@me"
    assert yarl.URL("wss://gateway.example/") == DiscordWebSocket.DEFAULT_GATEWAY


@pytest.mark.parametrize(
    ("api_base", "proxy"),
    [
        ("https://discord.example/api/v10", "http://proxy.example:3128"),
        ("https://discord.inside.example/api/v10", None),
        ("http://127.0.0.1:4321/api/v10", None),
        ("http://localhost:4321/api/v10", None),
        ("http://[::1]:4321/api/v10", None),
    ],
)
def test_a_proxy_is_used_but_not_for_what_is_near(
    monkeypatch: pytest.MonkeyPatch, api_base: str, proxy: str | None
) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "inside.example")

    assert make_client(api_base).http.proxy == proxy


def test_a_client_calls_nobody_and_keeps_no_messages() -> None:
    client = make_client("https://discord.example/api/v10")

    assert client.allowed_mentions is not None
    assert client.allowed_mentions.to_dict() == {"parse": []}
    assert client._connection._messages is None


async def test_the_log_holds_no_token_and_no_text_even_when_asked_for_everything(
    server: DiscordServer, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    listener = make(server, inbox)

    async with running(listener, server):
        await server.gateway.connected()
        await server.mention(RIVER_ID, "canary question")
        asked = await server.slash("ask", "canary command")
        await inbox.heard(2)
        await server.called("webhooks.edit")
        messenger = DiscordMessenger(listener.client)
        await messenger.post(RIVER, bare(["canary answer"]), key="k", thread="")
        server.gateway.drop()
        await server.gateway.connected(resumed=1)

    for secret in (server.token, "canary", asked["token"]):
        assert secret not in caplog.text
