"""Pauses what a channel follows when it no longer takes messages, and notes why.

What somebody follows in a conversation of their own ends with what they may read; see
`left_channels`.
"""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, replace

import structlog

from bot.app.adapters.left_channels import end_left, person_of
from bot.app.loops import wait_for_store
from bot.commands.wording import sentence
from bot.core.channels import Channel, Pause, Platform
from bot.core.deliveries import Delivery
from bot.core.managing.auditing import CLOSED, AuditLine
from bot.core.presenting.failings import failing_words
from bot.core.speaking import say, speaking
from bot.ports import Clock, Store
from bot.ports.closing import Because, anything

#: How many of the newest audit lines are searched for why a channel was paused.
_LOOKED_THROUGH = 50

logger = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedChannels:
    """The `Closings` of the running bot."""

    store: Store
    clock: Clock
    #: Called after subscriptions have changed.
    changed: Callable[[], Awaitable[None]]
    #: The channel that is told of it; None: only the log is.
    managers: Channel | None
    #: The language that the bot speaks in a channel.
    speaks: Callable[[Channel], str]

    async def followed(self, platform: Platform) -> Collection[Channel]:
        """See `Closings`."""
        kept = await wait_for_store(self.store.register.kept, "followed")
        channels = (row.subscription.channel for row in kept if not row.is_ended)
        return list(dict.fromkeys(one for one in channels if one.platform is platform))

    async def closed(self, channel: Channel, why: str) -> None:
        """See `Closings`: pause what is followed there, and tell the managers' channel."""
        await wait_for_store(lambda: self._closed(channel, why), "close")

    async def opened(self, channel: Channel, *, after: Because = anything) -> None:
        """See `Closings`: resume what was paused because the channel was closed."""
        await wait_for_store(lambda: self._opened(channel, after), "open")

    async def person_of(self, own: Channel) -> str:
        """See `Closings`."""
        return await wait_for_store(lambda: person_of(own, self.store), "person")

    async def reads(
        self, own: Channel, *, open_: Collection[Channel], shut: Collection[Channel]
    ) -> None:
        """See `Closings`."""

        async def ended() -> int:
            with speaking(self.speaks(own)):
                return await end_left(
                    own, open_=open_, shut=shut, store=self.store, clock=self.clock
                )

        if await wait_for_store(ended, "left"):
            await self.changed()

    async def _closed(self, channel: Channel, why: str) -> None:
        followed = [row for row in await self.store.register.kept() if not row.is_ended]
        if all(
            row.subscription.channel != channel or row.subscription.pause == Pause()
            for row in followed
        ):
            return
        # Owed first, so that a crash in between cannot lose it; owing it again changes nothing.
        await self.store.outbox.owe(self._told(channel, why))
        await pause_where(
            lambda one: one == channel, self.store, self.clock, act=CLOSED, reason=why
        )
        logger.warning("subscriptions paused: nothing is taken there", channel=str(channel))
        await self.changed()

    async def _opened(self, channel: Channel, after: Because) -> None:
        audit = await self.store.register.audit(channel, _LOOKED_THROUGH)
        last = {line.subject: line for line in reversed(audit) if line.before != line.after}
        over = {one for one, line in last.items() if line.act == CLOSED and after(line.after)}
        rows = [
            replace(row, subscription=replace(row.subscription, pause=None))
            for row in await self.store.register.kept()
            if row.subscription.channel == channel
            and row.subscription.pause == Pause()
            and not row.is_ended
            and row.subscription.crisis in over
        ]
        if not rows:
            return
        lines = [
            AuditLine(
                at=self.clock.now(),
                channel=channel,
                user="",
                act="resume",
                subject=row.subscription.crisis,
                before=CLOSED,
            )
            for row in rows
        ]
        await self.store.register.keep(rows, lines)
        logger.info("subscriptions go on: the channel is there again", channel=str(channel))
        await self.changed()

    def _told(self, channel: Channel, why: str) -> list[Delivery]:
        if self.managers is None or channel == self.managers:
            return []
        now = self.clock.now()
        with speaking(self.speaks(self.managers)):
            text = say(
                "What {channel} follows is paused: {reason} It goes on when the channel is there "
                "for me again, or when somebody resumes it.",
                channel=channel,
                reason=failing_words(why),
            )
            told = sentence(say("Paused"), text)
        key = f"closed/{channel}/{now:%Y-%m-%d}"
        return [Delivery(key=key, channel=self.managers, message=told, not_before=now)]


async def pause_where(
    is_closed: Callable[[Channel], bool], store: Store, clock: Clock, *, act: str, reason: str = ""
) -> int:
    """Pause the subscriptions of the matching channels, and return how many were paused.

    Raises:
        StoreError: The process must stop.
    """
    rows = [
        replace(row, subscription=replace(row.subscription, pause=Pause()))
        for row in await store.register.kept()
        if not row.is_ended
        and row.subscription.pause != Pause()
        and is_closed(row.subscription.channel)
    ]
    audit = [
        AuditLine(
            at=clock.now(),
            channel=row.subscription.channel,
            user="",
            act=act,
            subject=row.subscription.crisis,
            after=reason,
        )
        for row in rows
    ]
    if rows:
        await store.register.keep(rows, audit)
    return len(rows)
