"""`list`, `audit`, `export`: what is set up here, and who set it up."""

import json

from bot.commands.administering.managers import named_person
from bot.commands.changing import audit_line, subscriptions_in
from bot.commands.desk import Desk
from bot.commands.following import next_words
from bot.commands.wording import sentence
from bot.core.channels import Channel, Subscription
from bot.core.conversing.requests import Reply, Request
from bot.core.deliveries import FINAL, Delivery, DeliveryState
from bot.core.managing.auditing import CLOSED, UNINSTALLED, AuditLine
from bot.core.managing.wishing import in_words
from bot.core.messages import Block, Heading, Item, Message, Note, Paragraph, Text
from bot.core.presenting.failings import failing_words
from bot.core.presenting.titles import instant, local
from bot.core.speaking import listed, marked, say
from bot.core.text.directions import arrow

#: Lines of the audit that are shown when nobody says how many, and at most.
_LINES, _MOST_LINES = 10, 50
#: Deliveries, the newest, that are looked through for what was refused here.
_LOOKED_THROUGH = 200
#: What stands in the audit, in its own words; another version may have had others.
_ACTS = frozenset(
    (
        marked("follow"), marked("unfollow"), marked("setup"), marked("edit"), marked("more"),
        marked("pause"), marked("snooze"), marked("resume"), marked("test"), marked("export"),
        marked("add manager"), marked("remove manager"), marked("closed"), marked("uninstalled"),
        marked("left"),
    )
)  # fmt: skip


async def list_all(request: Request, _: str, desk: Desk) -> Reply:
    """Say what the channel follows, when, and in what state each is."""
    followed = subscriptions_in(request.channel, desk)
    if not followed:
        text = say("This channel follows no crisis. /brief-admin setup begins one.")
        return Reply(messages=(sentence(say("Subscriptions"), text),))
    blocks: list[Block] = []
    refused = await last_refused(request.channel, desk)
    for one in followed:
        blocks += [Heading(one.crisis), Item((Text(in_words(one)),), say("WHEN"))]
        blocks.append(Item((Text(await _state(one, desk)),), say("STATE")))
        if refused is not None:
            why = say("Last not posted: {reason}", reason=failing_words(refused.reason))
            blocks.append(Item((Text(why),), say("MEND")))
        if times := next_words(one, desk):
            blocks.append(Item((Text(times),), say("NEXT")))
    text = say("Followed here: {crises}", crises=listed([one.crisis for one in followed]))
    message = Message(title=say("Subscriptions"), summary=text, blocks=tuple(blocks))
    return Reply(messages=(message,))


async def last_refused(channel: Channel, desk: Desk) -> Delivery | None:
    """Return what was refused in a channel if nothing was posted there after it."""
    recent = await desk.store.outbox.recent(_LOOKED_THROUGH)
    ended = (one for one in recent if one.channel == channel and one.state in FINAL)
    newest = next(ended, None)
    is_refused = newest is not None and newest.state is DeliveryState.REFUSED
    return newest if is_refused else None


async def audit(request: Request, rest: str, desk: Desk) -> Reply:
    """Say who changed what here, the newest first."""
    wanted = int(rest) if rest.isdigit() and len(rest) < 4 else _LINES
    lines = await desk.store.register.audit(request.channel, max(1, min(wanted, _MOST_LINES)))
    if not lines:
        return Reply(
            messages=(sentence(say("Audit"), say("Nobody has changed anything here yet.")),)
        )
    items, none = [], say("nothing")
    people = {one.user for one in lines} | {one.subject for one in lines if _is_on_person(one)}
    names = await desk.names(request.channel, people)
    for one in lines:
        before, after = one.before or none, one.after or none
        turned = f": {before} {arrow(before, after)} {after}"
        change = turned if one.before or one.after else ""
        who = named_person(one.user, names)
        subject = named_person(one.subject, names) if _is_on_person(one) else one.subject
        text = f"{instant(one.at)} · {who} · {_done(one.act)} {subject}".rstrip() + change
        items.append(Item((Text(text),)))
    message = Message(title=say("Audit"), summary=say("Who changed what here"), blocks=tuple(items))
    return Reply(messages=(message,))


def _done(act: str) -> str:
    return say(act) if act in _ACTS else act


def _is_on_person(line: AuditLine) -> bool:
    return line.act.endswith(" manager")


async def export(request: Request, _: str, desk: Desk) -> Reply:
    """Write the channel's subscriptions as the configuration would have them."""
    followed = subscriptions_in(request.channel, desk)
    await desk.store.register.note(audit_line(request, "export", desk))
    rows = [Paragraph((Text(_toml(one)),)) for one in followed]
    note = Note((Text(say("For the configuration file; pauses are not part of it.")),))
    text = say("Subscriptions of this channel" if rows else "This channel follows no crisis.")
    blocks: tuple[Block, ...] = (*rows, note) if rows else (Paragraph((Text(text),)),)
    return Reply(messages=(Message(title=say("Export"), summary=text, blocks=blocks),))


async def _why_closed(one: Subscription, desk: Desk) -> str:
    """Return why a platform took nothing for a channel any more; empty: somebody paused it."""
    lines = await desk.store.register.audit(one.channel, _MOST_LINES)
    last = next(
        (line for line in lines if line.subject == one.crisis and line.before != line.after), None
    )
    return last.after if last is not None and last.act in (CLOSED, UNINSTALLED) else ""


async def _state(subscription: Subscription, desk: Desk) -> str:
    if subscription.is_paused(desk.clock.now()):
        until = subscription.pause.until if subscription.pause else None
        if until:
            return say("paused until {time}", time=local([until], subscription.schedule.zone))
        why = await _why_closed(subscription, desk)
        if why:
            return say("paused: {reason}", reason=failing_words(why))
        return say("paused until resumed")
    if desk.crises and subscription.crisis not in desk.crises:
        return say("not set up any more: nothing is collected")
    last = await desk.store.last_brief(subscription.crisis, subscription.channel)
    if last is None:
        return say("on; no brief yet")
    told = local([last.as_of], subscription.schedule.zone)
    return say("on; last brief {n}, {time}", n=last.number, time=told)


def _toml(subscription: Subscription) -> str:
    rows = {
        "crisis": subscription.crisis,
        "platform": subscription.channel.platform.value,
        "channel": subscription.channel.id,
        "cron": subscription.schedule.cron,
        "zone": subscription.schedule.zone,
        "alerts": "observe" if subscription.is_observed else subscription.is_alerted,
        "pictures": subscription.has_pictures,
        "replies": subscription.hears_replies,
        "ping": subscription.calls.rpartition(":")[2],
        "language": subscription.language,
    }
    # What JSON makes of text and truth is TOML too.
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in rows.items()]
    return "\n".join(["[[subscription]]", *lines])
