"""A publisher may be named as the one who says what it publishes, and nobody else."""

import pytest

from bot.core.briefs import Citation, Statement
from bot.core.gate import check
from bot.core.reading import read
from tests.builders import article
from tests.core.gate.ruling import library_of, ruling, whole

MARKET = "There was no sign of military equipment at the market in Merhovo."
ENCIRCLED = "Up to 1,500 enemy servicemen were encircled near Kostrel."
TOLL = "Nine people have died of the fever in Brenn, the governor said."
LIST = "Dead: 112\nMissing: 145\nInjured: 874, of whom 203 seriously"


@pytest.mark.parametrize(
    ("told", "source", "publisher"),
    [
        ("Varnia Today reports that up to 1,500 enemy servicemen were encircled near Kostrel.",
         ENCIRCLED, "Varnia Today"),
        ("Up to 1,500 enemy servicemen were encircled, according to Varnia Today.",
         ENCIRCLED, "Varnia Today"),
        ("According to Varnia Today, up to 1,500 enemy servicemen were encircled.",
         ENCIRCLED, "Varnia Today"),
        ("Panorama Wire reported no sign of military equipment at the market.",
         MARKET, "Panorama Wire"),
        ("The Ministry of the Interior lists 112 dead and 145 missing.",
         LIST, "Ministry of the Interior, Karundia"),
        ("The Ministry of the Interior lists 112 dead and 145 missing.",
         LIST, "Ministry of the Interior of Karundia"),
        ("Up to 1,500 enemy servicemen were encircled, according to Western Health.",
         ENCIRCLED, "Western Health Authority"),
        ("Nine people have died of the fever, the governor said, according to the Brenn Courier.",
         TOLL, "Brenn Courier"),
    ],
)  # fmt: skip
def test_the_publisher_of_a_sentence_says_it(told: str, source: str, publisher: str) -> None:
    assert ruling(told, source, publisher=publisher).is_verified


@pytest.mark.parametrize(
    ("told", "source", "publisher"),
    [
        ("Osk Gazette reports that up to 1,500 enemy servicemen were encircled near Kostrel.",
         ENCIRCLED, "Varnia Today"),
        ("Varnia Today reports that up to 1,900 enemy servicemen were encircled near Kostrel.",
         ENCIRCLED, "Varnia Today"),
        ("Varnia Today reports that up to 1,500 enemy servicemen were killed near Kostrel.",
         ENCIRCLED, "Varnia Today"),
        ("Panorama Wire reported signs of military equipment at the market.",
         MARKET, "Panorama Wire"),
        ("The Ministry of Defence lists 112 dead and 145 missing.",
         LIST, "Ministry of the Interior, Karundia"),
        ("Nine people have died of the fever, according to the Brenn Courier.",
         TOLL, "Brenn Courier"),
        ("The Brenn Courier reports that nine people have died of the fever.",
         TOLL, "Brenn Courier"),
    ],
)  # fmt: skip
def test_the_rest_is_checked_as_ever(told: str, source: str, publisher: str) -> None:
    assert not ruling(told, source, publisher=publisher).is_verified


COUNTED = article("An estimated 3,100 people remain in the town.", "a1", publisher="Tarn Relief")
STILL = article("The mayor said 2,800 people were still there.", "a2", publisher="Osk Wire")


@pytest.mark.parametrize(
    ("told", "is_right"),
    [
        ("An estimated 3,100 people remain in the town, Tarn Relief said; the mayor said 2,800 "
         "people were still there.", True),
        ("An estimated 3,100 people remain in the town, Osk Wire said; the mayor said 2,800 "
         "people were still there.", False),
    ],
)  # fmt: skip
def test_of_two_publishers_each_says_its_own(told: str, is_right: bool) -> None:
    cited = tuple(Citation(n=n, span=whole(one)) for n, one in enumerate((COUNTED, STILL), 1))
    said = Statement(text=told, citations=cited)

    assert check(said, library_of(COUNTED, STILL), read).is_verified is is_right


def test_an_office_that_names_itself_is_compared_as_it_stands() -> None:
    own = "40 people were killed in the flood at Tarn, the Civil Guard said."

    assert ruling(own, own, publisher="Civil Guard").is_verified
