"""What was read from an article, as JSON."""

import json
from datetime import UTC, datetime

from bot.core.exchange import reading_to_json
from bot.core.exchange.readings import figure_to_json, quote_to_json
from tests.builders import article, reading_of

IT = article(
    "At least 12 people were killed at Tarn on 2 March 2026, police said. "
    '"We lost the old bridge and the mill," Mayor Edda Fross said.'
)


def test_the_contract_has_its_keys() -> None:
    value = reading_to_json(IT, reading_of(IT))

    assert set(value) >= {
        "id", "url", "title", "publisher", "published_at", "language", "text",
        "sentences", "quotes", "figures", "dates", "names",
    }  # fmt: skip
    assert set(value["quotes"][0]) >= {"text", "start", "end", "speaker", "speaker_start"}
    assert set(value["figures"][0]) >= {
        "text", "start", "end", "value", "value_high", "qualifier", "unit", "counted",
        "place", "as_of", "claimant", "status",
    }  # fmt: skip
    assert set(value["dates"][0]) == {"text", "start", "end", "date"}
    assert set(value["names"][0]) == {"text", "start", "end", "kind"}


def test_spans_index_the_text_that_is_given_along() -> None:
    value = reading_to_json(IT, reading_of(IT))

    for part in ("quotes", "figures", "dates", "names"):
        for one in value[part]:
            assert value["text"][one["start"] : one["end"]] == one["text"]
    first = value["sentences"][0]
    assert value["text"][first["start"] : first["end"]].endswith("police said.")


def test_it_is_json_and_unknowns_are_null() -> None:
    bare = article("Rain fell. Ten boats left.", published_at=None)
    value = json.loads(json.dumps(reading_to_json(bare, reading_of(bare))))

    assert value["published_at"] is None
    assert value["modified_at"] is None
    assert value["figures"][0]["claimant"] is None
    assert value["figures"][0]["qualifier"] is None


def test_an_instant_stands_in_the_publishers_own_zone_where_it_is_known() -> None:
    late = datetime(2026, 3, 3, 1, 30, tzinfo=UTC)
    here = article("Rain fell on Tarn.", published_at=late)
    there = article("Rain fell on Tarn.", published_at=late, published_offset=-300)

    assert reading_to_json(here, reading_of(here))["published_at"] == "2026-03-03T01:30:00+00:00"
    assert reading_to_json(there, reading_of(there))["published_at"] == "2026-03-02T20:30:00-05:00"


def test_when_it_was_changed_stands_in_the_same_zone() -> None:
    late, later = (datetime(2026, 3, 3, 1, minute, tzinfo=UTC) for minute in (30, 45))
    here = article("Rain fell on Tarn.", published_at=None, modified_at=later)
    there = article(
        "Rain fell on Tarn.", published_at=late, published_offset=-300, modified_at=later
    )

    assert reading_to_json(here, reading_of(here))["modified_at"] == "2026-03-03T01:45:00+00:00"
    assert reading_to_json(there, reading_of(there))["modified_at"] == "2026-03-02T20:45:00-05:00"


def test_a_figure_and_a_quote_say_what_they_are() -> None:
    reading = reading_of(IT)

    figure, quote = figure_to_json(reading.figures[0]), quote_to_json(reading.quotes[0])

    assert (figure["value"], figure["kind"], figure["status"]) == (12.0, "killed", "claimed")
    assert figure["counted"] == "people killed"
    assert (quote["speaker"], quote["is_fragment"]) == ("Edda Fross", False)


def test_whose_number_it_is_is_shown_where_nobody_can_be_named() -> None:
    it = article("She said at least 12 people were killed at Tarn.")

    (figure,) = reading_to_json(it, reading_of(it))["figures"]

    assert figure["claimant"] == "She"


def test_key_figures_are_numbered_by_rank_and_every_figure_says_why() -> None:
    it = article(
        "Storm Ilma damaged 40 barns and left 300 people homeless at Tarn. It killed 12 people, "
        "among them four children, and drew 15 kites."
    )

    figures = reading_to_json(it, reading_of(it))["figures"]

    keys = {figure["text"].split()[0]: figure["key"] for figure in figures}
    assert keys == {"12": 1, "300": 2, "four": 4, "40": 3, "15": None}
    assert figures[0]["why"] == "lives lost are what a crisis is measured by"
    assert all(figure["why"] for figure in figures)


def test_counts_of_another_time_are_marked_and_lead_nothing() -> None:
    it = article("A flood killed 12 people at Tarn. In 1998, a flood killed 250 people there.")

    figures = reading_to_json(it, reading_of(it))["figures"]

    told = [(one["value"], one["is_background"], one["is_total"], one["key"]) for one in figures]
    assert told == [(12, False, True, 1), (250, True, False, None)]
