"""When a source is asked again: what a good reply and a failure lead to. No clock, no dice.

Source:
    RFC 9110 (validators, Retry-After), RFC 9111 (freshness), RSS 2.0 (ttl), RSS 1.0 syndication
    module (update period and frequency).
"""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from bot.core.articles import SourceHealth, SourceProfile
from bot.core.patterns import Pattern
from bot.errors import AddressForbidden, SourceError, SourceGone, SourceUnavailable

#: No source is asked sooner than this, whatever it or the operator says.
SHORTEST_INTERVAL = timedelta(minutes=10)
#: No source is left alone for longer, however often it failed or long it asked us to wait.
LONGEST_INTERVAL = timedelta(hours=24)
#: Clocks of processes that share a store differ by less.
SKEW = timedelta(minutes=1)
#: A folder of this machine is looked at again so soon, however it did: that bothers nobody.
LOCAL_INTERVAL = timedelta(minutes=1)
#: Permanent redirects in a row to one address before we ask there at once.
SIGHTINGS_TO_MOVE = 3
#: A source that answers is silent when nothing new came for so many of its usual gaps, and a day.
SILENT_GAPS, SHORTEST_SILENCE = 4, timedelta(days=1)
#: How much of the usual gap the newest one makes up.
_NEWEST_GAP = 0.25
#: How far an interval is spread, so that sources do not all come due at once.
_SPREAD = 0.1
#: Where a feed says how often it wants to be asked: ahead of its items.
_HEAD_BYTES = 16 * 1024

