import pytest

from bot.core.reading.counted.nouns import find_counted, is_plural


@pytest.mark.parametrize(
    ("behind", "noun"),
    [
        pytest.param("soldiers came", "soldiers", id="plain"),
        pytest.param("heavily armed men came", "heavily armed men", id="an adverb inside"),
        pytest.param("Velmoran aid workers came", "Velmoran aid workers", id="a compound"),
        pytest.param("people, including a boy", "people", id="up to a comma"),
        pytest.param("of the hostages came", "hostages", id="of the"),
        pytest.param("of its tanks", "tanks", id="of its"),
        pytest.param("more boats sank", "boats", id="more"),
        pytest.param("other men came", "men", id="other"),
        pytest.param("others came", "others", id="others"),
        pytest.param("confirmed cases came", "confirmed cases", id="confirmed cases"),
        pytest.param("reported deaths", "reported deaths", id="reported deaths"),
        pytest.param("dead", "dead", id="a state"),
        pytest.param("seriously wounded", "wounded", id="an adverb and a state"),
        pytest.param("more missing", "missing", id="more and a state"),
        pytest.param("wounded soldiers", "wounded soldiers", id="a state before a noun"),
        pytest.param("school-age children", "school-age children", id="a hyphen"),
        pytest.param("workers' families", "workers' families", id="a possessive plural"),
        pytest.param("said that", "", id="a verb"),
        pytest.param("succumbed to burns", "", id="a verb of dying"),
        pytest.param("reported that", "", id="a verb of claiming"),
        pytest.param("in Odarr", "", id="a preposition"),
        pytest.param(". Then boats", "", id="another sentence"),
        pytest.param("", "", id="the end"),
    ],
)
def test_the_noun_runs_to_its_head(behind: str, noun: str) -> None:
    text = f"12 {behind}"

    assert find_counted(text, 2, len(text)).text == noun


def test_of_them_is_a_part_of_what_was_counted() -> None:
    counted = find_counted("12 of them fled", 2, 15)

    assert counted.is_part
    assert counted.end == 10


def test_one_counts_a_singular() -> None:
    assert find_counted("1 police officer died", 1, 21, is_one=True).text == "police officer"


@pytest.mark.parametrize("word", ["boats", "people", "policemen", "children", "casualties"])
def test_plurals_are_known_by_their_ends(word: str) -> None:
    assert is_plural(word)


@pytest.mark.parametrize("word", ["glass", "virus", "crisis", "has", "boat", "this"])
def test_other_words_in_s_are_no_plurals(word: str) -> None:
    assert not is_plural(word)
