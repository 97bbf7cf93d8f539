"""Whether a running bot does its work: sources asked, articles tracked, messages sent."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.articles import Article, SourceHealth
from bot.core.deliveries import Delivery
from bot.core.operating.setting_aside import SetAside

#: A message that was due this long ago and still waits is stuck; so is an article stored then.
STUCK_AFTER = timedelta(minutes=10)
#: All sources overdue by this much: nobody asks them any more.
SILENT_AFTER = timedelta(hours=1)
#: One text that cannot be read is one text's trouble; so many are ours.
MANY_ASIDE = 10


def problems(
    due: Sequence[Delivery],
    healths: Sequence[SourceHealth],
    now: datetime,
    *,
    waiting: Sequence[Article] = (),
    asides: Sequence[SetAside] = (),
) -> tuple[str, ...]:
    """Return what keeps the bot from working, one sentence each; nothing when all is well.

    Args:
        due: Deliveries that may be tried now, oldest first.
        healths: Of every source that is configured.
        now: UTC.
        waiting: Revisions that could be tracked now, the one stored first at least.
        asides: Revisions that are set aside.
    """
    found: list[str] = []
    if waiting and now - waiting[0].stored_at > STUCK_AFTER:
        minutes = int((now - waiting[0].stored_at).total_seconds() // 60)
        found.append(
            f"articles that were stored {minutes} minutes ago are not read yet: briefs cannot "
            "tell of them"
        )
    if len(asides) >= MANY_ASIDE:
        found.append(
            f"{len(asides)} articles could not be read, and are tried again. Fix: see why in the "
            'log ("article set aside"), and upgrade'
        )
    if due and now - due[0].not_before > STUCK_AFTER:
        minutes = int((now - due[0].not_before).total_seconds() // 60)
        found.append(f"{due[0].key} has been due for {minutes} minutes and is not posted")
    asked_at = [one.next_fetch_at for one in healths if one.next_fetch_at and not one.is_gone]
    if asked_at and now - max(asked_at) > SILENT_AFTER:
        hours = (now - max(asked_at)).total_seconds() / 3600
        found.append(f"no source has been asked for {hours:.0f} hours after its time")
    return tuple(found)
