import pytest

from bot.core.reading.people.givennames import Gender
from bot.core.reading.people.pronouns import gender_of_pronoun


@pytest.mark.parametrize(
    ("word", "expected"),
    [("She", Gender.FEMALE), ("elle", Gender.FEMALE), ("him", Gender.MALE), ("он", Gender.MALE),
     ("they", Gender.UNKNOWN), ("it", Gender.UNKNOWN), ("Orlan", Gender.UNKNOWN)],
)  # fmt: skip
def test_a_pronoun_tells_he_from_she(word: str, expected: Gender) -> None:
    assert gender_of_pronoun(word) is expected
