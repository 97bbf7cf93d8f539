"""One statement, figure or quote, written out."""

from dataclasses import replace

import pytest

from bot.core.briefs import Change, Citation, EarlierFigure
from bot.core.evidence import Status
from bot.core.facts import Label
from bot.core.messages import Cite, Style, Text, plain
from bot.core.presenting.lines import (
    by_number,
    changed_words,
    cites,
    day_words,
    figure_item,
    label_words,
    quote_block,
    statement,
    statement_item,
    watched,
)
from tests.builders import NOW, hours, span
from tests.core.presenting.made import IT, SOURCE, figure, quote, said

SOURCES = by_number([SOURCE])


def test_each_source_is_marked_once_in_order_of_number() -> None:
    one, other = span(IT, "Boats"), span(IT, "Orlo")
    marks = cites(
        [Citation(n=2, span=one), Citation(n=1, span=other), Citation(n=2, span=other)], SOURCES
    )

    assert marks == (
        Text(" "),
        Cite(1, "https://herald.example/a1", other),
        Text(" "),
        Cite(2, "", one),
    )


def test_an_attribution_follows_the_sentence() -> None:
    words = plain(statement(said("Boats left Orlo at noon.", attribution="police"), SOURCES))

    assert words == "Boats left Orlo at noon, per police. [1]"


def test_half_a_day_keeps_its_full_stop() -> None:
    early = replace(said("Boats left Orlo at noon."), text="Boats leave Orlo at 8 a.m.")
    words = plain(statement(replace(early, attribution="police"), SOURCES))

    assert words == "Boats leave Orlo at 8 a.m., per police. [1]"


def line(**changes: object) -> str:
    return plain(figure_item(figure(**changes), SOURCES).inlines)


FOUND = figure().figure


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {}, "At least 12 people killed at Tarn · claimed by police · new [1]", id="new"
        ),
        pytest.param(
            {"change": None},
            "At least 12 people killed at Tarn · claimed by police · "
            "no change since 3 Mar 08:00 UTC [1]",
            id="unchanged",
        ),
        pytest.param(
            {"change": None, "seen_at": None},
            "At least 12 people killed at Tarn · claimed by police [1]",
            id="of loose files",
        ),
        pytest.param(
            {"change": Change.CONFIRMED},
            "At least 12 people killed at Tarn · claimed by police · confirmed [1]",
            id="confirmed",
        ),
        pytest.param(
            {
                "change": Change.CHANGED,
                "previous": "Four people",
                "previous_citation": Citation(n=1, span=span(IT, "Boats")),
            },
            "At least 12 people killed at Tarn · claimed by police · was: four people [1] [1]",
            id="changed",
        ),
        pytest.param(
            {"figure": replace(FOUND, status=Status.OBSERVED, claimant="")},
            "At least 12 people killed at Tarn · reported by Orvane Herald · new [1]",
            id="told by the paper",
        ),
        pytest.param(
            {"figure": replace(FOUND, status=Status.OBSERVED)},
            "At least 12 people killed at Tarn · reported by police · new [1]",
            id="observed by somebody",
        ),
        pytest.param(
            {"figure": replace(FOUND, status=Status.PROJECTED, as_of="by June", place="")},
            "At least 12 people killed · PROJECTED by police · by June · new [1]",
            id="projected",
        ),
        pytest.param(
            {"figure": replace(FOUND, status=Status.PLANNED, claimant="")},
            "At least 12 people killed at Tarn · PLANNED · new [1]",
            id="planned",
        ),
        pytest.param(
            {"figure": replace(FOUND, status=Status.ESTIMATED, as_of="as of Tuesday")},
            "At least 12 people killed at Tarn · estimated by police · as of Tuesday · new [1]",
            id="estimated",
        ),
        pytest.param(
            {"figure": replace(FOUND, as_of="in 2007")},
            "At least 12 people killed at Tarn · claimed by police · in 2007 · new [1]",
            id="a time of its own",
        ),
        pytest.param(
            {"figure": replace(FOUND, as_of="2026-03-03")},
            "At least 12 people killed at Tarn · claimed by police · as of 3 Mar 2026 · new [1]",
            id="a date",
        ),
        pytest.param(
            {"figure": replace(FOUND, text="€4m", kind="money", counted="repairs", place="")},
            "€4m · repairs · claimed by police · new [1]",
            id="a sum and what it is for",
        ),
        pytest.param(
            {"figure": replace(FOUND, text="3 km²", kind="area", counted="oil film", place="")},
            "3 km² · oil film · claimed by police · new [1]",
            id="an area and what of",
        ),
        pytest.param(
            {"figure": replace(FOUND, is_negated=True)},
            "At least 12 people killed at Tarn · NOT SO, the source says · claimed by police · "
            "new [1]",
            id="negated",
        ),
    ],
)
def test_a_figure_says_all_that_a_reader_must_know(
    changes: dict[str, object], expected: str
) -> None:
    assert line(**changes) == expected


