from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core.articles import Source, SourceHealth, SourceId
from bot.core.presenting.sources import (
    HEADINGS,
    SourceStanding,
    source_state,
    span,
    standing_of,
    worst_first,
)
from tests.builders import NOW, hours

SOURCE = Source(id=SourceId("radio"), kind="feed", url="x", publisher="Radio Tarn")
WELL = SourceHealth(
    source=SOURCE.id,
    last_success_at=NOW - hours(1),
    last_new_article_at=NOW - hours(2),
    usual_gap=hours(3),
    next_fetch_at=NOW + hours(1),
)
QUIET: dict[str, Any] = {"last_new_article_at": NOW - hours(30)}
CASES = [
    pytest.param({}, SourceStanding.WELL, "ok", id="well"),
    pytest.param(QUIET, SourceStanding.SILENT, "silent: nothing new for 30 hours", id="silent"),
    pytest.param(QUIET | {"usual_gap": hours(24)}, SourceStanding.WELL, "ok", id="usually quiet"),
    pytest.param(QUIET | {"usual_gap": timedelta()}, SourceStanding.WELL, "ok", id="gap not known"),
    pytest.param({"last_success_at": None}, SourceStanding.WAITING, "not asked yet", id="new"),
    pytest.param(
        {"failures": 1, "reason": "down"}, SourceStanding.FAILING, "failing: down", id="failed once"
    ),
    pytest.param(
        QUIET | {"failures": 4, "reason": "down"},
        SourceStanding.FAILING,
        "failing, 4 times in a row: down",
        id="fails on",
    ),
    pytest.param({"is_gone": True, "reason": "410"}, SourceStanding.GONE, "gone: 410", id="gone"),
    pytest.param(
        {"held": "sold", "reason": "sold", "failures": 1},
        SourceStanding.HELD,
        "held: sold",
        id="held",
    ),
    pytest.param({"held": "sold", "is_paused": True}, SourceStanding.PAUSED, "paused", id="paused"),
]


@pytest.mark.parametrize(("changes", "standing", "state"), CASES)
def test_how_a_source_does_is_said_with_its_reason(
    changes: dict[str, Any], standing: SourceStanding, state: str
) -> None:
    line = source_state(SOURCE, replace(WELL, **changes), NOW)

    assert (line.standing, line.state) == (standing, state)


def test_a_line_holds_what_its_headings_say() -> None:
    line = source_state(SOURCE, WELL, NOW)

    assert dict(zip(HEADINGS, line.cells, strict=True)) == {
        "source": "radio",
        "kind": "feed",
        "last success": "3 Mar 2026 08:00 UTC",
        "last new article": "3 Mar 2026 07:00 UTC",
        "usual gap": "3 hours",
        "next try": "3 Mar 2026 10:00 UTC",
        "state": "ok",
    }


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        pytest.param({"next_fetch_at": None}, "now", id="never asked"),
        pytest.param({"next_fetch_at": NOW}, "now", id="due"),
        pytest.param({"is_paused": True}, "when it is resumed", id="paused"),
        pytest.param({"is_gone": True, "next_fetch_at": None}, "when it is resumed", id="gone"),
    ],
)
def test_a_line_says_when_the_source_is_tried_next(changes: dict[str, Any], says: str) -> None:
    assert source_state(SOURCE, replace(WELL, **changes), NOW).next_try == says


def test_those_that_somebody_has_to_look_at_stand_first() -> None:
    healths = [replace(WELL, **case.values[0]) for case in CASES]  # type: ignore[arg-type]
    lines = worst_first(source_state(SOURCE, health, NOW) for health in healths)

    standings = [line.standing for line in lines]
    assert list(dict.fromkeys(standings)) == list(SourceStanding)
    assert sorted(standings, key=list(SourceStanding).index) == standings
    assert {standing_of(health, NOW) for health in healths} == set(SourceStanding)


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(seconds=5), "1 minute"),
        (timedelta(minutes=119), "119 minutes"),
        (timedelta(hours=2), "2 hours"),
        (timedelta(hours=47), "47 hours"),
        (timedelta(days=2, hours=14), "3 days"),
    ],
)
def test_a_length_of_time_is_written_in_its_largest_unit(length: timedelta, words: str) -> None:
    assert span(length) == words
