"""Every subscription's briefs at their times: one per slot, and a late one after downtime."""

from collections.abc import Awaitable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

import structlog

from bot.core.channels import Subscription
from bot.ports import Clock
from bot.scheduling.alarms import Alarms
from bot.scheduling.cron import fires_between, next_fire, slot_of

#: A brief that downtime made late is still written within this time; then it is skipped.
GRACE = timedelta(hours=2)

#: A brief that failed is tried again after this, as long as it is not too late.
AGAIN_AFTER = timedelta(minutes=1)

#: A brief that begins this long after its time says that it is late.
LATE_AFTER = timedelta(minutes=5)

logger = structlog.get_logger()


def too_late(
    subscription: Subscription, since: datetime, now: datetime
) -> Sequence[tuple[str, datetime]]:
    """Return slot and instant, UTC, of all that fell due since an instant and is not made up for.

    Whether it was written in time is for the store to say.
    """
    fires = fires_between(subscription.schedule, since, now - GRACE)
    return [(slot_of(subscription, fire), fire) for fire in fires]


class WriteBrief(Protocol):
    """Writes one brief."""

    def __call__(
        self,
        subscription: Subscription,
        slot: str,
        next_at: datetime | None,
        *,
        late_since: datetime | None = None,
    ) -> Awaitable[None]:
        """Write the brief of a slot, unless it was written before.

        Args:
            subscription: Whose.
            slot: Names the time it is due.
            next_at: When the following one is due, UTC.
            late_since: When it was due, UTC, if it is late.
        """


class BriefSchedule:
    """Wakes up at each subscription's times and has its brief written.

    A slot that was written before (by an earlier run, or by another process) writes nothing: the
    store's unique row decides, not this clock.
    """

    def __init__(
        self,
        subscriptions: Sequence[Subscription],
        write: WriteBrief,
        clock: Clock,
        *,
        grace: timedelta = GRACE,
        made_up_from: datetime | None = None,
    ) -> None:
        """Plan nothing yet.

        Args:
            subscriptions: Whose briefs.
            write: Writes one.
            clock: Says when it is.
            grace: How late a brief may be.
            made_up_from: What was due before this instant is not made up for, UTC: a restored
                store does not know what was written then.
        """
        self._standing = {_key(one): one for one in subscriptions}
        self._write = write
        self._clock = clock
        self._grace = grace
        self._made_up_from = made_up_from
        self._alarms = Alarms(clock, self._plan_anew)

    async def start(self) -> None:
        """Write what downtime made late, then wait for what comes."""
        now = self._clock.now()
        since = max(now - self._grace, self._made_up_from or now - self._grace)
        for key, subscription in list(self._standing.items()):
            missed = list(fires_between(subscription.schedule, since, now))
            if missed:
                await self._fire(key, missed[-1])
            self._await_next(key, now)
        self._alarms.start()

    def follow(self, subscriptions: Sequence[Subscription]) -> None:
        """Keep to these from now on; what began or changed is briefed from its next time on."""
        standing = {_key(one): one for one in subscriptions}
        before, self._standing = self._standing, standing
        now = self._clock.now()
        for key in before.keys() - standing.keys():
            self._alarms.silence(key)
        for key, subscription in standing.items():
            if key not in before or before[key].schedule != subscription.schedule:
                self._alarms.silence(key)
                self._await_next(key, now)

    def stop(self) -> None:
        """Write nothing more."""
        self._alarms.stop()

    async def _fire(self, key: str, fire: datetime) -> None:
        subscription = self._standing.get(key)
        if subscription is None:
            return  # ended since this was planned
        now = self._clock.now()
        if now - fire > self._grace:
            logger.warning("brief skipped: too late", crisis=subscription.crisis, due=str(fire))
            return
        try:
            await self._write(
                subscription,
                slot_of(subscription, fire),
                next_fire(subscription.schedule, max(fire, now)),
                late_since=fire if now - fire > LATE_AFTER else None,
            )
        except Exception as error:
            logger.exception("brief failed", crisis=subscription.crisis, error=type(error).__name__)
            again = f"{key}/{fire:%Y-%m-%dT%H:%M}"
            self._alarms.set(again, now + AGAIN_AFTER, partial(self._fire, key, fire))

    async def _ring(self, key: str, fire: datetime) -> None:
        now = max(fire, self._clock.now())
        self._await_next(key, now)
        # The clock may have been set forward over several, or the machine have slept.
        since = max(fire, now - self._grace)
        missed = fires_between(self._standing[key].schedule, since, now) if now > fire else ()
        await self._fire(key, max(missed, default=fire))

    def _plan_anew(self, now: datetime) -> None:
        logger.warning("the clock was set back: briefs are planned anew", now=str(now))
        for key in self._standing:
            self._await_next(key, now)

    def _await_next(self, key: str, after: datetime) -> None:
        subscription = self._standing.get(key)
        if subscription is None:
            return
        fire = next_fire(subscription.schedule, after)
        if fire is None:
            logger.warning("schedule never fires again", crisis=subscription.crisis)
            return
        self._alarms.set(key, fire, partial(self._ring, key, fire))


def _key(subscription: Subscription) -> str:
    return f"{subscription.channel}/{subscription.crisis}"
