"""An answer that is shown while it is written stands once, and whole, whatever becomes of it."""

import pytest

from bot.core.channels import Channel, Platform
from bot.core.messages import Message, Note, Paragraph, Text
from bot.errors import DeliveryDeferred
from bot.platforms.discord.beginning import Beginnings
from bot.platforms.discord.client import DiscordClient
from bot.platforms.discord.messenger import DiscordMessenger
from tests.platforms.discord.seen import visible
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import BOT, IDA, START
from tests.servers.discord_guild import RIVER as RIVER_ID
from tests.waiting import PATIENCE

RIVER = Channel(platform=Platform.DISCORD, id=RIVER_ID)
KEY = "reply/1#0"
SENTENCES = ("The lower dam holds.", "Two bridges are closed.", "Nobody is missing.")


def answer(*sentences: str, note: str = "") -> Message:
    blocks = [Paragraph((Text(one),)) for one in sentences]
    noted = (*blocks, Note((Text(note),))) if note else tuple(blocks)
    return Message(title="Answer", summary=sentences[0], blocks=noted)


WHOLE = answer(*SENTENCES, note="From 3 articles.")


def hasty(client: DiscordClient) -> DiscordMessenger:
    """One that needs no pause between two edits."""
    return DiscordMessenger(client, beginnings=Beginnings(pause=0.0))


async def begun(messenger: DiscordMessenger, *many: int, thread: str = "") -> None:
    for count in many:
        await messenger.begin(RIVER, answer(*SENTENCES[:count]), key=KEY, thread=thread)


async def ended(
    server: DiscordServer, messenger: DiscordMessenger, place: str = RIVER_ID, thread: str = ""
) -> None:
    """Post the whole; it is the one thing that we said."""
    (payload,) = messenger.render(WHOLE)
    ref = await messenger.post(RIVER, payload, key=KEY, thread=thread)
    (said,) = (one for one in server.guild.all_in(place) if one["author"]["id"] == BOT)
    assert said["id"] == ref
    for sentence in SENTENCES:
        assert sentence in visible(said)
    assert await messenger.find(RIVER, key=KEY, thread=thread, since=START) == ref


async def test_the_first_sentence_is_posted_and_the_others_are_edited_in(
    server: DiscordServer, client: DiscordClient
) -> None:
    messenger = hasty(client)
    await begun(messenger, 1, 2)
    (standing,) = server.guild.all_in(RIVER_ID)
    assert SENTENCES[1] in visible(standing)
    assert SENTENCES[2] not in visible(standing)

    await ended(server, messenger)

    assert len(server.calls_of("messages.create")) == 1


async def test_what_comes_too_soon_is_left_for_the_next_edit(
    server: DiscordServer, client: DiscordClient
) -> None:
    messenger = DiscordMessenger(client, beginnings=Beginnings(pause=PATIENCE))
    await begun(messenger, 1, 2, 3)
    assert server.calls_of("messages.edit") == []

    await ended(server, messenger)

    assert len(server.calls_of("messages.edit")) == 1


async def test_a_beginning_is_not_found_as_the_whole(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    await begun(messenger, 1)

    assert await messenger.find(RIVER, key=KEY, thread="", since=START) is None


async def test_in_a_thread_it_stands_in_the_thread(
    server: DiscordServer, client: DiscordClient
) -> None:
    messenger = hasty(client)
    asked = server.guild.write(RIVER_ID, IDA, "is it safe?")["id"]
    await begun(messenger, 1, 2, thread=asked)

    await ended(server, messenger, place=asked, thread=asked)


async def test_an_edit_that_fails_is_made_up_for_by_the_end(
    server: DiscordServer, client: DiscordClient
) -> None:
    messenger = hasty(client)
    server.fail("messages.edit", faults.rate_limited())
    await begun(messenger, 1, 2)

    await ended(server, messenger)


async def test_an_end_that_has_to_wait_is_no_second_message(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    await begun(messenger, 1)
    server.fail("messages.edit", faults.rate_limited())
    (payload,) = messenger.render(WHOLE)
    with pytest.raises(DeliveryDeferred):
        await messenger.post(RIVER, payload, key=KEY, thread="")

    await ended(server, messenger)


async def test_a_beginning_that_somebody_deleted_is_posted_anew(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    await begun(messenger, 1)
    server.guild.rooms[RIVER_ID].messages.clear()

    await ended(server, messenger)


@pytest.mark.parametrize("is_done", [False, True])
async def test_a_beginning_in_doubt_is_looked_for_before_the_answer_is_posted(
    server: DiscordServer, messenger: DiscordMessenger, is_done: bool
) -> None:
    server.fail("messages.create", faults.Fault(breaks=faults.Break.RESET, is_done=is_done))
    await begun(messenger, 1, 2)
    assert len(server.calls_of("messages.create")) == 1

    await ended(server, messenger)


async def test_what_a_process_began_is_taken_up_by_the_next(
    server: DiscordServer, messenger: DiscordMessenger, client: DiscordClient
) -> None:
    await begun(messenger, 2)
    another = DiscordMessenger(client)

    await another.take_up(RIVER, key=KEY, thread="")

    await ended(server, another)


async def test_looking_for_what_was_begun_never_fails(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.fail("messages.list", faults.rate_limited())

    await messenger.take_up(RIVER, key=KEY, thread="")
    await ended(server, messenger)


async def test_a_look_that_has_to_wait_keeps_the_answer_waiting_and_doubles_nothing(
    server: DiscordServer, messenger: DiscordMessenger, client: DiscordClient
) -> None:
    await begun(messenger, 2)
    another = DiscordMessenger(client)
    server.fail("messages.list", faults.rate_limited(), times=2)

    await another.take_up(RIVER, key=KEY, thread="")
    (payload,) = another.render(WHOLE)
    with pytest.raises(DeliveryDeferred):
        await another.post(RIVER, payload, key=KEY, thread="")

    await ended(server, another)
