import pytest

from bot.core.reading.names import find_names
from bot.core.reading.propernames.titlecase import is_title_case
from bot.core.reading.sentences import split_sentences

BODY = "\n\nHarbour master Mira Orlan shut the gate. It rained on Port Velda."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Angry Sea Takes Old Harbour", True, id="title case"),
        pytest.param("Angry Sea Takes the Old Harbour of Velda", True, id="small words"),
        pytest.param("The Angry Sea Takes Old Harbour Town.", True, id="with a full stop"),
        pytest.param("Angry sea takes the harbour of Velda", False, id="sentence case"),
        pytest.param("Mira Orlan resigns", False, id="few words"),
        pytest.param("Then Mira Orlan of Velda left.", False, id="a sentence"),
    ],
)
def test_title_case_is_told_from_sentences(line: str, expected: bool) -> None:
    text = line + BODY

    assert is_title_case(text, split_sentences(text)[0]) is expected


def test_a_title_in_title_case_has_the_names_that_the_text_has() -> None:
    text = "Stormy Night: Mira Orlan Shuts Port Velda Gate" + BODY

    names = find_names(text, split_sentences(text))

    assert [name.text for name in names] == ["Mira Orlan", "Port Velda", "Mira Orlan", "Port Velda"]
    assert all(text[name.start : name.end] == name.text for name in names)


def test_a_title_alone_has_none() -> None:
    assert (
        find_names("Angry Sea Takes Old Harbour", split_sentences("Angry Sea Takes Old Harbour"))
        == ()
    )
