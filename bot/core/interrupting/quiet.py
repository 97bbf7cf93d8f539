"""Quiet hours, in which breaking updates wait for the next brief."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """From when to when, in the channel's zone; may span midnight."""

    start: time
    end: time

    def holds(self, at: time) -> bool:
        """Tell whether a local time is within, start included, end not."""
        if self.start < self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end

    def holds_at(self, now: datetime, zone: str) -> bool:
        """Tell whether an instant is within, by the clocks of an IANA zone."""
        return self.holds(now.astimezone(ZoneInfo(zone)).time())
