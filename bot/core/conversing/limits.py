"""How much one person, and one channel, may ask within an hour."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

WINDOW = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingLimits:
    """What may be asked in any hour; 0: without end."""

    per_person: int = 0
    per_channel: int = 0
    #: Whoever manages a channel asks there without end.
    spares_managers: bool = True


NO_LIMITS = AskingLimits()


def free_at(asked: Sequence[datetime], limit: int, now: datetime) -> datetime | None:
    """Return when the next question may be asked, or None where it may be now.

    Args:
        asked: When questions were asked, in any order.
        limit: How many may be within `WINDOW`; 0: without end.
        now: UTC.
    """
    within = sorted(at for at in asked if at > now - WINDOW)
    if not limit or len(within) < limit:
        return None
    return within[-limit] + WINDOW
