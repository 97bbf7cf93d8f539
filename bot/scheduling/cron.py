"""When a schedule fires, by APScheduler's reading of cron text and zones. It keeps no state."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from bot.core.channels import Schedule, Subscription

#: Fires of one look-back or look-ahead that are counted; more is a mistake in the cron text.
_MOST = 10_000


#: APScheduler counts weekdays from Monday, cron from Sunday; names mean the same to both.
_WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _trigger(schedule: Schedule) -> CronTrigger:
    minute, hour, day, month, weekday = schedule.cron.split()
    named = re.sub(r"(?<![/\d])[0-7](?!\d)", lambda found: _WEEKDAYS[int(found[0])], weekday)
    return CronTrigger(
        minute=minute,
        hour=hour,
        day=day,
        month=month,
        day_of_week=named,
        timezone=ZoneInfo(schedule.zone),
    )


def next_fire(schedule: Schedule, after: datetime) -> datetime | None:
    """Return the first instant strictly after another at which the schedule fires, in UTC."""
    fire = _trigger(schedule).get_next_fire_time(None, after + timedelta(microseconds=1))
    return fire.astimezone(UTC) if fire else None


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
