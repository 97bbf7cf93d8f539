"""Names and dates."""

from datetime import UTC, datetime

import pytest

from bot.core.briefs import Statement
from bot.core.gate.grounds import ground
from bot.core.gate.names import (
    attribution_names_problem,
    calendar_problem,
    date_problem,
    name_problem,
)
from bot.core.gate.pieces import piece_of, sources_of
from bot.core.reading import read
from tests.builders import article, span
from tests.core.gate.ruling import compared, grounds_of, library_of

LATER = "Later, the town saw that Brel left."


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("The mayor is Brel.", "The mayor is Ana Brel."),
        ("The US envoy left.", "The United States envoy left."),
        ("It was the UN Council.", "It was the United Nations Council."),
        ("It was Defence Minister Ana Brel.", "It was Ana Brel, the defence minister."),
        ("They met in Tarn in May.", "They met in May in Tarn."),
        ("The Mayor left.", "The mayor left."),
        ("North Orrinian state media left.", "North Orrin's state media left."),
    ],
)
def test_a_name_of_the_source_passes_in_any_form(told: str, source: str) -> None:
    assert name_problem(*compared(told, source)) == ""


@pytest.mark.parametrize(
    ("told", "source", "missing"),
    [
        ("The mayor is Orl.", "The mayor is Ana Brel.", "Orl"),
        ("The mayor is Eva Brel.", "The mayor is Ana Brel.", "Eva Brel"),
        ("They met Ana Marr.", "They met Ana Brel and Sten Marr.", "Ana Marr"),
        ("It was HP Zone.", "It was HP.", "HP Zone"),
        ("West West left.", "West Tarn left.", "West West"),
        ("Here Ana Dorrin sat.", "DORRIN — Here Ana Pell sat.", "Ana Dorrin"),
    ],
)
def test_any_other_name_is_named(told: str, source: str, missing: str) -> None:
    assert name_problem(*compared(told, source)) == f"{missing} is not in what it cites"


@pytest.mark.parametrize(("told", "passes"), [("Ana Brel left.", True), ("Eva Brel left.", False)])
def test_a_surname_may_be_given_in_full_as_the_article_gives_it(told: str, passes: bool) -> None:
    one = article("Mayor Ana Brel came to Tarn. " + LATER)
    sources = sources_of(
        ground([span(one, "Later, the town saw that Brel left.")], library_of(one))
    )

    assert (name_problem(piece_of(told, read(told), sources), sources) == "") is passes


def test_a_surname_that_two_people_share_is_nobodys_full_name() -> None:
    one = article("Mayor Ana Brel met her brother Max Brel. " + LATER)
    sources = sources_of(
        ground([span(one, "Later, the town saw that Brel left.")], library_of(one))
    )

    assert name_problem(piece_of("Now Max Brel left.", read(""), sources), sources) != ""


@pytest.mark.parametrize(
    ("attribution", "problem"),
    [("", ""), ("Orvane Herald", ""), ("Ana Brel", ""), ("Sten Orl", "Sten, Orl")],
)
def test_an_attribution_names_nobody_else(attribution: str, problem: str) -> None:
    said = Statement(text="Boats sank.", citations=(), attribution=attribution)

    found = attribution_names_problem(said, grounds_of("Boats sank, Ana Brel said."))

    assert found.startswith(problem)
    assert bool(found) is bool(problem)


@pytest.mark.parametrize(
    ("told", "source", "passes"),
    [
        ("It broke on 3 March.", "It broke on 3 March.", True),
        ("It broke on March 3.", "It broke on 3 March 2026.", True),
        ("It broke on 3 March.", "It broke on 13 March.", False),
        ("It broke on 4 March.", "It broke on 3 March and held on 4 May.", False),
        ("It broke twenty years ago.", "It broke 20 years ago.", True),
        ("It broke in 2019.", "It broke in 2018.", False),
    ],
)
def test_a_date_is_the_sources(told: str, source: str, passes: bool) -> None:
    assert (date_problem(read(told), grounds_of(source)) == "") is passes


@pytest.mark.parametrize(
    ("told", "passes"),
    [
        ("It broke on 3 March.", True),
        ("It broke on Tuesday.", True),
        ("It broke on 4 March.", False),
        ("It broke on Wednesday.", False),
        ("It broke in March.", True),
        ("It broke in April.", False),
    ],
)
def test_a_day_may_be_told_as_the_date_that_it_was(told: str, passes: bool) -> None:
    published = datetime(2026, 3, 4, 9, tzinfo=UTC)
    one = article("The levee broke on Tuesday.", published_at=published)
    if "Tuesday" in told:
        one = article("The levee broke on 3 March 2026.", published_at=published)
    sources = sources_of(ground([span(one, one.text)], library_of(one)))
    piece = piece_of(told, read(told), sources)

    found = date_problem(piece.reading, sources.grounds) or calendar_problem(piece, sources)

    assert (found == "") is passes


def test_a_month_in_the_place_of_a_name_is_named() -> None:
    assert "january" in calendar_problem(*compared("He met January there.", "He met Brel there."))
