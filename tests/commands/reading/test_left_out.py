"""`status` names the briefs that were due and never written, and no others."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.core.briefs import BriefKind
from bot.core.channels import Pause, Schedule, Subscription
from bot.scheduling.briefs import too_late
from tests.builders import NOW, brief, hours
from tests.commands.desk import FOLLOWED, Channelled, _admin, seen

#: NOW is nine in the morning.
DAILY = replace(FOLLOWED, schedule=Schedule(cron="0 6 * * *"))
TWICE = replace(FOLLOWED, schedule=Schedule(cron="0 6,18 * * *"))


def day(back: int, hour: int = 6) -> datetime:
    return (NOW - hours(24 * back)).replace(hour=hour, minute=0)


async def status(
    subscription: Subscription, *written: datetime, first: datetime | None = None
) -> str:
    """What `status` says where briefs were written at these times."""
    room = await Channelled().furnish(subscription)
    room.desk = replace(room.desk, too_late=too_late)
    for number, at in enumerate(written, 1):
        one = brief(
            as_of=at, number=number, kind=BriefKind.FIRST if at == first else BriefKind.DAILY
        )
        slot = f"brief/{at:%Y-%m-%dT%H:%M}"
        await room.store.save_brief(one, subscription.channel, {}, [], slot=slot)
    return seen(await room.serve("status"))


@pytest.mark.parametrize(
    ("subscription", "written", "said"),
    [
        pytest.param(DAILY, [day(9), *map(day, range(7, -1, -1))], "", id="none missing"),
        pytest.param(DAILY, [], "", id="none yet"),
        pytest.param(
            DAILY, [day(3), day(1), day(0)], f"{day(2):%-d %b %Y} 06:00 UTC: not", id="downtime"
        ),
        pytest.param(DAILY, [day(9)], "and 4 before: not written in time", id="a long one"),
        pytest.param(
            TWICE,
            [day(1), day(0)],
            f"{day(1):%-d %b %Y} 18:00 UTC: not written in time",
            id="one of two a day",
        ),
        pytest.param(
            DAILY,
            [day(2, 7), day(1, 7)],
            f"{day(0):%-d %b %Y} 06:00 UTC: not",
            id="another schedule before",
        ),
        pytest.param(replace(DAILY, pause=Pause()), [day(3)], "", id="paused"),
        pytest.param(
            replace(DAILY, pause=Pause(until=day(1, 12))),
            [day(4)],
            f"LEFT OUT {day(0):%-d %b %Y} 06:00 UTC: not",
            id="paused until yesterday",
        ),
    ],
)
async def test_what_was_not_written_in_time_is_named(
    subscription: Subscription, written: list[datetime], said: str
) -> None:
    first = written[0] if len(written) in (2, 3) else None
    told = await status(subscription, *written, first=first)

    assert said in told
    assert ("LEFT OUT" in told) is bool(said)


async def test_what_is_still_made_up_for_is_not_left_out() -> None:
    due = replace(FOLLOWED, schedule=Schedule(cron=f"0 {NOW.hour - 1} * * *"))

    told = await status(due, day(1, NOW.hour - 1), first=day(1, NOW.hour - 1))

    assert "LAST Brief 1" in told
    assert "LEFT OUT" not in told


async def test_a_change_by_a_manager_begins_the_count_anew() -> None:
    room = await Channelled().furnish(DAILY)
    room.desk = replace(room.desk, too_late=too_late)
    await room.store.save_brief(brief(as_of=day(3)), DAILY.channel, {}, [], slot="brief/x")
    before = seen(await room.serve("status", is_admin=_admin))

    await room.admin("edit Sell flood at 05:00")

    assert "LEFT OUT" in before
    assert "LEFT OUT" not in seen(await room.serve("status", is_admin=_admin))
