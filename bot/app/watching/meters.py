"""What is counted and measured, in Prometheus' words: `/metrics`.

Counters are told what happened; gauges are read from the store when somebody asks.
"""

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)

from bot.app.adapters.models import shared_purses
from bot.app.adapters.purses import MODEL, FilePurses
from bot.app.storing.locating import data_folder
from bot.app.watching.health import Scope, waiting_in
from bot.commands import Replied
from bot.core.briefs import Brief, BriefKind, Tries
from bot.core.deliveries import DeliveryState
from bot.core.gate.blamed import blamed_by
from bot.core.models.budgets import today
from bot.core.operating.setting_aside import SetAside
from bot.errors import AddressForbidden
from bot.flows.collect import Collected
from bot.flows.deliver import Corrected, Delivered
from bot.flows.write import fallback_of

#: What flows report and `Meters.note` counts.
Noted = Delivered | Corrected | Brief | Collected | SetAside | Replied | AddressForbidden
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_MINUTES = (0.1, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0)


class Meters:
    """All meters of one bot, with a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._counters: dict[str, Counter] = {}
        self._gauges: dict[str, Gauge] = {}
        self._tolls: Callable[[], Mapping[str, int]] = dict
        ProcessCollector(namespace="watchfloor", registry=self.registry)
        self._count("deliveries", "Tries at deliveries by how they ended", "state")
        self._count("briefs", "Briefs, updates and corrections written", "kind", "writer")
        self._count(
            "llm_fallback", "Briefs that the built-in writer wrote in a model's place", "reason"
        )
        self._count("llm_statements", "Statements of a model, by what became of them", "passed")
        self._count("evidence_rejected", "Statements held back, by what was wrong", "blamed")
        self._count("corrections", "Corrections owed to channels")
        self._count("source_rounds", "Times that sources were asked", "outcome")
        self._count("articles", "Article revisions stored", "change")
        self._count("articles_set_aside", "Tries at articles that failed", "fault")
        self._count("blocked_fetch", "Addresses that were not asked, or not let be asked", "reason")
        self.ack = self._time("inbox_ack", "From hearing a line to having it on the disk")
        self.commit = self._time("db_commit", "How long commits of the store took")
        self._answer = self._time("answer", "From hearing a line to owing its reply", _MINUTES)
        self._corrected = self._time(
            "correction_delay", "From storing what shows a mistake to its correction", _MINUTES
        )
        self._show("outbox_head_age_seconds", "How long the oldest due delivery has been due")
        self._show("outbox_waiting", "Deliveries that are due")
        self._show("outbox_in_doubt", "Deliveries of which nobody knows yet whether they stand")
        self._show("inbox_waiting", "Lines that wait for an answer")
        self._show("articles_waiting", "Article revisions that are stored and not tracked")
        self._show("sources", "Sources that are configured")
        self._show("sources_failing", "Sources whose last try failed, or that are gone or held")
        self._show("source_last_success_age_seconds", "Since a source was last read", "source")
        self._show("llm_cost_today_dollars", "Spent on the model today, UTC")
        self._show("llm_tokens_today", "Tokens used today, UTC")
        self._show(
            "discord_invalid_requests_10m", "Requests that Discord called invalid in ten minutes"
        )
        self._show("discord_identify_today", "Sign-ins at Discord's gateway in the last 24 hours")
        self._show("disk_free_bytes", "Free where the data folder lies")
        self._show("queue_jobs", "Jobs of a queue", "queue", "state")
        self._show("queue_oldest_age_seconds", "How long a queue's oldest job could begin", "queue")
        self._show("ready", "1 when everything that should be done is done")

    def watch(self, tolls: Callable[[], Mapping[str, int]]) -> None:
        """Show what counts towards the limits of platforms, by the names of its gauges."""
        self._tolls = tolls

    def note(self, noted: Noted) -> None:
        """Count what a flow reports."""
        match noted:
            case Delivered():
                self._counters["deliveries"].labels("posted").inc(noted.posted)
                self._counters["deliveries"].labels("refused").inc(noted.refused)
                self._counters["deliveries"].labels("put_off").inc(noted.put_off)
            case Corrected():
                self._corrected.observe(noted.after.total_seconds())
            case Brief():
                self._note_brief(noted)
            case Replied():
                self._answer.observe(noted.after.total_seconds())
            case AddressForbidden():
                self._counters["blocked_fetch"].labels(noted.barrier.value).inc()
            case SetAside():
                self._counters["articles_set_aside"].labels(noted.fault).inc()
            case Collected():
                outcome = "failed" if noted.health.failures else "ok"
                self._counters["source_rounds"].labels(outcome).inc()
                for change in ("new", "changed", "withdrawn"):
                    count = len(getattr(noted.received, change))
                    self._counters["articles"].labels(change).inc(count)

    def _note_brief(self, brief: Brief) -> None:
        self._counters["briefs"].labels(brief.kind.value, _writer(brief)).inc()
        if brief.tries is not None:
            for passed, count in _passed(brief.tries).items():
                self._counters["llm_statements"].labels(passed).inc(count)
        for held in brief.held_back:
            self._counters["evidence_rejected"].labels(blamed_by(held.reason).value).inc()
        if reason := fallback_of(brief):
            self._counters["llm_fallback"].labels(reason).inc()
        self._counters["corrections"].inc(brief.kind is BriefKind.CORRECTION)

    async def exposed(self, scope: Scope) -> bytes:
        """Return everything as Prometheus reads it (text format 0.0.4)."""
        await self._read(scope)
        return generate_latest(self.registry)

    async def _read(self, scope: Scope) -> None:
        now = scope.clock.now()
        due = await waiting_in(scope.store, scope.platforms)
        ready = [one for one in due if one.not_before <= now]
        oldest = min((one.not_before for one in ready), default=now)
        self._set("outbox_head_age_seconds", (now - oldest).total_seconds())
        self._set("outbox_waiting", len(ready))
        self._set("outbox_in_doubt", sum(one.state is DeliveryState.IN_DOUBT for one in due))
        self._set("inbox_waiting", len(await scope.store.inbox.pending(1_000)))
        waiting = await scope.store.count_untracked(since=None, until=now)
        self._set("articles_waiting", waiting)
        failing = 0
        for health in await scope.store.healths(scope.sources):
            failing += bool(health.failures or health.is_gone or health.held)
            if health.last_success_at is not None:
                age = (now - health.last_success_at).total_seconds()
                self._gauges["source_last_success_age_seconds"].labels(health.source).set(age)
        self._set("sources", len(scope.sources))
        self._set("sources_failing", failing)
        for queue in await scope.jobs.stats() if scope.jobs else ():
            for state in ("waiting", "running", "dead"):
                self._gauges["queue_jobs"].labels(queue.queue, state).set(getattr(queue, state))
            age = queue.oldest.total_seconds()
            self._gauges["queue_oldest_age_seconds"].labels(queue.queue).set(age)
        folder = data_folder(scope.config)
        purses = shared_purses(scope.store, scope.config) or FilePurses(folder)
        spent = today(await purses.look(MODEL), now).spent
        self._set("llm_cost_today_dollars", spent.dollars)
        self._set("llm_tokens_today", spent.tokens)
        for name, count in self._tolls().items():
            self._set(name, count)
        self._set("disk_free_bytes", _free(folder))
        self._set("ready", not await scope.problems())

    def _count(self, name: str, about: str, *labels: str) -> None:
        self._counters[name] = Counter(f"watchfloor_{name}", about, labels, registry=self.registry)

    def _time(self, name: str, about: str, buckets: Sequence[float] = _SECONDS) -> Histogram:
        name = f"watchfloor_{name}_seconds"
        return Histogram(name, about, buckets=buckets, registry=self.registry)

    def _show(self, name: str, about: str, *labels: str) -> None:
        self._gauges[name] = Gauge(f"watchfloor_{name}", about, labels, registry=self.registry)

    def _set(self, name: str, value: float) -> None:
        self._gauges[name].set(value)


def _writer(brief: Brief) -> str:
    """Return who wrote, with the first prompt: reasons and costs would be labels without end."""
    return " · ".join(brief.writer.split(" (", 1)[0].split(" · ")[:2])


def _passed(tries: Tries) -> Mapping[str, int]:
    return {"first": tries.first, "second": tries.second, "never": tries.replaced}


def _free(folder: Path) -> int:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free