_MAX_AGE = Pattern(r"(?:\A|[\s,])max-age\s*=\s*\"?(\d{1,12})", re.IGNORECASE)
_TTL = re.compile(rb"<ttl>\s*(\d{1,7})\s*</ttl>", re.IGNORECASE)
_PERIOD = re.compile(rb"<sy:updatePeriod>\s*(\w{1,10})\s*</sy:updatePeriod>", re.IGNORECASE)
_FREQUENCY = re.compile(rb"<sy:updateFrequency>\s*(\d{1,6})\s*</sy:updateFrequency>", re.IGNORECASE)
_PERIODS = {
    b"hourly": timedelta(hours=1),
    b"daily": timedelta(days=1),
    b"weekly": timedelta(days=7),
    b"monthly": timedelta(days=30),
    b"yearly": timedelta(days=365),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What a good reply, a 304 included, said besides its articles."""

    #: Names in lower case.
    headers: Mapping[str, str]
    #: Empty for a 304.
    body: bytes = b""
    #: Where a chain of permanent redirects ended; empty when there was none.
    moved_to: str = ""
    #: Articles that were new to us.
    new: int = 0
    #: Of the reply, when all that it brings is stored; empty otherwise.
    digest: str = ""


def is_due(health: SourceHealth, now: datetime) -> bool:
    """Tell whether a source may be asked now.

    A time that was planned while the clock was ahead is planned anew.
    """
    if health.is_gone or health.is_paused or health.held:
        return False
    if health.asked_at is not None and health.asked_at > now + SKEW:
        return True
    at = health.next_fetch_at
    return at is None or at <= now or at > now + LONGEST_INTERVAL


def address_of(url: str, health: SourceHealth) -> str:
    """Return where to ask: the configured address, or the one it has moved to for good."""
    return health.moved_to if health.moved_times >= SIGHTINGS_TO_MOVE else url


def after_success(
    health: SourceHealth, answered: Answered, interval: timedelta, now: datetime
) -> SourceHealth:
    """Decide when a source that answered is asked again, and with what.

    Args:
        health: How it was doing.
        answered: What it said.
        interval: How often the operator wants it asked; never sooner than 10 minutes.
        now: UTC.
    """
    wished = wished_interval(answered.headers, answered.body, now)
    own = max(interval, SHORTEST_INTERVAL)
    wait = max(_spread(own, health.source, now), wished, SHORTEST_INTERVAL)
    is_adopted = health.moved_times >= SIGHTINGS_TO_MOVE
    moved_to, times = answered.moved_to, 1
    if moved_to and moved_to == health.moved_to:
        times = min(health.moved_times + 1, SIGHTINGS_TO_MOVE)
    elif not moved_to:
        moved_to, times = (health.moved_to, health.moved_times) if is_adopted else ("", 0)
    return replace(
        health,
        etag=answered.headers.get("etag", health.etag if not answered.body else ""),
        last_modified=answered.headers.get(
            "last-modified", health.last_modified if not answered.body else ""
        ),
        digest=answered.digest if answered.body else health.digest,
        next_fetch_at=now + min(wait, LONGEST_INTERVAL),
        asked_at=now,
        last_success_at=now,
        last_new_article_at=now if answered.new else health.last_new_article_at,
        usual_gap=_usual_gap(health, now) if answered.new else health.usual_gap,
        failures=0,
        reason="",
        moved_to=moved_to,
        moved_times=times,
    )


def after_failure(
    health: SourceHealth, error: SourceError, interval: timedelta, now: datetime
) -> SourceHealth:
    """Decide when a source that failed is asked again.

    The wait doubles with each failure in a row, up to a day, and is never shorter than the
    source asked for. The validators stay: they belong to the last good reply. An address that
    was moved to is given up, and the configured one asked again.
    """
    failed = replace(
        health,
        asked_at=now,
        failures=health.failures + 1,
        reason=str(error),
        moved_to="",
        moved_times=0,
    )
    if isinstance(error, SourceGone):
        return replace(failed, is_gone=True, next_fetch_at=None)
    if isinstance(error, AddressForbidden):
        return replace(failed, next_fetch_at=now + LONGEST_INTERVAL)
    own = max(interval, SHORTEST_INTERVAL) * 2 ** min(health.failures, 8)
    asked = error.retry_after if isinstance(error, SourceUnavailable) else timedelta()
    wait = max(_spread(own, health.source, now), asked, SHORTEST_INTERVAL)
    return replace(failed, next_fetch_at=now + min(wait, LONGEST_INTERVAL))


def soon_again(health: SourceHealth, now: datetime) -> SourceHealth:
    """Have a source of this machine looked at within the minute."""
    return replace(health, next_fetch_at=now + LOCAL_INTERVAL)


def held(health: SourceHealth, why: str) -> SourceHealth:
    """Take nothing more of a source until an operator resumes it."""
    return replace(health, held=why, reason=why, failures=health.failures + 1, next_fetch_at=None)


def resumed(health: SourceHealth) -> SourceHealth:
    """Ask a source again at once that was paused, held or gone, and take it as it is."""
    return replace(
        health,
        is_paused=False,
        is_gone=False,
        held="",
        reason="",
        failures=0,
        next_fetch_at=None,
        profile=SourceProfile(),
        # What was held was not stored: it has to come once more.
        etag="" if health.held else health.etag,
        last_modified="" if health.held else health.last_modified,
        digest="" if health.held else health.digest,
    )


def state_of(health: SourceHealth) -> str:
    """Return in a few words how a source is doing."""
    if health.is_paused:
        return "paused"
    if health.held:
        return f"held: {health.held}"
    if health.is_gone:
        return f"gone: {health.reason}"
    return health.reason or ("ok" if health.last_success_at else "not asked yet")


def is_silent(health: SourceHealth, now: datetime) -> bool:
    """Tell whether a source has brought nothing for far longer than it usually does."""
    if health.last_new_article_at is None or not health.usual_gap:
        return False
    longest = max(health.usual_gap * SILENT_GAPS, SHORTEST_SILENCE)
    return now - health.last_new_article_at > longest


def wished_interval(headers: Mapping[str, str], body: bytes, now: datetime) -> timedelta:
    """Return how long a source wants to be left alone, from nothing to a day.

    The longest of what its cache headers, its ttl and its syndication period say.
    """
    wishes = [_freshness(headers, now)]
    head = body[:_HEAD_BYTES]
    if found := _TTL.search(head):
        wishes.append(timedelta(minutes=min(int(found[1]), 1_440)))
    if found := _PERIOD.search(head):
        times = _FREQUENCY.search(head)
        period = _PERIODS.get(found[1].lower(), timedelta())
        wishes.append(period / max(1, int(times[1]) if times else 1))
    return min(max(wishes), LONGEST_INTERVAL)


def _usual_gap(health: SourceHealth, now: datetime) -> timedelta:
    if health.last_new_article_at is None:
        return health.usual_gap
    newest = max(now - health.last_new_article_at, timedelta())
    known = health.usual_gap
    return known + (newest - known) * _NEWEST_GAP if known else newest


def _freshness(headers: Mapping[str, str], now: datetime) -> timedelta:
    control = headers.get("cache-control", "")
    if found := _MAX_AGE.search(control):
        return timedelta(seconds=min(int(found[1]), 86_400))
    try:
        expires = parsedate_to_datetime(headers.get("expires", ""))
    except (ValueError, TypeError, IndexError, OverflowError):
        return timedelta()
    expires = expires.replace(tzinfo=UTC) if expires.tzinfo is None else expires
    return max(expires - now, timedelta())


def _spread(wait: timedelta, source: str, now: datetime) -> timedelta:
    """Move an interval by up to a tenth either way; the same source and instant, the same way."""
    draw = zlib.crc32(f"{source} {now.isoformat()}".encode()) / 0xFFFFFFFF
    return wait * (1 + _SPREAD * (2 * draw - 1))
