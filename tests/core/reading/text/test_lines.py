import pytest

from bot.core.reading.text.lines import (
    end_of_line_behind,
    filled_lines,
    start_of_line,
    start_of_line_before,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("\n\n", [], id="empty lines"),
        pytest.param("one", [(0, 3)], id="a line without a break"),
        pytest.param("one\n\n two\n", [(0, 3), (5, 9)], id="with the white space in it"),
        pytest.param("\n ", [(1, 2)], id="nothing but white space"),
    ],
)
def test_filled_lines_are_all_but_the_empty_ones(
    text: str, expected: list[tuple[int, int]]
) -> None:
    assert list(filled_lines(text)) == expected


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        pytest.param("one\ntwo", 5, 4, id="inside"),
        pytest.param("one\ntwo", 4, 4, id="at its start"),
        pytest.param("one", 2, 0, id="the first"),
    ],
)
def test_a_line_begins_behind_the_break_before_it(text: str, position: int, expected: int) -> None:
    assert start_of_line(text, position) == expected


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        pytest.param("zero\none\ntwo", 9, 5, id="the next one up"),
        pytest.param("one\n\n \ntwo", 7, 0, id="over empty lines"),
        pytest.param("one", 0, 0, id="none"),
        pytest.param("\n\none", 2, 0, id="empty lines only"),
    ],
)
def test_the_line_before_is_the_last_filled_one(text: str, start: int, expected: int) -> None:
    assert start_of_line_before(text, start) == expected


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        pytest.param("one\ntwo\nthree", 1, 7, id="the next one"),
        pytest.param("one\n\n two\nthree", 1, 9, id="over empty lines"),
        pytest.param("one\ntwo", 1, 7, id="the last one"),
        pytest.param("one", 1, 3, id="none"),
    ],
)
def test_the_line_behind_is_the_next_filled_one(text: str, position: int, expected: int) -> None:
    assert end_of_line_behind(text, position) == expected
