"""`ask`: a cited answer from what the channel may see."""

from bot.commands.answering_aloud import Aloud
from bot.commands.desk import Desk, crises_seen
from bot.commands.wording import no_crisis
from bot.core.messages import Message
from bot.core.presenting import answer_message
from bot.core.questions import Answer, Incoming, Question, Surface
from bot.flows.answer import respond


async def ask(
    incoming: Incoming, question: str, desk: Desk, *, key: str = ""
) -> tuple[Answer | None, list[Message]]:
    """Answer a question from what the channel may see.

    Args:
        incoming: What was said.
        question: What is asked in it.
        desk: What commands work with.
        key: Of what will be posted: its beginning is shown while a model writes. Empty: nothing is.
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
        thread=tuple(one.text for one, _ in earlier),
    )
    aloud = Aloud(lambda message: desk.begin(incoming.channel, message, key, incoming.thread))
    try:
        answer = await respond(
            asked,
            store=desk.store,
            answerer=desk.answerer,
            clock=desk.clock,
            begun=aloud.begun if key and has_place(incoming) else None,
        )
    finally:
        await aloud.ended()
    return answer, [answer_message(answer)]


def has_place(incoming: Incoming) -> bool:
    """Tell whether an answer's place is there already: a command's is opened by its stub."""
    return bool(incoming.thread) or incoming.surface is not Surface.COMMAND
