"""One change of a channel's subscriptions: stored, audited, and in force."""

from collections.abc import Sequence

from bot.commands.desk import Desk
from bot.core.channels import Channel, Subscription
from bot.core.conversing.requests import Request
from bot.core.managing.auditing import AuditLine
from bot.core.managing.subscribing import Kept
from bot.core.managing.wishing import in_words
from bot.core.presenting.titles import local
from bot.core.speaking import beside, say


async def change(
    request: Request,
    act: str,
    rows: Sequence[tuple[Subscription, bool]],
    desk: Desk,
) -> None:
    """Store changed subscriptions with their audit lines, and put them in force.

    Args:
        request: Who asks for it, where.
        act: One word for the audit.
        rows: Each subscription as it is to be, and whether it ends.
        desk: Where it is kept.
    """
    known = {row.key: row for row in await desk.store.register.kept()}
    kept: list[Kept] = []
    lines: list[AuditLine] = []
    for wanted, is_ended in rows:
        old = known.get((wanted.crisis, wanted.channel))
        seed = old.seed if old is not None else None
        kept.append(Kept(subscription=wanted, seed=seed, is_ended=is_ended))
        before = "" if old is None or old.is_ended else _words(old.subscription)
        after = "" if is_ended else _words(wanted)
        lines.append(audit_line(request, act, desk, wanted.crisis, before, after))
    await desk.store.register.keep(kept, lines)
    await desk.changed()


def audit_line(
    request: Request, act: str, desk: Desk, subject: str = "", before: str = "", after: str = ""
) -> AuditLine:
    """Write down who does what."""
    return AuditLine(
        at=desk.clock.now(),
        channel=request.channel,
        user=request.user,
        act=act,
        subject=subject,
        before=before,
        after=after,
        request=request.id,
    )


def subscriptions_in(channel: Channel, desk: Desk) -> list[Subscription]:
    """Return a channel's subscriptions, in their order."""
    return [one for one in desk.subscriptions if one.channel == channel]


def _words(subscription: Subscription) -> str:
    pause = subscription.pause
    if pause is None:
        return in_words(subscription)
    end = (
        say("paused until {time}", time=local([pause.until], subscription.schedule.zone))
        if pause.until
        else say("paused until resumed")
    )
    return beside(in_words(subscription), end)
