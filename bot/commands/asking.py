"""`ask`: a cited answer from what the channel may see."""

from bot.commands.desk import Desk, crises_seen
from bot.commands.wording import no_crisis
from bot.core.messages import Message
from bot.core.presenting import answer_message
from bot.core.questions import Answer, Incoming, Question
from bot.flows.answer import respond


async def ask(incoming: Incoming, question: str, desk: Desk) -> tuple[Answer | None, list[Message]]:
    """Answer a question from what the channel may see."""
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
    answer = await respond(asked, store=desk.store, answerer=desk.answerer, clock=desk.clock)
    return answer, [answer_message(answer)]
