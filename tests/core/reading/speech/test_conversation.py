import pytest

from bot.core.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“No,” said Ana Holt.\n\n“Yes,” said Ivo Brandt.\n\n“Why?”\n\n“It rains.”",
                     ["Ana Holt", "Ivo Brandt", "Ana Holt", "Ivo Brandt"], id="two by turns"),
        pytest.param("Ana Holt met Ivo Brandt.\n\n“No,” Holt said.\n\n“Yes.”\n\n“Why?”",
                     ["Ana Holt", "Ivo Brandt", "Ana Holt"], id="who else is there"),
        pytest.param("“No,” Holt said.\n\n“Yes.”\n\n“Why?”\n\n“It rains,” Brandt said.",
                     ["Holt", "Brandt", "Holt", "Brandt"], id="who speaks next"),
        pytest.param("“No,” Holt said.\n\n“Yes.”\n\n“Why?”", ["Holt", "", "Holt"], id="no one"),
        pytest.param("“No,” Holt said.\n\n“Yes.”", ["Holt", "Holt"], id="a single line goes on"),
        pytest.param("“It rained and it rained.\n\n“It rained.\n\n“It rained,” Holt said.",
                     ["Holt", "Holt", "Holt"], id="open marks go on"),
    ],
)  # fmt: skip
def test_short_lines_in_a_row_are_told_by_turns(text: str, expected: list[str]) -> None:
    assert [quote.speaker for quote in read(text).quotes] == expected
