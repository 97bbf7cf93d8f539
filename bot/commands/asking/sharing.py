"""The button *Share with the channel*: asks again in public what one person was told alone."""

from dataclasses import replace

from bot.commands.desk import Desk
from bot.commands.limiting import accept_or_refuse
from bot.commands.wording import sentence
from bot.core.conversing.actions import ID_CHARS, VERSION, Pressed
from bot.core.conversing.requests import Reply, Request
from bot.core.messages import Action, Message
from bot.core.questions import Incoming, Via
from bot.core.speaking import marked, say

#: What may be shared.
SHAREABLE = ("ask", "now", "crisis", "catchup")
#: Titles of what is no answer.
_NOT_SHARED = (marked("Catch up"), marked("Crises"), marked("Nothing to search"))


def shareable(messages: list[Message], verb: str, rest: str) -> list[Message]:
    """Put the button *Share with the channel* under the last message, if it may be shared."""
    id = f"{VERSION}/share/{verb}/{rest}"
    # That nothing was found, or which there are to choose from, is of use to its asker alone.
    is_told = messages and messages[-1].title not in map(say, _NOT_SHARED)
    if not is_told or len(id) > ID_CHARS:
        return messages
    *others, last = messages
    button = Action(say("Share with the channel"), id)
    return [*others, replace(last, actions=(*last.actions, button)[-5:])]


async def share(request: Request, button: Pressed, desk: Desk) -> Reply:
    """Have the same asked in the channel, so that what is shared is what holds now."""
    if button.handle not in SHAREABLE:
        return Reply(messages=(sentence(say("Share"), say("That cannot be shared.")),))
    said = Incoming(
        id=request.id,
        channel=request.channel,
        text=f"{button.handle} {button.rest}".strip(),
        via=Via.COMMAND,
        user=request.user,
        asker=request.user_name,
        is_share=True,
        received_at=request.received_at,
    )
    if refusal := await accept_or_refuse(request, said, desk):
        return Reply(messages=(refusal,))
    text = say("It comes into this channel, as of now.")
    return Reply(messages=(sentence(say("Shared"), text),))
