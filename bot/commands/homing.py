"""A person's own page: what is followed in the conversation with the bot, and how all goes."""

from bot.commands.changing import own
from bot.commands.desk import Desk
from bot.core.messages import Block, Heading, Item, Message, Note, Paragraph, Text
from bot.core.presenting.titles import instant
from bot.core.requests import Request
from bot.core.speaking import say, say_many
from bot.core.wishing import in_words


async def home(request: Request, desk: Desk) -> Message:
    """Write the page; other channels' crises are not on it, for not everybody may see them."""
    now = desk.clock.now()
    blocks: list[Block] = []
    for one in own(request.channel, desk):
        blocks += [Heading(one.crisis), Item((Text(in_words(one)),), say("WHEN"))]
        times = desk.next_times(one.schedule, now)
        if one.is_paused(now):
            until = one.pause.until if one.pause else None
            words = instant(until) if until else say("somebody resumes it")
            blocks.append(Item((Text(words),), say("PAUSED UNTIL")))
        elif times:
            blocks.append(Item((Text(instant(times[0])),), say("NEXT")))
    if not blocks:
        text = say("You follow no crisis here yet. In our conversation, type /brief follow.")
        blocks.append(Paragraph((Text(text),)))
    health = await desk.store.healths(desk.sources)
    failing = sum(one.failures > 0 for one in health)
    state = say("no sources")
    if health:
        state = say_many(
            "{n} source, {failing} failing", "{n} sources, {failing} failing", len(health),
            failing=failing,
        )  # fmt: skip
    hint = say("/brief ask in any channel that follows a crisis")
    note = f"{state} · {hint} · {say('as of {time}', time=instant(now))}"
    summary = say("What you follow, and how the sources do")
    blocks.append(Note((Text(note),)))
    return Message(title="Watchfloor", summary=summary, blocks=tuple(blocks))
