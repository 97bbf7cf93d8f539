"""`watchfloor alerts`: what was sent or observed, and what other thresholds would have sent."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.app.engine import Engine
from bot.app.tools.backtesting import backtest, show_alerts, would_have_sent
from bot.core.articles import Article
from bot.core.interrupting.severity import Caps, Thresholds
from bot.store import open_store
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, NOW, FixedClock, article, hours, subscription

LEAD = article("The levee at Tarn broke early on Monday.", "a1", stored_at=NOW - hours(30))


def dead(number: int, id: str, ago: float) -> Article:
    return article(
        f"{number} people were killed in the flood at Tarn, police said.",
        id,
        published_at=NOW - hours(ago),
        stored_at=NOW - hours(ago),
        title="",
    )


STORED = [LEAD, dead(20, "a2", 20), dead(22, "a3", 10), dead(40, "a4", 5)]


async def sent(thresholds: Thresholds) -> list[str]:
    briefs = await would_have_sent(
        subscription(), FLOOD, STORED, NOW - hours(24), NOW, Caps(thresholds=thresholds)
    )
    return [brief.new[0].text.split()[0] for brief in briefs]


async def test_the_usual_thresholds_send_the_first_count_and_a_rise_by_a_quarter() -> None:
    assert await sent(Thresholds()) == ["20", "40"]


async def test_a_lower_threshold_sends_more_and_a_higher_one_less() -> None:
    assert await sent(Thresholds(growth=0.05)) == ["20", "22", "40"]
    assert await sent(Thresholds(growth=1)) == ["20"]


async def test_each_says_why_and_what_would_have_moved_it() -> None:
    briefs = await would_have_sent(subscription(), FLOOD, STORED, NOW - hours(24), NOW, Caps())

    alert = briefs[-1].alert
    assert alert is not None
    assert alert.reason == "the count of people killed grew by a quarter or more"
    assert alert.turn.endswith("below 28 it would have waited")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    text = f"""
[store]
data_dir = "{tmp_path}"
[[source]]
id = "herald"
url = "https://herald.example/feed"
[[crisis]]
name = "{FLOOD.name}"
query = '{FLOOD.query}'
[[subscription]]
crisis = "{FLOOD.name}"
platform = "browser"
channel = "home"
alerts = "observe"
"""
    path = tmp_path / "watchfloor.toml"
    path.write_text(text)
    return path


async def test_what_was_observed_is_shown_and_tried_out_again(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from bot.scheduling.system import SystemClock

    now = SystemClock().now()
    clock = FixedClock(now - timedelta(hours=9))
    one = replace(subscription(), is_observed=True)
    store = await open_store(f"sqlite:///{tmp_path}/watchfloor.db")
    engine = Engine(store=store, clock=clock, crises=[FLOOD], subscriptions=[one], messengers={})
    for number, it in enumerate(STORED[:2]):
        at = clock.now()
        await store.add(article(it.text, it.id, title="", stored_at=at, published_at=at), [])
        await engine.digest()
        await engine.write_brief(one, f"s{number}", None) if number == 0 else None
        clock.move(timedelta(hours=1))
    await store.close()

    await show_alerts(7, config)
    await backtest(1, Thresholds(), config)

    out = capsys.readouterr().out
    assert "sent 0 alerts, observed 1" in out
    assert "observed  20 people were killed in the flood at Tarn" in out
    assert "; a second independent origin, or an official source, would make it tier 1" in out
    assert "would have sent 1 alert" in out


@pytest.mark.parametrize("command", [show_alerts, partial(backtest, thresholds=Thresholds())])
async def test_where_nobody_follows_anything_that_is_said(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    command: Callable[..., Awaitable[int]],
) -> None:
    config = tmp_path / "watchfloor.toml"
    config.write_text(f'[store]\ndata_dir = "{tmp_path}"\n', "utf-8")

    assert await command(days=7, config_file=config) == 0

    assert capsys.readouterr().out.startswith("No channel follows a crisis yet")


async def test_nothing_observed_is_owed_told_or_corrected() -> None:
    clock, store = FixedClock(), MemoryStore()
    one = replace(subscription(), is_observed=True)
    engine = Engine(store=store, clock=clock, crises=[FLOOD], subscriptions=[one], messengers={})
    await store.add(LEAD, [])
    await engine.digest()
    await engine.write_brief(one, "s1", None)
    clock.move(hours(1))
    owed = len(store.outbox.rows)
    await store.add(dead(20, "a2", 0), [])
    await engine.digest()
    told = await store.told(one.channel, one.crisis)
    clock.move(hours(1))
    await store.add(article("11 people were killed in the flood.", "a2", revision=2), [])
    await engine.digest()

    assert len(store.outbox.rows) == owed
    assert not [fact for fact in await store.facts(FLOOD.name) if fact.figure and fact.key in told]
