"""`catchup`: what changed since somebody last looked."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.commands.desk import Desk, crises_seen
from bot.commands.reading.since import CATCH_UP, LONGEST_AWAY, Since, since_of
from bot.commands.wording import no_crisis, short
from bot.core.briefs import Brief, BriefKind, Outline
from bot.core.channels import Channel
from bot.core.composing.since import known_since
from bot.core.messages import Message, Note, Paragraph, Text
from bot.core.presenting.titles import coverage_words, crisis_title, instant
from bot.core.questions import Incoming
from bot.core.speaking import listed, marked, say, say_many
from bot.flows.write import messages_of, written
from bot.gathering import coverage_of, gather

_FORMS = marked("Say catchup, or catchup 12h, 3d, Tuesday, 2026-11-20 08:00 or brief 3.")
#: What is posted between briefs.
_NOTICES = frozenset({BriefKind.BREAKING, BriefKind.CORRECTION})
#: Before every brief.
_EVER = datetime(1970, 1, 1, tzinfo=UTC)


async def catch_up(incoming: Incoming, rest: str, desk: Desk) -> list[Message]:
    """Say what changed, for each of the channel's crises."""
    crises = await crises_seen(incoming.channel, incoming.user, desk)
    if not crises:
        return [no_crisis(incoming)]
    since = since_of(rest)
    if since is None:
        return [_said(say("I do not know when “{words}” is.", words=short(rest)), say(_FORMS))]
    return [await _for(crisis, incoming, since, desk) for crisis in crises]


async def _for(crisis: str, incoming: Incoming, since: Since, desk: Desk) -> Message:
    now = desk.clock.now()
    if since.brief is not None:
        posted = await desk.store.briefs_since(crisis, incoming.channel, _EVER)
        briefs = [one for _, one in posted if one.number == since.brief]
        if not briefs:
            text = say("There is no brief {n} of {crisis} here.", n=since.brief, crisis=crisis)
            return _said(text, say(_FORMS))
        return await changed_since(crisis, incoming.channel, briefs[-1].as_of, desk)
    if since.is_last_look:
        return await changed_since(
            crisis, incoming.channel, await _last_look(incoming, now, desk), desk
        )
    at = since.at(now, _zone(crisis, incoming, desk))
    if at is None:
        return _said(say("That is still to come."), say(_FORMS))
    return await changed_since(crisis, incoming.channel, at, desk)


async def _last_look(incoming: Incoming, now: datetime, desk: Desk) -> datetime:
    """Return when a person last said something to us here; a day ago where nobody knows."""
    heard = None
    if incoming.user:
        heard = await desk.store.inbox.last_heard(
            incoming.channel, incoming.user, incoming.received_at
        )
    return max(heard, now - LONGEST_AWAY) if heard else now - CATCH_UP


def _zone(crisis: str, incoming: Incoming, desk: Desk) -> str:
    zones = (
        one.schedule.zone
        for one in desk.subscriptions
        if (one.crisis, one.channel) == (crisis, incoming.channel)
    )
    return next(zones, "UTC")


def _said(*sentences: str) -> Message:
    text = " ".join(sentences)
    return Message(title=say("Catch up"), summary=text, blocks=(Paragraph((Text(text),)),))


async def changed_since(crisis: str, channel: Channel, since: datetime, desk: Desk) -> Message:
    """Write what changed since an instant, as a brief to somebody who was last told at it."""
    now = desk.clock.now()
    material = await gather(desk.store, crisis, channel, now, sources=desk.sources)
    covered = await coverage_of(desk.store, crisis, since, now, desk.sources)
    before = Outline(crisis=crisis, kind=BriefKind.DAILY, number=0, as_of=since)
    facts, told = known_since(material.facts, since)
    material = replace(material, facts=facts, told=told, last=before, coverage=covered)
    brief = await written(material, desk.writer)
    title = " · ".join(
        (crisis_title(crisis), say("CATCH-UP"), say("since {time}", time=instant(since)))
    )
    briefs = [one for _, one in await desk.store.briefs_since(crisis, channel, since)]
    # The brief from which somebody asks is the first of them; buttons know whole seconds only.
    later = [one for one in briefs if one.as_of - since >= timedelta(seconds=1)]
    note = Note((Text(say("Posted here since then: {what}", what=_posted(later))),))
    if brief.kind in (BriefKind.NO_CHANGE, BriefKind.COVERAGE):
        text = say("Nothing that matters changed since {time}.", time=instant(since))
        if brief.kind is BriefKind.COVERAGE:
            text = say(
                "Too little reached us since {time} to say that nothing changed.",
                time=instant(since),
            )
        seen = Note((Text(coverage_words(covered)),))
        return Message(title=title, summary=text, blocks=(Paragraph((Text(text),)), seen, note))
    # Nobody can reply to what is told to one person alone.
    message = messages_of(brief, invites="")[0]
    return replace(message, title=title, blocks=(*message.blocks, note))


def _posted(briefs: Sequence[Brief]) -> str:
    shown = [one for one in briefs if not (one.alert and one.alert.is_observed)]
    counted = Counter(one.kind if one.kind in _NOTICES else None for one in shown)
    return listed([_counted(kind, number) for kind, number in counted.items()]) or say("nothing")


def _counted(kind: BriefKind | None, number: int) -> str:
    match kind:
        case BriefKind.BREAKING:
            return say_many("{n} breaking update", "{n} breaking updates", number)
        case BriefKind.CORRECTION:
            return say_many("{n} correction", "{n} corrections", number)
        case _:
            return say_many("{n} brief", "{n} briefs", number)
