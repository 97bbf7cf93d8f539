import pytest

from bot.core.reading import read
from bot.core.reading.text.homestates import without_home_states
from bot.core.reading.text.masking import ASIDE


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param('"It shook," said Mira Orlan of Ashton, Md.', "Mira Orlan", id="at the end"),
        pytest.param(
            '"It shook," a baker from Ashton, Md., said.', "baker from Ashton", id="commas"
        ),
        pytest.param('"It shook," Mira Orlan, 34, of Dover, Del., said.', "Mira Orlan", id="aged"),
        pytest.param('A man in Salem, Ore. said: "It shook."', "man in Salem", id="no comma"),
        pytest.param(
            'Mira Orlan, a nurse in Bath, N.Y., said, "It shook."', "Mira Orlan", id="N.Y."
        ),
    ],
)
def test_a_home_state_ends_no_clause(text: str, speaker: str) -> None:
    (quote,) = read(text, language="en").quotes

    assert quote.speaker == speaker


def test_the_claimant_of_a_count_is_not_the_state() -> None:
    text = "Mira Orlan, 34, of Dover, Del., said nine people were hurt."
    (figure,) = read(text, language="en").figures

    assert figure.claimant == "Mira Orlan"


@pytest.mark.parametrize(
    "text",
    [
        "The march ended in Selma, Ala. Police counted 12.",
        "Well, Pa. Holt was there",
        "a, b, Md, c., Md.",
        ", Md.,",
        "",
    ],
)
def test_nothing_else_is_blanked(text: str) -> None:
    assert without_home_states(text, ASIDE) == text


def test_every_offset_is_kept() -> None:
    text = "of Ashton, Md., and Troy, N.Y., said"

    assert len(without_home_states(text, ASIDE)) == len(text)
    assert without_home_states(text, "_") == "of Ashton_____, and Troy______, said"
