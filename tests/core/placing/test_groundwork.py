"""What is laid before an article is placed is what placing would have worked out itself."""

import json

import pytest

from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.placing.groundwork import Groundwork, packed, unpacked
from tests.builders import article, reading_of

PARTS = ("signature", "terms", "counted", "observations", "searchable", "stems")
FLOOD = article(
    "The levee at Tarn broke on Monday, killing 12 people.\n\n"
    "“We lost the lower town and both of its bridges,” said Oda Brel, mayor of Tarn. "
    "Nearly 4,500 people left Lower Sell, the Flood Agency said."
)
TEASER = article("Twelve were killed in Tarn …", id="a2", is_teaser=True)
EMPTY = article("", id="a3", title="")
ODD = article("“\u202eWords\u0000 of 7 mayors”, said Брель.", id="a4", language="uk", revision=3)


def all_of(laid: Groundwork) -> list[object]:
    return [getattr(laid, part) for part in PARTS]


@pytest.mark.parametrize("one", [FLOOD, TEASER, EMPTY, ODD], ids=lambda one: one.id)
def test_what_was_packed_is_what_would_be_laid(one: Article) -> None:
    reading = reading_of(one)

    kept = unpacked(one, reading, packed(Groundwork(one, reading)))

    assert set(PARTS) <= vars(kept).keys()
    assert all_of(kept) == all_of(Groundwork(one, reading))


def test_observations_point_at_what_was_read() -> None:
    reading = reading_of(FLOOD)

    kept = unpacked(FLOOD, reading, packed(Groundwork(FLOOD, reading)))

    assert {one.kind for one in kept.observations} == {"figure", "quote", "happening"}
    assert all(one.text in FLOOD.text for one in kept.observations)


def with_form(form: object) -> str:
    laid = json.loads(packed(Groundwork(FLOOD, reading_of(FLOOD))))
    return json.dumps(laid | {"form": form})


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"form":1}', "null", '{"form":1,"signature":3}', with_form(0)],
    ids=["nothing", "a list", "torn", "parts missing", "null", "of another kind", "older"],
)
def test_what_cannot_be_read_is_laid_anew(text: str) -> None:
    reading = reading_of(FLOOD)

    assert all_of(unpacked(FLOOD, reading, text)) == all_of(Groundwork(FLOOD, reading))


def test_what_points_at_nothing_is_laid_anew() -> None:
    text = packed(Groundwork(FLOOD, reading_of(FLOOD)))

    kept = unpacked(FLOOD, Reading(), text)

    assert all_of(kept) == all_of(Groundwork(FLOOD, Reading()))
