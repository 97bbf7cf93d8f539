"""How long to wait before connecting again, so that a flapping gateway does no harm.

Discord resets the token of a bot that identifies more than a thousand times in a day.
"""

from collections.abc import Sequence

#: Seconds before the first, second, … connection after one that broke early; then the last.
_RECONNECTS = (0.0, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
#: Seconds before identifying, by how often we did in the last hour; no more than this often.
_IDENTIFIES = (0.0, 5.0, 60.0, 600.0)
_HOUR = 3_600.0
#: A connection that held this long, in seconds, was not a broken one.
HELD = 60.0


def before_connecting(broken: int) -> float:
    """Return the seconds to wait when so many connections in a row broke early."""
    return _RECONNECTS[min(broken, len(_RECONNECTS) - 1)]


def before_identifying(identified: Sequence[float], now: float) -> float:
    """Return the seconds to wait before identifying anew: four times in any hour at most.

    Args:
        identified: When we did before, in seconds of a clock that only goes forward, oldest first.
        now: By the same clock.
    """
    recent = [at for at in identified if now - at < _HOUR]
    if len(recent) < len(_IDENTIFIES):
        since = now - recent[-1] if recent else _HOUR
        return max(0.0, _IDENTIFIES[len(recent)] - since)
    return recent[-len(_IDENTIFIES)] + _HOUR - now
