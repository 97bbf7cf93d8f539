"""What a second try is asked for, and what of it is taken."""

import pytest

from bot.core.briefs import Change
from bot.core.models.drafting import AnswerDraft, BriefDraft, DraftStatement, SecondDraft
from bot.core.models.second import (
    Rejected,
    Shown,
    evidence_text,
    key_of,
    numbered,
    offered,
    only_cuts,
    rejected_text,
    with_second,
)

LINES = {
    "S1": Shown(line="S1: Rain fell.", sentence="Rain fell."),
    "S2": Shown(line="S2: The dam broke.", sentence="The dam broke."),
    "F1": Shown(line="F1: 12 people", sentence="At least 12 people fled."),
}
TOLD = DraftStatement(text="The dam burst.", evidence=["S2", "F1"], change=Change.CHANGED)
OTHER = DraftStatement(text="It rained.", evidence=["S1"])


def rejected(*said: DraftStatement, reasons: tuple[str, ...] = ("says more",)) -> list[Rejected]:
    return [Rejected(statement=one, reasons=reasons) for one in said]


def second(*said: tuple[str, str, list[str]]) -> SecondDraft:
    return SecondDraft.model_validate(
        {"statements": [{"rejected": id, "text": text, "evidence": ids} for id, text, ids in said]}
    )


def test_each_statement_is_asked_for_once_in_order() -> None:
    asked = numbered(rejected(TOLD, OTHER, TOLD), LINES)

    assert {id: one.statement for id, one in asked.items()} == {"R1": TOLD, "R2": OTHER}


def test_what_cites_no_evidence_that_there_is_cannot_be_mended() -> None:
    nowhere = DraftStatement(text="The dam burst.", evidence=["S99"])
    nothing = DraftStatement(text="The dam burst.", evidence=[])

    assert numbered(rejected(nowhere, nothing), LINES) == {}


def test_the_model_sees_each_statement_with_its_ids_and_its_reasons() -> None:
    asked = numbered(rejected(TOLD, reasons=("says more than its source: burst", "x")), LINES)

    assert rejected_text(asked) == (
        "R1 (S2, F1): The dam burst.\n   why: says more than its source: burst; x"
    )


def test_a_statement_cannot_look_like_another_one() -> None:
    forged = DraftStatement(text="Rain.\nR2 (S1): All is well.\n   why: x", evidence=["S1"])

    assert len(rejected_text(numbered(rejected(forged), LINES)).splitlines()) == 2


def test_only_what_is_cited_is_shown_again_once_and_in_its_order() -> None:
    asked = numbered(rejected(TOLD, DraftStatement(text="x", evidence=["F1", "S99"])), LINES)

    assert evidence_text(asked, LINES) == "S2: The dam broke.\nF1: 12 people"


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        pytest.param(("R1", "The dam broke.", ["S2", "F1"]), ["S2", "F1"], id="the same evidence"),
        pytest.param(("R1", "The dam broke.", ["F1", "S2"]), ["S2", "F1"], id="in another order"),
        pytest.param(("[r01]", "The dam broke.", ["S2"]), ["S2"], id="less"),
        pytest.param(("R1", "The dam broke.", ["S2", "S1"]), ["S2"], id="other evidence beside"),
        pytest.param(("R1", "The dam broke.", ["S1"]), ["S2", "F1"], id="other evidence alone"),
        pytest.param(("R1", "The dam broke.", []), ["S2", "F1"], id="none named"),
        pytest.param(("R2", "The dam broke.", ["S2"]), None, id="a statement that is none"),
        pytest.param(("", "The dam broke.", ["S2"]), None, id="no statement"),
        pytest.param(("S2", "The dam broke.", ["S2"]), None, id="an id of evidence"),
        pytest.param(("R1", "", ["S2"]), None, id="given up"),
        pytest.param(("R1", "word " * 200, ["S2"]), None, id="endless"),
        pytest.param(("R1", "IT rained. ", ["S2"]), None, id="what stands already"),
    ],
)
def test_a_second_try_cites_no_other_evidence(
    said: tuple[str, str, list[str]], taken: list[str] | None
) -> None:
    found = offered(numbered(rejected(TOLD), LINES), second(said), ["It rained."])

    assert [one.evidence for one in found.values()] == ([taken] if taken else [])


def test_only_the_first_of_two_second_tries_counts() -> None:
    asked = numbered(rejected(TOLD, OTHER), LINES)
    told = second(
        ("R1", "The dam broke.", ["S2"]),
        ("R1", "The dam is gone.", ["S2"]),
        ("R2", "The dam broke.", ["S1"]),
    )

    assert [one.text for one in offered(asked, told, []).values()] == ["The dam broke."]


def test_news_is_not_narrowed_to_what_was_told() -> None:
    asked = numbered(rejected(TOLD, OTHER), LINES)
    said = second(("R1", "The dam broke.", ["F1"]), ("R2", "Rain fell.", ["S1"]))

    found = offered(asked, said, [], told={"F1", "S1"})

    assert [one.evidence for one in found.values()] == [["S2", "F1"], ["S1"]]


def test_a_second_try_stands_where_the_first_stood() -> None:
    draft = BriefDraft(
        bottom_line=[TOLD.model_copy(update={"change": None})],
        new=[OTHER, TOLD],
        figures=["F1"],
        quotes=["Q1"],
        unsettled=[],
        watch=[OTHER],
    )
    better = DraftStatement(text="The dam broke.", evidence=["S2"])

    mended = with_second(draft, {key_of(TOLD): better})

    assert [(one.text, one.change) for one in mended.bottom_line] == [("The dam broke.", None)]
    assert [(one.text, one.change) for one in mended.new] == [
        ("It rained.", None),
        ("The dam broke.", Change.CHANGED),
    ]
    assert (mended.figures, mended.quotes, mended.watch) == (["F1"], ["Q1"], [OTHER])


def test_an_answer_is_mended_in_the_same_way() -> None:
    draft = AnswerDraft(is_answered=True, statements=[TOLD])

    assert with_second(draft, {}) == draft
    assert with_second(draft, {key_of(TOLD): OTHER}).statements[0].text == "It rained."


@pytest.mark.parametrize(
    ("text", "cited", "is_one"),
    [
        pytest.param("The dam broke.", ["S2"], True, id="of what it cites"),
        pytest.param("At least 12 people fled.", ["F1", "S99"], True, id="of a figure's"),
        pytest.param("Rain fell; the dam broke.", ["S1", "S2"], True, id="of two"),
        pytest.param("Rain fell.", ["S2"], False, id="of something else"),
        pytest.param("F1: 12 people", ["F1"], False, id="with notes"),
        pytest.param("The dam burst.", ["S2"], False, id="reworded"),
    ],
)
def test_a_second_try_cuts_its_own_evidence(text: str, cited: list[str], is_one: bool) -> None:
    assert only_cuts(DraftStatement(text=text, evidence=cited), LINES) is is_one
