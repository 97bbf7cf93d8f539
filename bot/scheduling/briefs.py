"""Every subscription's briefs at their times: one per slot, one late one after downtime."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

from bot.core.channels import Subscription
from bot.ports import Clock
from bot.scheduling.cron import fires_between, next_fire, slot_of

#: A brief that downtime made late is still written within this time; then it is skipped.
GRACE = timedelta(hours=2)

#: Writes one brief: subscription, slot, and when the next one is due.
WriteBrief = Callable[[Subscription, str, datetime | None], Awaitable[None]]

logger = structlog.get_logger()


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
    ) -> None:
        self._subscriptions = subscriptions
        self._write = write
        self._clock = clock
        self._grace = grace
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    async def start(self) -> None:
        """Write what downtime made late, then wait for what comes."""
        now = self._clock.now()
        for subscription in self._subscriptions:
            missed = list(fires_between(subscription.schedule, now - self._grace, now))
            if missed:
                await self._fire(subscription, missed[-1])
            self._await_next(subscription, now)
        self._scheduler.start()

    def stop(self) -> None:
        """Write nothing more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _fire(self, subscription: Subscription, fire: datetime) -> None:
        following = next_fire(subscription.schedule, max(fire, self._clock.now()))
        await self._write(subscription, slot_of(subscription, fire), following)

    async def _ring(self, subscription: Subscription, fire: datetime) -> None:
        self._await_next(subscription, fire)
        await self._fire(subscription, fire)

    def _await_next(self, subscription: Subscription, after: datetime) -> None:
        fire = next_fire(subscription.schedule, after)
        if fire is None:
            logger.warning("schedule never fires again", crisis=subscription.crisis)
            return
        self._scheduler.add_job(
            self._ring,
            DateTrigger(fire),
            args=(subscription, fire),
            misfire_grace_time=int(self._grace.total_seconds()),
            coalesce=True,
            max_instances=1,
        )
