"""From when and up to when a question asks: "as of Tuesday, what did we know?"."""

import re
from datetime import UTC, date, datetime, time, timedelta

from bot.core.patterns import Pattern
from bot.core.reading.dates import find_dates

_AS_OF = Pattern(
    r"\b(?:as (?:of|at)|up to|until|before the end of|(?:known?|knew|said|reported) "
    r"(?:on|by|until|before))\s+(?P<when>[^,?;]{3,40})",
    re.IGNORECASE,
)
_SINCE = Pattern(r"\b(?:since|after)\s+(?P<when>[^,?;]{3,40})", re.IGNORECASE)
_ON = Pattern(
    r"\b(?:on (?P<day>[^,?;]{3,40})|(?P<near>yesterday|today|this morning|tonight))", re.IGNORECASE
)
#: A day's name is that of the week before; after this long nothing can be meant by it any more.
_QUIET = timedelta(days=7)
_KNEW = Pattern(r"\b(?:know|known|knew|standing|picture|state|reported|as of|as at)\b", re.I)


def anchor(asked_at: datetime, newest: datetime | None) -> datetime:
    """Return the instant from which days are counted: when it is asked, or, of a crisis that was
    quiet for a week, when it was last reported on.
    """
    if newest is None or asked_at - newest < _QUIET:
        return asked_at
    return newest


def until_of(text: str, asked_at: datetime) -> datetime | None:
    """Return the end of the day that a question looks back to, UTC; None when it asks of now.

    "Until Tuesday" alone may be part of what happened; the question must ask what was known.
    """
    found = _AS_OF.search(text)
    if found is None or not _KNEW.search(text):
        return None
    for mention in find_dates(found["when"], published_at=asked_at):
        if len(mention.date) == len("2026-03-03"):
            end = datetime.combine(date.fromisoformat(mention.date), time.max, UTC)
            return end if end < asked_at else None
    return None


def without_until(text: str, asked_at: datetime) -> str:
    """Return a question without the words that say up to when it looks; no source has them."""
    found = _AS_OF.search(text)
    if found is None or until_of(text, asked_at) is None:
        return text
    mention = find_dates(found["when"], published_at=asked_at)[0]
    return f"{text[: found.start()].rstrip(' ,')}{text[found.start('when') + mention.end :]}"


def since_of(text: str, asked_at: datetime) -> datetime | None:
    """Return the beginning of the day since which a question asks, UTC; None when it says none."""
    for mention in find_dates(since_phrase(text), published_at=asked_at):
        if len(mention.date) == len("2026-03-03"):
            return datetime.combine(date.fromisoformat(mention.date), time.min, UTC)
    return None


def day_of(text: str, asked_at: datetime) -> tuple[datetime, datetime] | None:
    """Return the beginning and the end of the one day that a question asks about, UTC."""
    for mention in find_dates(day_phrase(text), published_at=asked_at):
        if len(mention.date) == len("2026-03-03"):
            day = date.fromisoformat(mention.date)
            return datetime.combine(day, time.min, UTC), datetime.combine(day, time.max, UTC)
    return None


def day_phrase(text: str) -> str:
    """Return the words that name one day: behind "on", or "yesterday"; empty without any."""
    found = _ON.search(text)
    return (found["day"] or found["near"]) if found else ""


def since_phrase(text: str) -> str:
    """Return the words behind "since" or "after"; empty when there is neither."""
    found = _SINCE.search(text)
    return found["when"] if found else ""
