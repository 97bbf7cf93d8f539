"""Cron expressions with five fields: whether one is valid, and ever fires."""

from dataclasses import dataclass

from bot.config.wrong import Wrong
from bot.core.patterns import Pattern

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAYS = "sun mon tue wed thu fri sat".split()
_LONGEST_MONTH = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_EXAMPLE = 'five fields "minute hour day month weekday", such as "0 8 * * *" for 08:00 every day'
_PART = Pattern(r"(?P<low>\*|\w+)(?:-(?P<high>\w+))?(?:/(?P<step>\d+))?")


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    low: int
    high: int
    names: tuple[str, ...] = ()
    #: Number of the first of `names`.
    first: int = 0


_FIELDS = (
    _Field("minute", 0, 59),
    _Field("hour", 0, 23),
    _Field("day", 1, 31),
    _Field("month", 1, 12, tuple(_MONTHS), 1),
    _Field("weekday", 0, 7, tuple(_DAYS)),
)


def check_cron(value: object) -> str:
    """Return cron text with single spaces, in lower case.

    Weekdays count from Sunday, 0 or 7, as cron has it; names are safer to read.

    Raises:
        Wrong: Not five fields, a field out of its range, or a date that never comes.
    """
    if not isinstance(value, str) or not value.strip():
        raise Wrong("not a schedule", f"give {_EXAMPLE}")
    parts = value.lower().split()
    if len(parts) != len(_FIELDS):
        raise Wrong(f"cron has five fields, and this has {len(parts)}", f"give {_EXAMPLE}")
    _minutes, _hours, days, months, _weekdays = (
        _values(part, field) for part, field in zip(parts, _FIELDS, strict=True)
    )
    if parts[4] == "*" and min(days) > max(_LONGEST_MONTH.get(month, 31) for month in months):
        raise Wrong("a date that no year has", "choose a day that the month has")
    return " ".join(parts)


def daily(hour: int, minute: int) -> str:
    """Return the cron text for one time of every day."""
    return f"{minute} {hour} * * *"


def _values(text: str, field: _Field) -> set[int]:
    found: set[int] = set()
    for part in text.split(","):
        match = _PART.fullmatch(part)
        if match is None:
            raise _wrong(part, field)
        step = int(match["step"] or 1)
        if not 1 <= step <= field.high:
            raise _wrong(part, field)
        if match["low"] == "*":
            if match["high"]:
                raise _wrong(part, field)
            low, high = field.low, field.high
        else:
            low = _number(match["low"], field)
            # "5/10" is "from 5 on, every 10" in every cron that takes it.
            high = _number(match["high"], field) if match["high"] else low
            if match["step"] and not match["high"]:
                high = field.high
        if low > high:
            raise _wrong(part, field)
        found.update(range(low, high + 1, step))
    return found


def _number(text: str, field: _Field) -> int:
    if text in field.names:
        return field.names.index(text) + field.first
    if text.isascii() and text.isdigit() and field.low <= int(text) <= field.high:
        return int(text)
    raise _wrong(text, field)


def _wrong(part: str, field: _Field) -> Wrong:
    return Wrong(
        f'"{part[:40]}" is no {field.name}',
        f"give {field.low} to {field.high}, a list (1,2), a range (1-5), a step (*/2) or *",
    )
