"""What the model used is kept, and told once when it runs out."""

from datetime import date
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.app.spending import FILE, keeper, kept
from bot.llm.budget import Spent

TODAY = Spent(day=date(2031, 5, 4), tokens=120, dollars=0.25)


def test_what_was_used_is_there_after_a_restart(tmp_path: Path) -> None:
    keeper(tmp_path / "data")(TODAY, ())

    assert kept(tmp_path / "data") == TODAY
    assert [one.name for one in (tmp_path / "data").iterdir()] == [FILE]


def test_nothing_was_used_before_the_first_run(tmp_path: Path) -> None:
    assert kept(tmp_path) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"day": "soon", "tokens": 1, "dollars": 0}'])
def test_a_file_that_cannot_be_read_is_told_and_counts_anew(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")

    with capture_logs() as logs:
        assert kept(tmp_path) is None

    assert [one["log_level"] for one in logs] == ["warning"]


@pytest.mark.parametrize(
    ("passed", "told"),
    [((), []), ((50,), ["info"]), ((80, 100), ["warning"])],
    ids=["nothing", "half", "all"],
)
def test_shares_of_the_day_are_told(
    tmp_path: Path, passed: tuple[int, ...], told: list[str]
) -> None:
    with capture_logs() as logs:
        keeper(tmp_path)(TODAY, passed)

    assert [one["log_level"] for one in logs] == told


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")

    with capture_logs() as logs:
        keeper(tmp_path / "file")(TODAY, ())

    assert "could not be kept" in logs[0]["event"]
