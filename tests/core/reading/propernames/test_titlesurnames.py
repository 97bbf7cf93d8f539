import pytest

from bot.core.reading import read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param('"We ran," said Sam King of Dover.', "Sam King", id="a king of nowhere"),
        pytest.param('"We ran," said Rose Bishop of the Red Star.', "Rose Bishop", id="of a body"),
        pytest.param(
            '"We ran," said Paula Read of Dover. "Fast," Read said.', "Paula Read", id="Read"
        ),
        pytest.param('"We ran," said Ann English, a nurse.', "Ann English", id="a language"),
        pytest.param(
            '"We ran," said Mark Judge, a nurse. "Fast," Judge said.', "Mark Judge", id="Judge"
        ),
    ],
)
def test_a_title_or_a_word_can_be_a_surname(text: str, speaker: str) -> None:
    assert {quote.speaker for quote in read(text, language="en").quotes} == {speaker}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Read the rules, Paula. English is hard.", ["Paula"], id="a verb, a language"),
        pytest.param("It pleased the Bishop of Orsa.", ["Orsa"], id="a title"),
    ],
)
def test_titles_and_words_stay_what_they_are(text: str, names: list[str]) -> None:
    assert [name.text for name in read(text, language="en").names] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The 11th Battalion said five men died.", "11th Battalion", id="th"),
        pytest.param("Men of the 3d Infantry Brigade fled.", "3d Infantry Brigade", id="d"),
        pytest.param(
            "The 5th Circuit Court of Appeals sat.", "5th Circuit Court of Appeals", id="a court"
        ),
    ],
)
def test_a_body_keeps_its_number(text: str, name: str) -> None:
    assert name in [each.text for each in read(text, language="en").names]


def test_a_date_is_no_number_of_a_body() -> None:
    assert [n.text for n in read("On the 4th Mira Orlan left.", language="en").names] == [
        "Mira Orlan"
    ]
