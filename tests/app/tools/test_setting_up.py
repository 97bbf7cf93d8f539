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


def test_a_folder_that_is_not_there_is_named_before_anything_is_asked(
    tmp_path: Path, answers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    answers += ["Harbour fire"]

    assert write_config(tmp_path / "nowhere" / "watchfloor.toml") == 2
    assert answers == ["Harbour fire"]
    assert f"there is no folder {tmp_path / 'nowhere'}" in capsys.readouterr().err


def test_a_name_that_no_file_can_have_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert write_config(tmp_path / ("x" * 300)) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_folder_that_goes_away_meanwhile_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    typed = ["Harbour fire", "", "https://herald.example/feed"]

    def answered(_question: str) -> str:
        if folder.exists():
            folder.rmdir()
        return typed.pop(0) if typed else ""

    monkeypatch.setattr("builtins.input", answered)

    assert write_config(folder / "watchfloor.toml") == 2
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


@pytest.mark.parametrize(
    ("url", "for_workspaces", "said"),
    [
        (
            "http://floor.example",
            False,
            "--url http://floor.example: Slack sends to https:// alone",
        ),
        ("", True, "--teams: several workspaces send over HTTP. Fix: give --url"),
    ],
)
async def test_where_slack_cannot_send_is_said(url: str, for_workspaces: bool, said: str) -> None:
    with pytest.raises(ConfigError) as refused:
        await print_manifest("Flood desk", url, for_workspaces=for_workspaces)

    assert said in str(refused.value)
