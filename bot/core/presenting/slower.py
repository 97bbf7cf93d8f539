"""After many quiet briefs: the proposal to have fewer, which changes nothing by itself."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.briefs import Brief, BriefKind
from bot.core.conversing.actions import action
from bot.core.messages import Message, Paragraph, Text
from bot.core.speaking import say, say_many

#: It is proposed at each so manieth brief in a row that had nothing new.
PROPOSED_AT = 5
#: How far back briefs are counted.
COUNTED_BACK = timedelta(days=60)


def quiet_in_a_row(newest: Brief, before: Sequence[Brief]) -> int:
    """Count how many briefs in a row had nothing new, the newest included.

    Args:
        newest: Just written.
        before: Those of the channel before it, of every kind, oldest first.
    """
    count = 0
    for brief in (newest, *reversed(before)):
        if brief.kind is BriefKind.CORRECTION:
            continue
        if brief.kind is not BriefKind.NO_CHANGE:
            break
        count += 1
    return count


def slower_message(crisis: str, quiet: int) -> Message:
    """Propose fewer briefs, with the button that leads whoever manages the channel there."""
    text = say_many(
        "{n} brief in a row had nothing new. Whoever manages this channel can have fewer; nothing "
        "changes by itself, and what is grave comes at once where breaking updates are on.",
        "{n} briefs in a row had nothing new. Whoever manages this channel can have fewer; nothing "
        "changes by itself, and what is grave comes at once where breaking updates are on.",
        quiet,
    )
    return Message(
        title=say("Fewer briefs?"),
        summary=text,
        blocks=(Paragraph((Text(text),)),),
        actions=(action(say("Edit"), "admin/edit", crisis),),
    )
