"""Whether a running bot does its work: what it owes goes out, and its sources are asked."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.articles import SourceHealth
from bot.core.deliveries import Delivery

#: A message that was due this long ago and still waits is stuck.
STUCK_AFTER = timedelta(minutes=10)
#: All sources overdue by this much: nobody asks them any more.
SILENT_AFTER = timedelta(hours=1)


def problems(
    due: Sequence[Delivery], healths: Sequence[SourceHealth], now: datetime
) -> tuple[str, ...]:
    """Return what keeps the bot from working, one sentence each; nothing when all is well.

    Args:
        due: Deliveries that may be tried now, oldest first.
        healths: Of every source that is configured.
        now: UTC.
    """
    found: list[str] = []
    if due and now - due[0].not_before > STUCK_AFTER:
        minutes = int((now - due[0].not_before).total_seconds() // 60)
        found.append(f"{due[0].key} has been due for {minutes} minutes and is not posted")
    waiting = [one.next_fetch_at for one in healths if one.next_fetch_at and not one.is_gone]
    if waiting and now - max(waiting) > SILENT_AFTER:
        hours = (now - max(waiting)).total_seconds() / 3600
        found.append(f"no source has been asked for {hours:.0f} hours after its time")
    return tuple(found)
