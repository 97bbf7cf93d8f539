import pytest

from bot.core.reading.people.descriptions import is_body
from bot.core.reading.people.peoplewords import BODIES, PERSONS, SEVERAL, TEXTS
from bot.core.reading.people.roles import is_plural, names_people


@pytest.mark.parametrize(
    "word", ["surrogate", "signatories", "gunmen", "Organizers", "troops", "charities", "manifesto"]
)
def test_nouns_for_whoever_speaks_are_known_with_their_plurals(word: str) -> None:
    assert names_people(word)


@pytest.mark.parametrize("word", ["National", "Local", "messages", "reports", "tables", "glass"])
def test_capitals_adjectives_and_several_texts_are_nobody(word: str) -> None:
    assert not names_people(word)


def test_several_people_call_for_they() -> None:
    assert [is_plural(word) for word in ("guerrillas", "locals", "gunmen", "boss", "parent")] == [
        *(True, True, True),
        *(False, False),
    ]


def test_a_congregation_is_a_body_and_no_word_is_of_two_kinds() -> None:
    assert is_body("congregation")
    assert not PERSONS & (BODIES | TEXTS | SEVERAL)
