"""What a landing makes of the audit, with programs of ours in pip-audit's place."""

import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from supply.landing import landing
from tests.supply.test_advisories import SOUND, TODAY, reply
from tests.supply.test_audit import ILL, saying

LONG_AGO, LATELY = TODAY - timedelta(days=30), TODAY - timedelta(days=1)
HOPELESS = {"name": "sell", "version": "3", "vulns": [{"id": "OSV-2", "fix_versions": []}]}


@pytest.mark.parametrize(
    ("known", "code", "said"),
    [
        pytest.param({}, 0, "3 packages asked about, 2 advisories, 0 overdue.", id="unknown"),
        pytest.param({"OSV-1": LATELY}, 0, "tarn 2.0: OSV-1, fixed in 2.1\n", id="new"),
        pytest.param({"OSV-1": LONG_AGO}, 1, "fixed in 2.1: overdue, take it in", id="old"),
        pytest.param({"OSV-2": LONG_AGO}, 0, "sell 3: OSV-2, no fix yet\n", id="no fix"),
    ],
)
def test_only_a_fix_that_was_left_lying_fails_a_landing(
    known: dict[str, date],
    code: int,
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    command = saying(reply(SOUND, ILL, HOPELESS), code=1)

    assert landing(tmp_path / "lock.txt", TODAY, command, known.get) == code

    assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(saying("", "no route to osv", 1), id="no network"),
        pytest.param(["there-is-no-such-program"], id="no program"),
        pytest.param(
            [sys.executable, "-c", "import threading; threading.Event().wait()"], id="no end"
        ),
    ],
)
def test_where_nobody_could_be_asked_a_landing_goes_on_and_says_so(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert landing(tmp_path / "lock.txt", TODAY, command, patience=0.5) == 0

    assert "Nothing was audited" in capsys.readouterr().out
