"""Each thing that can be wrong with a Slack app is one sentence with its fix."""

import pytest

from bot.core.operating.findings import Finding
from bot.core.speaking import speaking
from bot.platforms.slack.check import check
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer


async def found(server: SlackServer, *channels: str, **tokens: str) -> dict[str, Finding]:
    findings = check(
        tokens.get("bot_token", server.bot_token),
        tokens.get("app_token", server.app_token),
        server.api_base,
        channels,
    )
    return {finding.name: finding async for finding in findings}


async def test_an_app_as_it_should_be_is_fine(server: SlackServer) -> None:
    findings = await found(server, "C0RIVER", "C0RIVER")

    assert list(findings) == [
        "bot token",
        "scopes",
        "app token",
        "channel C0RIVER",
    ]
    assert all(finding.is_ok and not finding.fix for finding in findings.values())
    assert "@watchfloor in the workspace Saltmere" in findings["bot token"].text
    assert not server.calls_of("chat.postMessage")


@pytest.mark.parametrize(
    ("channel", "text", "fix"),
    [
        ("C0STRANGE", "not in #strange", "/invite @watchfloor"),
        ("C0CLOSED", "archived", "Unarchive"),
        ("C0NOWHERE", "does not exist, or is private", "/invite"),
    ],
)
async def test_a_channel_out_of_reach_is_named(
    server: SlackServer, channel: str, text: str, fix: str
) -> None:
    finding = (await found(server, channel))[f"channel {channel}"]

    assert not finding.is_ok
    assert text in finding.text
    assert fix in finding.fix


async def test_missing_scopes_are_named_with_what_they_are_for(server: SlackServer) -> None:
    server.workspace.scopes -= {"commands", "chat:write"}

    finding = (await found(server))["scopes"]

    assert not finding.is_ok
    assert "hear /brief, /brief-admin and the menus on messages (commands)" in finding.text
    assert "(chat:write)" in finding.text
    assert "OAuth & Permissions" in finding.fix


async def test_missing_optional_scopes_are_fine_and_said(server: SlackServer) -> None:
    server.workspace.scopes -= {"channels:history", "channels:read", "groups:read"}

    findings = await found(server, "C0RIVER")

    assert findings["scopes"].is_ok
    assert "look back whether a post arrived" in findings["scopes"].text
    assert findings["channel C0RIVER"].is_ok
    assert "Not checked" in findings["channel C0RIVER"].text


@pytest.mark.parametrize(
    ("tokens", "name", "fix"),
    [
        ({"bot_token": "xoxb-old"}, "bot token", "Bot User OAuth Token"),
        ({"bot_token": "xapp-1-local"}, "bot token", "Bot User OAuth Token"),
        ({"app_token": "xapp-old"}, "app token", "connections:write"),
        ({"app_token": "xoxb-1-local"}, "app token", "connections:write"),
        ({"app_token": ""}, "app token", "connections:write"),
    ],
    ids=str,
)
async def test_a_token_of_no_use_is_one_finding_without_the_token(
    server: SlackServer, tokens: dict[str, str], name: str, fix: str
) -> None:
    findings = await found(server, **tokens)

    finding = findings[name]
    assert not finding.is_ok
    assert fix in finding.fix
    assert "\n" not in finding.text
    assert "Fix:" not in finding.text + finding.fix
    for token in filter(None, tokens.values()):
        assert token not in f"{findings}"


@pytest.mark.parametrize(
    ("method", "name"),
    [
        ("auth.test", "bot token"),
        ("apps.connections.open", "app token"),
        ("conversations.info", "channel C0RIVER"),
    ],
)
async def test_a_slack_that_is_away_is_not_blamed_on_the_token(
    server: SlackServer, method: str, name: str
) -> None:
    server.fail(method, faults.status(503))

    finding = (await found(server, "C0RIVER"))[name]

    assert not finding.is_ok
    assert "not available" in finding.text
    assert "api_base" in finding.fix


async def test_what_is_found_is_said_in_the_language_that_is_spoken(server: SlackServer) -> None:
    server.workspace.scopes -= {"commands"}
    with speaking("de"):
        findings = await found(server, "C0CLOSED")

    archived = findings["channel C0CLOSED"]
    assert (archived.text, archived.fix.split()[0]) == ("Er ist archiviert.", "Holen")
    assert findings["scopes"].text.startswith("Die App darf nicht: /brief, /brief-admin und")


@pytest.mark.parametrize("has_history", [True, False])
async def test_what_it_takes_to_hear_replies_without_a_mention_is_said(
    server: SlackServer, has_history: bool
) -> None:
    if not has_history:
        server.workspace.scopes -= {"channels:history", "groups:history"}

    findings = check(server.bot_token, server.app_token, server.api_base, hears_replies=True)
    found = {one.name: one async for one in findings}["replies"]

    assert found.is_ok is has_history
    assert "message.channels, message.groups" in f"{found.text} {found.fix}"
