"""What a source suffers from that somebody should know, and what may pass by itself."""

from typing import Any

import pytest

from bot.core.articles import SourceHealth, SourceId
from bot.core.collecting.troubles import trouble_of
from tests.builders import NOW, hours

YESTERDAY = {"last_success_at": NOW - hours(25)}


def trouble(**changes: Any) -> str:
    return trouble_of(SourceHealth(source=SourceId("herald"), **changes), NOW)


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        pytest.param({}, "", id="not asked yet"),
        pytest.param(YESTERDAY, "", id="not asked for a day, and well"),
        pytest.param({"failures": 4, "last_success_at": NOW - hours(23)}, "", id="for hours"),
        pytest.param({"failures": 7, **YESTERDAY}, "failing", id="for a day"),
        pytest.param({"failures": 5}, "", id="from the start, for hours"),
        pytest.param({"failures": 6}, "failing", id="from the start, for a day"),
        pytest.param({"failures": 1, "is_gone": True}, "gone", id="gone at once"),
        pytest.param({"failures": 1, "held": "another subject"}, "held", id="held at once"),
        pytest.param({"failures": 9, "is_paused": True, **YESTERDAY}, "", id="paused"),
    ],
)
def test_a_source_is_in_trouble_when_it_will_not_come_back_by_itself(
    changes: dict[str, Any], kind: str
) -> None:
    found = trouble(**changes)

    assert found.split("/")[1:2] == ([kind] if kind else [])


def test_a_trouble_has_one_name_for_as_long_as_it_lasts() -> None:
    first = trouble(failures=7, **YESTERDAY)

    assert trouble(failures=8, reason="other", **YESTERDAY) == first
    assert trouble(failures=7, last_success_at=NOW - hours(30)) != first
