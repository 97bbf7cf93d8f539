"""Ask whether anything of the lock is known to be unsafe.

python -m supply.audit

pip-audit runs apart from the bot's own environment and asks the advisories of OSV about each
package of the lock. Exit codes: 0 nothing is known, 1 something is, 2 nobody could be asked.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from supply.advisories import Advisory, NoReply, read_reply
from supply.locked import ALL

#: Seconds for all of it.
PATIENCE = 600
#: What the lock holds is asked about, and nothing is resolved or installed.
COMMAND = (
    str(Path(sys.executable).parent / "uv"), "tool", "run", "--from", "pip-audit>=2.10,<3",
    "pip-audit", "--strict", "--progress-spinner", "off", "--vulnerability-service", "osv",
    "--disable-pip", "--require-hashes", "--format", "json", "--requirement",
)  # fmt: skip


class Unasked(Exception):
    """Nobody could be asked; says so in a sentence."""


def audit(lock: Path, command: Sequence[str] = COMMAND, patience: float = PATIENCE) -> int:
    """Ask, print what was found in sentences, and return the exit code."""
    try:
        found, count = asked(lock, command, patience)
    except Unasked as error:
        print(error, file=sys.stderr)
        return 2
    for one in found:
        print(one)
    print(f"{count} packages asked about, {len(found)} advisories.")
    return 1 if found else 0


def asked(lock: Path, command: Sequence[str], patience: float) -> tuple[list[Advisory], int]:
    """Return the advisories, and how many packages were asked about.

    Raises:
        Unasked: There was no whole answer in time.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own command and our own lock
            [*command, str(lock)], capture_output=True, text=True, timeout=patience, check=False
        )
        return read_reply(done.stdout)
    except (OSError, subprocess.TimeoutExpired, NoReply) as error:
        why = type(error).__name__ if not isinstance(error, NoReply) else _last(done.stderr)
        raise Unasked(f"Nothing was audited: the advisories could not be asked ({why}).") from error


def _last(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "no reply"


if __name__ == "__main__":
    sys.exit(audit(ALL))
