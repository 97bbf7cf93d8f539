import json
import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app.watching.health import Scope
from bot.app.watching.meters import Meters, Noted
from bot.commands import Replied
from bot.config import load
from bot.core.articles import SourceHealth, SourceId
from bot.core.briefs import BriefKind, HeldBack, Tries
from bot.core.deliveries import DeliveryState
from bot.core.operating.setting_aside import Fault, set_aside
from bot.errors import AddressForbidden, Barrier
from bot.flows.collect import Collected
from bot.flows.deliver import Corrected, Delivered
from bot.flows.write import FALLBACKS
from bot.receiving import Received
from bot.store.memory import MemoryStore
from tests.app.config import TEXT
from tests.app.jobs import FakeJobs
from tests.builders import NOW, FixedClock, article, brief, delivery, hours, source, subscription

MONITORING = Path(__file__).parents[3] / "docs" / "monitoring"
TRIES = Tries(first=7, second=2, replaced=1)


def scope(store: MemoryStore, folder: Path) -> Scope:
    text = TEXT.format(folder=folder, port=0, cron="0 6 * * *")
    config = load(text, {}, lambda path: path)
    ids = [source.id for source in config.sources]
    return Scope(
        store=store,
        clock=FixedClock(),
        config=config,
        following=[subscription()],
        sources=ids,
        jobs=FakeJobs(),
    )


