import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.channels import Channel, Platform, Subscription
from bot.scheduling.alarms import STEP
from bot.scheduling.briefs import AGAIN_AFTER, BriefSchedule
from bot.store.memory import MemoryStore
from tests.builders import NOW, FixedClock, brief, delivery, hours
from tests.builders import subscription as subscribed
from tests.waiting import PATIENCE, leap, leap_until

#: Six and eighteen o'clock; NOW is nine.
MORNING = subscribed()
NEVER = replace(MORNING.schedule, cron="0 6 30 2 *")
OTHER = subscribed(Channel(platform=Platform.SLACK, id="C1"))


class Written:
    """Writes down what was asked for; fails as often as told."""

    def __init__(self, failures: int = 0) -> None:
        self.slots: list[tuple[str, str]] = []
        self.late: list[datetime | None] = []
        self.next: list[datetime | None] = []
        self.again = asyncio.Event()
        self._failures = failures

    async def __call__(
        self,
        subscription: Subscription,
        slot: str,
        next_at: datetime | None,
        *,
        late_since: datetime | None = None,
    ) -> None:
        if self._failures:
            self._failures -= 1
            raise RuntimeError("a mistake")
        self.slots.append((str(subscription.channel), slot))
        self.late.append(late_since)
        self.next.append(next_at)
        self.again.set()


async def started(
    at: datetime,
    subscriptions: Sequence[Subscription] = (MORNING,),
    written: Written | None = None,
    **settings: object,
) -> Written:
    written = written or Written()
    schedule = BriefSchedule(subscriptions, written, FixedClock(at), **settings)  # type: ignore[arg-type]
    await schedule.start()
    schedule.stop()
    return written


async def test_one_late_brief_is_written_after_downtime_and_says_since_when() -> None:
    hourly = replace(MORNING, schedule=replace(MORNING.schedule, cron="*/30 * * * *"))

    written = await started(NOW + timedelta(minutes=10), [hourly])

    assert written.slots == [("browser:home", "brief/2026-03-03T09:00")]
    assert written.late == [NOW]
    assert written.next == [NOW + timedelta(minutes=30)]


async def test_a_brief_that_is_hardly_late_does_not_say_so() -> None:
    written = await started(NOW.replace(hour=6, minute=3))

    assert written.late == [None]


async def test_what_is_later_than_the_grace_is_skipped() -> None:
    assert (await started(NOW)).slots == []
    assert len((await started(NOW, grace=hours(4))).slots) == 1


async def test_what_was_due_before_a_restore_is_not_made_up_for() -> None:
    six = NOW.replace(hour=6)

    assert (await started(six + hours(1), made_up_from=six + hours(0.5))).slots == []
    assert len((await started(six + hours(1), made_up_from=six - hours(0.5))).slots) == 1


async def test_a_brief_that_fails_stops_no_other() -> None:
    written = await started(NOW.replace(hour=7), [MORNING, OTHER], Written(failures=1))

    assert [channel for channel, _ in written.slots] == ["slack:C1"]


async def test_a_schedule_rings_again_after_a_brief_that_failed() -> None:
    clock, written = FixedClock(NOW), Written(failures=1)
    schedule = BriefSchedule([MORNING], written, clock)
    await schedule.start()

    clock.at = NOW.replace(hour=18)
    await leap_until(lambda: planned(schedule)["browser:home/Sell flood"] > clock.at, STEP)
    clock.move(AGAIN_AFTER)
    await leap_until(lambda: written.slots, STEP)
    schedule.stop()

    assert written.slots == [("browser:home", "brief/2026-03-03T18:00")]


DAILY = replace(MORNING, schedule=replace(MORNING.schedule, cron="0 18 * * *"))
HOURLY = replace(MORNING, schedule=replace(MORNING.schedule, cron="0 * * * *"))
FAR_AHEAD = timedelta(days=400)


@pytest.mark.parametrize(
    ("subscription", "clocks", "slots"),
    [
        (DAILY, [hours(9.01)], ["2026-03-03T18:00"]),
        (DAILY, [hours(10.5)], ["2026-03-03T18:00"]),
        (DAILY, [hours(12)], []),
        (HOURLY, [hours(5.5)], ["2026-03-03T09:00", "2026-03-03T14:00"]),
        (DAILY, [hours(9), hours(8.5), hours(9.2)], ["2026-03-03T18:00", "2026-03-03T18:00"]),
        (DAILY, [FAR_AHEAD, hours(1), hours(9)], ["2026-03-03T18:00"]),
    ],
    ids=["on time", "late", "too late", "the last of several", "set back over it", "was far ahead"],
)
async def test_a_schedule_rings_on_a_clock_that_was_set_and_a_machine_that_slept(
    subscription: Subscription, clocks: Sequence[timedelta], slots: Sequence[str]
) -> None:
    """Set back over a time it rings twice: the row of its slot lets one write."""
    clock, written = FixedClock(NOW), Written()
    schedule = BriefSchedule([subscription], written, clock)
    await schedule.start()

    for at in clocks:
        clock.at = NOW + at
        for _ in range(3):
            leap(STEP)
            for _ in range(20):
                await asyncio.sleep(0)
    schedule.stop()

    assert [slot for _, slot in written.slots] == [f"brief/{slot}" for slot in slots]


async def test_of_two_schedulers_that_race_for_a_slot_one_writes() -> None:
    store = MemoryStore()

    async def write(
        subscription: Subscription,
        slot: str,
        next_at: datetime | None,
        *,
        late_since: datetime | None = None,
    ) -> None:
        await asyncio.wait_for(both.wait(), PATIENCE)
        owed = [delivery(f"{slot}/{len(saved)}")]
        saved.append(await store.save_brief(brief(), subscription.channel, {}, owed, slot=slot))

    both = asyncio.Barrier(2)
    saved: list[bool] = []
    await asyncio.gather(
        *(
            BriefSchedule([MORNING], write, FixedClock(NOW.replace(hour=7))).start()
            for _ in range(2)
        )
    )

    assert sorted(saved) == [False, True]
    assert len(await store.outbox.recent(5)) == 1


async def test_a_schedule_that_never_fires_again_is_no_error() -> None:
    assert (await started(NOW, [replace(MORNING, schedule=NEVER)])).slots == []


async def test_what_managers_change_is_kept_to_at_once() -> None:
    written, clock = Written(), FixedClock(NOW)
    schedule = BriefSchedule([MORNING], written, clock)
    await schedule.start()
    evening = replace(MORNING, schedule=replace(MORNING.schedule, cron="0 21 * * *"))
    schedule.follow([evening, OTHER])

    assert planned(schedule) == {
        "browser:home/Sell flood": NOW.replace(hour=21),
        "slack:C1/Sell flood": NOW.replace(hour=18),
    }

    schedule.follow([OTHER])
    await schedule._fire("browser:home/Sell flood", NOW)
    schedule.stop()

    assert list(planned(schedule)) == ["slack:C1/Sell flood"]
    assert written.slots == []


async def test_what_changes_before_the_start_is_planned_once() -> None:
    written = Written()
    schedule = BriefSchedule([MORNING], written, FixedClock(NOW))
    schedule.follow([MORNING, OTHER])
    await schedule.start()
    times = planned(schedule)
    schedule.stop()

    assert list(times.values()) == [NOW.replace(hour=18)] * 2


def planned(schedule: BriefSchedule) -> dict[str, datetime]:
    """When each subscription's next brief rings."""
    return dict(schedule._alarms.times)
