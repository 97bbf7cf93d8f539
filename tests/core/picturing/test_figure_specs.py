"""A chart shows what was given, and suggests nothing that was not."""

import json
from typing import Any

import pytest

from bot.core.picturing.figure_specs import figure_spec
from bot.core.picturing.palette import Look
from tests.pictures import chart, dot


def layers(spec: dict[str, Any], mark: str) -> list[dict[str, Any]]:
    return [one for one in spec["layer"] if one["mark"]["type"] == mark]


def labels(spec: dict[str, Any]) -> list[str]:
    return [row["label"] for row in spec["data"]["values"] if row["label"]]


def test_values_begin_at_zero_and_stand_until_the_next() -> None:
    spec = figure_spec(chart(), Look.LIGHT)

    assert spec["encoding"]["y"]["scale"]["domain"][0] == 0
    (line,) = layers(spec, "line")
    assert line["mark"]["interpolate"] == "step-after"


def test_every_value_stands_at_its_time_under_who_gave_it() -> None:
    rows = figure_spec(chart(), Look.LIGHT)["data"]["values"]

    assert [(row["x"], row["y"], row["by"]) for row in rows] == [
        (0.0, 4, "the province"),
        (28_800.0, 9, "the ministry"),
        (72_000.0, 12, "the province"),
    ]


def test_a_range_is_a_bar_from_end_to_end() -> None:
    spec = figure_spec(chart(dot(4), dot(9, 5, high=14.0), dot(12, 9)), Look.LIGHT)

    assert [(row["y"], row["high"]) for row in spec["data"]["values"] if row["is_range"]] == [
        (9, 14.0)
    ]
    assert spec["encoding"]["y"]["scale"]["domain"][1] >= 14


def test_what_was_corrected_is_off_the_line_and_says_so() -> None:
    spec = figure_spec(chart(dot(4), dot(14, 5, is_corrected=True), dot(12, 9)), Look.LIGHT)

    assert "14 · corrected" in labels(spec)
    (line,) = layers(spec, "line")
    assert line["transform"] == [{"filter": "!datum.is_corrected"}]


def test_what_is_said_to_come_looks_otherwise() -> None:
    now, ahead = (figure_spec(chart(is_ahead=one), Look.DARK) for one in (False, True))

    assert layers(now, "line")[0]["mark"]["strokeDash"] == [1, 0]
    assert layers(ahead, "line")[0]["mark"]["strokeDash"] == [5, 4]
    assert not layers(ahead, "point")[0]["mark"]["filled"]


def test_of_many_values_the_first_the_last_and_the_highest_are_labelled() -> None:
    many = [dot(value, hours=5 * value) for value in range(1, 61)]

    assert set(labels(figure_spec(chart(*many), Look.LIGHT))) <= {"1", "60"}
    assert "60" in labels(figure_spec(chart(*many), Look.LIGHT))


def test_labels_are_not_written_over_each_other() -> None:
    near = [dot(1_000_000 + n, hours=n / 10, label="1,000,000") for n in range(5)]

    assert len(labels(figure_spec(chart(*near, dot(2_000_000, 100)), Look.LIGHT))) == 2


@pytest.mark.parametrize("look", list(Look))
def test_a_spec_is_json_and_quotes_whatever_a_source_wrote(look: Look) -> None:
    hostile = "</script>'\\ {{x}} ]]"
    spec = figure_spec(chart(dot(4, claimant=hostile), dot(5, 1), dot(6, 2)), look)

    assert hostile in json.loads(json.dumps(spec))["data"]["values"][0]["by"]


def test_arabic_is_read_from_the_right() -> None:
    spec = figure_spec(chart(title="القتلى", language="ar"), Look.LIGHT)

    assert spec["title"]["anchor"] == "end"
    assert spec["title"]["text"] == "\u202bالقتلى\u202c"


def test_a_number_stands_below_where_it_would_hide_a_dot_above_it() -> None:
    """Two values of one instant: the lower one's number would lie on the higher one's dot."""
    spec = figure_spec(
        chart(dot(4, hours=0), dot(11, hours=24), dot(10, hours=24), dot(12, hours=90)), Look.LIGHT
    )

    rows = {row["y"]: row for row in spec["data"]["values"]}
    assert rows[10]["label"] == "10"
    assert [value for value, row in rows.items() if row["is_below"]] == [10]
    assert rows[11]["label"] == "11"


def test_no_number_stands_below_the_axis() -> None:
    spec = figure_spec(chart(dot(1, hours=0), dot(0, hours=0), dot(20, hours=9)), Look.LIGHT)

    assert not any(row["is_below"] for row in spec["data"]["values"] if row["y"] < 2)
