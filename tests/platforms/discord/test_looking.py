"""What was broken off is found again, through the real library, at a local Discord."""

from datetime import timedelta

import pytest

from bot.core.channels import Channel, Platform
from bot.core.messages import Item, Message, Text
from bot.errors import DeliveryDeferred, DeliveryInDoubt, DeliveryRejected
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.reference import reference
from bot.platforms.discord.render import bare
from bot.ports.chat import Payload
from tests.platforms.anything import BRIEF
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import BOB, BOT, IDA, START
from tests.servers.discord_guild import RIVER as RIVER_ID

RIVER = Channel(platform=Platform.DISCORD, id=RIVER_ID)
KEY = "brief/saltmere/discord:1000000000000000011/3#0"


def payload(messenger: DiscordMessenger) -> Payload:
    (only,) = messenger.render(BRIEF)
    return only


@pytest.mark.parametrize("fault", [faults.RESET, faults.server_error(500), faults.page(504)])
async def test_what_discord_accepted_and_did_not_confirm_is_not_posted_twice(
    server: DiscordServer, messenger: DiscordMessenger, fault: faults.Fault
) -> None:
    server.fail("messages.create", faults.done_then(fault))
    with pytest.raises(DeliveryInDoubt):
        await messenger.post(RIVER, payload(messenger), key=KEY, thread="")

    found = await messenger.find(RIVER, key=KEY, thread="", since=START)
    again = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")

    (message,) = server.guild.all_in(RIVER_ID)
    assert found == again == message["id"]


async def test_long_after_the_nonce_is_forgotten_a_post_is_still_found(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    short = bare(["The dam holds."])
    refs = [
        await messenger.post(RIVER, payload(messenger), key=KEY, thread=""),
        await messenger.post(RIVER, short, key="short", thread=""),
    ]
    server.guild.nonces.clear()

    assert await messenger.find(RIVER, key=KEY, thread="", since=START) == refs[0]
    assert await messenger.find(RIVER, key="short", thread="", since=START) == refs[1]


async def test_a_reference_that_somebody_else_wrote_is_not_ours(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.guild.write(RIVER_ID, BOB, f"look\n-# {reference(KEY)}", mentions=[{"id": BOT}])

    assert await messenger.find(RIVER, key=KEY, thread="", since=START) is None


async def test_a_look_back_reaches_before_the_try_because_clocks_differ(
    messenger: DiscordMessenger,
) -> None:
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")

    late = START + timedelta(seconds=60)
    assert await messenger.find(RIVER, key=KEY, thread="", since=late) == ref
    much_later = START + timedelta(hours=1)
    assert await messenger.find(RIVER, key=KEY, thread="", since=much_later) is None


async def test_a_look_back_turns_pages(server: DiscordServer, messenger: DiscordMessenger) -> None:
    for _ in range(250):
        server.guild.write(RIVER_ID, IDA, "still raining")
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")

    assert await messenger.find(RIVER, key=KEY, thread="", since=START) == ref
    assert len(server.calls_of("messages.list")) == 3


async def test_a_channel_too_busy_to_look_through_is_said_to_be_one(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    for _ in range(2_001):
        server.guild.write(RIVER_ID, IDA, "still raining")

    with pytest.raises(DeliveryRejected, match="Too much was said"):
        await messenger.find(RIVER, key=KEY, thread="", since=START)


async def test_a_look_back_that_breaks_is_put_off(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    # The HTTP library itself asks a second time where asking is harmless.
    server.fail("messages.list", faults.RESET, times=2)

    with pytest.raises(DeliveryDeferred):
        await messenger.find(RIVER, key=KEY, thread="", since=START)


async def test_a_look_back_that_is_refused_says_so_with_the_fix(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.fail("messages.list", faults.error(50001, 403))

    with pytest.raises(DeliveryRejected, match=r"may not look back.*Read Message History"):
        await messenger.find(RIVER, key=KEY, thread="", since=START)


async def test_words_in_parts_are_found_only_when_all_parts_stand(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    items = tuple(Item((Text(f"{n}: wet. " * 15),)) for n in range(20))
    long = messenger.render(Message(title="T", summary="s", blocks=items))[0]
    server.fail("messages.create", faults.error(50035))
    server.fail("threads.create", faults.page(503))
    with pytest.raises(DeliveryDeferred):
        await messenger.post(RIVER, long, key=KEY, thread="")
    assert await messenger.find(RIVER, key=KEY, thread="", since=START) is None

    server.fail("messages.create", faults.error(50035), faults.server_error(500))
    with pytest.raises(DeliveryInDoubt):
        await messenger.post(RIVER, long, key=KEY, thread="")
    assert await messenger.find(RIVER, key=KEY, thread="", since=START) is None

    server.fail("messages.create", faults.error(50035))
    ref = await messenger.post(RIVER, long, key=KEY, thread="")
    assert await messenger.find(RIVER, key=KEY, thread="", since=START) == ref
    assert len(server.guild.rooms[RIVER_ID].messages) == 1


@pytest.mark.parametrize("name", ["messages.list", "messages.create"])
async def test_words_in_parts_are_put_off_when_nothing_can_be_seen_or_said(
    server: DiscordServer, messenger: DiscordMessenger, name: str
) -> None:
    items = tuple(Item((Text(f"{n}: wet. " * 15),)) for n in range(20))
    long = messenger.render(Message(title="T", summary="s", blocks=items))[0]
    server.fail("messages.create", faults.error(50035))
    server.fail(name, faults.page(503), times=2)

    with pytest.raises(DeliveryDeferred):
        await messenger.post(RIVER, long, key=KEY, thread="")

    assert server.guild.all_in(RIVER_ID) == []


async def test_a_look_for_parts_that_breaks_is_put_off(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    items = tuple(Item((Text(f"{n}: wet. " * 15),)) for n in range(20))
    long = messenger.render(Message(title="T", summary="s", blocks=items))[0]
    server.fail("messages.create", faults.error(50035))
    await messenger.post(RIVER, long, key=KEY, thread="")
    server.fail("messages.list", None, faults.page(503))

    with pytest.raises(DeliveryDeferred):
        await messenger.find(RIVER, key=KEY, thread="", since=START)
