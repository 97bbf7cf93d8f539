"""Names of other scripts meet their Latin spelling, and articles in two scripts their story."""

import pytest

from bot.core.placing.joining import place
from bot.core.placing.profiles import count_terms
from bot.core.placing.romanising import romanised
from bot.core.stories import Story
from bot.store.terms import TermIndex
from tests.builders import NOW, article, reading_of


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        pytest.param("тарн", "tarn", id="as it sounds"),
        pytest.param("щербина", "shcherbina", id="one letter, four"),
        pytest.param("вардом", "varda", id="a case"),
        pytest.param("вардой", "varda", id="another case"),
        pytest.param("ода", "oda", id="too short for a case"),
        pytest.param("вельського", "velsky", id="an adjective"),
        pytest.param("вельский", "velsky", id="another language's"),
        pytest.param("μπρελ", "brel", id="two letters, one sound"),
        pytest.param("τάρν", "tarn", id="accents"),
        pytest.param("tarn", "tarn", id="Latin"),
        pytest.param("تارن", "تارن", id="a script that is not known here"),
    ],
)
def test_a_word_in_latin_letters(word: str, latin: str) -> None:
    assert romanised(word) == latin


LEVEE = (
    "The levee at Tarn broke on Monday and the river Sell ran into Odarr. Mayor Oda Brel said "
    "12 people were killed and 4,500 had left Tarn for Odarr by boat."
)
FIRE = (
    "A fire burnt down the market of Lisso on Monday. Governor Ilse Maren said 12 people were "
    "killed and 300 stalls of Lisso were lost."
)


@pytest.mark.parametrize(
    ("english", "other", "language", "is_joined"),
    [
        pytest.param(
            LEVEE,
            "В понедельник прорвало дамбу в Тарне, вода дошла до Одарра. Мэр Ода Брель сообщила, "
            "что погибли 14 человек, жителей Тарна вывезли в Одарр.",
            "ru", True, id="Russian, one flood",
        ),
        pytest.param(
            LEVEE,
            "У понеділок прорвало дамбу в Тарні, вода дійшла до Одарра. За словами мера Оди Брель, "
            "загинули 14 людей, мешканців Тарна вивезли до Одарра.",
            "uk", True, id="Ukrainian, one flood",
        ),
        pytest.param(
            LEVEE,
            "Το φράγμα στο Τάρν έσπασε και το νερό έφτασε στο Όνταρ. Η δήμαρχος Όντα Μπρελ είπε "
            "ότι 14 άνθρωποι σκοτώθηκαν και πολλοί έφυγαν από το Τάρν.",
            "el", True, id="Greek, one flood",
        ),
        pytest.param(
            LEVEE,
            "В понедельник прорвало дамбу в Лиссо, вода дошла до Велька. Губернатор Ильзе Марен "
            "сообщила, что погибли 9 человек, 300 жителей Лиссо вывезли.",
            "ru", False, id="Russian, another flood",
        ),
        pytest.param(
            FIRE,
            "В понедельник в Лиссо сгорел рынок. По словам губернатора Ильзе Марен, погибли 12 "
            "человек, в Лиссо потеряно много лавок.",
            "ru", True, id="Russian, one fire",
        ),
        pytest.param(
            FIRE,
            "В понедельник в Тарне сгорел театр. По словам мэра Оды Брель, погибли 12 человек, "
            "зрителей в Тарне было 800.",
            "ru", False, id="Russian, another fire with as many dead",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_dated", [False, True], ids=["undated", "dated"])
def test_an_article_in_another_script_joins_by_its_names_and_numbers(
    english: str, other: str, language: str, is_joined: bool, is_dated: bool
) -> None:
    index, at = TermIndex(), NOW if is_dated else None
    placed: list[Story] = []
    for number, (text, spoken) in enumerate(((english, "en"), (other, language))):
        told = article(text, f"a{number}", title="", published_at=at, language=spoken)
        counts = count_terms(told, reading_of(told))
        rarity = index.rarity({*counts, *(term for one in placed for term, _ in one.terms)})
        found = place(told, counts, placed, rarity, NOW)
        index.put(found.story)
        placed.append(found.story)

    assert (placed[1].articles == 2) is is_joined