async def measured(store: MemoryStore, folder: Path, *noted: Noted) -> dict[str, float]:
    meters = Meters()
    for one in noted:
        meters.note(one)
    text = (await meters.exposed(scope(store, folder))).decode()
    lines = [line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#")]
    return {name.removeprefix("watchfloor_"): float(value) for name, value in lines}


async def test_articles_that_wait_are_counted_and_so_is_what_was_set_aside(tmp_path: Path) -> None:
    store = MemoryStore()
    await store.add(article(), [])
    await store.add(article(id="a2"), [])

    found = await measured(store, tmp_path, set_aside(article(), Fault(kind="ValueError"), NOW))

    assert found["articles_waiting"] == 2
    assert found['articles_set_aside_total{fault="ValueError"}'] == 1


async def test_what_waits_is_read_from_the_store(tmp_path: Path) -> None:
    store = MemoryStore()
    doubtful = delivery("b", state=DeliveryState.IN_DOUBT, not_before=NOW + hours(1))
    await store.outbox.owe([delivery("a", not_before=NOW - hours(1)), doubtful])
    await store.save_health(
        SourceHealth(source=SourceId("radio"), failures=2, last_success_at=NOW - hours(2))
    )

    found = await measured(store, tmp_path)

    assert found["outbox_head_age_seconds"] == 3600
    assert (found["outbox_waiting"], found["outbox_in_doubt"]) == (1, 1)
    assert (found["sources"], found["sources_failing"], found["ready"]) == (1, 1, 0)
    assert found['source_last_success_age_seconds{source="radio"}'] == 7200
    assert found["disk_free_bytes"] > 0


async def test_a_bot_with_nothing_to_do_is_ready(tmp_path: Path) -> None:
    found = await measured(MemoryStore(), tmp_path / "not there yet")

    assert (found["ready"], found["outbox_head_age_seconds"]) == (1, 0)


@pytest.mark.parametrize(
    ("noted", "name", "value"),
    [
        pytest.param(Delivered(posted=3), 'deliveries_total{state="posted"}', 3, id="posted"),
        pytest.param(Delivered(refused=1), 'deliveries_total{state="refused"}', 1, id="refused"),
        pytest.param(
            brief(), 'briefs_total{kind="first",writer="built-in"}', 1, id="a brief"
        ),
        pytest.param(brief(kind=BriefKind.CORRECTION), "corrections_total", 1, id="a correction"),
        *(
            pytest.param(
                brief(writer=f"built-in ({words})"),
                f'llm_fallback_total{{reason="{reason}"}}', 1, id=f"replaced: {reason}",
            )
            for reason, words in FALLBACKS.items()
        ),
        pytest.param(
            AddressForbidden("inside", Barrier.REDIRECT),
            'blocked_fetch_total{reason="redirect"}', 1, id="an address inside",
        ),
        pytest.param(Replied(after=hours(1)), "answer_seconds_sum", 3600, id="an answer"),
        pytest.param(
            brief(held_back=(HeldBack(text="x", reason="cites nothing"),)),
            'evidence_rejected_total{blamed="citation"}', 1, id="held back",
        ),
        *(
            pytest.param(
                brief(writer="m · brief@1a · again@2b · $0.0012", tries=TRIES),
                f'llm_statements_total{{passed="{passed}"}}', count, id=f"passed: {passed}",
            )
            for passed, count in (("first", 7), ("second", 2), ("never", 1))
        ),
        pytest.param(
            brief(writer="m · brief@1a · again@2b · $0.0012"),
            'briefs_total{kind="first",writer="m · brief@1a"}', 1, id="a model's brief",
        ),
        pytest.param(
            Collected(
                source=source(),
                health=SourceHealth(source=SourceId("herald")),
                received=Received(new=(article(),)),
            ),
            'articles_total{change="new"}', 1, id="an article",
        ),
        pytest.param(
            Collected(source=source(), health=SourceHealth(source=SourceId("a"), failures=1)),
            'source_rounds_total{outcome="failed"}', 1, id="a source that fails",
        ),
    ],
)  # fmt: skip
async def test_what_happens_is_counted(
    noted: Noted, name: str, value: float, tmp_path: Path
) -> None:
    assert (await measured(MemoryStore(), tmp_path, noted))[name] == value


async def test_a_brief_that_no_model_should_have_written_replaces_none(tmp_path: Path) -> None:
    found = await measured(MemoryStore(), tmp_path, brief(), brief(writer="m · brief@1a"))

    assert not any(name.startswith("llm_fallback_total") for name in found)


async def test_what_a_platform_counts_is_shown(tmp_path: Path) -> None:
    meters = Meters()
    meters.watch(lambda: {"discord_invalid_requests_10m": 7})

    text = (await meters.exposed(scope(MemoryStore(), tmp_path))).decode()

    assert "watchfloor_discord_invalid_requests_10m 7.0" in text
    assert "watchfloor_discord_identify_today 0.0" in text


@pytest.mark.parametrize("file", ["alerts.yml", "dashboard.json"])
async def test_every_name_that_is_watched_is_measured(file: str, tmp_path: Path) -> None:
    text = (MONITORING / file).read_text("utf-8")
    everything = [
        Delivered(),
        brief(held_back=(HeldBack(text="x", reason="y"),)),
        brief(writer=f"built-in ({FALLBACKS['reply']})"),
        AddressForbidden("inside"),
        Collected(source=source(), health=SourceHealth(source=SourceId("a"))),
        set_aside(article(), Fault(kind="ValueError"), NOW),
    ]
    store = MemoryStore()
    await store.save_health(SourceHealth(source=SourceId("radio"), last_success_at=NOW))

    found = await measured(store, tmp_path, *everything)

    named = set(re.findall(r"\bwatchfloor_([a-z0-9_]+)", text))
    assert named
    assert named - {name.split("{", 1)[0] for name in found} == set()


async def test_every_metric_is_in_its_page(tmp_path: Path) -> None:
    page = (MONITORING.parent / "monitoring.md").read_text("utf-8")
    names = {each.name for each in Meters().registry.collect()}

    left_out = {name for name in names if f"`{name}" not in page}

    assert {name for name in left_out if f"`{name}_total" not in page} == {
        name for name in names if "_process_" in name
    }


def test_the_dashboard_is_one_that_grafana_reads() -> None:
    board = json.loads((MONITORING / "dashboard.json").read_text("utf-8"))

    ids = [panel["id"] for panel in board["panels"]]
    assert len(ids) == len(set(ids)) == 16
    assert all(target["expr"] for panel in board["panels"] for target in panel["targets"])


async def test_how_long_corrections_take_is_measured(tmp_path: Path) -> None:
    found = await measured(MemoryStore(), tmp_path, Corrected(after=timedelta(seconds=40)))

    assert found["correction_delay_seconds_count"] == 1
    assert found["correction_delay_seconds_sum"] == 40
