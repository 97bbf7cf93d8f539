"""Pauses the subscriptions of a channel that no longer takes messages, and notes why."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, replace

import structlog

from bot.app.loops import once_taken
from bot.commands.wording import sentence
from bot.core.auditing import CLOSED, AuditLine
from bot.core.channels import Channel, Pause, Platform
from bot.core.deliveries import Delivery
from bot.core.presenting.failings import failing_words
from bot.core.speaking import say, speaking
from bot.ports import Clock, Store
from bot.ports.closing import Because, anything

#: Lines of a channel's audit, the newest, that are looked through for why it was paused.
_LOOKED_THROUGH = 50

logger = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The `Closings` of the running bot."""

    store: Store
    clock: Clock
    #: To be called when the register has changed.
    changed: Callable[[], Awaitable[None]]
    #: Is told of it; None: the log alone.
    managers: Channel | None
    #: Says what is spoken in a channel.
    speaks: Callable[[Channel], str]

    async def followed(self, platform: Platform) -> Collection[Channel]:
        """See `Closings`."""
        kept = await once_taken(self.store.register.kept, "followed")
        channels = (row.subscription.channel for row in kept if not row.is_ended)
        return list(dict.fromkeys(one for one in channels if one.platform is platform))

    async def closed(self, channel: Channel, why: str) -> None:
        """See `Closings`: what is followed there is paused, and the managers' channel is told."""
        await once_taken(lambda: self._closed(channel, why), "close")

    async def opened(self, channel: Channel, *, after: Because = anything) -> None:
        """See `Closings`: what was paused because it was closed goes on."""
        await once_taken(lambda: self._opened(channel, after), "open")

    async def _closed(self, channel: Channel, why: str) -> None:
        followed = [row for row in await self.store.register.kept() if not row.is_ended]
        if all(
            row.subscription.channel != channel or row.subscription.pause == Pause()
            for row in followed
        ):
            return
        # First, so that it is not lost where we are broken off; once more it is owed once.
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
    """Pause what such channels follow, until somebody there resumes it; how many that were.

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
