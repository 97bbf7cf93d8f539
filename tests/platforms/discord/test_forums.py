"""In a forum a message is a post, and what belongs to it goes below it."""

from dataclasses import replace

import pytest

from bot.core.channels import Channel, Platform
from bot.core.messages import Paragraph, Severity, Text
from bot.errors import DeliveryDeferred, DeliveryInDoubt, DeliveryRejected
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.render import bare
from tests.platforms.anything import BRIEF
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import FORUM, START, Json, Room, tag

HERE = Channel(platform=Platform.DISCORD, id=FORUM)
BODY = bare(["The sources."])


async def brief(messenger: DiscordMessenger, key: str = "brief") -> str:
    return await messenger.post(HERE, messenger.render(BRIEF)[0], key=key, thread="")


async def reply(messenger: DiscordMessenger, thread: str, key: str = "reply") -> str:
    return await messenger.post(HERE, BODY, key=key, thread=thread)


def posts(server: DiscordServer) -> list[Room]:
    return [room for room in server.guild.rooms.values() if room.parent == FORUM]


def texts(room: Room) -> list[str]:
    return [one["content"].split("\n-# ref")[0] for one in room.messages]


async def test_a_brief_is_a_post_with_its_title_and_its_first_message(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    ref = await brief(messenger)

    (post,) = posts(server)
    (first,) = post.messages
    assert (post.id, post.name, first["id"]) == (ref, BRIEF.title, ref)
    assert first["content"] == messenger.render(BRIEF)[0]["content"]
    assert first["allowed_mentions"] == {"parse": []}


async def test_what_follows_goes_into_the_post_and_opens_no_thread(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    ref = await brief(messenger)

    await reply(messenger, ref, "brief#1")
    await reply(DiscordMessenger(messenger._client), ref, "after a restart")

    (post,) = posts(server)
    assert texts(post)[1:] == ["The sources."] * 2
    assert not server.calls_of("threads.create")


@pytest.mark.parametrize(
    ("severity", "title", "expected"),
    [
        (Severity.ROUTINE, "SALTMERE FLOOD · Brief 3", ["Saltmere Flood", "brief"]),
        (Severity.BREAKING, "Dam at Saltmere gives way", ["Breaking"]),
        (Severity.ROUTINE, "Briefly: floodlight", []),
    ],
    ids=["its crisis and kind", "breaking", "whole words alone"],
)
async def test_tags_are_set_that_the_title_names(
    server: DiscordServer,
    messenger: DiscordMessenger,
    severity: Severity,
    title: str,
    expected: list[str],
) -> None:
    names = ("Saltmere Flood", "brief", "Breaking", "Flood")
    server.guild.rooms[FORUM].tags = [tag(name) for name in names[:3]]
    message = replace(BRIEF, title=title, severity=severity)

    await messenger.post(HERE, messenger.render(message)[0], key="k", thread="")

    assert posts(server)[0].applied == [tag(name)["id"] for name in expected]


async def test_a_forum_that_needs_a_tag_gets_one_that_we_may_set(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    forum = server.guild.rooms[FORUM]
    forum.needs_tag, forum.tags = True, [tag("Staff", moderated=True), tag("News")]

    await brief(messenger)

    assert posts(server)[0].applied == [tag("News")["id"]]


async def test_a_forum_without_a_tag_for_us_is_refused_with_the_fix(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    forum = server.guild.rooms[FORUM]
    forum.needs_tag, forum.tags = True, [tag("Staff", moderated=True)]

    with pytest.raises(DeliveryRejected, match=r"needs a tag; add one"):
        await brief(messenger)

    assert not server.calls_of("posts.create")


async def test_a_post_that_was_put_away_is_taken_out_again(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    ref = await brief(messenger)
    server.guild.rooms[ref].is_archived = True
    await messenger.edit(HERE, ref, messenger.render(replace(BRIEF, title="New"))[0], thread="")

    assert server.guild.rooms[ref].messages[0]["content"].startswith("**New**")
    assert not server.guild.rooms[ref].is_archived


async def test_what_a_locked_post_does_not_take_stands_in_another_that_leads_back(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    ref = await brief(messenger)
    server.guild.rooms[ref].is_locked = True

    first = await reply(messenger, ref, "alert")
    await reply(messenger, ref, "correction")
    await reply(DiscordMessenger(messenger._client), ref, "after a restart")

    _, other = posts(server)
    assert (other.id, other.name) == (first, BRIEF.title)
    assert texts(other) == [
        f"-# Continued from <#{ref}>, which is closed.\nThe sources.",
        "The sources.",
        "The sources.",
    ]
    assert "continued" not in server.guild.rooms[ref].messages[-1]["content"]


async def test_what_stands_in_the_other_post_can_be_corrected_there(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    ref = await brief(messenger)
    server.guild.rooms[ref].is_locked = True
    refs = [await reply(messenger, ref, key) for key in ("alert", "note")]

    for one in refs:
        await messenger.edit(HERE, one, bare(["Corrected."]), thread=ref)

    assert [one["edited_timestamp"] for one in posts(server)[1].messages] == [
        START.isoformat()
    ] * 2  # fmt: skip


async def test_a_post_that_is_gone_is_begun_anew(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    ref = await brief(messenger)
    del server.guild.rooms[ref]

    await reply(messenger, ref)

    assert texts(posts(server)[0])[0].endswith("The sources.")


@pytest.mark.parametrize("is_archived", [False, True], ids=["open", "put away"])
async def test_a_post_that_was_broken_off_is_found_by_its_reference(
    server: DiscordServer, messenger: DiscordMessenger, is_archived: bool
) -> None:
    await brief(messenger, "another")
    server.fail("posts.create", replace(faults.RESET, is_done=True))
    with pytest.raises(DeliveryInDoubt):
        await brief(messenger)
    posts(server)[1].is_archived = is_archived

    found = await messenger.find(HERE, key="brief", thread="", since=START)

    assert found == posts(server)[1].id
    assert await messenger.find(HERE, key="never", thread="", since=START) is None


async def test_a_reply_that_was_broken_off_is_found_in_its_post_and_in_the_one_after_it(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    ref = await brief(messenger)
    inside = await reply(messenger, ref, "inside")
    server.guild.rooms[ref].is_locked = True
    after = await reply(messenger, ref, "after")

    fresh = DiscordMessenger(messenger._client)
    assert await fresh.find(HERE, key="inside", thread=ref, since=START) == inside
    assert await fresh.find(HERE, key="after", thread=ref, since=START) == after


async def test_where_nobody_may_look_back_that_is_said(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.guild.granted.discard("read_message_history")

    with pytest.raises(DeliveryRejected, match="Read Message History"):
        await messenger.find(HERE, key="brief", thread="", since=START)


async def test_a_forum_without_the_right_to_post_is_refused(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.guild.rooms[FORUM].denied.add("send_messages")

    with pytest.raises(DeliveryRejected, match="permissions of the invitation"):
        await brief(messenger)


async def test_embeds_that_are_refused_leave_their_words_in_one_post(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.guild.rooms[FORUM].denied.add("embed_links")
    words = tuple(Paragraph((Text(f"{number}. " + "The dam holds. " * 60),)) for number in range(6))
    payload = messenger.render(replace(BRIEF, blocks=words))[0]
    server.fail("messages.create", faults.rate_limited(5))
    with pytest.raises(DeliveryDeferred):
        await messenger.post(HERE, payload, key="long", thread="")

    await messenger.post(HERE, payload, key="long", thread="")

    (post,) = posts(server)
    said = "".join(_said(one) for one in post.messages)
    assert all(f"{number}." in said for number in range(6))


def _said(message: Json) -> str:
    return str(message["content"]).replace("\\", "")
