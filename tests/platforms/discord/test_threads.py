"""A reply goes into the thread of what it replies to, and beside it where that cannot be."""

import pytest

from bot.core.channels import Channel, Platform
from bot.errors import DeliveryDeferred, DeliveryRejected
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.render import bare
from tests.platforms.anything import BRIEF
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import BOT, DIRECT, HILL, IDA, RIVER, START, THREAD, Json, user

HERE = Channel(platform=Platform.DISCORD, id=RIVER)
BODY = bare(["The sources."])


async def brief(messenger: DiscordMessenger) -> str:
    return await messenger.post(HERE, messenger.render(BRIEF)[0], key="brief", thread="")


async def reply(messenger: DiscordMessenger, thread: str, key: str = "reply") -> str:
    return await messenger.post(HERE, BODY, key=key, thread=thread)


def last(server: DiscordServer) -> Json:
    return server.guild.all_in(RIVER)[-1]


async def test_the_first_reply_opens_the_thread_and_the_next_goes_straight_there(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    parent = await brief(messenger)
    server.calls.clear()

    refs = [await reply(messenger, parent, f"reply/{n}") for n in range(3)]

    assert [one["id"] for one in server.guild.rooms[parent].messages] == refs
    assert [call.name for call in server.calls] == [
        "messages.get", "threads.create", "messages.create", "messages.create", "messages.create",
    ]  # fmt: skip
    assert server.calls_of("threads.create")[0].body["auto_archive_duration"] == 1_440


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (f"<@{BOT}> is the\ndam **safe**?", "is the dam **safe**?"),
        (f"<@{BOT}> <@{IDA}> asks", "@someone asks"),
        (f"<@{BOT}>", "Sources and questions"),
        (f"<@{BOT}> " + "is it safe? " * 30, ("is it safe? " * 8).strip()),
    ],
    ids=["question", "names nobody", "nothing", "long"],
)
async def test_a_thread_is_called_after_what_was_asked(
    server: DiscordServer, messenger: DiscordMessenger, asked: str, name: str
) -> None:
    question = server.guild.write(RIVER, IDA, asked, mentions=[user(BOT)])["id"]

    await reply(messenger, question)

    assert server.guild.rooms[question].name == name


