"""A crisis replayed from dated articles on a clock of its own: the same flows, days in a minute.

Arrivals and briefs are merged into one line of time. The clock stands at each of them in turn,
so that everything is decided as it would have been then.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.articles import Dated, Draft
from bot.core.channels import Subscription
from bot.ports import Clock
from bot.scheduling.cron import fires_between, next_fire, slot_of


class ReplayClock:
    """A clock that stands where the replay puts it, until it is let go."""

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._let_go: tuple[Clock, datetime] | None = None

    def now(self) -> datetime:
        """Return the replay's present instant, UTC."""
        if self._let_go is None:
            return self._now
        clock, since = self._let_go
        return self._now + (clock.now() - since)

    def move_to(self, at: datetime) -> None:
        """Put the clock forward; it never goes back."""
        self._now = max(self._now, at)

    def let_go(self, clock: Clock) -> None:
        """Go on from here at another clock's pace, once everything has been played."""
        self._let_go = (clock, clock.now())


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What is due at one instant of a replay: an arrival or a brief."""

    at: datetime
    draft: Draft | None = None
    subscription: Subscription | None = None
    slot: str = ""
    next_at: datetime | None = None


def moments(
    dated: Sequence[Dated],
    subscriptions: Sequence[Subscription],
    *,
    start: datetime | None = None,
    end: datetime | None = None,
) -> list[Moment]:
    """Merge arrivals with the subscriptions' slots, oldest first; arrivals come before a brief.

    Args:
        dated: The articles.
        subscriptions: Whose briefs are written.
        start: Leave out what comes before, UTC.
        end: Leave out what comes after, UTC; a day after the last article when None.
    """
    if not dated:
        return []
    first = start or min(one.at for one in dated)
    last = end or max(one.at for one in dated) + timedelta(hours=14)
    line = [Moment(at=one.at, draft=one.draft) for one in dated if first <= one.at <= last]
    for subscription in subscriptions:
        line += [
            Moment(
                at=fire,
                subscription=subscription,
                slot=slot_of(subscription, fire),
                next_at=next_fire(subscription.schedule, fire),
            )
            for fire in fires_between(subscription.schedule, first, last)
        ]
    return sorted(line, key=lambda moment: (moment.at, moment.draft is None))


async def played(
    line: Sequence[Moment],
    clock: ReplayClock,
    *,
    speed: float | None = None,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    longest_wait: float = 4.0,
) -> AsyncIterator[Moment]:
    """Yield each moment when its time has come, with the clock standing there.

    Args:
        line: The moments, oldest first.
        clock: Moved along.
        speed: Seconds of the crisis per second of ours; None: as fast as it goes.
        sleep: Waits; seconds.
        longest_wait: Quiet stretches are shortened to this many seconds of ours.
    """
    for moment in line:
        if speed:
            wait = max(0.0, (moment.at - clock.now()).total_seconds() / speed)
            await sleep(min(wait, longest_wait))
        clock.move_to(moment.at)
        yield moment
