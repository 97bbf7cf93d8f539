import pytest

from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


def kinds(text: str) -> list[str]:
    return [figure.kind for figure in find_figures(text, split_sentences(text))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It left 26 dead: 19 rebels, five soldiers and two boys.", id="a colon"),
        pytest.param("It left 26 dead -- 19 rebels, five soldiers, and two boys.", id="dashes"),
        pytest.param("It killed 26 (19 rebels, five soldiers, two boys) in Orsa.", id="brackets"),
        pytest.param("Twenty people died. They were 12 women and eight boys.", id="a sentence"),
    ],
)
def test_parts_that_add_up_share_what_became_of_the_whole(text: str) -> None:
    assert set(kinds(text)) == {"killed"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "It left 26 dead: 19 rebels attacked with five mortars.",
            ["killed", "troops", "other"],
            id="no sum",
        ),
        pytest.param(
            "It hurt 20: 12 cyclists and nine walkers.",
            ["injured", "other", "other"],
            id="too many",
        ),
        pytest.param(
            "It left 20 dead and 12 rebels and eight soldiers fled.",
            ["killed", "displaced", "displaced"],
            id="nothing opens a list",
        ),
        pytest.param(
            "The army has 20 tanks: 12 old ones and eight new ones.",
            ["other", "other", "other"],
            id="nothing became of them",
        ),
        pytest.param("", [], id="nothing"),
        pytest.param("2: 1, 1; 2: 1, 1 dead (2) 1 1 ((", None, id="soup"),
    ],
)
def test_other_counts_beside_a_toll_keep_their_own_fate(text: str, told: list[str] | None) -> None:
    found = kinds(text)

    assert told is None or found == told or (found[0] == told[0] and "killed" not in found[1:])
