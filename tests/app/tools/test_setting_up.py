import json
from pathlib import Path

import pytest

from bot.app.tools.setting_up import print_invite, print_manifest, write_config
from bot.config import load
from bot.errors import ConfigError


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is typed, one for each question; after that, nothing but Return."""
    typed: list[str] = []
    monkeypatch.setattr("builtins.input", lambda _question: typed.pop(0) if typed else "")
    return typed


def test_a_newcomers_answers_become_a_configuration_that_loads(
    tmp_path: Path, answers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    answers += ["Harbour fire", "", "https://herald.example/feed"]
    path = tmp_path / "watchfloor.toml"

    assert write_config(path) == 0

    config = load(path.read_text("utf-8"), {}, lambda name: "")
    assert [one.name for one in config.crises] == ["Harbour fire"]
    said = capsys.readouterr().out
    assert f"Start: watchfloor run --config {path}" in said


def test_a_file_that_is_there_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "watchfloor.toml"
    path.write_text("mine", "utf-8")

    assert write_config(path) == 2

    assert path.read_text("utf-8") == "mine"
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_who_goes_away_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: type[BaseException]
) -> None:
    def gone(_question: str) -> str:
        raise end

    monkeypatch.setattr("builtins.input", gone)

    assert write_config(tmp_path / "watchfloor.toml") == 2
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(
    tmp_path: Path, answers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    answers += ["Harbour fire", "", "https://herald.example/feed"]

    assert write_config(tmp_path / "nowhere" / "watchfloor.toml") == 2
    assert "cannot be written" in capsys.readouterr().err


async def test_the_manifest_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert await print_manifest("Flood desk") == 0

    assert json.loads(capsys.readouterr().out)["display_information"]["name"] == "Flood desk"


async def test_the_invitation_needs_an_application(capsys: pytest.CaptureFixture[str]) -> None:
    assert await print_invite("123456789012345678") == 0
    assert "client_id=123456789012345678" in capsys.readouterr().out

    with pytest.raises(ConfigError):
        await print_invite("x")


async def test_a_bot_without_a_name_is_refused() -> None:
    with pytest.raises(ConfigError, match="the name is empty"):
        await print_manifest(" ")
