import pytest

from bot.core.reading.lines import start_of_line, start_of_line_before


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
