"""The flows as handlers of jobs, and what each leads to.

What is to be done stands in the store: a job only says that somebody should look. So a job that is
done twice, or once too often, finds nothing to do; and one that is lost is made again by whoever
sweeps (`bot.app.processes.sweeping`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.app.collecting.rounds import Ask
from bot.app.configuration.following import Following
from bot.app.engine import Engine
from bot.app.processes import tasks
from bot.app.processes.tasks import Kind
from bot.core.articles import Source, SourceId
from bot.flows.recheck import Rechecker, recheck
from bot.ports.jobs import Job, Jobs, SharedStore
from bot.scheduling.briefs import LATE_AFTER

logger = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """Who does the jobs of one process."""

    engine: Engine
    store: SharedStore
    jobs: Jobs
    following: Following
    sources: Sequence[Source]
    ask: Ask
    rechecker: Rechecker
    #: How late a brief may be.
    grace: timedelta

    def open(self) -> None:
        """Say who does what."""
        for kind, handler in {
            Kind.POLL: self._poll,
            Kind.READ: self._read,
            Kind.PLACE: self._place,
            Kind.EMBED: self._embed,
            Kind.RECHECK: self._recheck,
            Kind.LOOK: self._look,
            Kind.WRITE: self._write,
            Kind.POST: self._post,
            Kind.ANSWER: self._answer,
        }.items():
            self.jobs.handle(kind, handler)

    async def _poll(self, args: Mapping[str, str]) -> None:
        source = next((one for one in self.sources if one.id == args["source"]), None)
        if source is None:
            logger.warning("source not asked: this process does not know it", id=args["source"])
            return
        await self.ask(source)
        # Also when nothing is new: somebody may have been killed between storing and this.
        if await self.store.unread(1, source.id, self.engine.clock.now()):
            await self.jobs.enqueue([tasks.read(source.id)])

    async def _read(self, args: Mapping[str, str]) -> None:
        source = SourceId(args["source"])
        try:
            await self.engine.read_ahead(source)
        finally:
            rest = await self.store.unread(1, source, self.engine.clock.now())
            await self.jobs.enqueue([tasks.place(), *([tasks.read(source)] if rest else [])])

    async def _place(self, _args: Mapping[str, str]) -> None:
        await self.following.refresh(self.store)
        await self.engine.digest()
        await self._post_due()

    async def _embed(self, _args: Mapping[str, str]) -> None:
        await self.engine.embed()

    async def _recheck(self, _args: Mapping[str, str]) -> None:
        clock = self.engine.clock
        if changed := await recheck(rechecker=self.rechecker, store=self.store, clock=clock):
            logger.info("articles changed after a brief used them", count=changed)

    async def _look(self, _args: Mapping[str, str]) -> None:
        await self.following.refresh(self.store)
        await self.engine.look()
        await self._post_due()

    async def _write(self, args: Mapping[str, str]) -> None:
        await self.following.refresh(self.store)
        channel = tasks.channel_of(args["channel"])
        subscription = next(
            (
                one
                for one in self.following
                if (one.channel, one.crisis) == (channel, args["crisis"])
            ),
            None,
        )
        rung_at = tasks.instant_of(args["rung_at"])
        assert rung_at is not None
        waited = self.engine.clock.now() - rung_at
        if subscription is None:
            return  # ended since it rang
        if waited > self.grace:
            logger.warning("brief skipped: too late", crisis=args["crisis"], due=args["rung_at"])
            return
        late_since = rung_at if waited > LATE_AFTER else None
        await self.engine.write_brief(
            subscription,
            args["slot"],
            tasks.instant_of(args["next_at"]),
            late_since=tasks.instant_of(args["late_since"]) or late_since,
        )
        await self.jobs.enqueue([tasks.post(channel)])

    async def _post(self, args: Mapping[str, str]) -> None:
        await self.engine.deliver_to(tasks.channel_of(args["channel"]))

    async def _answer(self, _args: Mapping[str, str]) -> None:
        await self.following.refresh(self.store)
        if await self.engine.work():
            await self._post_due()

    async def _post_due(self) -> None:
        await self.jobs.enqueue(await owed(self.engine))


async def owed(engine: Engine) -> list[Job]:
    """Return a job for each channel that something is due in."""
    due = await engine.store.outbox.due(engine.clock.now(), engine.messengers.keys())
    return [tasks.post(channel) for channel in dict.fromkeys(one.channel for one in due)]
