import pytest

from bot.core.reading.names import find_names
from bot.core.reading.people.appositions import named_beside
from bot.core.reading.people.mentions import NameIndex
from bot.core.reading.sentences import split_sentences


def named(text: str, described: str) -> str:
    names = NameIndex(find_names(text, split_sentences(text)))
    start = text.index(described)
    name = named_beside(text, start, start + len(described), names)
    return name.text if name is not None else ""


@pytest.mark.parametrize(
    ("text", "described", "expected"),
    [
        pytest.param("His wife Mira Orlan left.", "wife", "Mira Orlan", id="beside"),
        pytest.param("The mayor, Mira Orlan, left.", "mayor", "Mira Orlan", id="apposed"),
        pytest.param("A guest, the baker Mira Orlan, left.", "guest", "Mira Orlan", id="a trade"),
        pytest.param("The group, known as Quiet Harbour, left.", "group", "Quiet Harbour",
                     id="known as"),
        pytest.param("It was the mayor, Dr. Mira Orlan.", "mayor", "Mira Orlan", id="a title"),
        pytest.param("The head, Mira Orlan of the Port Union, left.", "head", "Mira Orlan",
                     id="of a body"),
        pytest.param("The mayor, Mira Orlan and others left.", "mayor", "", id="a list"),
        pytest.param("The officials, Mira Orlan, left.", "officials", "", id="several"),
        pytest.param("It was one of the nurses, Mira Orlan.", "one of the nurses", "Mira Orlan",
                     id="one of several"),
        pytest.param("The mayor, who met Mira Orlan, left.", "mayor", "", id="somebody else"),
        pytest.param("The mayor, the Port Authority, left.", "mayor", "", id="a body"),
        pytest.param("The mayor left.", "mayor", "", id="nobody"),
    ],
)  # fmt: skip
def test_who_is_described_is_named_right_beside(text: str, described: str, expected: str) -> None:
    assert named(text, described) == expected
