"""Which of a series of backups are kept."""

from collections.abc import Collection, Hashable, Iterable
from datetime import date, datetime

#: Of so many days, and of so many weeks, the newest copy stays.
DAYS, WEEKS = 7, 4


def outlived(made: Collection[datetime]) -> frozenset[datetime]:
    """Return when the copies were made that may go.

    The newest of each of the last seven days that have one stays, and of the last four weeks (from
    Monday on) that have one. Days without a copy count for nothing: while the bot stands still,
    nothing goes.

    Args:
        made: UTC.
    """
    newest = sorted(made, reverse=True)
    days = _first_of_each(newest, (one.date() for one in newest), DAYS)
    weeks = _first_of_each(newest, (_week(one.date()) for one in newest), WEEKS)
    return frozenset(made) - days - weeks


def _first_of_each(
    ordered: Iterable[datetime], groups: Iterable[Hashable], most: int
) -> frozenset[datetime]:
    first: dict[Hashable, datetime] = {}
    for one, group in zip(ordered, groups, strict=True):
        first.setdefault(group, one)
    return frozenset(list(first.values())[:most])


def _week(day: date) -> tuple[int, int]:
    year, week, _ = day.isocalendar()
    return year, week
