"""When two figures are values of one series."""

from dataclasses import replace

import pytest

from bot.core.evidence import Figure, Status
from bot.core.figures.series import (
    group,
    is_partial,
    is_same_again,
    is_same_series,
    is_same_value,
    may_follow,
)
from tests.builders import article, reading_of


def figure(text: str) -> Figure:
    """Read the only figure of a sentence."""
    (found,) = reading_of(article(text)).figures
    return found


def counted(text: str, **changes: object) -> Figure:
    given: dict[str, object] = {"text": text, "start": 0, "end": len(text), "value": 12.0}
    return Figure(**{**given, **changes})  # type: ignore[arg-type]


DEAD = "Twelve people were killed in Tarn."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(DEAD, "At least 15 people were killed in Tarn.", id="a higher toll"),
        pytest.param(DEAD, "The death toll rose to 15.", id="a toll without people"),
        pytest.param(DEAD, "Fifteen people were killed in the lower part of Tarn.", id="narrower"),
        pytest.param(
            "Twelve people were killed at a stadium in Tarn.",
            "Fifteen people were killed in the northern city of Tarn.",
            id="a spot in the city of that name",
        ),
        pytest.param("Eight people are missing.", "Eleven missing people.", id="told as adjective"),
        pytest.param(
            "The centres hold 3,200 displaced people.",
            "More than 5,000 people have been displaced.",
            id="displaced either way",
        ),
        pytest.param("There were 94 survivors.", "151 people were rescued.", id="who survived"),
    ],
)
def test_values_of_one_thing_are_of_one_series(one: str, other: str) -> None:
    assert is_same_series(figure(one), figure(other))
    assert is_same_series(figure(other), figure(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(DEAD, "Twelve people were injured in Tarn.", id="another fate"),
        pytest.param(DEAD, "Twelve people were killed in Orlo.", id="another place"),
        pytest.param(DEAD, "Up to 40 people could be killed in Tarn.", id="what may come"),
        pytest.param(DEAD, "Twelve soldiers were killed in Tarn.", id="other people"),
        pytest.param(DEAD, "Two of the dead were found in Tarn.", id="part of the whole"),
        pytest.param("Suspected cases: 38", "Confirmed cases: 26", id="cases not confirmed"),
        pytest.param(
            "The river rose 7.4 metres.", "The flood wall is 7.8 metres high.", id="bare measures"
        ),
    ],
)
def test_counts_of_different_things_are_of_two_series(one: str, other: str) -> None:
    assert not is_same_series(figure(one), figure(other))


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        pytest.param("Police detained 26 brigands in Tarn.", True, id="another noun"),
        pytest.param("Police detained 26 brigands.", True, id="no place"),
        pytest.param("Police detained 27 pirates in Tarn.", False, id="another number"),
        pytest.param("Police detained 26 brigands in Orlo.", False, id="another place"),
        pytest.param("Guards rescued 26 pirates in Tarn.", False, id="another fate"),
        pytest.param("Police will detain 26 pirates in Tarn.", False, id="what may come"),
    ],
)
def test_one_number_of_one_kind_and_place_is_told_once(other: str, *, is_same: bool) -> None:
    assert is_same_again(figure("Police detained 26 pirates in Tarn."), figure(other)) is is_same


def test_other_counts_are_never_the_same_by_their_number() -> None:
    one, other = counted("26 boats", counted="boats"), counted("26 gates", counted="gates")

    assert not is_same_again(replace(one, kind="other"), replace(other, kind="other"))


def test_bare_measures_are_one_series_only_when_they_say_the_same() -> None:
    metres = counted("7.4 metres", unit="m", value=7.4)

    assert is_same_series(metres, replace(metres, start=9, end=19))
    assert not is_same_series(metres, replace(metres, value=7.8))


def test_things_are_one_series_when_their_words_meet() -> None:
    gates = counted("four gates", counted="gates", value=4.0)

    assert is_same_series(gates, counted("all six gates", counted="gates", value=6.0))
    assert not is_same_series(gates, counted("six boats", counted="boats", value=6.0))


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("two of the dead", True),
        ("six of them", True),
        ("three more", True),
        ("one more person", True),
        ("a further 12 people", True),
        ("five bodies", True),
        ("one body", True),
        ("more than 12 people", False),
        ("no more than 12 people", False),
        ("12 people", False),
        ("12 others", False),
    ],
)
def test_parts_of_a_whole_are_told_from_wholes(text: str, partial: bool) -> None:
    assert is_partial(counted(text, kind="killed")) is partial


