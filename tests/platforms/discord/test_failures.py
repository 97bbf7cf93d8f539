"""Each way a post can fail, seen through the real library, and what the outbox is told."""

from datetime import timedelta

import pytest

from bot.core.channels import Channel, Platform
from bot.errors import DeliveryDeferred, DeliveryError, DeliveryInDoubt, DeliveryRejected
from bot.platforms.discord.client import make_client
from bot.platforms.discord.failures import refusal
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.render import bare
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_faults import Fault
from tests.servers.discord_guild import HIDDEN, RIVER, STAGE, Room
from tests.servers.discord_rates import Rates

BODY = bare(["The dam holds."])
NOWHERE = "1000000000000000099"


def channel(id: str = RIVER) -> Channel:
    return Channel(platform=Platform.DISCORD, id=id)


DEFERRED: dict[str, Fault] = {
    "asked to wait": faults.rate_limited(30),
    "everything must wait": faults.rate_limited(30, is_global=True),
    "banned by Cloudflare": faults.page(429, Retry_After="600"),
    "429 without a word": faults.page(429),
    "502 page": faults.page(502),
    "503 page": faults.page(503),
    "502 of Discord's own": faults.server_error(502),
    "Cloudflare cannot reach Discord": faults.page(522),
    "overloaded": faults.error(130000, 503),
    "Cloudflare blocks the address": faults.page(403),
    "a proxy's login page": faults.page(407),
    "led elsewhere": faults.page(302, Location="https://elsewhere.example/"),
    "not found by something else": faults.page(404),
}
IN_DOUBT: dict[str, Fault] = {
    "reset": faults.RESET,
    "done, then reset": faults.done_then(faults.RESET),
    "500": faults.server_error(500),
    "done, then 500": faults.done_then(faults.server_error(500)),
    "500 page": faults.page(500),
    "504": faults.server_error(504),
    "done, then 504 page": faults.done_then(faults.page(504)),
    "520 page": faults.page(520),
    "524 page": faults.page(524),
    "200 without JSON": faults.page(200),
    "200 and nothing of a message": Fault(body={}),
}
#: Error codes with the status they come with.
REFUSED = {
    10003: 404, 10004: 404, 50001: 403, 50007: 403, 50013: 403, 50008: 400, 50035: 400,
    200000: 400, 240000: 400, 999999: 400,
}  # fmt: skip


async def attempt(server: DiscordServer, messenger: DiscordMessenger) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        await messenger.post(channel(), BODY, key="k", thread="")
    # Whatever it was, it was sent once: only the outbox tries again.
    assert len(server.calls_of("messages.create")) == 1
    return caught.value


@pytest.mark.parametrize("fault", DEFERRED.values(), ids=DEFERRED)
async def test_what_discord_did_not_take_is_put_off(
    server: DiscordServer, messenger: DiscordMessenger, fault: Fault
) -> None:
    server.fail("messages.create", fault)

    assert isinstance(await attempt(server, messenger), DeliveryDeferred)
    assert server.guild.all_in(RIVER) == []


@pytest.mark.parametrize("fault", IN_DOUBT.values(), ids=IN_DOUBT)
async def test_what_broke_after_sending_is_in_doubt(
    server: DiscordServer, messenger: DiscordMessenger, fault: Fault
) -> None:
    server.fail("messages.create", fault)

    assert isinstance(await attempt(server, messenger), DeliveryInDoubt)


@pytest.mark.parametrize(("code", "status"), REFUSED.items())
async def test_a_refusal_is_final_and_says_why(
    server: DiscordServer, messenger: DiscordMessenger, code: int, status: int
) -> None:
    server.fail("messages.create", faults.error(code, status))

    error = await attempt(server, messenger)

    assert isinstance(error, DeliveryRejected)
    assert str(code) in str(error)
    assert str(error).endswith(".")


@pytest.mark.parametrize(
    ("id", "says"),
    [
        (NOWHERE, "does not exist.*correct its id"),
        (HIDDEN, "does not see the channel.*permissions"),
        (STAGE, "kind.*text or forum channel"),
    ],
    ids=["nowhere", "hidden", "stage"],
)
async def test_a_channel_that_cannot_be_posted_to_is_refused_with_the_fix(
    messenger: DiscordMessenger, id: str, says: str
) -> None:
    with pytest.raises(DeliveryRejected, match=says):
        await messenger.post(channel(id), BODY, key="k", thread="")


async def test_a_token_that_was_reset_is_refused_with_the_fix(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.fail("messages.create", Fault(status=401, body={"message": "401", "code": 0}))

    error = await attempt(server, messenger)

    assert isinstance(error, DeliveryRejected)
    assert "discord.token" in str(error)


@pytest.mark.parametrize(
    ("fault", "waits"),
    [
        (faults.rate_limited(30), 30),
        (faults.rate_limited(0.5), 0.5),
        (faults.rate_limited(999_999), 3_600),
        (Fault(status=429, body={"retry_after": "soon"}), 0),
        (Fault(status=429, body={"retry_after": -1}), 0),
        (Fault(status=429, body={"retry_after": 10**400}), 0),
        (faults.page(429, Retry_After="600"), 600),
        (faults.page(429, Retry_After="nan"), 60),
        (faults.page(429), 60),
        (faults.page(503, Retry_After="5"), 5),
    ],
)
async def test_the_wait_is_discords_own_within_reason(
    server: DiscordServer, messenger: DiscordMessenger, fault: Fault, waits: float
) -> None:
    server.fail("messages.create", fault)

    error = await attempt(server, messenger)

    assert isinstance(error, DeliveryDeferred)
    assert error.retry_after == timedelta(seconds=waits)


async def test_one_channel_that_must_wait_does_not_hold_up_another(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.fail("messages.create", faults.rate_limited(3_000, is_global=True))
    with pytest.raises(DeliveryDeferred):
        await messenger.post(channel(), BODY, key="k", thread="")

    await messenger.post(channel(), BODY, key="k", thread="")

    assert len(server.guild.all_in(RIVER)) == 1


async def test_what_never_left_is_put_off(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    await server.__aexit__()

    with pytest.raises(DeliveryDeferred, match="cannot be reached"):
        await messenger.post(channel(), BODY, key="k", thread="")


async def test_before_signing_in_and_after_the_end_everything_is_put_off(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    early = DiscordMessenger(make_client(server.api_base))
    with pytest.raises(DeliveryDeferred, match="not signed in"):
        await early.post(channel(), BODY, key="k", thread="")

    await messenger._client.close()

    with pytest.raises(DeliveryDeferred, match="not signed in"):
        await messenger.post(channel(), BODY, key="k", thread="")


def test_a_refusal_nobody_knows_is_still_a_sentence() -> None:
    assert refusal(123456) == "Discord refused (123456): see Discord's documentation of this error."


async def test_fifty_calls_a_second_are_taken_over_all_channels(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.rates = rates = Rates(clock=lambda: 0.0)
    rooms = [Room(f"3{number:018}", f"l{number}") for number in range(51)]
    server.guild.rooms |= {room.id: room for room in rooms}

    async def post_to_all() -> None:
        for room in rooms:
            await messenger.post(channel(room.id), BODY, key=room.id, thread="")

    with pytest.raises(DeliveryDeferred) as caught:
        await post_to_all()

    assert caught.value.retry_after == timedelta(seconds=1)
    assert len(server.calls) - len(rates.refused) == 50
