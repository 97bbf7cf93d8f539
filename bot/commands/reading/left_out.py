"""Which briefs of a subscription were due and never written, in downtime or by a failure."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.commands.desk import Desk
from bot.core.briefs import Brief, BriefKind
from bot.core.channels import Subscription
from bot.core.presenting.titles import local
from bot.core.speaking import say, say_many

#: How far back they are looked for, and how many of them are named.
LOOKED_BACK, _NAMED = timedelta(days=7), 3
#: Lines of the audit, the newest, that are looked through for the last change.
_AUDITED = 50
#: Ahead of now a brief cannot be too late; what is due in a day is by then.
_DAY = timedelta(days=1)


async def left_out(one: Subscription, now: datetime, desk: Desk) -> str:
    """Return the times of this week at which a brief was due and none was written; mostly empty.

    Only times since the subscription was last changed count. Nobody waited for a brief during a
    pause, or at the times of an earlier schedule.
    """
    written = await desk.store.briefs_since(one.crisis, one.channel, now - LOOKED_BACK)
    if one.is_paused(now) or not await _has_begun(one, written, desk):
        return ""
    since = max([now - LOOKED_BACK, *_begun(one, written, now, desk)])
    audit = await desk.store.register.audit(one.channel, _AUDITED)
    changes = [
        line.at for line in audit if line.subject == one.crisis and line.before != line.after
    ]
    since = max([since, *changes])
    slots = {slot for slot, _ in written}
    missed = [at for slot, at in desk.too_late(one, since, now) if slot not in slots]
    if not missed:
        return ""
    named = local(missed[-_NAMED:], one.schedule.zone)
    if len(missed) > _NAMED:
        more = say_many("and {n} before", "and {n} before", len(missed) - _NAMED)
        named = f"{named} {more}"
    return say("{times}: not written in time", times=named)


async def _has_begun(one: Subscription, written: Sequence[tuple[str, Brief]], desk: Desk) -> bool:
    return bool(written) or await desk.store.last_brief(one.crisis, one.channel) is not None


def _begun(
    one: Subscription, written: Sequence[tuple[str, Brief]], now: datetime, desk: Desk
) -> list[datetime]:
    """Return the instants before which nothing is counted: see `left_out`."""
    begun = [brief.as_of for _, brief in written if brief.kind is BriefKind.FIRST]
    if one.pause is not None and one.pause.until is not None:
        begun.append(one.pause.until)
    planned = desk.too_late(one, now - LOOKED_BACK - _DAY, now + _DAY)
    on_time = {slot for slot, _ in planned}
    # The configuration's changes are in no audit.
    scheduled = [(slot, brief) for slot, brief in written if slot.startswith("brief/")]
    return begun + [brief.as_of for slot, brief in scheduled if slot not in on_time]
