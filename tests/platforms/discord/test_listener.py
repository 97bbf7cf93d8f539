"""Hears people through the real library and gateway, at a local Discord."""

import pytest

from bot.core.questions import Incoming, Via
from bot.platforms.discord.listener import DiscordListener
from bot.platforms.discord.messenger import DiscordMessenger
from tests.platforms.anything import BRIEF
from tests.platforms.discord.listening import NOW, RIVER, Inbox
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import BOT, DIRECT, GUILD, IDA, user
from tests.servers.discord_guild import RIVER as RIVER_ID
from tests.waiting import until

pytestmark = pytest.mark.usefixtures("listening")


async def settled(server: DiscordServer, inbox: Inbox) -> list[Incoming]:
    """What was heard once every message before a last mention was looked at."""
    last = f"discord:{(await server.mention(RIVER_ID, 'last'))['id']}"
    while last not in [one.id for one in inbox.calls]:
        await inbox.heard(len(inbox.calls) + 1)
    return [one for one in inbox.calls if one.id != last]


async def test_a_mention_is_heard_without_the_mention_and_answered_in_its_thread(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener
) -> None:
    asked = await server.mention(RIVER_ID, "is the dam   safe?")

    (heard,) = await inbox.heard()
    assert heard == Incoming(
        id=f"discord:{asked['id']}",
        channel=RIVER,
        text="is the dam safe?",
        via=Via.MENTION,
        thread=asked["id"],
        user=IDA,
        received_at=NOW,
    )
    messenger = DiscordMessenger(listener.client)
    (payload,) = messenger.render(BRIEF)
    ref = await messenger.post(heard.channel, payload, key="answer", thread=heard.thread)
    assert [one["id"] for one in server.guild.rooms[asked["id"]].messages] == [ref]


async def test_a_mention_in_a_thread_stays_in_that_thread(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener
) -> None:
    messenger = DiscordMessenger(listener.client)
    (payload,) = messenger.render(BRIEF)
    brief = await messenger.post(RIVER, payload, key="brief", thread="")
    await messenger.post(RIVER, payload, key="sources", thread=brief)

    await server.mention(brief, "and the upper one?")

    (heard,) = await inbox.heard()
    assert (heard.channel, heard.thread) == (RIVER, brief)
    assert heard.via is Via.MENTION


async def test_a_thread_that_the_gateway_told_of_needs_no_question(
    server: DiscordServer, inbox: Inbox
) -> None:
    thread = server.thread("rescue")
    described = server.guild.describe_room(server.guild.rooms[thread])
    await server.gateway.dispatch("THREAD_CREATE", {**described, "newly_created": True})

    await server.mention(thread, "safe?")

    (heard,) = await inbox.heard()
    assert (heard.channel, heard.thread) == (RIVER, thread)
    assert server.calls_of("channels.get") == []


async def test_a_reply_to_us_in_a_thread_of_ours_is_heard(
    server: DiscordServer, inbox: Inbox
) -> None:
    thread = server.thread("brief")

    await server.say(thread, "and now?", mentions=[user(BOT)], type=19)

    (heard,) = await inbox.heard()
    assert (heard.via, heard.text) == (Via.THREAD_REPLY, "and now?")


async def test_a_place_that_cannot_be_looked_at_is_answered_where_it_is(
    server: DiscordServer, inbox: Inbox
) -> None:
    thread = server.thread("rescue")
    server.fail("channels.get", faults.page(503))

    asked = await server.mention(thread, "safe?")

    (heard,) = await inbox.heard()
    assert (heard.channel.id, heard.thread) == (thread, asked["id"])


async def test_a_direct_message_is_heard(server: DiscordServer, inbox: Inbox) -> None:
    await server.say(DIRECT, "what changed?")

    (heard,) = await inbox.heard()
    assert (heard.via, heard.text) == (Via.DIRECT, "what changed?")
    assert (heard.channel.id, heard.thread) == (DIRECT, "")


async def test_bots_ourselves_and_what_is_not_said_to_us_are_not_heard(
    server: DiscordServer, inbox: Inbox
) -> None:
    await server.say(RIVER_ID, "among people")
    await server.say(RIVER_ID, "@everyone lunch", mention_everyone=True)
    await server.say(RIVER_ID, "from us", by=BOT)
    await server.mention(RIVER_ID, "from a bot", author={**user(IDA), "bot": True})
    await server.mention(RIVER_ID, "from a webhook", webhook_id="7")
    await server.mention(RIVER_ID, "pinned", type=6)
    await server.gateway.dispatch("SOMETHING_OF_NEXT_YEAR", {"x": 1})

    assert await settled(server, inbox) == []


async def test_what_is_delivered_again_is_heard_once(server: DiscordServer, inbox: Inbox) -> None:
    asked = await server.mention(RIVER_ID, "is the dam safe?")
    for _ in range(10):
        await server.gateway.dispatch("MESSAGE_CREATE", {**asked, "guild_id": "7"})

    assert len(await settled(server, inbox)) == 1


