"""Of what a place is called besides, only what means no other place is kept."""

from typing import Any

import pytest

from bench.alternates import table

ROWS = [
    ("Odrava", "CZ", "Vysna", "49.000", "15.000", "300000", ""),
    ("Little Brel", "FR", "", "48.000", "-3.000", "60000", ""),
    ("Hamlet", "FR", "", "47.000", "-3.000", "20000", ""),
]


def place(name: str, country: str, people: int, at: tuple[float, float], *others: str) -> Any:
    return {
        "name": name, "countrycode": country, "population": people, "latitude": at[0],
        "longitude": at[1], "alternatenames": list(others),
    }  # fmt: skip


def named(*others: str, beside: tuple[Any, ...] = ()) -> str:
    own = place("Odrava", "CZ", 300_000, (49.01, 15.0), *others)
    return table([own, place("Hamlet", "FR", 20_000, (47, -3), "Hameau"), *beside], ROWS)


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        pytest.param("Odrau", "odrau\t0", id="in another language"),
        pytest.param("Одрава", "одрава\t0", id="in Cyrillic"),
        pytest.param("ODRAVA", "", id="its own"),
        pytest.param("ODR", "", id="a code"),
        pytest.param("odrau", "", id="no name"),
        pytest.param("Greater Odrau", "", id="longer than its own"),
        pytest.param("おどらわ", "", id="a script that is not read for places"),
        pytest.param("Vysna", "", id="a region"),
        pytest.param("France", "", id="a country"),
        pytest.param("Hamlet", "", id="another place's own"),
    ],
)
def test_a_name_of_a_place_is_kept_or_not(other: str, kept: str) -> None:
    assert named(other) == kept


@pytest.mark.parametrize(
    ("country", "people", "kept"),
    [
        pytest.param("FR", 900, "odrau\t0\tabroad", id="a village abroad"),
        pytest.param("CZ", 900, "odrau\t0\tshared", id="a village nearby"),
        pytest.param("FR", 90_000, "", id="a town"),
    ],
)
def test_other_places_of_the_name_leave_their_mark(country: str, people: int, kept: str) -> None:
    assert named("Odrau", beside=(place("Odrau", country, people, (1, 1)),)) == kept
