"""Whether a running bot does its work: sources asked, articles tracked, messages sent."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.articles import Article, SourceHealth
from bot.core.deliveries import Delivery, DeliveryState
from bot.core.operating.setting_aside import SetAside

#: A message that was due this long ago and still waits is stuck; so is an article stored then.
STUCK_AFTER = timedelta(minutes=10)
#: All sources overdue by this much: nobody asks them any more.
SILENT_AFTER = timedelta(hours=1)
#: One text that cannot be read is one text's trouble; so many are ours.
MANY_ASIDE = 10
#: In the reason of what a platform refuses from anybody with our token.
_WITH_ALL = "bot token"


def problems(
    due: Sequence[Delivery],
    healths: Sequence[SourceHealth],
    now: datetime,
    *,
    waiting: Sequence[Article] = (),
    asides: Sequence[SetAside] = (),
    ended: Sequence[Delivery] = (),
) -> tuple[str, ...]:
    """Return what keeps the bot from working, one sentence each; nothing when all is well.

    Args:
        due: Deliveries that may be tried now, oldest first.
        healths: Of every source that is configured.
        now: UTC.
        waiting: Revisions that could be tracked now, the one stored first at least.
        asides: Revisions that are set aside.
        ended: Deliveries that were posted or given up, newest first.
    """
    found = _shut_out(ended)
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


def _shut_out(ended: Sequence[Delivery]) -> list[str]:
    """Say where nothing can be posted any more: the last message was refused for its token."""
    last = {one.channel.platform: one for one in reversed(ended)}
    return [
        f"nothing can be posted: {one.reason}"
        for one in last.values()
        if one.state is DeliveryState.REFUSED and _WITH_ALL in one.reason
    ]
