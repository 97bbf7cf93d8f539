"""Fewer briefs are proposed after many that had nothing new, and never imposed."""

import pytest

from bot.core.briefs import BriefKind
from bot.core.conversing.actions import action
from bot.core.presenting.slower import quiet_in_a_row, slower_message
from tests.builders import FLOOD, brief

QUIET, DAILY, BREAKING = BriefKind.NO_CHANGE, BriefKind.DAILY, BriefKind.BREAKING


@pytest.mark.parametrize(
    ("before", "count"),
    [
        pytest.param([], 1, id="the first"),
        pytest.param([DAILY, QUIET, QUIET], 3, id="after news"),
        pytest.param([QUIET, DAILY], 1, id="news came last"),
        pytest.param([QUIET, BREAKING, QUIET], 2, id="something broke between"),
        pytest.param([QUIET, BriefKind.CORRECTION, QUIET], 3, id="a correction is no news"),
        pytest.param([QUIET, BriefKind.COVERAGE], 1, id="nobody could see"),
    ],
)
def test_quiet_briefs_are_counted_back_to_the_last_that_was_not(
    before: list[BriefKind], count: int
) -> None:
    assert quiet_in_a_row(brief(kind=QUIET), [brief(kind=kind) for kind in before]) == count


def test_it_says_how_many_and_leads_managers_to_the_form() -> None:
    message = slower_message(FLOOD.name, 5)

    assert message.summary.startswith("5 briefs in a row had nothing new.")
    assert message.actions == (action("Edit", "admin/edit", FLOOD.name),)
