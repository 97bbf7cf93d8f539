"""What follows from tracked articles: corrections, breaking updates, reports of events, offers."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import structlog

from bot.app.reading import read_text
from bot.core.articles import Article
from bot.core.briefs import Brief
from bot.core.channels import Channel, Subscription
from bot.core.facts import Fact
from bot.core.interrupting.severity import Caps, may_break_in
from bot.core.interrupting.suggesting import Burst
from bot.errors import StoreError
from bot.flows.alert import alert, judged_by
from bot.flows.amend import amend
from bot.flows.correct import correct
from bot.flows.look import Turns, look
from bot.flows.suggest import suggest
from bot.flows.track import Arrived
from bot.ports import Clock, Store

#: Channels that are owed something at a time: each waits a dozen times for the store.
_TOGETHER = 4

logger = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """Owes channels what follows from articles. Safe to repeat: nothing is owed twice."""

    store: Store
    clock: Clock
    subscriptions: Sequence[Subscription]
    caps: Caps
    #: Which watched events were looked at, and when.
    turns: Turns
    #: Where stories that burst and that nobody follows are offered; None: only in the log.
    managers: Channel | None
    #: The language of those offers.
    language: Callable[[], str]
    burst: Burst
    #: Told of every brief.
    noted: Callable[[Brief], None]

    async def follow_up(self, arrived: Arrived) -> None:
        """Owe corrections of what was told, and offer a story that nobody follows."""
        if not arrived.crises:
            await self._suggest(arrived.article)
        notices = await correct(arrived.facts, store=self.store, read=read_text, clock=self.clock)
        for notice in notices:
            self.noted(notice)
            logger.info("correction owed", crisis=notice.crisis)
        told = await amend(arrived.facts, store=self.store, read=read_text, clock=self.clock)
        if told:
            logger.info("corrected answers owed", count=told)

    async def break_in(self, facts: Sequence[Fact]) -> None:
        """Owe the breaking updates that some facts are grave enough for."""
        grave: dict[str, list[Fact]] = {}
        for fact in facts:
            if may_break_in(fact, self.caps.thresholds):
                grave.setdefault(fact.crisis, []).append(fact)
        concerned = [one for one in self.subscriptions if one.crisis in grave and one.is_alerted]
        evidence = {
            crisis: await judged_by(grave[crisis], crisis, store=self.store, caps=self.caps)
            for crisis in {one.crisis for one in concerned}
        }

        async def owe(subscription: Subscription) -> None:
            brief = await alert(
                subscription,
                grave[subscription.crisis],
                store=self.store,
                read=read_text,
                clock=self.clock,
                caps=self.caps,
                evidence=evidence[subscription.crisis],
            )
            if brief is not None:
                self.noted(brief)
                logger.info("breaking update owed", crisis=brief.crisis)

        await self._for_each(owe, concerned)

    async def look(self) -> int:
        """Look for what became of watched events; return how many reports are owed."""
        told: list[Brief] = []

        async def owe(subscription: Subscription) -> None:
            found = await look(
                subscription,
                store=self.store,
                read=read_text,
                clock=self.clock,
                caps=self.caps,
                turns=self.turns,
            )
            for brief in found:
                logger.info("report of an event owed", crisis=brief.crisis)
            told.extend(found)

        await self._for_each(owe, self.subscriptions)
        return len(told)

    async def _for_each(
        self, owe: Callable[[Subscription], Awaitable[None]], concerned: Sequence[Subscription]
    ) -> None:
        """Do something for every subscription that is not paused, for a few at a time.

        Raises:
            StoreError: The store failed one; those that come behind had no turn.
            Exception: The first failure, once every subscription has had its turn.
        """
        awake = [one for one in concerned if not one.is_paused(self.clock.now())]
        faults: list[BaseException] = []
        for at in range(0, len(awake), _TOGETHER):
            some = map(owe, awake[at : at + _TOGETHER])
            # One channel's trouble is no other's.
            ended = await asyncio.gather(*some, return_exceptions=True)
            faults += [one for one in ended if one is not None]
            for fault in faults:
                if isinstance(fault, StoreError):
                    raise fault
        if faults:
            raise faults[0]

    async def _suggest(self, article: Article) -> None:
        found = await suggest(
            article,
            store=self.store,
            clock=self.clock,
            burst=self.burst,
            managers=self.managers,
            language=self.language(),
        )
        if found is not None:
            logger.warning(
                "a story that no crisis holds is breaking",
                title=found.title,
                publishers=list(found.publishers),
            )
