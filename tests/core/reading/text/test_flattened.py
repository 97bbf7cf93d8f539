import time

import pytest

from bot.core.reading import read
from bot.core.reading.text.flattened import parted

ANEW = 'He said. "It is late. "We go at dawn," he added.'


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ANEW, id="straight"),
        pytest.param("“It is late. “We go at dawn,” he added.", id="curly"),
        pytest.param('"Is it late? "[They] go at dawn," he added.', id="a bracket"),
    ],
)
def test_speech_that_opens_anew_begins_a_line(text: str) -> None:
    found = parted(text)

    assert len(found) == len(text)
    assert found.count("\n") == 1
    assert found[found.index("\n") + 1] in '"“'


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"It is late." "We go," he said.', id="closed before"),
        pytest.param('"He told me. "Go home." And I went," she said.', id="speech within speech"),
        pytest.param('"It is late, Orlan said on Monday. "We go," he said.', id="a lost mark"),
        pytest.param('It was "late" or so. "We go," he said.', id="a term before"),
        pytest.param('He was 6\' 2" tall. "We go," he said.', id="inches"),
        pytest.param("“It is late.\n“We go,” he said.", id="lines of their own"),
        pytest.param(f'"It is late. {"It rains. " * 99}"We go," he said.', id="too long"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_marks_begin_none(text: str) -> None:
    assert parted(text) == text


def test_spans_index_the_text_whose_lines_were_run_together() -> None:
    quotes = read(ANEW).quotes

    assert [quote.text for quote in quotes] == ["It is late.", "We go at dawn,"]
    assert all(ANEW[quote.start : quote.end] == quote.text for quote in quotes)


def test_many_marks_cost_no_more_than_their_number() -> None:
    text = '"Go. ' * 20_000
    started = time.process_time()

    parted(text)

    assert time.process_time() - started < 2
