"""`status`: how the channel's crises and their sources do."""

from bot.commands.desk import Desk, crises_of
from bot.commands.wording import no_crisis
from bot.core.messages import Heading, Item, Message, Note, Text
from bot.core.presenting.titles import count, coverage_words, crisis_title, instant, status_words
from bot.core.questions import Incoming
from bot.gathering import coverage_of


async def status(incoming: Incoming, desk: Desk) -> Message:
    """Say what was briefed last, what comes next, and how the sources do."""
    now, channel = desk.clock.now(), incoming.channel
    crises = crises_of(channel, desk.subscriptions)
    if not crises:
        return no_crisis(incoming)
    blocks: list[Heading | Item] = []
    for crisis in crises:
        last = await desk.store.last_brief(crisis, channel)
        coverage = await coverage_of(desk.store, crisis, None, now, desk.sources)
        blocks.append(Heading(crisis_title(crisis)))
        told = f"Brief {last.number}, {instant(last.as_of)}" if last else "none yet"
        blocks.append(Item((Text(told),), "LAST"))
        if last is not None and (words := status_words(last)):
            blocks.append(Item((Text(words),), "STATUS"))
        if last is not None and last.next_at is not None:
            blocks.append(Item((Text(instant(last.next_at)),), "NEXT"))
        blocks.append(Item((Text(coverage_words(coverage)),), "SOURCES"))
    counts = await desk.store.counts()
    owed = count(counts["owed"], "message")
    note = Note((Text(f"As of {instant(now)} · {owed} waiting to be posted"),))
    return Message(title="Status", summary=f"Status as of {instant(now)}", blocks=(*blocks, note))
