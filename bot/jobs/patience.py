"""How often a job is tried, and how long after a failure."""

from datetime import timedelta

#: Tries of a job that fails, and of one whose process ends each time: after five minutes or so,
#: and after two.
TRIES, KILLS = 7, 3
#: Seconds after the first failure; doubled with each.
_FIRST = 4


def wait_after(failures: int) -> timedelta | None:
    """Return how long to wait after so many failures; None: give it up."""
    if failures >= TRIES:
        return None
    return timedelta(seconds=_FIRST * 2 ** (failures - 1))
