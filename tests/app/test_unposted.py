"""Where nobody can be told in the channel itself, its managers are."""

from bot.app.unposted import tell_managers
from bot.core.channels import Channel, Platform
from bot.flows.deliver import Delivered
from tests.asking import Room, shown
from tests.builders import HOME, delivery

DESK = Channel(platform=Platform.SLACK, id="C0DESK")
RIVER = Channel(platform=Platform.SLACK, id="C0RIVER")
ARCHIVED = "Slack refused (is_archived): the channel is archived; unarchive it."


async def told(*refused: Channel, managers: Channel | None = DESK, **more: object) -> list[str]:
    """What managers are owed once something was refused in these channels, twice in each."""
    room = await Room().furnish()
    keys = [(f"k{n}", channel) for n, channel in enumerate((*refused, *refused))]
    await room.store.outbox.owe([delivery(key, channel=channel) for key, channel in keys])
    refusals = tuple((key, ARCHIVED) for key, _ in keys)

    await tell_managers(Delivered(refusals=refusals, **more), managers, room.desk)  # type: ignore[arg-type]

    return [
        shown(one.message) for one in await room.store.outbox.recent(9) if one.channel == managers
    ]


async def test_a_channel_that_refuses_is_told_of_once_a_day() -> None:
    (line,) = await told(RIVER)

    assert "A message to slack:C0RIVER was not posted" in line
    assert "the channel is archived; unarchive it." in line


async def test_every_channel_is_told_of_by_itself() -> None:
    assert len(await told(RIVER, HOME)) == 2


async def test_without_managers_and_of_whoever_left_nothing_is_told() -> None:
    assert await told(RIVER, managers=None) == []
    assert await told(RIVER, closed=((RIVER, "gone"),)) == []
