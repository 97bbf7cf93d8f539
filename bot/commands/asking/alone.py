"""A question that is answered to its asker only; sharing it asks it again in the channel."""

from dataclasses import replace

from bot.commands.asking.openly import ask
from bot.commands.asking.sharing import shareable
from bot.commands.desk import Desk
from bot.commands.limiting import accept_or_refuse, verb_alone
from bot.commands.lines import incoming_of
from bot.commands.wording import sentence
from bot.core.conversing.requests import Request
from bot.core.messages import Message
from bot.core.questions import Via
from bot.core.speaking import say

#: Stands before such a question.
PRIVATELY = "privately"


def asked_alone(rest: str) -> str:
    """Return the question of `ask privately …`; empty for all others."""
    first, _, question = rest.partition(" ")
    return question if first.lower().strip(":,") == PRIVATELY else ""


def not_here() -> Message:
    """Say that only the command gives private answers: a mention is answered in public."""
    text = say(
        "I can tell you alone only where you use the command: type {command} and your question.",
        command=f"/brief ask {PRIVATELY}",
    )
    return sentence(say("Ask"), text)


async def answer_alone(request: Request, question: str, desk: Desk) -> list[Message]:
    """Answer at once. Only the fact that something was asked is kept, for the hourly limit."""
    said = incoming_of(request)
    if refusal := await accept_or_refuse(request, verb_alone(said), desk):
        return [refusal]
    here = replace(said, via=Via.DIRECT, thread="")
    _, messages = await ask(here, question, desk)
    return shareable(messages, "ask", question)
