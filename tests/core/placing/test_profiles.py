"""What an article is about: words, names and numbers, and how much each tells."""

import pytest

from bot.core.placing.profiles import count_terms, split_fields, unit, weigh
from bot.core.stories import Rarity
from tests.builders import article, reading_of

NOTHING = Rarity(stories=0, held={})


def counted(text: str, title: str = "") -> dict[str, float]:
    told = article(text, title=title)
    return count_terms(told, reading_of(told))


def test_terms_are_words_names_and_numbers() -> None:
    words, names, numbers = split_fields(counted("Oda Brel left Tarn with 4,500 people.").items())

    assert "leav" in words
    assert {"@oda", "@brel", "@tarn"} <= names.keys()
    assert "4500" in numbers


@pytest.mark.parametrize(
    ("country", "people"),
    [
        pytest.param("Varda", "Vardan", id="-an"),
        pytest.param("Ostria", "Ostrian", id="-ian"),
        pytest.param("Molkeen", "Molkeenese", id="-ese"),
        pytest.param("Belkorr", "Belkorri", id="-i"),
    ],
)
def test_a_country_and_its_people_are_one_name(country: str, people: str) -> None:
    land = counted(f"The army of {country} crossed the river.")
    folk = counted(f"The army met {people} boats on the river.")

    assert {t for t in land if t[0] == "@"} & {t for t in folk if t[0] == "@"}


def test_the_title_and_the_lead_count_more() -> None:
    plain, titled = counted("The levee broke."), counted("The levee broke.", "Levee broke")

    assert titled["leve"] > plain["leve"]


def test_a_term_that_few_stories_hold_tells_more() -> None:
    common = Rarity(stories=100, held={"say": 90})
    weighed = weigh([("say", 1.0), ("levee", 1.0)], common)

    assert weighed.words["levee"] > weighed.words["say"] > 0


def test_every_field_has_length_one_or_nothing() -> None:
    weighed = weigh([("levee", 2.0), ("@tarn", 5.0)], NOTHING)

    assert weighed.fields == ({"levee": 1.0}, {"@tarn": 1.0}, {})
    assert unit({}) == {}
