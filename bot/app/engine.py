"""The flows in their order, over one store: for `run` as time goes by, for `replay` at once."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from importlib.metadata import version
from time import monotonic
from typing import TypeVar

import structlog

from bot import commands
from bot.app.allowing import Allowing
from bot.app.closing import pause_where
from bot.app.consequences import Consequences
from bot.app.delivering import AGAIN, deliver_in_rounds
from bot.app.digesting import Digest
from bot.app.forgiving import Forgiving
from bot.app.loops import finished
from bot.app.loose import read_article, read_text
from bot.app.posts import fullness_of
from bot.app.reaching import Reaching
from bot.app.unposted import told_to
from bot.app.watching.tracing import Tracing
from bot.commands.desk import nothing_changes, nothing_is_found
from bot.core.articles import SourceId
from bot.core.auditing import CLOSED
from bot.core.briefs import Brief
from bot.core.channels import Channel, Platform, Subscription
from bot.core.crises import Crisis
from bot.core.findings import Finding
from bot.core.setting_aside import SetAside
from bot.core.suggesting import Burst
from bot.errors import StoreError
from bot.flows.answer import Answerer
from bot.flows.deliver import AtWork, Corrected, Delivered, deliver
from bot.flows.embed import embed_lacking, embed_waiting
from bot.flows.excuse import excuse
from bot.flows.look import Turns
from bot.flows.track import Arrived, track
from bot.flows.track.reading import AHEAD, ArticleReader, in_place, read_ahead
from bot.flows.write import Writer, write
from bot.locale import ENGLISH
from bot.ports import Clock, Embedder, Memberships, Messenger, Store
from bot.ports.chat import People
from bot.scheduling.briefs import too_late
from bot.scheduling.cron import next_three

#: Seconds that calls under way are given when the bot is stopped.
LAST_CALLS = 10.0

#: Read once: it stands in a file, and every look at the inbox asks for it.
_VERSION = version("watchfloor")

logger = structlog.get_logger()
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """Everything that decides, over everything that is kept."""

    store: Store
    clock: Clock
    crises: Sequence[Crisis]
    subscriptions: Sequence[Subscription]
    messengers: Mapping[Platform, Messenger]
    sources: Sequence[SourceId] = ()
    writer: Writer = field(default_factory=lambda: Writer(read=read_text))
    answerer: Answerer = field(default_factory=lambda: Answerer(read=read_text))
    #: What may break in, be asked and be used; changed while it runs.
    allowing: Allowing = field(default_factory=Allowing)
    #: To be called when the register has new subscriptions.
    changed: Callable[[], Awaitable[None]] = nothing_changes
    #: Tries what the bot needs in a channel.
    examine: Callable[[Channel], Awaitable[Sequence[Finding]]] = nothing_is_found
    #: Is offered stories that burst and that nobody follows; None: the log alone.
    managers: Channel | None = None
    #: What the bot speaks in a channel that follows nothing yet.
    language: str = ENGLISH
    #: Who reads which channels, where that decides what a person may be told.
    memberships: Mapping[Platform, Memberships] = field(default_factory=dict)
    #: Who says what people are called.
    people: Mapping[Platform, People] = field(default_factory=dict)
    burst: Burst = field(default_factory=Burst)
    #: Says what articles mean; None: words alone count.
    embedder: Embedder | None = None
    #: Told of every brief, of every round of deliveries, of every line that was done, and of every
    #: article that could not be.
    noted: Callable[[Brief | Delivered | Corrected | SetAside | commands.Replied], None] = (
        lambda _noted: None
    )
    tracing: Tracing = field(default_factory=Tracing)
    #: Reads articles.
    read: ArticleReader = field(default_factory=lambda: in_place(read_article))
    #: Others read articles ahead, in their own processes; only what they have read is tracked.
    is_read_ahead: bool = False
    #: Set once the bot is being stopped; no delivery is begun after that.
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    #: Seconds after which what came due is posted though a slow channel still holds up its round.
    again: float = AGAIN
    _at_work: AtWork = field(default_factory=AtWork)
    _delivering: asyncio.Lock = field(default_factory=asyncio.Lock)
    _turns: Turns = field(default_factory=Turns)
    _drafts: commands.Drafts = field(default_factory=commands.no_drafts)
    _forgiving: Forgiving = field(default_factory=Forgiving)

    async def digest(self) -> int:
        """Track what was stored, break in where it is grave, correct where it was wrong.

        See `bot.app.digesting`; returns how many articles were tracked.
        """
        return await Digest(
            store=self.store,
            track=self._track,
            embedder=None if self.is_read_ahead else self.embedder,
            consequences=lambda: self._consequences,
            forgiving=self._forgiving,
            is_stopping=self.stopping.is_set,
        ).run()

    async def _track(self) -> list[Arrived]:
        return await track(
            store=self.store,
            crises=self.crises,
            read=None if self.is_read_ahead else self.tracing.reading(self.read),
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
        """Have a model say what articles mean that were not embedded yet."""
        if self.embedder is None:
            return 0
        return await embed_lacking(store=self.store, embedder=self.embedder)

    async def look(self) -> int:
        """Look for what became of watched events, and return of how many channels were told."""
        return await self._consequences.look()

    @property
    def _consequences(self) -> Consequences:
        """What follows from articles, as things stand."""
        return Consequences(
            store=self.store,
            clock=self.clock,
            subscriptions=self.subscriptions,
            caps=self.allowing.caps,
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
        """Write the brief of a slot, unless it was written before or the channel wants a pause.

        One that is late and fails is excused in its channel, once.

        Raises:
            Exception: What went wrong; it may be tried again.
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
        """Answer what waits in the inbox, and return how many lines that were."""
        return await commands.work(self.desk())

    async def deliver(self, channel: Channel | None = None) -> Delivered:
        """Try what is due once, everywhere or in one channel."""
        done = await deliver(
            outbox=self.store.outbox,
            messengers=self.messengers,
            clock=self.clock,
            is_stopping=self.stopping.is_set,
            channel=channel,
            timed=self.tracing.sending,
            at_work=self._at_work,
            follows=partial(told_to, self.managers, self.desk()),
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

        When this is cancelled the calls under way are let finish, so that
        a clean stop leaves nothing in doubt. What a process left behind is looked for first.
        """
        async with self._delivering:
            if count := await self.store.outbox.recover(self.clock.now()):
                logger.warning("deliveries were broken off and are looked for", count=count)
            rounds = partial(deliver_in_rounds, self.deliver, self.stopping, self.again)
            await finished(rounds, self.stopping, LAST_CALLS)

    async def deliver_to(self, channel: Channel) -> None:
        """Deliver to one channel until nothing that is due there can be posted."""
        while (await finished(lambda: self.deliver(channel), self.stopping, LAST_CALLS)).posted:
            continue

    async def read_ahead(self, source: SourceId) -> int:
        """Read what a source brought, for whoever tracks it; return how much that was."""

        if self.embedder is not None:
            # Once they are read they may be tracked, and then it is too late.
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
        reaching = Reaching(self.messengers, self.people)
        return commands.Desk(
            store=self.store,
            writer=self.writer,
            answerer=self.answerer,
            clock=self.clock,
            subscriptions=self.subscriptions,
            sources=self.sources,
            crises=[crisis.name for crisis in self.crises],
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
            limits=self.allowing.limits,
            model_day=self.allowing.model_day,
            caps=self.allowing.caps,
            fullness=fullness_of,
            drafts=self._drafts,
            version=_VERSION,
            names=reaching.names,
        )


def _log_failure(reference: str, error: Exception) -> None:
    logger.error("line failed", ref=reference, error=type(error).__name__, exc_info=error)
