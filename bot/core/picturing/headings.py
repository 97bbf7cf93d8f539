"""The small line under a picture's title, and instants in a channel's zone."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.picturing.lettering import is_writable, short
from bot.core.speaking import clock_of, day_of, say, short_day_of

_CRISIS_CHARS = 50


def as_of_line(at: datetime, zone: str) -> str:
    """Write as of when a picture holds, in the channel's zone."""
    local = at.astimezone(ZoneInfo(zone))
    return say("as of {time}", time=f"{day_of(local)} {clock_of(local)} {zone}")


def moment(local: datetime) -> str:
    """Write an instant of this year: "2 Mar 14:00"."""
    return f"{short_day_of(local)} {clock_of(local)}"


def subtitle(crisis: str, *rest: str) -> str:
    """Write the line; a crisis whose name the font cannot write goes unnamed there."""
    name = [short(crisis, _CRISIS_CHARS)] if is_writable(crisis) else []
    return " · ".join([*name, *rest])
