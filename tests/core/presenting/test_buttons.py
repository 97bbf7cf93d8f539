"""Which buttons stand under what."""

from bot.core.briefs import BriefKind
from bot.core.presenting.buttons import answer_actions, brief_actions
from tests.builders import brief


def test_a_brief_has_five_buttons_with_ids_of_their_own() -> None:
    ids = [one.id for one in brief_actions(brief())]

    assert len(set(ids)) == 5
    assert all(len(id) <= 100 for id in ids)


def test_a_brief_on_demand_is_not_kept_so_it_can_only_be_asked_about() -> None:
    labels = [one.label for one in brief_actions(brief(kind=BriefKind.ON_DEMAND))]

    assert labels == ["Ask about this"]


def test_an_answer_that_an_id_cannot_name_has_no_feedback() -> None:
    labels = [one.label for one in answer_actions("slack:T1:C1:1.1")]

    assert labels == ["Ask a follow-up", "Feedback"]
    assert [one.label for one in answer_actions("x" * 100)] == ["Ask a follow-up"]
