"""The words around a figure."""

import pytest

from bot.core.evidence import Figure
from bot.core.figures.wording import given_by, inner_place, lower_first, unsaid


def figure(text: str, kind: str, **changes: object) -> Figure:
    given: dict[str, object] = {
        "text": text, "start": 0, "end": len(text), "value": 1.0, "kind": kind,
    }  # fmt: skip
    return Figure(**{**given, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("11", "killed", " killed"),
        ("Nine people", "killed", " killed"),
        ("12 deaths", "killed", ""),
        ("38 injured people", "injured", ""),
        ("five", "missing", " missing"),
        ("3,200 displaced people", "displaced", ""),
        ("eleven villages", "damaged", ""),
        ("240 soldiers", "troops", ""),
        ("7.4 metres", "other", ""),
        # Patients and whoever goes hungry were hurt by nobody.
        ("214 malnourished children", "injured", ""),
        ("90 patients", "injured", ""),
    ],
)
def test_a_count_of_people_says_what_became_of_them(text: str, kind: str, expected: str) -> None:
    assert unsaid(figure(text, kind)) == expected


def test_what_is_counted_elsewhere_in_the_sentence_is_not_its_own_words() -> None:
    assert unsaid(figure("ten", "killed", counted="dead")) == " killed"


@pytest.mark.parametrize(
    ("claimant", "publisher", "expected"),
    [
        ("agency", "Civil Protection Agency", "Civil Protection Agency"),
        ("police", "Civil Protection Agency", "police"),
        ("", "Civil Protection Agency", ""),
        ("gency", "Civil Protection Agency", "gency"),
        ("agency", "", "agency"),
    ],
)
def test_an_agency_is_called_by_its_name_in_its_own_bulletin(
    claimant: str, publisher: str, expected: str
) -> None:
    assert given_by(figure("11", "killed", claimant=claimant), publisher) == expected


def test_words_inside_a_line_begin_small() -> None:
    assert lower_first("Nine people") == "nine people"
    assert lower_first("") == ""


@pytest.mark.parametrize(
    ("place", "inner"),
    [
        ("In Port Saly", "in Port Saly"),
        ("in Port Saly", "in Port Saly"),
        ("Orlo", "Orlo"),
        ("Inwood", "Inwood"),
        ("", ""),
    ],
)
def test_a_place_that_began_a_sentence_stands_inside_one(place: str, inner: str) -> None:
    assert inner_place(place) == inner


def test_bare_cases_are_called_so() -> None:
    def unsaid_of(text: str, counted: str) -> str:
        return unsaid(Figure(text=text, start=0, end=2, value=83, kind="other", counted=counted))

    assert unsaid_of("83", "cases") == " cases"
    assert unsaid_of("83 cases", "cases") == ""
    assert unsaid_of("83", "wells") == ""


def test_only_of_people_it_says_that_they_are_affected() -> None:
    assert unsaid(figure("38,000 people", "affected", counted="people")) == " affected"
    assert unsaid(figure("three districts", "affected", counted="districts")) == ""


def test_its_director_is_somebody_whom_only_the_sentence_names() -> None:
    told = figure("31", "rescued", claimant="its director")
    assert given_by(told, "Orvane Herald") == ""
