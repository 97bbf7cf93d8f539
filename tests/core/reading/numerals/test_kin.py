"""Children that only tell whose parent somebody is."""

import pytest

from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


def spans(text: str) -> list[str]:
    return [figure.text for figure in find_figures(text, split_sentences(text))]


@pytest.mark.parametrize(
    "text",
    [
        "A mother of two died in the flood.",
        "Flood leaves mother of 2 dead",
        "A father of three young children was killed.",
        "Brel, who leaves behind a husband, a son and two grandchildren, died at dawn.",
        "She is survived by four daughters.",
    ],
)
def test_a_parents_children_are_no_toll(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The mother of two boys killed in the flood spoke.", "two boys"),
        ("The flood left behind 40 wrecked cars.", "40 wrecked cars"),
        ("The widow of 12 of the dead spoke.", "12"),
        ("Three children died.", "Three children"),
        ("The fund is a father of 40 homes.", "40 homes"),
    ],
)
def test_a_count_that_is_no_family_is_counted_beside_family_words(text: str, span: str) -> None:
    assert any(found.startswith(span) for found in spans(text))
