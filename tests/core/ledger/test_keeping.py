"""Of the many articles that say a fact, and of its many values, those that it keeps."""

from dataclasses import replace

import pytest

from bot.core.facts import Fact, Point, Sighting
from bot.core.ledger.keeping import MOST, MOST_VALUES, NEWEST_VALUES, with_history, with_sighting
from tests.builders import NOW, article, fact, figure_in, hours, sighting

IT = article("The levee at Tarn broke on Monday.")
SAID = fact(IT, key="levee")


def said(number: int, origin: str = "", *, is_social: bool = False) -> Sighting:
    """One after the other, each by a paper of its own unless a name is given."""
    name = origin or f"Paper {number}"
    span = replace(sighting(IT, "levee").span, start=number)
    return Sighting(
        span=span, publisher=name, origin=name, at=NOW + hours(number), is_social=is_social
    )


def told(*sightings: Sighting) -> Fact:
    return replace(SAID, span=sightings[0].span, sightings=sightings)


def places(known: Fact, newest: Sighting, most: int) -> list[int]:
    return [one.span.start for one in with_sighting(known, newest, most).sightings]


@pytest.mark.parametrize(
    ("known", "stay"),
    [
        pytest.param(told(said(0), said(1), said(2)), [0, 2, 9], id="the oldest between goes"),
        pytest.param(
            told(said(0), said(1), said(2, "Paper 0")), [0, 1, 9], id="who is there again goes"
        ),
        pytest.param(
            told(said(0), said(1), said(2, "Paper 9")), [0, 1, 9], id="the newest is there, too"
        ),
        pytest.param(
            told(said(0), said(1), said(2, "Crowd", is_social=True)),
            [0, 1, 9],
            id="a social account goes",
        ),
        pytest.param(
            replace(told(said(0), said(1), said(2)), span=said(1).span),
            [0, 1, 9],
            id="whose words it has stays",
        ),
        pytest.param(told(said(0), said(1)), [0, 1, 9], id="few stay as they are"),
    ],
)
def test_one_goes_for_one_that_comes(known: Fact, stay: list[int]) -> None:
    assert places(known, said(9), 3) == stay


def test_a_toll_that_all_repeat_stays_small_and_knows_who_says_it() -> None:
    known = told(said(0))
    for number in range(1, 5_000):
        known = with_sighting(known, said(number, f"Paper {number % 20}"))

    assert len(known.sightings) == MOST
    assert known.sightings[0] == said(0)
    assert known.sightings[-1].span.start == 4_999
    assert len(known.publishers) == 20


def test_a_fact_from_before_there_was_a_limit_is_cut_down_to_it() -> None:
    known = told(*map(said, range(200)))

    assert len(with_sighting(known, said(200)).sightings) == MOST


TOLL = figure_in(article("Twelve people were killed in Tarn."))


def was(number: int) -> Point:
    return Point(figure=replace(TOLL, value=float(number)), span=SAID.span, at=NOW + hours(number))


def test_a_toll_that_rose_for_months_keeps_its_course() -> None:
    known = SAID
    for number in range(5_000):
        known = with_history(known, (*known.history, was(number)))
    values = [point.figure.value for point in known.history]

    assert NEWEST_VALUES < len(values) <= MOST_VALUES
    assert values == sorted(values)
    assert values[0] == 0
    assert values[-NEWEST_VALUES:] == list(range(5_000 - NEWEST_VALUES, 5_000))


@pytest.mark.parametrize("count", [0, 1, MOST_VALUES])
def test_a_few_values_stay_as_they_are(count: int) -> None:
    points = tuple(map(was, range(count)))

    assert with_history(SAID, points).history == points
