"""A question typed into a form; its answer goes into the thread of what it is about."""

from bot.commands.desk import Desk, crises_seen
from bot.commands.limiting import accept_or_refuse
from bot.commands.verbs import MAX_QUESTION_CHARS
from bot.commands.wording import no_crisis, sentence
from bot.core.conversing.requests import Field, Form, Reply, Request
from bot.core.questions import Incoming, Via
from bot.core.speaking import say


def ask_form(id: str) -> Form:
    """Return the form for a question."""
    question = Field(
        name="question",
        label=say("Your question"),
        is_long=True,
        max_chars=MAX_QUESTION_CHARS,
    )
    return Form(id=id, title=say("Ask about this"), button=say("Ask"), fields=(question,))


async def asked_here(request: Request, question: str, desk: Desk) -> Reply:
    """Take a question in; it is kept before this returns."""
    said = Incoming(
        id=request.id,
        channel=request.channel,
        text=f"ask {question}",
        via=Via.THREAD_REPLY if request.thread else Via.COMMAND,
        thread=request.thread,
        user=request.user,
        asker=request.user_name,
        received_at=request.received_at,
    )
    if not question.strip():
        return Reply(messages=(sentence(say("Ask"), say("There was no question in it.")),))
    if not await crises_seen(request.channel, request.user, desk):
        return Reply(messages=(no_crisis(said),))
    if refusal := await accept_or_refuse(request, said, desk):
        return Reply(messages=(refusal,))
    text = say(
        "Checking sources… the answer comes into the thread."
        if request.thread
        else "Checking sources… the answer comes into the channel."
    )
    return Reply(messages=(sentence(say("Asked"), text),))
