"""`watchfloor password`, at a terminal and without one."""

import io
import sys

import pytest

from bot.app.tools.logging_in import print_hashed
from bot.core.managing.passwords import matches


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


async def test_what_is_printed_fits_the_password_and_no_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("open sesame\n"))

    assert await print_hashed() == 0

    kept = capsys.readouterr().out.strip()
    assert matches("open sesame", kept)


@pytest.mark.parametrize(
    ("answers", "code", "words"),
    [
        pytest.param(["open sesame", "open sesame"], 0, "", id="twice the same"),
        pytest.param(["open sesame", "open sezame"], 2, "not the same", id="mistyped"),
        pytest.param(["short", "short"], 2, "8 characters", id="too short"),
    ],
)
async def test_at_a_terminal_it_is_asked_for_twice(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answers: list[str],
    code: int,
    words: str,
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal())

    assert await print_hashed(lambda _: answers.pop(0)) == code
    assert words in capsys.readouterr().err
