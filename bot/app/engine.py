"""The flows in their order over one store: as time passes for `run`, all at once for `replay`."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from importlib.metadata import version
from time import monotonic
from typing import TypeVar

import structlog

from bot import commands
from bot.app.adapters.capabilities import Capabilities
from bot.app.adapters.closed_channels import pause_where
from bot.app.configuration.allowances import Allowances
from bot.app.delivering.posts import fullness_of
from bot.app.delivering.refusals import refusal_notices
from bot.app.delivering.rounds import AGAIN, deliver_in_rounds
from bot.app.elsewhere import Elsewhere
from bot.app.loops import finish
from bot.app.one_at_a_time import OneAtATime
from bot.app.reading import read_article, read_text
from bot.app.tracking.consequences import Consequences
from bot.app.tracking.digesting import Digest
from bot.app.tracking.retrying import Retries
from bot.app.watching.tracing import Tracing
from bot.commands.desk import nothing_changes, nothing_is_found
from bot.core.articles import SourceId
from bot.core.briefs import Brief
from bot.core.channels import Channel, Platform, Subscription
from bot.core.crises import Crisis
from bot.core.interrupting.suggesting import Burst
from bot.core.managing.auditing import CLOSED
from bot.core.operating.findings import Finding
from bot.core.operating.setting_aside import SetAside
from bot.errors import StoreError
from bot.flows.answer import Answerer
from bot.flows.deliver import AtWork, Corrected, Delivered, deliver
from bot.flows.embed import embed_lacking, embed_waiting
from bot.flows.excuse import excuse
from bot.flows.look import Turns
from bot.flows.track import Arrived, track
from bot.flows.track.prefetching import Prefetcher
from bot.flows.track.reading import AHEAD, ArticleReader, in_place, read_ahead
from bot.flows.write import Writer, write
from bot.locale import ENGLISH
from bot.ports import Clock, Embedder, Memberships, Messenger, Store
from bot.ports.chat import People
from bot.scheduling.briefs import too_late
from bot.scheduling.cron import next_three

#: Seconds that posts under way are given to finish when the bot is stopped.
LAST_CALLS = 10.0

#: Read once: it comes from a file, and every look at the inbox asks for it.
_VERSION = version("watchfloor")

logger = structlog.get_logger()
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """Runs every flow over one store; what differs between ways of running it is a field."""

    store: Store
    clock: Clock
    crises: Sequence[Crisis]
    subscriptions: Sequence[Subscription]
    messengers: Mapping[Platform, Messenger]
    sources: Sequence[SourceId] = ()
    writer: Writer = field(default_factory=lambda: Writer(read=read_text))
    answerer: Answerer = field(default_factory=lambda: Answerer(read=read_text))
    #: The limits on updates, questions and models; they may change while it runs.
    allowances: Allowances = field(default_factory=Allowances)
    #: Called after subscriptions have changed.
    changed: Callable[[], Awaitable[None]] = nothing_changes
    #: Tries everything that the bot needs in a channel.
    examine: Callable[[Channel], Awaitable[Sequence[Finding]]] = nothing_is_found
    #: Where stories that burst and that nobody follows are offered; None: only in the log.
    managers: Channel | None = None
    #: The language that the bot speaks in a channel that follows nothing yet.
    language: str = ENGLISH
    #: Tells who reads which channels, and with it what a person may be told.
    memberships: Mapping[Platform, Memberships] = field(default_factory=dict)
    #: Tells what people are called.
    people: Mapping[Platform, People] = field(default_factory=dict)
    burst: Burst = field(default_factory=Burst)
    #: Embeds articles and questions; None: they are compared by their words only.
    embedder: Embedder | None = None
    #: Told of every brief, round of deliveries, correction and reply, and of every article that is
    #: set aside; for metrics.
    noted: Callable[[Brief | Delivered | Corrected | SetAside | commands.Replied], None] = (
        lambda _noted: None
    )
    tracing: Tracing = field(default_factory=Tracing)
    #: Reads articles.
    read: ArticleReader = field(default_factory=lambda: in_place(read_article))
    #: Articles are read by other processes; only what they have read is tracked here.
    is_read_ahead: bool = False
    #: Set once the bot is being stopped; after that no delivery is begun.
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    #: Seconds after which another round of deliveries joins one that a slow channel holds up.
    again: float = AGAIN
    _at_work: AtWork = field(default_factory=AtWork)
    _delivering: asyncio.Lock = field(default_factory=asyncio.Lock)
    #: Tracking some articles, or composing a brief: each is done without the other in between.
    _long_work: OneAtATime = field(default_factory=OneAtATime)
    _turns: Turns = field(default_factory=Turns)
    _drafts: commands.Drafts = field(default_factory=commands.no_drafts)
    _retries: Retries = field(default_factory=Retries)

    def with_made(self, elsewhere: Elsewhere) -> "Engine":
        """Return one that has answers and briefs made elsewhere, where they need no model."""
        return replace(
            self,
            answerer=replace(self.answerer, elsewhere=elsewhere.answer),
            writer=replace(self.writer, elsewhere=elsewhere.brief),
        )

    async def digest(self) -> int:
        """Track what is stored, then owe what follows from it; return how many were tracked.

        See `bot.app.tracking.digesting`.
        """
        async with Prefetcher(self.tracing.reading(self.read)) as reader:
            return await Digest(
                store=self.store,
                track=partial(self._track, reader),
                embedder=None if self.is_read_ahead else self.embedder,
                consequences=lambda: self._consequences,
                retries=self._retries,
                is_stopping=self.stopping.is_set,
                piece=self._long_work.piece,
            ).run()

    async def _track(self, reader: Prefetcher) -> list[Arrived]:
        return await track(
            store=self.store,
            crises=self.crises,
            read=None if self.is_read_ahead else reader,
            soon=reader.begin,
            clock=self.clock,
            by_meaning=self.embedder is not None,
            timed=self.tracing.placing,
            watch=monotonic,
            failed=self._note_aside,
        )

    def _note_aside(self, aside: SetAside) -> None:
        self.noted(aside)
        logger.error(
            "article set aside",
            article=aside.article,
            revision=aside.revision,
            source=aside.source,
            tries=aside.tries,
            again_at=aside.again_at.isoformat(),
            error=aside.fault,
            place=aside.place,
        )

    async def embed(self) -> int:
        """Embed articles that were not embedded when they came; return how many."""
        if self.embedder is None:
            return 0
        return await embed_lacking(store=self.store, embedder=self.embedder)

    async def look(self) -> int:
        """Look for what became of watched events; return how many reports are owed."""
        return await self._consequences.look()

    @property
    def _consequences(self) -> Consequences:
        """What follows from articles, with the limits and subscriptions of this moment."""
        return Consequences(
            store=self.store,
            clock=self.clock,
            subscriptions=self.subscriptions,
            caps=self.allowances.caps,
            turns=self._turns,
            managers=self.managers,
            language=lambda: (
                commands.language_of(self.managers, self.desk()) if self.managers else ENGLISH
            ),
            burst=self.burst,
            noted=self.noted,
        )

    async def write_brief(
        self,
        subscription: Subscription,
        slot: str,
        next_at: datetime | None,
        *,
        late_since: datetime | None = None,
    ) -> None:
        """Write the brief of a slot, unless it was written before or the channel is paused.

        If a late brief fails, its channel is told so, once.

        Args:
            subscription: Whose brief it is.
            slot: Names the time it is due, so that it is written once.
            next_at: When the next one is due, UTC; None when nothing is scheduled.
            late_since: When it was due, UTC, if it is late; None: it is on time.

        Raises:
            Exception: Whatever went wrong; it may be tried again.
        """
        if subscription.is_paused(self.clock.now()):
            logger.info("brief left out: paused", crisis=subscription.crisis, slot=slot)
            return
        try:
            brief = await write(
                subscription,
                slot,
                store=self.store,
                writer=self.writer,
                clock=self.clock,
                sources=self.sources,
                next_at=next_at,
                late_since=late_since,
                piece=self._long_work.piece,
            )
        except StoreError:
            raise
        except Exception:
            if late_since is not None:
                await excuse(subscription, slot, late_since, store=self.store, clock=self.clock)
            raise
        if brief is not None:
            self.noted(brief)
            key = f"{subscription.crisis}/{subscription.channel}/{slot}"
            self.tracing.brief("write", key, [one.article for one in brief.sources])
            logger.info(
                "brief owed",
                channel=str(subscription.channel),
                slot=slot,
                crisis=brief.crisis,
                number=brief.number,
                kind=brief.kind.value,
                writer=brief.writer,
            )

    async def work(self) -> int:
        """Answer what waits in the inbox; return how many lines were done."""
        return await commands.work(self.desk())

    async def deliver(self, channel: Channel | None = None) -> Delivered:
        """Try everything that is due once, everywhere or in one channel."""
        done = await deliver(
            outbox=self.store.outbox,
            messengers=self.messengers,
            clock=self.clock,
            is_stopping=self.stopping.is_set,
            channel=channel,
            timed=self.tracing.sending,
            at_work=self._at_work,
            follows=partial(refusal_notices, self.managers, self.desk()),
        )
        self.noted(done)
        for key in done.keys:
            logger.info("delivery posted", key=key)
        for key, fault in done.faults:
            logger.error("delivery failed", key=key, error=type(fault).__name__, exc_info=fault)
        for key, reason in done.refusals:
            logger.warning("delivery given up", key=key, why=reason)
        for channel, reason in done.closed:
            await self._close(channel, reason)
        for id in done.corrected:
            if (article := await self.store.get(id)) is not None:
                self.noted(Corrected(after=self.clock.now() - article.stored_at))
        return done

    async def _close(self, channel: Channel, reason: str) -> None:
        count = await pause_where(
            lambda one: one == channel, self.store, self.clock, act=CLOSED, reason=reason
        )
        if count:
            logger.warning("subscriptions paused: nothing is taken there", channel=str(channel))
            await self.changed()

    async def deliver_all(self) -> None:
        """Deliver until nothing that is due can be posted; threads follow their messages.

        First, whatever a killed process was sending is marked to be looked for. When this is
        cancelled, calls under way may finish, so that a clean stop leaves nothing in doubt.
        """
        async with self._delivering:
            if count := await self.store.outbox.recover(self.clock.now()):
                logger.warning("deliveries were broken off and are looked for", count=count)
            rounds = partial(deliver_in_rounds, self.deliver, self.stopping, self.again)
            await finish(rounds, self.stopping, LAST_CALLS)

    async def deliver_to(self, channel: Channel) -> None:
        """Deliver to one channel until nothing that is due there can be posted."""
        while (await finish(lambda: self.deliver(channel), self.stopping, LAST_CALLS)).posted:
            continue

    async def read_ahead(self, source: SourceId) -> int:
        """Read what a source brought, for another process to track; return how many articles."""
        if self.embedder is not None:
            # Embedded first: as soon as articles are read, another process may track them.
            await embed_waiting(store=self.store, embedder=self.embedder, most=AHEAD, source=source)
        return await read_ahead(
            source,
            store=self.store,
            read=self.tracing.reading(self.read),
            clock=self.clock,
            failed=self._note_aside,
        )

    def desk(self) -> commands.Desk:
        """Return what commands work with."""
        reaching = Capabilities(self.messengers, self.people)
        return commands.Desk(
            store=self.store,
            writer=self.writer,
            answerer=self.answerer,
            clock=self.clock,
            subscriptions=self.subscriptions,
            sources=self.sources,
            crises=[crisis.name for crisis in self.crises],
            only_in={crisis.name: crisis.only_in for crisis in self.crises if crisis.only_in},
            changed=self.changed,
            next_times=next_three,
            too_late=too_late,
            examine=self.examine,
            failed=_log_failure,
            whisper=reaching.whisper,
            begin=reaching.begin,
            take_up=reaching.take_up,
            noted=self.noted,
            language=self.language,
            memberships=self.memberships,
            limits=self.allowances.limits,
            model_day=self.allowances.model_day,
            caps=self.allowances.caps,
            fullness=fullness_of,
            drafts=self._drafts,
            version=_VERSION,
            names=reaching.names,
        )


def _log_failure(reference: str, error: Exception) -> None:
    logger.error("line failed", ref=reference, error=type(error).__name__, exc_info=error)
