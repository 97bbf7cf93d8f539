"""The audit with programs of ours in pip-audit's place."""

import json
import sys
from pathlib import Path

import pytest

from supply.audit import audit
from tests.supply.test_advisories import SOUND, reply

ILL = {"name": "tarn", "version": "2.0", "vulns": [{"id": "OSV-1", "fix_versions": ["2.1"]}]}


def saying(text: str, error: str = "", code: int = 0) -> list[str]:
    program = "import sys\n" + f"print({text!r})\nprint({error!r}, file=sys.stderr)\n"
    return [sys.executable, "-c", f"{program}sys.exit({code})"]


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        pytest.param(reply(SOUND), 0, "1 packages asked about, 0 advisories.", id="all is well"),
        pytest.param(reply(SOUND, ILL), 1, "tarn 2.0: OSV-1, fixed in 2.1", id="one is ill"),
    ],
)
def test_what_is_known_is_said_and_counted(
    text: str, code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert audit(tmp_path / "lock.txt", saying(text, code=code)) == code

    assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "why"),
    [
        pytest.param(saying("", "\nno route to osv\n", 1), "no route to osv", id="no network"),
        pytest.param(saying(json.dumps({"dependencies": []})), "no reply", id="an empty reply"),
        pytest.param(["there-is-no-such-program"], "FileNotFoundError", id="no program"),
    ],
)
def test_an_audit_that_could_not_ask_is_no_clean_bill(
    command: list[str], why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert audit(tmp_path / "lock.txt", command) == 2

    said = capsys.readouterr().err
    assert said.startswith("Nothing was audited: the advisories could not be asked")
    assert why in said


def test_an_audit_that_hangs_is_ended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hangs = [sys.executable, "-c", "import threading; threading.Event().wait()"]

    assert audit(tmp_path / "lock.txt", hangs, patience=0.2) == 2
    assert "TimeoutExpired" in capsys.readouterr().err
