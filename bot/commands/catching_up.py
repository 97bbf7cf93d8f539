"""`catchup`: what changed since somebody last looked."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.commands.desk import Desk, crises_of
from bot.commands.verbs import span_of
from bot.commands.wording import no_crisis, short
from bot.core.briefs import Brief, BriefKind
from bot.core.channels import Channel
from bot.core.messages import Message, Note, Paragraph, Text
from bot.core.presenting.titles import count, coverage_words, crisis_title, instant
from bot.core.questions import Incoming
from bot.flows.write import messages_of, written
from bot.gathering import coverage_of, gather


async def catch_up(incoming: Incoming, rest: str, desk: Desk) -> list[Message]:
    """Say what changed, for each of the channel's crises."""
    crises = crises_of(incoming.channel, desk.subscriptions)
    if not crises:
        return [no_crisis(incoming)]
    back = span_of(rest)
    if back is None:
        text = f"I do not know how far back “{short(rest)}” is. Say catchup 12h, 3d or 1w."
        return [Message(title="Catch up", summary=text, blocks=(Paragraph((Text(text),)),))]
    since = desk.clock.now() - back
    return [await changed_since(crisis, incoming.channel, since, desk) for crisis in crises]


async def changed_since(crisis: str, channel: Channel, since: datetime, desk: Desk) -> Message:
    """Write what changed as a brief to somebody who was last told then."""
    now = desk.clock.now()
    material = await gather(desk.store, crisis, channel, now, sources=desk.sources)
    covered = await coverage_of(desk.store, crisis, since, now, desk.sources)
    before = Brief(
        crisis=crisis, kind=BriefKind.DAILY, number=0, as_of=since, coverage=material.coverage
    )
    told = {
        fact.key: fact.version if fact.changed_at < since else fact.version - 1
        for fact in material.facts
        if fact.first_seen_at < since
    }
    brief = await written(replace(material, told=told, last=before, coverage=covered), desk.writer)
    title = f"{crisis_title(crisis)} · CATCH-UP · since {instant(since)}"
    posted = await desk.store.briefs_since(crisis, channel, since)
    note = Note((Text(f"Posted here since then: {_posted([one for _, one in posted])}"),))
    if brief.kind in (BriefKind.NO_CHANGE, BriefKind.COVERAGE):
        text = f"Nothing that matters changed since {instant(since)}."
        if brief.kind is BriefKind.COVERAGE:
            text = f"Too little reached us since {instant(since)} to say that nothing changed."
        seen = Note((Text(coverage_words(covered)),))
        return Message(title=title, summary=text, blocks=(Paragraph((Text(text),)), seen, note))
    message = messages_of(brief)[0]
    return replace(message, title=title, blocks=(*message.blocks, note))


def _posted(briefs: Sequence[Brief]) -> str:
    kinds = {BriefKind.BREAKING: "breaking update", BriefKind.CORRECTION: "correction"}
    shown = [one for one in briefs if not (one.alert and one.alert.is_observed)]
    counted = Counter(kinds.get(one.kind, "brief") for one in shown)
    return ", ".join(count(number, noun) for noun, number in counted.items()) or "nothing"
