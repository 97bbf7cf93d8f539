"""What became of a watched event, told between two briefs in the thread that said it would come."""

from bot.core.briefs import Brief
from bot.core.messages import Block, Item, Message, Paragraph
from bot.core.presenting.buttons import brief_actions
from bot.core.presenting.lines import by_number, statement, watched
from bot.core.presenting.terms import outcome_word
from bot.core.presenting.titles import crisis_title
from bot.core.speaking import say


def event_message(brief: Brief) -> Message:
    """Write the event with what became of it, and the sentence that says so.

    Args:
        brief: Its first watched statement is the event, with an outcome; its new one the report.
    """
    sources = by_number(brief.sources)
    said = brief.watch[0]
    word = outcome_word(said.outcome) if said.outcome else ""
    blocks: list[Block] = [Paragraph(statement(report, sources)) for report in brief.new]
    blocks.append(Item(watched(said, sources), word))
    return Message(
        title=f"{say('WATCH')} · {crisis_title(brief.crisis)} · {word} · {brief.as_of:%H:%M} UTC",
        summary=f"{word}: {(brief.new or brief.watch)[0].text}",
        blocks=tuple(blocks),
        actions=brief_actions(brief),
    )
