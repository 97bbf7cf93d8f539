"""A place is found beyond doubt, or not at all."""

import pytest

from bot.core.picturing.gazetteer import (
    City,
    Gazetteer,
    countries_in,
    country_name,
    country_of,
)


def city(name: str, country: str, people: int, region: str = "", *, shared: bool = False) -> City:
    return City(name=name, country=country, region=region, latitude=1.0, longitude=2.0,
                people=people, is_shared=shared)  # fmt: skip


TABLE = Gazetteer(
    [
        city("Odrava", "CZ", 300_000),
        city("Tarnfield", "US", 160_000, "Illinois", shared=True),
        city("Tarnfield", "US", 150_000, "Ohio", shared=True),
        city("Moss", "NO", 900_000, "Viken", shared=True),
        city("Moss", "US", 20_000, "Idaho", shared=True),
        city("Little Brel", "FR", 20_000, "Bretagne"),
        city("Shared Brel", "FR", 20_000, "Bretagne", shared=True),
    ]
)


OTHERWISE = Gazetteer(
    [city("Odrava", "CZ", 300_000), city("Tarnah", "LY", 80_000, "Sell")],
    sorted(["odrau\t0", "oderau\t0\tabroad", "одрава\t0", "tarna\t1\tabroad", "terna\t1\tshared"]),
)


@pytest.mark.parametrize(
    ("name", "beside", "found"),
    [
        pytest.param("Odrau", [], "Odrau", id="great, and no other is called so"),
        pytest.param("ODRAU", [], "Odrau", id="in capitals"),
        pytest.param("Одрава", [], "Odrava", id="in other letters"),
        pytest.param("Oderau", [], "", id="a village abroad is called so too"),
        pytest.param("Oderau", ["Czechia"], "Oderau", id="its country is named"),
        pytest.param("Tarna", [], "", id="small"),
        pytest.param("Tarna", ["Libya"], "Tarna", id="small, in a country that is named"),
        pytest.param("Terna", ["Libya"], "", id="another in the same country"),
        pytest.param("Terna", ["Sell"], "Terna", id="its region is named"),
        pytest.param("Od", [], "", id="the beginning of a name"),
        pytest.param("Zz", [], "", id="after the last"),
    ],
)
def test_what_a_place_is_called_besides_is_it_beyond_doubt(
    name: str, beside: list[str], found: str
) -> None:
    place = OTHERWISE.find(name, beside)

    assert (place.name if place else "") == found


@pytest.mark.parametrize(
    ("name", "beside", "found"),
    [
        ("Odrava", [], "CZ"),
        ("ODRAVA", ["Poland"], "CZ"),
        ("Tarnfield", [], ""),
        ("Tarnfield", ["United States"], ""),
        ("Tarnfield", ["Illinois", "Ohio"], ""),
        ("Tarnfield", ["Illinois"], "Illinois"),
        ("Moss", [], ""),
        ("Moss", ["Norway"], "NO"),
        ("Moss", ["Norwegen"], "NO"),
        ("Moss", ["Norway", "Idaho"], "Idaho"),
        ("Moss", ["Norway", "the U.S."], "NO"),
        ("Little Brel", [], ""),
        ("Little Brel", ["France"], "FR"),
        ("Shared Brel", ["France"], ""),
        ("Nowhere", ["France"], ""),
    ],
    ids=lambda value: str(value) or "no place",
)
def test_a_name_is_the_one_place_it_can_mean(name: str, beside: list[str], found: str) -> None:
    place = TABLE.find(name, beside)

    assert found in ((place.country, place.region) if place else ("",))


def test_two_countries_that_both_have_one_decide_nothing() -> None:
    assert TABLE.find("Moss", ["Norway", "United States"]) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [("Ukraine", "UA"), ("Україна", "UA"), ("乌克兰", "UA"), ("U.S.", "US"), ("Turkey", "TR"),
     ("Dorrin", "")],
)  # fmt: skip
def test_countries_are_known_in_every_language_that_the_bot_speaks(name: str, code: str) -> None:
    assert country_of(name) == code


def test_a_crisis_may_name_a_country() -> None:
    assert "ukraine" in countries_in("Ukraine border")
    assert countries_in("Nigeria floods") == ["nigeria"]


def test_a_country_is_called_as_the_language_has_it() -> None:
    assert country_name("UA", "de") == "Ukraine"
    assert country_name("UA", "ru") == "Украина"
