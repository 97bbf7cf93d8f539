"""What the model used is kept in a file, and told once when it runs out."""

from datetime import date
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.app.adapters.purses import MODEL, FilePurses, file_of, kept, told
from bot.core.models.budgets import DayLimits, Hold, Purse, PurseChange, Spent, hold, settle
from tests.builders import NOW, hours

TODAY = Spent(day=date(2031, 5, 4), tokens=120, dollars=0.25)
LIMITS = DayLimits(tokens=1_000)


async def use(purses: FilePurses, tokens: int) -> PurseChange:
    """Call the model once."""
    wanted = Hold(id="h", tokens=tokens, dollars=0.0, until=NOW + hours(1))
    held = await purses.change(MODEL, lambda purse: hold(purse, wanted, LIMITS, NOW))
    if held.refusal:
        return held
    return await purses.change(MODEL, lambda purse: settle(purse, "h", tokens, 0.0, LIMITS, NOW))


async def test_what_was_used_is_there_after_a_restart(tmp_path: Path) -> None:
    await use(FilePurses(tmp_path / "data"), 120)

    assert (await FilePurses(tmp_path / "data").look(MODEL)).spent.tokens == 120
    assert [one.name for one in (tmp_path / "data").iterdir()] == [file_of(MODEL)]


async def test_a_command_beside_the_bot_counts_in_the_same_file(tmp_path: Path) -> None:
    bot, command = FilePurses(tmp_path), FilePurses(tmp_path)
    await use(bot, 500)

    await use(command, 400)

    assert "900 of 1000" in (await use(bot, 200)).refusal


async def test_nothing_was_used_before_the_first_run(tmp_path: Path) -> None:
    assert kept(tmp_path) is None
    assert await FilePurses(tmp_path).look(MODEL) == Purse()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"day": "soon", "tokens": 1, "dollars": 0}'])
def test_a_file_that_cannot_be_read_is_told_and_counts_anew(tmp_path: Path, text: str) -> None:
    (tmp_path / file_of(MODEL)).write_text(text, "utf-8")

    with capture_logs() as logs:
        assert kept(tmp_path) is None

    assert [one["log_level"] for one in logs] == ["warning"]


@pytest.mark.parametrize(
    ("passed", "lines"),
    [((), []), ((50,), ["info"]), ((80, 100), ["warning"])],
    ids=["nothing", "half", "all"],
)
def test_shares_of_the_day_are_told(passed: tuple[int, ...], lines: list[str]) -> None:
    with capture_logs() as logs:
        told(TODAY, passed)

    assert [one["log_level"] for one in logs] == lines


async def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    purses = FilePurses(tmp_path / "file")

    with capture_logs() as logs:
        await use(purses, 600)

    assert "could not be kept" in logs[-1]["event"]
    assert "600 of 1000" in (await use(purses, 600)).refusal
