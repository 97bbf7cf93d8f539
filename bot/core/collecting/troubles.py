"""When somebody is told to look at a source: once each time it breaks down."""

from datetime import datetime, timedelta

from bot.core.articles import SourceHealth

#: A source that failed for less may come back by itself.
TOLD_AFTER = timedelta(days=1)
#: A source that never answered has failed for about so long after so many tries.
_FAILURES_OF_A_DAY = 6
#: Sources that are told of in one day; with more, it is the network that fails.
MOST_A_DAY = 5


def trouble_of(health: SourceHealth, now: datetime) -> str:
    """Return the name of a source's trouble, the same for as long as it lasts; "" for none.

    A source that is paused is left alone on purpose.
    """
    kind = _kind_of(health, now)
    since = health.last_success_at.isoformat() if health.last_success_at else "never"
    return f"{health.source}/{kind}/{since}" if kind else ""


def _kind_of(health: SourceHealth, now: datetime) -> str:
    if health.is_paused:
        return ""
    if health.is_gone:
        return "gone"
    if health.held:
        return "held"
    if not health.failures:
        return ""
    if health.last_success_at is None:
        is_long = health.failures >= _FAILURES_OF_A_DAY
    else:
        is_long = now - health.last_success_at >= TOLD_AFTER
    return "failing" if is_long else ""
