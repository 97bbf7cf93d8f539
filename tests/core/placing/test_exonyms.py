"""What languages call countries and cities counts as their English name."""

import pytest

from bot.core.placing.exonyms import in_english
from bot.core.placing.profiles import count_terms
from bot.core.placing.romanising import romanised
from tests.builders import article, reading_of


def named(name: str, language: str) -> str:
    return " ".join(in_english([romanised(word) for word in name.lower().split()], language))


@pytest.mark.parametrize(
    ("name", "language", "english"),
    [
        pytest.param("Wien", "de", "vienna", id="a city of a time zone"),
        pytest.param("Pekín", "es", "beijing", id="a city of our own table"),
        pytest.param("Ägypten", "de", "egypt", id="a country"),
        pytest.param("Estados Unidos", "es", "united states", id="a name of two words"),
        pytest.param("Москве", "ru", "moscow", id="in another case"),
        pytest.param("Ирана", "ru", "iran", id="in another case after a consonant"),
        pytest.param("Єгипту", "uk", "egypt", id="in a case that loses a vowel"),
        pytest.param("Києві", "uk", "kyiv", id="in a case that changes one"),
        pytest.param("Kiev", "en", "kyiv", id="what English called it before"),
        pytest.param("Türkei", "de", "turkey", id="what English news call it, not what CLDR does"),
    ],
)
def test_a_place_is_called_as_in_english(name: str, language: str, english: str) -> None:
    assert named(name, language) == english


@pytest.mark.parametrize(
    ("name", "language"),
    [
        pytest.param("wien", "en", id="another language's name"),
        pytest.param("wien", "", id="in no language that is known"),
        pytest.param("wien", "xx", id="in a language that there is not"),
        pytest.param("tarn", "de", id="a place that nobody knows"),
        pytest.param("paris", "de", id="a name that is the same"),
    ],
)
def test_other_names_stay_as_they_are(name: str, language: str) -> None:
    assert named(name, language) == name


def test_articles_in_two_languages_name_the_same_places() -> None:
    english = article("A fire broke out in Vienna on Monday, and Egypt sent help.", language="en")
    german = article("In Wien brach am Montag ein Feuer aus, und Ägypten half.", language="de")

    terms = [set(count_terms(one, reading_of(one))) for one in (english, german)]

    assert {"@vienn", "@egypt"} <= terms[0] & terms[1]
