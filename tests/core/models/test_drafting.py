"""What a model's reply may look like, and what is made of it."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.core.briefs import Change
from bot.core.models.drafting import AnswerDraft, BriefDraft, DraftStatement, evidence_ids


def statement(text: str = "The dam at Orlo overflowed.", **fields: object) -> dict[str, object]:
    return {"text": text, "evidence": ["S1"], "change": "new", **fields}


def brief(**fields: object) -> dict[str, object]:
    whole: dict[str, object] = {
        "bottom_line": [statement()],
        "new": [],
        "figures": [],
        "quotes": [],
        "unsettled": [],
        "watch": [],
    }
    return {**whole, **fields}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param(["S3", "Q1", "F2"], ["S3", "Q1", "F2"], id="as asked"),
        pytest.param(["[S3]", "(q1)"], ["S3", "Q1"], id="bracketed and lower case"),
        pytest.param(["S3, S4 and F10"], ["S3", "S4", "F10"], id="several in one string"),
        pytest.param(["S03", "S3"], ["S3"], id="padded and repeated"),
        pytest.param(["https://a.example/S3x", "X9", "S0", ""], [], id="no ids at all"),
        pytest.param([], [], id="none"),
    ],
)
def test_ids_are_read_however_they_are_written(written: list[str], read: list[str]) -> None:
    assert evidence_ids(written) == read


@pytest.mark.parametrize("value", ["S1", None, 3, [1], {"S1": 1}])
def test_ids_that_are_no_list_of_strings_are_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        DraftStatement.model_validate(statement(evidence=value))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("new", Change.NEW),
        ("Withdrawn", Change.WITHDRAWN),
        ("", None),
        ("none", None),
        (None, None),
    ],
)
def test_change_is_one_of_five_words_or_nothing(written: object, read: Change | None) -> None:
    assert DraftStatement.model_validate(statement(change=written)).change is read


def test_an_invented_change_is_refused() -> None:
    with pytest.raises(ValidationError):
        DraftStatement.model_validate(statement(change="dramatic"))


def test_a_missing_change_is_nothing_said() -> None:
    assert DraftStatement.model_validate({"text": "Rain fell.", "evidence": []}).change is None


@pytest.mark.parametrize("text", ["", "  \n", "word " * 200])
def test_empty_and_endless_texts_are_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        DraftStatement.model_validate(statement(text))


def test_surplus_items_are_cut_and_kinds_are_kept_apart() -> None:
    draft = BriefDraft.model_validate(
        brief(
            bottom_line=[statement()] * 9,
            new=[statement()] * 9,
            figures=["F1", "Q1", "F2", "F3", "F4", "F5"],
            quotes=["Q1", "S2", "Q2", "Q3"],
        )
    )

    assert (len(draft.bottom_line), len(draft.new)) == (2, 5)
    assert draft.figures == ["F1", "F2", "F3", "F4"]
    assert draft.quotes == ["Q1", "Q2"]


@pytest.mark.parametrize("key", sorted(brief()))
def test_every_part_of_a_brief_must_be_there(key: str) -> None:
    whole = brief()
    del whole[key]

    with pytest.raises(ValidationError):
        BriefDraft.model_validate(whole)


def test_a_brief_without_a_bottom_line_is_refused() -> None:
    with pytest.raises(ValidationError, match="one or two statements"):
        BriefDraft.model_validate(brief(bottom_line=[]))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*brief(), "text", "evidence", "change", "is_answered", "statements"]),
            inner,
        )
    ),
    max_leaves=20,
)


@given(json_values)
@settings(deadline=None, max_examples=150)
@pytest.mark.parametrize("schema", [BriefDraft, AnswerDraft, DraftStatement])
def test_any_json_is_a_draft_or_a_validation_error(
    schema: type[BriefDraft | AnswerDraft | DraftStatement], value: object
) -> None:
    try:
        draft = schema.model_validate(value)
    except ValidationError:
        return

    assert schema.model_validate(json.loads(draft.model_dump_json())) == draft
