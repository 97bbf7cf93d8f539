"""What the last answer of a thread, or else the last brief of a channel, is based on."""

from collections.abc import Sequence

from bot.commands.desk import Desk, crises_of
from bot.commands.wording import no_crisis, sentence
from bot.core.briefs import SourceLine
from bot.core.messages import Message
from bot.core.presenting import sources_shown
from bot.core.presenting.thread import source_item
from bot.core.presenting.titles import instant
from bot.core.questions import Incoming
from bot.core.speaking import quoted, say


async def sources(incoming: Incoming, desk: Desk) -> Message:
    """List what was cited, to somebody who doubts what they read: "says who?"."""
    earlier = (
        await desk.store.inbox.thread(incoming.channel, incoming.thread) if incoming.thread else []
    )
    for _, answer in reversed(earlier):
        if cited := sources_shown(answer):
            return _listed(quoted(answer.question), cited)
    crises = crises_of(incoming.channel, desk.subscriptions)
    if not crises:
        return no_crisis(incoming)
    for crisis in crises:
        brief = await desk.store.last_brief(crisis, incoming.channel)
        if brief is not None and brief.sources:
            words = say("Sources of the brief as of {time}", time=instant(brief.as_of))
            return _listed(words, brief.sources)
    return sentence(say("Sources"), say("It cites no source."))


def _listed(about: str, cited: Sequence[SourceLine]) -> Message:
    return Message(
        title=say("Sources"), summary=about, blocks=tuple(source_item(one) for one in cited)
    )
