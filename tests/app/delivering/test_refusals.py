"""Where nobody can be told in the channel itself, its managers are."""

from dataclasses import replace
from functools import partial

import pytest

from bot.app.delivering.refusals import refusal_notices
from bot.core.channels import Channel, Platform
from bot.core.deliveries import DeliveryState
from bot.errors import DeliveryRejected
from bot.flows.deliver import deliver
from bot.ports import Payload
from tests.asking import Room, shown
from tests.builders import HOME, NOW, delivery
from tests.contracts.fake_messenger import FakeMessenger
from tests.flows.breaking_off import Fuse, FusedOutbox, Killed

DESK = Channel(platform=Platform.BROWSER, id="desk")
RIVER = Channel(platform=Platform.BROWSER, id="river")
ARCHIVED = "Slack refused (is_archived): the channel is archived; unarchive it."


class Refusing(FakeMessenger):
    """Takes nothing but in the managers' channel."""

    is_closed = False

    async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        if channel != DESK:
            raise DeliveryRejected(ARCHIVED, is_closed=self.is_closed)
        return await super().post(channel, payload, key=key, thread=thread)


async def told(
    *channels: Channel, managers: Channel | None = DESK, is_closed: bool = False
) -> list[str]:
    """What managers are owed once something was refused in these channels, twice in each."""
    room = await Room().furnish()
    owed = [delivery(f"k{n}", channel=channel) for n, channel in enumerate((*channels, *channels))]
    await room.store.outbox.owe(owed)
    messenger = Refusing(frozenset((*channels, DESK)), now=NOW)
    messenger.is_closed = is_closed
    await deliver(
        outbox=room.store.outbox,
        messengers={Platform.BROWSER: messenger},
        clock=room.clock,
        follows=partial(refusal_notices, managers, room.desk),
    )
    return [
        shown(one.message) for one in await room.store.outbox.recent(9) if one.channel == managers
    ]


async def test_a_channel_that_refuses_is_told_of_once_a_day() -> None:
    (line,) = await told(RIVER)

    assert "A message to browser:river was not posted" in line
    assert "the channel is archived; unarchive it." in line


async def test_every_channel_is_told_of_by_itself() -> None:
    assert len(await told(RIVER, HOME)) == 2


async def test_without_managers_and_of_whoever_left_nothing_is_told() -> None:
    assert await told(RIVER, managers=None) == []
    assert await told(RIVER, is_closed=True) == []


async def test_what_the_managers_channel_itself_refuses_is_told_to_nobody() -> None:
    room = await Room().furnish()

    refused = replace(delivery("k", channel=DESK), state=DeliveryState.REFUSED, reason=ARCHIVED)
    assert refusal_notices(DESK, room.desk, refused) == []


@pytest.mark.parametrize("boundary", range(12))
async def test_however_it_is_killed_what_is_refused_is_told_of(boundary: int) -> None:
    room = await Room().furnish()
    await room.store.outbox.owe([delivery("k", channel=RIVER)])
    messenger = Refusing(frozenset((RIVER, DESK)), now=NOW)

    async def once(at: int | None) -> None:
        await deliver(
            outbox=FusedOutbox(room.store.outbox, Fuse(at)),
            messengers={Platform.BROWSER: messenger},
            clock=room.clock,
            follows=partial(refusal_notices, DESK, room.desk),
        )

    try:
        await once(boundary)
    except Killed:
        await room.store.outbox.recover(NOW)
        await once(None)
    await once(None)

    found = {one.channel: one.state for one in await room.store.outbox.recent(9)}
    assert found == {RIVER: DeliveryState.REFUSED, DESK: DeliveryState.POSTED}
