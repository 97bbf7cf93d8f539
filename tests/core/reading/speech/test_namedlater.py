import pytest

from bot.core.reading.names import find_names
from bot.core.reading.people.cast import Cast
from bot.core.reading.sentences import split_sentences
from bot.core.reading.speech.namedlater import named_later
from bot.core.reading.speech.speaker import Speaker


def named(text: str, words: str) -> str:
    names = find_names(text, split_sentences(text))
    start = text.index(words)
    end = start + len(words)
    speaker = Speaker(
        text=words, start=start, end=end, name_start=start, name_end=end, role=words
    )  # fmt: skip
    person = named_later(text, Cast(text, text, names), speaker, end)
    return person.name.text if person is not None else ""


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("A nurse spoke.\n\nLena Marr, 41, had worked there for years.", "nurse",
                     "Lena Marr", id="a sentence that tells of her"),
        pytest.param("A nurse spoke. The nurse, Lena Marr, left.", "nurse", "Lena Marr",
                     id="apposed"),
        pytest.param("A man spoke. He was later identified by police as Bram Teller.", "man",
                     "Bram Teller", id="identified"),
        pytest.param("A man spoke.\n\nLena Marr, 41, had worked there for years.", "man", "",
                     id="a woman"),
        pytest.param("The nurse spoke.\n\nLena Marr, 41, had worked there for years.", "nurse", "",
                     id="nobody new"),
        pytest.param("A nurse spoke.\n\nLena Marr, 41, said she had worked there.", "nurse", "",
                     id="somebody else who speaks"),
        pytest.param("The nurse, Lena Marr, met the nurse, Ana Holt, in Sarn.", "The nurse", "",
                     id="two of them"),
        pytest.param("A ministry spoke.\n\nLena Marr, 41, was born there.", "ministry", "",
                     id="a body"),
        pytest.param("Another man spoke.\n\nBram Teller, 41, was born there.", "Another man", "",
                     id="another one"),
        pytest.param("A nurse spoke.", "nurse", "", id="nobody named"),
    ],
)  # fmt: skip
def test_who_was_described_first_is_called_by_a_later_name(
    text: str, words: str, expected: str
) -> None:
    assert named(text, words) == expected
