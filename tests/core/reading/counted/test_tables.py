"""Counts in tables, panels and lists, whose labels stand away from them."""

import pytest

from bot.core.reading.counted.tables import label_elsewhere
from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param(
            "| | Day 1 | Day 2 |\n| --- | --- | --- |\n| Rescued | 141 | 143 |\n| Dead | 9 | 22 |",
            [(141, "rescued"), (143, "rescued"), (9, "killed"), (22, "killed")],
            id="the head of the row",
        ),
        pytest.param(
            "District | Dead | Houses destroyed\nKett | 12 | 310\nLodra | 5 | >820\nTotal | 17 | ",
            [(12, "killed"), (310, "destroyed"), (5, "killed"), (820, "destroyed"),
             (17, "killed")],
            id="the head of the column",
        ),
        pytest.param(
            "Province\tDeaths\tMissing\nTarn\t14\t3",
            [(14, "killed"), (3, "missing")],
            id="tabs",
        ),
        pytest.param(
            "Where       Dead    Injured\nKett        12      44",
            [(12, "killed"), (44, "injured")],
            id="spaces",
        ),
        pytest.param(
            "| | Destroyed | Asked |\n|---|---|---|\n| Houses | 40 | |\n| Schools | 3 | |\n"
            "| Blankets | | 900 |",
            [(40, "destroyed"), (3, "destroyed"), (900, "other")],
            id="row and column together",
        ),
        pytest.param(
            "People without power\n• Tuesday, 18:00: 214,000\n• Thursday, 08:00: 3,100",
            [(214000, "affected"), (3100, "affected")],
            id="a heading over a list",
        ),
        pytest.param(
            "KEY FIGURES\n31\nDeaths\n120\nInjured\n4,500\nHouses destroyed",
            [(31, "killed"), (120, "injured"), (4500, "destroyed")],
            id="labels below",
        ),
        pytest.param(
            "Deaths\n31\nInjured\n120\n\nHouses destroyed\n4,500",
            [(31, "killed"), (120, "injured"), (4500, "destroyed")],
            id="labels above",
        ),
    ],
)  # fmt: skip
def test_every_count_finds_its_label(text: str, figures: list[tuple[float, str]]) -> None:
    found = find_figures(text, split_sentences(text))

    assert [(figure.value, figure.kind) for figure in found] == figures


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Place | Route\nKett | 12", id="a head that counts nothing"),
        pytest.param("Kett | 12", id="no head"),
        pytest.param("Nobody died at Kett.\nKett | 12", id="prose above"),
        pytest.param("Deaths | Day\nKett | see box 12 of the annex", id="words in the cell"),
        pytest.param("He went home at once.  The rest of them drove 12", id="two spaces"),
        pytest.param("Where to call\n• Kett: 12", id="a heading that counts nothing"),
        pytest.param("• Kett: 12", id="no heading"),
        pytest.param("Contents\n12\nIntroduction", id="a page"),
        pytest.param("Deaths | " + "x" * 500 + " | 12", id="a line too long for a table"),
        pytest.param("\n\n\n12", id="blank lines"),
        pytest.param("Dead | \nKett | 4 | 9 | 12", id="more cells than heads"),
    ],
)
def test_a_number_that_no_label_counts_has_none(text: str) -> None:
    start = text.index("12")

    assert label_elsewhere(text, start, start + 2) == ""


def test_heads_are_looked_for_in_near_rows_only() -> None:
    rows = "\n".join(f"Ward {letter} | 1" for letter in "abcdefgh" * 12)
    text = f"Ward | Dead\n{rows}\nEnd | 7"

    assert label_elsewhere(text, text.rindex("7"), len(text)) == ""
    listed = "Dead by ward:\n" + "\n".join(f"• Ward {n}: 5" for n in "abcdefgh" * 12)
    assert label_elsewhere(listed, len(listed) - 1, len(listed)) == ""
