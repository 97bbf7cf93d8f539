"""`ask`: a cited answer from the crises that the channel follows."""

from collections.abc import Sequence

from bot.commands.asking.aloud import Aloud
from bot.commands.beginning import Beginning
from bot.commands.desk import Desk, crises_seen
from bot.commands.verbs import understood
from bot.commands.wording import no_crisis
from bot.core.messages import Message
from bot.core.presenting import answer_message
from bot.core.questions import Answer, Incoming, Question
from bot.flows.answer import respond


async def ask(
    incoming: Incoming,
    question: str,
    desk: Desk,
    *,
    beginning: Beginning | None = None,
    skipped: Sequence[Incoming] = (),
) -> tuple[Answer | None, list[Message]]:
    """Answer a question from what the channel may see.

    Args:
        incoming: What was said.
        question: What is asked in it.
        desk: What commands work with.
        beginning: Shows what a model wrote so far; None: nothing is shown before it is whole.
        skipped: What the same person asked there shortly before; it helps to understand this one.
    """
    crises = await crises_seen(incoming.channel, incoming.user, desk)
    if not crises:
        return None, [no_crisis(incoming)]
    earlier = (
        await desk.store.inbox.thread(incoming.channel, incoming.thread) if incoming.thread else []
    )
    asked = Question(
        text=question,
        asked_at=incoming.received_at,
        crises=crises,
        # What was asked, without the "/brief ask" that may stand before it.
        thread=(
            *(answer.question for _, answer in earlier if _is_on_topic(answer)),
            *(understood(one)[1] for one in skipped),
        ),
    )
    aloud = Aloud(beginning.show) if beginning is not None else None
    try:
        answer = await respond(
            asked,
            store=desk.store,
            answerer=desk.answerer,
            clock=desk.clock,
            begun=aloud.begun if aloud is not None else None,
        )
    finally:
        if aloud is not None:
            await aloud.ended()
    return answer, [answer_message(answer)]


def _is_on_topic(answer: Answer) -> bool:
    """Tell whether a line of the thread is one that the next may go on from: not "asdf"."""
    return answer.is_answered or bool(answer.nearest)