async def test_somebody_who_asks_sees_that_it_is_worked_on_until_the_answer_stands(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener
) -> None:
    await server.mention(RIVER_ID, "is the dam safe?")
    await server.called("typing")
    (heard,) = inbox.calls

    messenger = DiscordMessenger(listener.client)
    (payload,) = messenger.render(BRIEF)
    await messenger.post(heard.channel, payload, key="answer", thread=heard.thread)

    assert listener.client.working.is_idle
    assert len(server.calls_of("typing")) == 1


async def test_a_working_state_that_cannot_be_shown_harms_nothing(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.fail("typing", faults.error(50013, 403), faults.RESET)

    await server.mention(RIVER_ID, "one?")
    await server.mention(RIVER_ID, "two?")
    await server.mention(RIVER_ID, "three?")

    await server.called("typing", 3)
    assert len(inbox.calls) == 3


async def test_a_command_is_acknowledged_to_its_user_alone(
    server: DiscordServer, inbox: Inbox
) -> None:
    asked = await server.slash("ask", f"what of <{IDA}> & <@{IDA}>?")

    (heard,) = await inbox.heard()
    assert (heard.via, heard.thread, heard.channel) == (Via.COMMAND, "", RIVER)
    assert heard.text == f"ask what of <{IDA}> & @someone?"
    assert heard.user == IDA
    await server.called("webhooks.edit")
    deferred, shown = server.routes.shown[asked["token"]]
    assert deferred == {"type": 5, "data": {"flags": 64}}
    assert shown["content"].startswith("Checking sources")
    assert shown["allowed_mentions"] == {"parse": []}


@pytest.mark.parametrize("verb", ["now", "status", "help"])
async def test_a_subcommand_without_words_is_its_verb(
    server: DiscordServer, inbox: Inbox, verb: str
) -> None:
    await server.slash(verb)

    assert (await inbox.heard())[0].text == verb


async def test_a_command_in_a_thread_is_answered_there(server: DiscordServer, inbox: Inbox) -> None:
    thread = server.thread("rescue")

    await server.slash("now", channel=thread)

    (heard,) = await inbox.heard()
    assert (heard.channel, heard.thread) == (RIVER, thread)


async def test_a_command_in_a_direct_message_is_heard(server: DiscordServer, inbox: Inbox) -> None:
    await server.slash("status", channel=DIRECT)

    assert (await inbox.heard())[0].channel.id == DIRECT


@pytest.mark.parametrize(
    "fault",
    [faults.error(10062, 404), faults.RESET, faults.page(500)],
    ids=["late", "reset", "500"],
)
async def test_a_command_that_cannot_be_acknowledged_is_answered_all_the_same(
    server: DiscordServer, inbox: Inbox, fault: faults.Fault
) -> None:
    server.fail("interactions.callback", fault)

    await server.slash("now")

    assert len(await inbox.heard()) == 1
    assert server.calls_of("webhooks.edit") == []


async def test_a_follow_up_that_comes_too_late_harms_nothing(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.fail("webhooks.edit", faults.error(10015, 404))

    await server.slash("now")
    await server.called("webhooks.edit")

    assert len(await settled(server, inbox)) == 1


async def test_what_is_no_command_is_left_alone(server: DiscordServer, inbox: Inbox) -> None:
    ping = await server.slash("now", type=1)
    pressed = await server.slash("now", type=3, data={"custom_id": "old", "component_type": 2})

    assert await settled(server, inbox) == []
    assert not {ping["token"], pressed["token"]} & set(server.routes.shown)


async def test_a_command_of_another_version_is_answered_with_a_sentence(
    server: DiscordServer, inbox: Inbox
) -> None:
    asked = await server.slash("now", name="digest")

    await server.called("interactions.callback")
    (shown,) = server.routes.shown[asked["token"]]
    assert shown["data"]["flags"] == 64
    assert "/brief help" in shown["data"]["content"]
    assert await settled(server, inbox) == []


async def test_a_question_that_is_edited_is_answered_once_as_it_was_asked(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener
) -> None:
    asked = await server.mention(RIVER_ID, "is the dam safe?")
    (heard,) = await inbox.heard()

    changed = {**server.guild.seen(asked), "guild_id": GUILD, "content": f"<@{BOT}> is it?"}
    await server.gateway.dispatch("MESSAGE_UPDATE", changed)

    assert await settled(server, inbox) == [heard]
    assert heard.text == "is the dam safe?"


async def test_a_question_that_was_heard_and_deleted_is_taken_back(
    server: DiscordServer, inbox: Inbox
) -> None:
    asked = await server.mention(RIVER_ID, "is the dam safe?")
    await inbox.heard()

    for id in ("1000000000000000077", asked["id"]):
        await server.gateway.dispatch("MESSAGE_DELETE", {"id": id, "channel_id": RIVER_ID})
    await settled(server, inbox)
    await until(lambda: inbox.taken_back)

    assert inbox.taken_back == [f"discord:{asked['id']}"]
