"""What every landing asks of the advisories: that no known fix is left lying.

python -m supply.landing

A landing must not fail because the network does, nor because something was made known today that
nobody could have mended yet. So this fails for advisories alone that have had a fix, and have been
known, for two weeks; it says all others, and says when nobody could be asked.
"""

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic

from supply.audit import COMMAND, Unasked, asked
from supply.locked import ALL
from supply.published import published

#: Seconds for all of it, and for the question to pip-audit.
_PATIENCE, _ASKING = 18.0, 14.0


def landing(
    lock: Path,
    today: date,
    command: Sequence[str] = COMMAND,
    when: Callable[[str], date | None] = published,
    patience: float = _PATIENCE,
) -> int:
    """Ask, print what was found in sentences, and return 1 where a fix is overdue."""
    until = monotonic() + patience
    try:
        found, count = asked(lock, command, min(_ASKING, patience))
    except Unasked as error:
        print(f"{error} The landing does not wait for that; make audit asks again.")
        return 0
    overdue = [
        one
        for one in found
        if one.fixes and monotonic() < until and one.is_overdue(when(one.id), today)
    ]
    for one in found:
        print(f"{one}{': overdue, take it in with make lock' if one in overdue else ''}")
    print(f"{count} packages asked about, {len(found)} advisories, {len(overdue)} overdue.")
    return 1 if overdue else 0


if __name__ == "__main__":
    sys.exit(landing(ALL, datetime.now(UTC).date()))  # noqa: TID251 - a program of its own
