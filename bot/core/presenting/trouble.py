"""A source that somebody has to look at, as managers are told of it."""

from datetime import datetime

from bot.core.articles import Source, SourceHealth
from bot.core.messages import Block, Message, Note, Paragraph, Style, Text
from bot.core.presenting.sources import source_state
from bot.core.speaking import say


def trouble_message(
    source: Source, health: SourceHealth, now: datetime, *, is_last: bool
) -> Message:
    """Say how a source does, since when, and what tells more.

    Args:
        source: The source.
        health: How it has been doing.
        now: UTC.
        is_last: No other is told of on this day.
    """
    line = source_state(source, health, now)
    said = f"{source.publisher} · {line.state}"
    more = f"watchfloor sources explain {source.id}"
    blocks: list[Block] = [
        Paragraph((Text(source.publisher, Style.STRONG), Text(f" · {line.state}"))),
        Note((Text(f"{say('Last success')}: {line.last_success} · "), Text(more, Style.STRONG))),
    ]
    if is_last:
        blocks.append(Note((Text(say("Further sources are not told of here today.")),)))
    return Message(title=say("SOURCE TO LOOK AT"), summary=said, blocks=tuple(blocks))
