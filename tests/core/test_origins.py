"""Under which name a claimant counts."""

import pytest

from bot.core.origins import origin_of
from tests.builders import article, reading_of


@pytest.mark.parametrize(
    ("claimant", "publisher", "text", "origin"),
    [
        ("the agency", "Civil Protection Agency", "It rained.", "Civil Protection Agency"),
        ("the Civil Protection Agency", "Civil Protection Agency", "-", "Civil Protection Agency"),
        ("the agency", "Herald", "The Tarn Flood Agency said it rained.", "tarn flood agency"),
        ("the ministry", "Herald", "It rained.", "the ministry"),
        ("police", "Herald", "It rained.", "police"),
        ("Oda Brel", "Herald", "It rained.", "oda brel"),
        ("", "Herald", "It rained.", "Herald"),
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
