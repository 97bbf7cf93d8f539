"""Under which name a claimant counts."""

import pytest

from bot.core.origins import independent, origin_of
from tests.builders import article, reading_of


@pytest.mark.parametrize(
    ("claimant", "publisher", "text", "origin"),
    [
        ("the agency", "Civil Protection Agency", "It rained.", "civil protection agency"),
        ("the Civil Protection Agency", "Civil Protection Agency", "-", "civil protection agency"),
        ("the agency", "Herald", "The Tarn Flood Agency said it rained.", "tarn flood agency"),
        ("the ministry", "Herald", "It rained.", "ministry"),
        ("police", "Herald", "It rained.", "police"),
        ("Oda Brel", "Herald", "It rained.", "oda brel"),
        ("", "Herald", "It rained.", "herald"),
    ],
)
def test_a_description_counts_under_the_name_it_stands_for(
    claimant: str, publisher: str, text: str, origin: str
) -> None:
    one = article(text, publisher=publisher)

    assert origin_of(claimant, one, reading_of(one), one.publisher) == origin


def test_a_body_that_prints_itself_does_not_confirm_itself() -> None:
    one = article("The dam holds, the agency said.", publisher="Civil Protection Agency")
    other = article("The dam holds.", publisher="Civil Protection Agency")

    assert origin_of("the agency", one, reading_of(one), one.publisher) == origin_of(
        "", other, reading_of(other), other.publisher
    )


def test_a_body_in_a_paper_is_the_body_on_its_own_page() -> None:
    own = article("The dam holds.", publisher="Civil Protection Agency")
    paper = article("The dam holds, the Civil Protection Agency said.", publisher="Herald")

    assert origin_of("", own, reading_of(own), own.publisher) == origin_of(
        "the Civil Protection Agency", paper, reading_of(paper), paper.publisher
    )


@pytest.mark.parametrize(
    ("claimants", "printers", "left"),
    [
        pytest.param(["brel", "oda brel"], [], ["oda brel"], id="a surname is of the whole name"),
        pytest.param(["police", "tarn police"], [], ["tarn police"], id="a body without its place"),
        pytest.param(
            ["health ministry", "ministry of health"], [], ["health ministry"], id="turned around"
        ),
        pytest.param(
            ["flood agency"], ["tarn flood agency"], ["tarn flood agency"], id="on its own page"
        ),
        pytest.param(["tarn"], ["tarn herald"], ["tarn", "tarn herald"], id="a local paper"),
        pytest.param(["oda brel", "ivo brel"], [], ["oda brel", "ivo brel"], id="one family"),
        pytest.param([], ["herald", "courier"], ["herald", "courier"], id="two papers"),
        pytest.param(["they", "who"], [], ["they", "who"], id="nothing but small words"),
        pytest.param([], [], [], id="nobody"),
    ],
)
def test_one_party_under_two_names_is_one_origin(
    claimants: list[str], printers: list[str], left: list[str]
) -> None:
    assert independent(frozenset(claimants), frozenset(printers)) == frozenset(left)
