"""Lines fit the terminal and lose nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.platforms.console.wrapping import columns, wrapped


@pytest.mark.parametrize(
    ("text", "width"),
    [("Ose", 3), ("河水上漲", 8), ("Ose\u0301", 3), ("🌊", 2), ("", 0)],
    ids=["latin", "wide", "accent", "emoji", "empty"],
)
def test_columns_are_those_of_a_terminal(text: str, width: int) -> None:
    assert columns(text) == width


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="ab [1]·河 \n", max_size=120), st.integers(4, 40))
def test_no_line_is_too_wide_and_no_character_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width, first="> ", rest="  ").split("\n")

    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(lines).removeprefix(">").split()) == "".join(text.split())


def test_a_citation_stays_with_the_word_it_follows() -> None:
    assert wrapped("The river rose. [1] [2]", 20) == "The river\nrose. [1] [2]"


def test_an_address_is_never_broken() -> None:
    address = "https://lumen.example/a/very/long/path"

    assert wrapped(f"See {address} now", 12) == f"See\n{address}\nnow"


def test_later_lines_hang_under_the_first() -> None:
    assert wrapped("one two three", 9, first="NEW ", rest="    ") == "NEW one\n    two\n    three"
