"""Each thing that can be wrong with a Discord bot is one sentence with its fix."""

import pytest

from bot.core.operating.findings import Finding
from bot.platforms.discord.check import check
from bot.platforms.discord.registration import registered
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import BOT, DIRECT, FORUM, HIDDEN, RIVER, STAGE, tag

NOWHERE = "1000000000000000099"


async def found(server: DiscordServer, *channels: str, token: str = "") -> dict[str, Finding]:
    findings = check(token or server.token, server.api_base, channels)
    return {finding.name: finding async for finding in findings}


async def test_a_bot_as_it_should_be_is_fine(server: DiscordServer) -> None:
    server.routes.commands = registered()

    findings = await found(server, RIVER, RIVER, DIRECT)

    assert list(findings) == [
        "token", "gateway", "command", f"channel {RIVER}", f"channel {DIRECT}",
    ]  # fmt: skip
    assert all(finding.is_ok and not finding.fix for finding in findings.values())
    assert "@watchfloor" in findings["token"].text
    assert "1000 starts" in findings["gateway"].text
    assert "is known" in findings["command"].text
    assert "#river" in findings[f"channel {RIVER}"].text
    assert not server.calls_of("messages.create", "commands.create")


@pytest.mark.parametrize(
    ("channel", "text", "fix"),
    [
        (HIDDEN, "does not see it", f"client_id={BOT}"),
        (STAGE, "#stage takes no messages", "a forum"),
        (NOWHERE, "does not exist", "Correct the channel's id"),
    ],
    ids=["hidden", "stage", "nowhere"],
)
async def test_a_channel_out_of_reach_is_named(
    server: DiscordServer, channel: str, text: str, fix: str
) -> None:
    finding = (await found(server, channel))[f"channel {channel}"]

    assert not finding.is_ok
    assert text in finding.text
    assert fix in finding.fix


async def test_missing_permissions_are_named_with_what_they_are_for(
    server: DiscordServer,
) -> None:
    server.guild.granted.discard("embed_links")
    server.guild.rooms[RIVER].denied.add("create_public_threads")

    finding = (await found(server, RIVER))[f"channel {RIVER}"]

    assert not finding.is_ok
    assert "post briefs as embeds (Embed Links)" in finding.text
    assert "(Create Public Threads)" in finding.text
    assert "(Send Messages)" not in finding.text
    assert "role" in finding.fix


async def test_a_thread_needs_what_its_channel_grants_for_threads(server: DiscordServer) -> None:
    thread = server.thread("rescue")
    server.guild.rooms[RIVER].denied.add("create_public_threads")
    assert (await found(server, thread))[f"channel {thread}"].is_ok

    server.guild.rooms[RIVER].denied.add("send_messages_in_threads")

    finding = (await found(server, thread))[f"channel {thread}"]
    assert "(Send Messages In Threads)" in finding.text


async def test_a_thread_that_is_locked_is_named(server: DiscordServer) -> None:
    thread = server.thread("rescue")
    server.guild.rooms[thread].is_locked = True

    finding = (await found(server, thread))[f"channel {thread}"]

    assert (finding.is_ok, finding.fix) == (False, "Unlock it.")
    assert "locked" in finding.text


async def test_a_forum_needs_the_right_to_open_posts_and_to_answer_in_them(
    server: DiscordServer,
) -> None:
    server.guild.rooms[FORUM].denied |= {"create_public_threads"}
    assert (await found(server, FORUM))[f"channel {FORUM}"].is_ok

    server.guild.rooms[FORUM].denied |= {"send_messages", "send_messages_in_threads"}

    finding = (await found(server, FORUM))[f"channel {FORUM}"]
    assert not finding.is_ok
    assert "(Send Messages)" in finding.text
    assert "(Send Messages In Threads)" in finding.text


async def test_a_forum_whose_tags_only_moderators_may_set_is_named(server: DiscordServer) -> None:
    forum = server.guild.rooms[FORUM]
    forum.needs_tag, forum.tags = True, [tag("Flood", moderated=True)]

    finding = (await found(server, FORUM))[f"channel {FORUM}"]

    assert not finding.is_ok
    assert "needs a tag" in finding.text
    assert "moderators" in finding.fix

    forum.tags.append(tag("Storm"))
    assert (await found(server, FORUM))[f"channel {FORUM}"].is_ok


async def test_a_command_that_is_not_known_yet_will_be(server: DiscordServer) -> None:
    finding = (await found(server))["command"]

    assert finding.is_ok
    assert "when the bot starts" in finding.text


async def test_too_many_starts_are_a_warning(server: DiscordServer) -> None:
    server.routes.starts_left = 7

    finding = (await found(server))["gateway"]

    assert not finding.is_ok
    assert "Only 7 starts" in finding.text


async def test_a_token_of_no_use_is_one_finding_without_the_token(server: DiscordServer) -> None:
    findings = await found(server, RIVER, token="old.token.here")

    assert list(findings) == ["token"]
    assert not findings["token"].is_ok
    assert "Reset the token" in findings["token"].fix
    assert "Fix:" not in findings["token"].text + findings["token"].fix
    assert "old.token" not in f"{findings}"


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("users.me", "token"),
        ("gateway", "gateway"),
        ("commands.list", "command"),
        ("channels.get", f"channel {RIVER}"),
        ("guilds.get", f"channel {RIVER}"),
        ("members.get", f"channel {RIVER}"),
    ],
)
async def test_a_discord_that_is_away_is_not_blamed_on_the_bot(
    server: DiscordServer, call: str, name: str
) -> None:
    server.fail(call, faults.page(503))

    finding = (await found(server, RIVER))[name]

    assert not finding.is_ok
    assert "DISCORD_API_BASE" in finding.fix


@pytest.mark.parametrize(
    ("is_let", "is_asked_for", "text", "fix"),
    [
        pytest.param(False, False, "hides the words", "Message Content Intent", id="not let"),
        pytest.param(True, False, "does not ask for", "message_content = true", id="not asked for"),
        pytest.param(True, True, "can be read", "", id="all is there"),
    ],
)
async def test_what_it_takes_to_hear_replies_without_a_mention_is_said(
    server: DiscordServer, is_let: bool, is_asked_for: bool, text: str, fix: str
) -> None:
    if is_let:
        server.show_words()

    findings = check(
        server.token, server.api_base, hears_replies=True, message_content=is_asked_for
    )
    found = {one.name: one async for one in findings}["replies"]

    assert text in found.text
    assert fix in found.fix
    assert found.is_ok is not bool(fix)


async def test_with_a_token_that_is_refused_nothing_is_said_of_replies(
    server: DiscordServer,
) -> None:
    findings = check("MTAw.refused.token", server.api_base, hears_replies=True)

    assert [one.name async for one in findings] == ["token"]
