"""One trace from article to post, with the exporter that keeps what it is given."""

import subprocess
import sys

import pytest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from bot.app.engine import Engine
from bot.app.watching.spans import OtelSpans
from bot.app.watching.tracing import Tracing, tracing
from bot.core.articles import Article, ArticleId, Source, SourceHealth
from bot.core.channels import Platform
from bot.errors import ConfigError
from bot.flows.collect import Collected
from bot.receiving import Received
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, HOME, NOW, FixedClock, article, hours, source
from tests.builders import subscription as subscribed
from tests.contracts.fake_messenger import FakeMessenger

FIRST = article(
    "At least 14 people are missing after the levee at Tarn broke on Monday, police said.",
    stored_at=NOW - hours(2),
)
GRAVE = article(
    "At least 340 people were killed after the levee at Tarn broke, the ministry said on Tuesday.",
    id="a2", title="Levee: 340 killed", stored_at=NOW, published_at=NOW,
)  # fmt: skip


class Desk:
    """A bot that is traced, or a second process of it over the same store."""

    def __init__(self, store: MemoryStore | None = None) -> None:
        self.exporter = InMemorySpanExporter()
        self.spans = OtelSpans(SimpleSpanProcessor(self.exporter))
        self.tracing = Tracing(self.spans)
        self.messenger = FakeMessenger(frozenset({HOME}), now=NOW)
        self.engine = Engine(
            store=store or MemoryStore(),
            clock=FixedClock(),
            crises=[FLOOD],
            subscriptions=[subscribed()],
            messengers={Platform.BROWSER: self.messenger},
            tracing=self.tracing,
        )

    async def take(self, *articles: Article) -> None:
        async def ask(asked: Source) -> Collected:
            for one in articles:
                await self.engine.store.add(one, [])
            health = SourceHealth(source=asked.id)
            return Collected(source=asked, health=health, received=Received(new=articles))

        await self.tracing.collecting(ask)(source())
        await self.engine.digest()

    def traces(self) -> dict[int, list[ReadableSpan]]:
        """The spans of each trace, in the order in which they began."""
        found: dict[int, list[ReadableSpan]] = {}
        for span in sorted(self.exporter.get_finished_spans(), key=lambda one: one.start_time or 0):
            assert span.context is not None
            found.setdefault(span.context.trace_id, []).append(span)
        return found


def names(spans: list[ReadableSpan]) -> list[str]:
    return [span.name for span in spans]


async def test_what_breaks_in_is_one_trace_from_the_article_to_the_post() -> None:
    desk = Desk()
    await desk.take(FIRST)
    await desk.engine.write_brief(subscribed(), "brief/1", None)
    await desk.engine.deliver_all()
    desk.exporter.clear()

    await desk.take(GRAVE)
    await desk.engine.deliver_all()

    (spans,) = desk.traces().values()
    assert names(spans) == ["collect", "read", "place", "post"]
    first, *rest = spans
    assert first.parent is None
    assert first.context is not None
    assert all(one.parent and one.parent.span_id == first.context.span_id for one in rest)
    assert {(span.attributes or {}).get("watchfloor.article") for span in spans[:3]} == {"a2"}


async def test_a_brief_is_a_trace_that_is_linked_to_those_of_its_articles() -> None:
    desk = Desk()
    await desk.take(FIRST)

    await desk.engine.write_brief(subscribed(), "brief/1", None)
    await desk.engine.deliver_all()

    of_article, of_brief = desk.traces().values()
    assert names(of_article) == ["collect", "read", "place"]
    assert names(of_brief)[:2] == ["write", "post"]
    assert of_article[0].context is not None
    assert [link.context.trace_id for link in of_brief[0].links] == [of_article[0].context.trace_id]
    assert {link.context.span_id for link in of_brief[0].links} == {of_article[0].context.span_id}


async def test_another_process_goes_on_in_the_same_trace() -> None:
    first = Desk()
    await first.take(FIRST)
    await first.engine.write_brief(subscribed(), "brief/1", None)

    second = Desk(first.engine.store)  # type: ignore[arg-type]
    await second.engine.deliver_all()
    await first.take(GRAVE)
    third = Desk(first.engine.store)  # type: ignore[arg-type]
    await third.engine.deliver_all()

    (updated,) = third.traces()
    assert names(first.traces()[updated]) == ["collect", "read", "place"]
    written = next(spans for spans in first.traces().values() if names(spans) == ["write"])
    (posted,) = second.traces().values()
    assert written[0].context is not None
    assert posted[0].context is not None
    assert posted[0].context.trace_id == written[0].context.trace_id


async def test_no_span_holds_a_text() -> None:
    desk = Desk()
    await desk.take(FIRST)
    await desk.engine.write_brief(subscribed(), "brief/1", None)
    await desk.engine.deliver_all()

    told = " ".join(one.to_json() for one in desk.exporter.get_finished_spans())

    assert "levee" not in told.casefold()
    assert "missing" not in told


def test_of_a_failure_only_its_kind_is_told() -> None:
    desk = Desk()

    with pytest.raises(ValueError, match="secret"), desk.tracing.article("read", ArticleId("a")):
        raise ValueError("secret")

    (span,) = desk.exporter.get_finished_spans()
    assert span.status.description == "ValueError"
    assert "secret" not in span.to_json()


async def test_without_an_address_nothing_is_loaded_and_nothing_changes() -> None:
    code = (
        "import sys, bot.app.running, bot.app.watching.tracing as t; "
        "sys.exit(any(name.startswith('opentelemetry') for name in sys.modules))"
    )

    async def ask(asked: Source) -> Collected:
        return Collected(source=asked, health=SourceHealth(source=asked.id))

    async with tracing("") as off:
        assert off.collecting(ask) is ask

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


async def test_without_the_extra_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "bot.app.watching.spans")
    monkeypatch.setitem(sys.modules, "opentelemetry.sdk.trace", None)

    with pytest.raises(ConfigError, match=r"pip install 'watchfloor\[traces\]'"):
        async with tracing("http://127.0.0.1:4318"):
            pass