async def test_a_thread_under_a_brief_is_called_after_it(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    parent = await brief(messenger)
    await reply(messenger, parent)

    assert server.guild.rooms[parent].name == BRIEF.title


async def test_a_thread_that_cannot_be_named_has_a_name_all_the_same(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    parent = await brief(messenger)
    server.fail("messages.get", faults.error(50001, 403))

    await reply(messenger, parent)

    assert server.guild.rooms[parent].name == "Sources and questions"


async def test_a_thread_that_was_opened_before_is_used(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    parent = await brief(messenger)
    await reply(messenger, parent, "before the restart")
    restarted = DiscordMessenger(messenger._client)

    await reply(restarted, parent)

    assert last(server)["channel_id"] == parent


async def test_a_thread_that_people_started_is_used(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    theirs = server.thread("rescue")

    await reply(messenger, theirs)

    assert last(server)["channel_id"] == theirs


@pytest.mark.parametrize("fault", [faults.page(504), faults.RESET, faults.rate_limited(5)])
async def test_opening_a_thread_in_doubt_is_simply_done_again(
    server: DiscordServer, messenger: DiscordMessenger, fault: faults.Fault
) -> None:
    parent = await brief(messenger)
    server.fail("threads.create", faults.done_then(fault))

    with pytest.raises(DeliveryDeferred):
        await reply(messenger, parent)
    ref = await reply(messenger, parent)

    assert [one["id"] for one in server.guild.rooms[parent].messages] == [ref]


async def test_an_archived_thread_is_posted_to(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    parent = await brief(messenger)
    await reply(messenger, parent)
    server.guild.rooms[parent].is_archived = True
    server.fail("messages.create", faults.error(50083))

    await reply(messenger, parent, "later")

    assert len(server.guild.rooms[parent].messages) == 2
    assert server.calls_of("channels.edit")[0].body == {"archived": False}


async def test_an_archived_and_locked_thread_is_left_for_the_channel(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    parent = await brief(messenger)
    await reply(messenger, parent)
    server.guild.rooms[parent].is_locked = True
    server.fail("messages.create", faults.error(50083))

    await reply(messenger, parent, "later")

    assert last(server)["channel_id"] == RIVER


@pytest.mark.parametrize("fate", ["locked", "deleted"])
async def test_a_closed_thread_is_replaced_by_one_reply_that_leads_back(
    server: DiscordServer, messenger: DiscordMessenger, fate: str
) -> None:
    parent = await brief(messenger)
    await reply(messenger, parent)
    if fate == "locked":
        server.guild.rooms[parent].is_locked = True
    else:
        del server.guild.rooms[parent]

    first = await reply(messenger, parent, "later")
    server.calls.clear()
    await reply(messenger, parent, "and later")

    beside = [one for one in server.guild.rooms[RIVER].messages if one["id"] >= first]
    assert [one["message_reference"]["message_id"] for one in beside] == [parent, parent]
    assert all(one["allowed_mentions"] == {"parse": []} for one in beside)
    assert [call.name for call in server.calls] == ["messages.create"]


async def test_a_reply_to_a_message_that_is_gone_stands_by_itself(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    parent = await brief(messenger)
    server.guild.rooms[RIVER].messages.clear()

    await reply(messenger, parent)

    assert last(server)["channel_id"] == RIVER
    assert "message_reference" not in last(server)


async def test_where_no_thread_may_be_opened_the_reply_stands_beside(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.guild.granted.discard("create_public_threads")
    parent = await brief(messenger)

    await reply(messenger, parent)
    await reply(messenger, parent, "another")

    assert last(server)["message_reference"]["message_id"] == parent
    assert len(server.calls_of("threads.create")) == 1, "a refusal counts against the bot"


@pytest.mark.parametrize("code", [160006, 200001, 50024, 999999])
async def test_whatever_speaks_against_a_thread_the_reply_is_not_lost(
    server: DiscordServer, messenger: DiscordMessenger, code: int
) -> None:
    parent = await brief(messenger)
    server.fail("threads.create", faults.error(code))

    await reply(messenger, parent)

    assert last(server)["message_reference"]["message_id"] == parent


async def test_where_threads_may_not_be_written_to_the_reply_stands_beside(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.guild.granted.discard("send_messages_in_threads")
    parent = await brief(messenger)

    await reply(messenger, parent)

    assert last(server)["channel_id"] == RIVER


async def test_in_a_direct_message_a_reply_is_a_reply(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    direct = Channel(platform=Platform.DISCORD, id=DIRECT)
    parent = await messenger.post(direct, BODY, key="k", thread="")

    await messenger.post(direct, BODY, key="k/1", thread=parent)

    assert server.guild.rooms[DIRECT].messages[1]["message_reference"]["message_id"] == parent


async def test_in_a_channel_that_is_a_thread_a_reply_is_a_reply(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    theirs = Channel(platform=Platform.DISCORD, id=server.thread("rescue", parent=HILL))
    parent = await messenger.post(theirs, BODY, key="k", thread="")

    await messenger.post(theirs, BODY, key="k/1", thread=parent)

    assert server.guild.rooms[theirs.id].type == THREAD
    assert len(server.guild.rooms[theirs.id].messages) == 2


async def test_what_stands_beside_its_thread_is_found_and_edited_there(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    parent = await brief(messenger)
    await reply(messenger, parent)
    server.guild.rooms[parent].is_locked = True
    ref = await reply(messenger, parent, "later")

    assert await messenger.find(HERE, key="later", thread=parent, since=START) == ref
    await messenger.edit(HERE, ref, bare(["Corrected."]), thread=parent)
    assert last(server)["content"].startswith("Corrected.")
    del server.guild.rooms[parent]
    assert await messenger.find(HERE, key="later", thread=parent, since=START) == ref
    await messenger.edit(HERE, ref, bare(["Again."]), thread=parent)
    assert last(server)["content"].startswith("Again.")


async def test_an_edit_wakes_an_archived_thread(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    parent = await brief(messenger)
    ref = await reply(messenger, parent)
    server.guild.rooms[parent].is_archived = True

    await messenger.edit(HERE, ref, bare(["Corrected."]), thread=parent)

    assert last(server)["content"].startswith("Corrected.")


async def test_an_edit_that_is_refused_in_the_thread_is_not_tried_beside(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    parent = await brief(messenger)
    ref = await reply(messenger, parent)
    server.fail("messages.edit", faults.error(200000))

    with pytest.raises(DeliveryRejected, match="AutoMod"):
        await messenger.edit(HERE, ref, BODY, thread=parent)

    assert len(server.calls_of("messages.edit")) == 1


async def test_a_thread_whose_messages_are_refused_refuses(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    parent = await brief(messenger)
    await reply(messenger, parent)
    server.fail("messages.create", faults.error(200000))

    with pytest.raises(DeliveryRejected, match="AutoMod"):
        await reply(messenger, parent, "later")
