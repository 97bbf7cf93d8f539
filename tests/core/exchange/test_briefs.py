"""A brief as JSON, and back."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.briefs import Alert, Change
from bot.core.exchange import brief_from_json, brief_to_json
from bot.core.exchange.briefs import BriefFormatError
from tests.builders import brief
from tests.core.presenting.made import figure, said, whole

KEYS = [
    "crisis", "kind", "number", "as_of", "since", "status", "status_reason", "headline",
    "bottom_line", "new", "figures", "quotes", "unsettled", "watch", "positions", "timeline",
    "sources", "coverage", "held_back", "questions", "alert", "writer",
]  # fmt: skip


def test_the_contract_has_its_keys() -> None:
    value = brief_to_json(whole())

    assert list(value) == KEYS
    assert value["new"][0]["change"] == "new"
    assert value["bottom_line"][0].keys() == {"text", "citations", "attribution"}
    assert value["figures"][0]["change"] == "new"
    assert value["quotes"][0]["n"] == 1
    assert value["positions"][0]["actor"] == "Edda Fross"
    assert value["timeline"][0]["at"].startswith("2026-03-03T09:00")
    assert value["sources"][0]["tier"] == "national"
    assert value["coverage"]["articles"] == 4
    assert value["held_back"] == [{"text": "The dam is gone.", "reason": "only social accounts"}]


def test_what_a_brief_does_not_say_is_null_or_empty() -> None:
    value = brief_to_json(brief())

    assert value["since"] is None
    assert value["status"] is None
    assert value["status_reason"] is None
    assert value["new"] == []


def test_a_status_has_its_reason() -> None:
    reason = said("Boats left Orlo at noon.")

    value = brief_to_json(whole(status_reason=reason, status_turn="to STATIC when it ends"))

    assert value["status_reason"]["text"] == reason.text
    assert value["status_reason"]["turn"] == "to STATIC when it ends"


def test_an_alert_carries_its_reason() -> None:
    alert = Alert(tier=2, reason="a first count", turn="later it would have waited")

    assert brief_to_json(whole(alert=alert))["alert"] == {
        "tier": 2,
        "reason": "a first count",
        "turn": "later it would have waited",
        "observed": False,
    }


def test_what_the_gate_checks_comes_back_as_it_was() -> None:
    told = whole(
        new=(said("Boats left Orlo at noon.", change=Change.CHANGED, attribution="police"),),
        figures=(figure(change=Change.CHANGED, previous="four people"),),
    )

    back = brief_from_json(json.loads(json.dumps(brief_to_json(told))))

    assert back.bottom_line == told.bottom_line
    assert [(s.text, s.change, s.attribution, s.citations) for s in back.new] == [
        (s.text, s.change, s.attribution, s.citations) for s in told.new
    ]
    assert back.unsettled == told.unsettled
    assert back.watch == told.watch
    assert back.figures[0].citation == told.figures[0].citation
    assert back.figures[0].figure.value == told.figures[0].figure.value
    assert back.figures[0].figure.status is told.figures[0].figure.status
    assert back.quotes[0].quote.text == told.quotes[0].quote.text
    assert back.quotes[0].quote.speaker == told.quotes[0].quote.speaker


def test_a_brief_that_holds_one_sentence_is_read() -> None:
    back = brief_from_json({"bottom_line": [{"text": "It rains."}]})

    assert back.bottom_line[0].text == "It rains."
    assert back.bottom_line[0].citations == ()


def test_a_range_comes_back() -> None:
    told = {"article": "a", "text": "12 to 15", "start": 0, "end": 8, "value": 12, "value_high": 15}

    assert brief_from_json({"figures": [told]}).figures[0].figure.value_high == 15.0


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        pytest.param([], "a JSON object", id="a list"),
        pytest.param("x", "a JSON object", id="a text"),
        pytest.param({"kind": "weekly"}, "weekly", id="no such kind"),
        pytest.param({"bottom_line": "It rains."}, '"bottom_line" must be a list', id="no list"),
        pytest.param({"bottom_line": ["It rains."]}, "not a brief", id="no objects"),
        pytest.param({"bottom_line": [{}]}, "text", id="no text"),
        pytest.param({"new": [{"text": "x", "change": "worse"}]}, "worse", id="no such change"),
        pytest.param(
            {"new": [{"text": "x", "citations": [{"article": "a"}]}]}, "start", id="no span"
        ),
        pytest.param({"figures": [{"text": "12"}]}, "start", id="half a figure"),
        pytest.param({"quotes": [{"text": "x", "start": "a"}]}, "not a brief", id="no number"),
        pytest.param({"number": "first"}, "first", id="no count"),
        pytest.param({"number": float("inf")}, "infinity", id="no end"),
    ],
)
def test_what_is_no_brief_is_refused_with_its_fault(value: Any, problem: str) -> None:
    with pytest.raises(BriefFormatError) as caught:
        brief_from_json(value)

    assert problem in str(caught.value)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*KEYS, "text", "citations", "article", "start", "end", "change"]),
            inner,
        )
    ),
    max_leaves=15,
)


@given(json_values)
@settings(deadline=None, max_examples=150)
def test_any_json_is_a_brief_or_is_refused(value: Any) -> None:
    try:
        told = brief_from_json(value)
    except BriefFormatError:
        return

    assert json.dumps(brief_to_json(told))
