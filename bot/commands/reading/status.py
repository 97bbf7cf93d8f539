"""`status`: how the channel's crises and their sources are doing."""

from collections.abc import Sequence
from datetime import datetime

from bot.commands.desk import Desk, crises_of
from bot.commands.reading.left_out import left_out
from bot.commands.wording import no_crisis
from bot.core.briefs import Brief
from bot.core.channels import Subscription
from bot.core.messages import Heading, Item, Message, Note, Text
from bot.core.presenting.titles import (
    brief_name,
    coverage_words,
    crisis_title,
    instant,
    local,
    status_words,
)
from bot.core.questions import Incoming
from bot.core.speaking import beside, say, say_many
from bot.flows.write import fallback_of
from bot.gathering import coverage_of


def _ahead(
    followed: Sequence[Subscription], last: Brief | None, now: datetime, desk: Desk
) -> list[Item]:
    """Say when the next brief comes, or until when none does."""
    if not followed:
        return []
    one, pause = followed[0], followed[0].pause
    if one.is_paused(now):
        until = pause.until if pause else None
        words = local([until], one.schedule.zone) if until else say("somebody resumes it")
        return [Item((Text(words),), say("PAUSED UNTIL"))]
    planned = last.next_at if last is not None else None
    coming = next(iter(desk.next_times(one.schedule, now)), planned)
    return [Item((Text(local([coming], one.schedule.zone)),), say("NEXT"))] if coming else []


async def status(incoming: Incoming, desk: Desk) -> Message:
    """Say what was briefed last, what comes next, and how the sources do."""
    now, channel = desk.clock.now(), incoming.channel
    crises = crises_of(channel, desk.subscriptions)
    followed = [one for one in desk.subscriptions if one.channel == channel]
    if not crises:
        return no_crisis(incoming)
    blocks: list[Heading | Item] = []
    for crisis in crises:
        last = await desk.store.last_brief(crisis, channel)
        coverage = await coverage_of(desk.store, crisis, None, now, desk.sources)
        blocks.append(Heading(crisis_title(crisis)))
        told = beside(brief_name(last.number), instant(last.as_of)) if last else say("none yet")
        if last is not None and fallback_of(last):
            told = beside(told, say("written by {writer}", writer=last.writer))
        blocks.append(Item((Text(told),), say("LAST")))
        if last is not None and (words := status_words(last)):
            blocks.append(Item((Text(words),), say("STATUS")))
        here = [one for one in followed if one.crisis == crisis]
        missed = await left_out(here[0], now, desk) if here else ""
        blocks += [Item((Text(missed),), say("LEFT OUT"))] if missed else []
        blocks += _ahead(here, last, now, desk)
        blocks.append(Item((Text(coverage_words(coverage)),), say("SOURCES")))
    counts = await desk.store.counts()
    owed = say_many(
        "{n} message waiting to be posted", "{n} messages waiting to be posted", counts["owed"]
    )
    about = f"{say('As of {time}', time=instant(now))} · {owed}"
    if desk.version:
        about = f"{about} · Watchfloor {desk.version}"
    note = Note((Text(about),))
    summary = say("Status as of {time}", time=instant(now))
    return Message(title=say("Status"), summary=summary, blocks=(*blocks, note))
