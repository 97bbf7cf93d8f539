"""When a schedule fires: APScheduler reads the cron expression in its time zone.

Cron text is read on the wall clock, and the wall clock is mapped to instants. So a time that
spring leaves out fires at the first minute there is after it, and one that autumn repeats fires
the first time only: every local day has its brief, and has it once.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from bot.core.channels import Schedule, Subscription

#: Fires of one look-back or look-ahead that are counted; more is a mistake in the cron text.
_MOST = 10_000
_MINUTE = timedelta(minutes=1)
#: APScheduler counts weekdays from Monday, cron from Sunday; names mean the same to both.
_WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun")


def next_fire(schedule: Schedule, after: datetime) -> datetime | None:
    """Return the first instant strictly after another at which the schedule fires, in UTC."""
    zone = ZoneInfo(schedule.zone)
    wall = after.astimezone(zone).replace(tzinfo=None)
    for _ in range(_MOST):
        following = _wall_trigger(schedule.cron).get_next_fire_time(
            None, wall.replace(tzinfo=UTC) + timedelta(microseconds=1)
        )
        if following is None:
            return None
        wall = following.replace(tzinfo=None)
        fire = _instant(wall, zone)
        if fire > after:
            return fire
    return None


def next_three(schedule: Schedule, after: datetime) -> Sequence[datetime]:
    """Return when a schedule fires next, UTC, three times at most."""
    times: list[datetime] = []
    while len(times) < 3 and (fire := next_fire(schedule, times[-1] if times else after)):
        times.append(fire)
    return times


def fires_between(schedule: Schedule, start: datetime, end: datetime) -> Iterator[datetime]:
    """Yield the instants after `start` and up to `end` at which the schedule fires, in UTC."""
    fire = next_fire(schedule, start)
    for _ in range(_MOST):
        if fire is None or fire > end:
            return
        yield fire
        fire = next_fire(schedule, fire)


def slot_of(subscription: Subscription, fire: datetime) -> str:
    """Name the slot of a fire: its wall clock, without the offset.

    The hour that autumn repeats has one slot for its two passes, so it is briefed once.
    """
    local = fire.astimezone(ZoneInfo(subscription.schedule.zone))
    return f"brief/{local:%Y-%m-%dT%H:%M}"


@lru_cache(maxsize=256)
def _wall_trigger(cron: str) -> CronTrigger:
    """Read cron text on a clock that never changes; UTC is only that clock's name here."""
    minute, hour, day, month, weekday = cron.lower().split()
    return CronTrigger(
        minute=minute,
        hour=hour,
        day=day,
        month=month,
        day_of_week=",".join(_days(part) for part in weekday.split(",")),
        timezone=UTC,
    )


def _days(part: str) -> str:
    """Write cron's weekdays as names, one by one, because a range may begin on Sunday."""
    span, _, step = part.partition("/")
    if span == "*":
        low, high = 0, 6
    else:
        first, _, last = span.partition("-")
        low = _weekday(first)
        high = _weekday(last) if last else (6 if step else low)
        if high < low:
            high += 7
    return ",".join(_WEEKDAYS[day % 7] for day in range(low, high + 1, int(step or 1)))


def _weekday(text: str) -> int:
    return int(text) if text.isdigit() else _WEEKDAYS.index(text)


def _instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return when a wall clock first shows a time; where it never does, the first minute after."""
    while True:
        at = wall.replace(tzinfo=zone).astimezone(UTC)
        if at.astimezone(zone).replace(tzinfo=None) == wall:
            return at
        wall += _MINUTE
