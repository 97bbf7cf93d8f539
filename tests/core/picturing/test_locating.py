"""Which places of a brief are on the map, through real reading."""

from dataclasses import replace

import pytest

from bot.core.composing import compose
from bot.core.picturing.drawings import LocatorMap
from bot.core.picturing.gazetteer import City, Gazetteer
from bot.core.picturing.illustrating import illustrations
from bot.core.picturing.locating import MOST_PLACES, Place, locator_map, places_of
from bot.core.speaking import speaking
from tests.builders import article, statement
from tests.core.composing.desk import material


def city(name: str, country: str = "FR", longitude: float = 2.0, people: int = 50_000) -> City:
    return City(name=name, country=country, region="", latitude=47.0, longitude=longitude,
                people=people, is_shared=False)  # fmt: skip


TABLE = Gazetteer(
    [city("Tarn"), city("Brel", longitude=3.0), city("Orvane", "JP", 139.0)], ["tarnau\t0"]
)


def named(text: str) -> list[str]:
    desk = material(article(text), is_on_demand=True)
    return [place.city.name for place in places_of(compose(desk), desk, TABLE)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A levee broke in Tarn, France, and killed 12 people, police said.", ["Tarn"]),
        ("A levee broke near Tarn and killed 12 people, police said.", []),
        ("Tarn said that 12 people were killed in floods in France.", []),
        ("Mr Tarn said that 12 people were killed in floods in France.", []),
        ("A levee broke in Tarn, France, and another in Brel killed 12.", ["Tarn", "Brel"]),
        ("A levee broke in Tarnau, France, which killed 12 in Tarn, police said.", ["Tarnau"]),
    ],
    ids=["with its country", "alone", "a government", "a man", "two", "called by two names"],
)
def test_a_place_is_on_the_map_beyond_doubt_or_not_at_all(text: str, places: list[str]) -> None:
    assert named(text) == places


def test_every_place_is_named_with_its_country_and_its_source() -> None:
    text = "A levee broke in Tarn, France, and killed 12 people, police said."
    desk = material(article(text), is_on_demand=True)
    brief = compose(desk)

    with speaking("de"):
        shown = illustrations(brief, desk, "Europe/Kyiv", TABLE)

    (place,) = shown.places
    assert [citation.n for citation in place.citations] == [1]
    assert shown.map is not None
    assert shown.map.alt == "Karte der genannten Orte: Tarn, Frankreich."
    assert isinstance(shown.map.drawing, LocatorMap)
    assert "Europe/Kyiv" in shown.map.drawing.subtitle


def test_without_a_sure_place_or_a_table_there_is_no_map() -> None:
    desk = material(article("The river rose by two metres."), is_on_demand=True)
    brief = compose(desk)

    assert illustrations(brief, desk, "UTC", TABLE).map is None
    assert illustrations(brief, desk, "UTC", None).map is None


def test_places_on_both_sides_of_the_earth_make_no_map() -> None:
    places = tuple(
        Place(city=city(name, longitude=at), citations=())
        for name, at in (("A", -120), ("B", 120), ("C", 0))
    )
    desk = material(article(), is_on_demand=True)

    assert locator_map(compose(desk), places, "UTC") is None


def test_places_on_both_sides_of_the_180th_meridian_are_on_one_map() -> None:
    places = tuple(
        Place(city=city(name, longitude=at), citations=())
        for name, at in (("Suva", 178.4), ("Apia", -171.8))
    )
    desk = material(article(), is_on_demand=True)

    assert locator_map(compose(desk), places, "UTC") is not None


def test_of_many_places_those_that_are_named_most_often_are_on_the_map() -> None:
    many = [city(f"Brel{letter}", longitude=float(n)) for n, letter in enumerate("abcdefghij")]
    table = Gazetteer([*many, city("Tarn", longitude=20.0)], [])
    texts = [f"A bridge fell in Brel{letter}, France, and hurt {n}." for n, letter in
             enumerate("abcdefghij", 12)]  # fmt: skip
    last = "A levee broke in Tarn, France, and killed 40. Another in Tarn, France, killed 30."
    said = [article(text, f"a{n}") for n, text in enumerate([*texts, last])]
    desk = material(*said, is_on_demand=True)
    brief = compose(desk)
    cited = [statement(one, n=n) for n, one in enumerate(said, 1)]
    again = statement(said[-1], "Another in Tarn, France, killed 30.", len(said))

    places = places_of(
        replace(brief, new=(*cited, again), bottom_line=(), figures=(), unsettled=()), desk, table
    )

    assert len(places) == MOST_PLACES
    assert [place.city.name for place in places][:3] == ["Tarn", "Brela", "Brelb"]