def test_the_articles_own_words_stand_out() -> None:
    first = figure_item(figure(), SOURCES).inlines[0]

    assert first == Text("At least 12 people", Style.STRONG)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Another 81 people", "81 people"),
        ("another six people", "six people"),
        ("A further 12", "12"),
        ("Another", "Another"),
        ("Other people", "Other people"),
    ],
)
def test_a_line_speaks_of_no_others(text: str, words: str) -> None:
    told = figure(figure=replace(figure().figure, text=text, kind="missing"))

    assert plain(figure_item(told, SOURCES).inlines).startswith(words)


def test_what_is_told_above_is_not_told_again() -> None:
    told = figure(change=Change.CHANGED, previous="Four people")

    assert "was" not in plain(figure_item(told, SOURCES, is_told=True).inlines)
    assert "· changed" in plain(figure_item(told, SOURCES, is_told=True).inlines)


def test_without_its_source_a_figure_is_reported_by_nobody() -> None:
    bare = figure(figure=replace(FOUND, status=Status.OBSERVED, claimant=""))

    assert "reported ·" in plain(figure_item(bare, {}).inlines)


CHANGED = figure(
    change=Change.CHANGED,
    previous="Four",
    previous_citation=Citation(n=2, span=span(IT, "Boats")),
    earlier=(EarlierFigure(figure=replace(FOUND, text="Four"), at=NOW - hours(5)),),
)


def test_a_changed_count_is_told_as_was_and_is() -> None:
    item = statement_item(
        said("At least 12 people were killed at Tarn, police said.", fact="f",
             change=Change.CHANGED),
        SOURCES,
        {"f": CHANGED},
    )  # fmt: skip

    assert item.label == "CHANGED"
    assert plain(item.inlines) == (
        "four killed → at least 12 people killed · claimed by police [1] [2]"
    )


def test_a_confirmed_count_names_who_gives_it() -> None:
    item = statement_item(
        said("At least 12 people were killed at Tarn, police said.", fact="f",
             change=Change.CONFIRMED),
        SOURCES,
        {"f": figure(change=Change.CONFIRMED)},
    )  # fmt: skip

    assert plain(item.inlines) == "At least 12 people killed · now given by Orvane Herald [1]"


@pytest.mark.parametrize(
    ("fact", "labelled", "label"), [("b", True, "NEW"), ("b", False, ""), ("f", False, "")]
)
def test_other_lines_are_whole_sentences(fact: str, labelled: bool, label: str) -> None:
    one = said("Boats left Orlo at noon.", change=Change.NEW, fact=fact)

    item = statement_item(one, SOURCES, {"f": CHANGED}, is_labelled=labelled)

    assert item.label == label
    assert plain(item.inlines) == "Boats left Orlo at noon. [1]"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-03-04", "The council will meet on Wednesday. · 4 Mar 2026 [1]"),
        ("", "The council will meet on Wednesday. [1]"),
    ],
)
def test_a_scheduled_event_has_its_date(day: str, expected: str) -> None:
    event = said("The council will meet on Wednesday.", day=day)

    assert plain(watched(event, SOURCES)) == expected


def test_a_line_without_a_change_has_no_label() -> None:
    assert statement_item(said("Boats left Orlo at noon."), SOURCES).label == ""


def test_what_replaces_nothing_changes_nothing() -> None:
    assert changed_words(figure()) == ""
    assert changed_words(replace(CHANGED, earlier=())) == "four killed → at least 12 people killed"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "Edda Fross, mayor, 3 Mar 2026 [1]"),
        ({"published_at": None}, "Edda Fross, mayor [1]"),
        (
            {"quote": replace(quote().quote, role="Interior Minister")},
            "Edda Fross, Interior Minister, 3 Mar 2026 [1]",
        ),
        (
            {"quote": replace(quote().quote, speaker="Ministry spokesperson", role="spokesperson")},
            "Ministry spokesperson, 3 Mar 2026 [1]",
        ),
        (
            {"quote": replace(quote().quote, speaker="", role="")},
            "speaker not named, 3 Mar 2026 [1]",
        ),
        ({"quote": replace(quote().quote, role="")}, "Edda Fross, 3 Mar 2026 [1]"),
        (
            {"quote": replace(quote().quote, role="UN envoy")},
            "Edda Fross, UN envoy, 3 Mar 2026 [1]",
        ),
    ],
)
def test_below_a_quote_stands_who_said_it(changes: dict[str, object], expected: str) -> None:
    block = quote_block(quote(**changes), SOURCES)

    assert block.text == "We lost the old bridge and the mill"
    assert plain(block.by) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2026-03-03", "3 Mar 2026"), ("2026-03", "2026-03"), ("by early June", "by early June")],
)
def test_dates_are_written_out_and_words_stay(day: str, expected: str) -> None:
    assert day_words(day) == expected


@pytest.mark.parametrize("label", list(Label))
def test_a_label_stands_beside_its_figure(label: Label) -> None:
    item = figure_item(replace(CHANGED, label=label), SOURCES)

    assert label.upper() in plain(item.inlines)
    assert (label is Label.NONE) is (label_words(label) == "")
