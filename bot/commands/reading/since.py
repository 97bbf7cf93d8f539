"""Since when somebody wants to know: a time span, a day, an instant, a brief, their last look."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.patterns import Pattern

#: How far back somebody catches up who does not say and has not been here before.
CATCH_UP = timedelta(hours=24)
#: Nobody wants to hear of more than this who was away for longer and does not say so.
LONGEST_AWAY = timedelta(days=30)

_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_SPAN = Pattern(r"(?:last |past )?(\d{1,3}) ?(h|d|w)(?:ours?|rs?|ays?|eeks?)?(?: ago)?")
_NAMED_SPANS = {"today": CATCH_UP, "week": timedelta(weeks=1), "last week": timedelta(weeks=1)}
_LAST_LOOK = ("", "i last looked", "i last asked", "last time", "last look")
_BRIEF = Pattern(r"brief (?:no\.? ?|number |#)?(\d{1,6})")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = Pattern(r"(?:last )?(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?")
_CLOCK = Pattern(r"(?P<day>.*?)(?:[ t]|^)(?:at )?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?")
_ZONE = Pattern(r"(?: ?z| utc| gmt)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """Since when somebody wants to know. One field is set at most; none: since their last look."""

    back: timedelta | None = None
    #: Number of a brief in the channel.
    brief: int | None = None
    #: Days before today, or a date; with `clock`, of the channel's zone unless `is_utc`.
    days: int | None = None
    weekday: int | None = None
    day: date | None = None
    clock: time = time(0)
    is_utc: bool = False

    @property
    def is_last_look(self) -> bool:
        """Nothing was said."""
        return self == Since()

    def at(self, now: datetime, zone: str) -> datetime | None:
        """Return the instant, UTC; None for a brief, a last look, or an instant in the future."""
        if self.back is not None:
            return now - self.back
        where = UTC if self.is_utc else ZoneInfo(zone)
        today = now.astimezone(where).date()
        if self.day is not None:
            day = self.day
        elif self.weekday is not None:
            day = today - timedelta(days=(today.weekday() - self.weekday) % 7)
        elif self.days is not None:
            day = today - timedelta(days=self.days)
        else:
            return None
        at = datetime.combine(day, self.clock, where).astimezone(UTC)
        if at > now and self.weekday is not None:
            at -= timedelta(weeks=1)
        return at if at <= now else None


def since_of(text: str) -> Since | None:
    """Read "12h", "Tuesday", "2026-11-20 08:00", "brief 3", ""; None when it says no such thing."""
    words = " ".join(text.lower().strip(" .?!").split()).removeprefix("since").strip()
    if words in _LAST_LOOK:
        return Since()
    if words in _NAMED_SPANS:
        return Since(back=_NAMED_SPANS[words])
    if (found := _SPAN.fullmatch(words)) and int(found[1]):
        return Since(back=int(found[1]) * _UNITS[found[2]])
    if found := _BRIEF.fullmatch(words):
        return Since(brief=int(found[1]))
    return _of_calendar(words)


def _of_calendar(words: str) -> Since | None:
    is_utc = _ZONE.search(words) is not None
    words = _ZONE.sub("", words)
    clock = time(0)
    if found := _CLOCK.fullmatch(words):
        hour, minute = int(found["hour"]), int(found["minute"])
        if hour > 23 or minute > 59:
            return None
        words, clock = found["day"].strip(), time(hour, minute)
        if not words:
            return Since(days=0, clock=clock, is_utc=is_utc)
    if words == "yesterday":
        return Since(days=1, clock=clock, is_utc=is_utc)
    if words == "today":
        return Since(days=0, clock=clock, is_utc=is_utc)
    if found := _WEEKDAY.fullmatch(words):
        day = next(n for n, name in enumerate(_WEEKDAYS) if name.startswith(found[1][:3]))
        return Since(weekday=day, clock=clock, is_utc=is_utc)
    try:
        return Since(day=date.fromisoformat(words), clock=clock, is_utc=is_utc)
    except ValueError:
        return None