def test_a_measure_is_never_part_of_a_count() -> None:
    assert not is_partial(counted("three more metres", unit="m"))


def test_a_part_is_only_ever_the_same_part() -> None:
    part = counted("five bodies", kind="killed", value=5.0)

    assert is_same_series(part, part)
    assert not is_same_series(part, counted("six bodies", kind="killed", value=6.0))


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.OBSERVED, "is"),
        (Status.CLAIMED, "is"),
        (Status.ESTIMATED, "is"),
        (Status.CORRECTED, "is"),
        (Status.PROJECTED, "will be"),
        (Status.PLANNED, "will be"),
        (Status.DENIED, "is not"),
    ],
)
def test_standing_falls_into_three_groups(status: Status, expected: str) -> None:
    assert group(counted("12 people", status=status)) == expected


def test_what_is_said_not_to_be_so_is_not() -> None:
    assert group(counted("12 people", is_negated=True)) == "is not"


def test_a_range_is_another_value_than_its_lower_end() -> None:
    assert is_same_value(counted("12"), counted("nearly 12", qualifier="nearly"))
    assert not is_same_value(counted("12"), counted("12 to 15", value_high=15.0))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("funding", "funding"),
        ("in cash", "cash revenue"),
    ],
)
def test_what_money_is_paid_as_makes_no_series(one: str, other: str) -> None:
    a = counted("$9.3m", kind="money", unit="USD", counted=one, value=9.3)
    b = counted("$60m", kind="money", unit="USD", counted=other, value=60.0)

    assert not is_same_series(a, b)
    assert is_same_series(a, a)


def test_what_money_is_for_makes_a_series() -> None:
    a = counted("$9m", kind="money", unit="USD", counted="flood aid", value=9.0)
    b = counted("$12m", kind="money", unit="USD", counted="aid", value=12.0)

    assert is_same_series(a, b)


def test_two_other_happenings_are_no_series() -> None:
    a = counted("12", kind="killed", is_background=True)
    b = counted("40", kind="killed", is_background=True, value=40.0)

    assert not is_same_series(a, b)
    assert not is_same_series(a, counted("12", kind="killed"))
    assert is_same_series(a, a)


@pytest.mark.parametrize(
    ("new", "old", "may"),
    [
        pytest.param("15 people were killed.", DEAD, True, id="a rise"),
        pytest.param("Nine people were killed.", DEAD, True, id="a little less"),
        pytest.param("Two people were killed.", DEAD, False, id="part of the dead"),
        pytest.param("11 men were arrested.", "Police arrested 23 men.", False, id="of the held"),
        pytest.param("Dozens were arrested.", "Police arrested 23 men.", False, id="a guess"),
        pytest.param("Police arrested 23 men.", "Dozens were arrested.", True, id="for a guess"),
        pytest.param("Five people are missing.", "60 people are missing.", True, id="found"),
        pytest.param(
            "2,700 houses were destroyed.", "A slide buried 12 houses.", False, id="of a country"
        ),
        pytest.param("It has 300 sailors.", "It has 16 sailors.", False, id="of another ship"),
        pytest.param("One man was rescued.", "151 people were rescued.", False, id="one of them"),
        pytest.param("148 people were rescued.", "151 people were rescued.", True, id="recounted"),
        pytest.param(
            "Six families were evacuated.", "2,400 people were evacuated.", False, id="a house"
        ),
        pytest.param(
            "800 people were evacuated.", "2,400 people were evacuated.", True, id="many went home"
        ),
    ],
)
def test_what_a_count_may_become(new: str, old: str, *, may: bool) -> None:
    assert may_follow(figure(new), figure(old)) is may


def test_a_correction_may_take_back_any_count() -> None:
    assert may_follow(replace(figure("Two people were killed."), status=Status.CORRECTED),
                      figure(DEAD))  # fmt: skip
