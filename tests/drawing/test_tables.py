"""The tables that come with the package."""

import pytest

from bot.drawing.tables import ASSETS, gazetteer, topology


@pytest.mark.parametrize(
    ("name", "beside", "country"),
    [("Kherson", [], "UA"), ("Springfield", ["United States"], ""), ("Springfield", [], ""),
     ("Springfield", ["Illinois"], "US"), ("Odessa", ["Ukraine"], "UA"),
     ("Odessa", ["Texas"], "US"),
     ("Odessa", [], ""), ("Derna", ["Libya"], "LY"), ("Derna", [], ""), ("Kiev", [], "UA"),
     ("Київ", [], "UA"), ("Bombay", ["India"], "IN")],
)  # fmt: skip
def test_known_places_are_found_and_ambiguous_ones_are_not(
    name: str, beside: list[str], country: str
) -> None:
    found = gazetteer().find(name, beside)

    assert (found.country if found else "") == country


def test_outlines_are_finer_for_a_region_than_for_the_world() -> None:
    near, far = topology(9), topology(200)

    assert len(near["arcs"]) > len(far["arcs"]) > 100


def test_what_comes_with_the_package_stays_small() -> None:
    assert sum(one.stat().st_size for one in ASSETS.iterdir()) < 2_400_000
