"""Reading where the bot is not a member: for people who installed it for themselves.

For this one request, the place counts as following what the asker may read elsewhere at that
moment. The reply is shown to the asker alone, has no buttons, and changes nothing.
"""

from dataclasses import replace

from bot.commands.asking.openly import ask
from bot.commands.desk import Desk, crises_of
from bot.commands.limiting import COUNTED, accept_or_refuse, verb_alone
from bot.commands.lines import incoming_of
from bot.commands.reading.dispatching import read
from bot.commands.verbs import understood
from bot.commands.wording import help_message, sentence
from bot.core.channels import Subscription
from bot.core.conversing.requests import Ask, Reply, Request
from bot.core.messages import Message
from bot.core.questions import Via
from bot.core.speaking import say, speaking

READING = ("ask", "now", "crisis", "catchup", "status")


def is_read_from_afar(request: Request, desk: Desk) -> bool:
    """Tell whether a request comes from where the bot is not a member, so that it may only read.

    A conversation with the bot that follows nothing itself is treated in the same way.
    """
    if not request.is_from_afar or not request.is_direct:
        return request.is_from_afar
    is_reading = understood(incoming_of(request))[0] in READING
    is_empty = not crises_of(request.channel, desk.subscriptions)
    return request.ask is Ask.COMMAND and is_reading and is_empty


async def read_from_afar(request: Request, desk: Desk) -> Reply:
    """Answer a reading command from what its asker may read elsewhere; refuse all others."""
    if request.ask is not Ask.COMMAND:
        return Reply(
            messages=() if request.ask in (Ask.TYPING, Ask.ZONE_TYPING) else (_only_reading(),)
        )
    verb, rest = understood(incoming_of(request))
    if verb == "help":
        return Reply(messages=(replace(help_message(), actions=()),))
    if verb not in READING:
        return Reply(messages=(_only_reading(),))
    readable = await _readable(request, desk)
    if not readable:
        text = say(
            "You can read here what the channels that you see are briefed on, and you see none "
            "that follows a crisis."
        )
        return Reply(messages=(sentence(say("Nothing to search"), text),))
    if verb in COUNTED:
        kept = verb_alone(incoming_of(request))
        if refusal := await accept_or_refuse(request, kept, desk):
            return Reply(messages=(refusal,))
    with speaking(readable[0].language):
        said = await _said(request, verb, rest, replace(desk, subscriptions=readable))
    return Reply(messages=tuple(replace(one, actions=()) for one in said))


async def _said(request: Request, verb: str, rest: str, desk: Desk) -> list[Message]:
    said = replace(incoming_of(request), via=Via.DIRECT, thread="")
    if verb == "ask":
        return (await ask(said, rest, desk))[1]
    return await read(verb, rest, said, desk)


async def _readable(request: Request, desk: Desk) -> list[Subscription]:
    """Return the subscriptions of what somebody sees now, as if the place asked from had them."""
    platform = request.channel.platform
    rows = [one for one in desk.subscriptions if one.channel.platform is platform]
    seen = await request.sees(tuple(dict.fromkeys(one.channel for one in rows)))
    return [replace(one, channel=request.channel) for one in rows if one.channel in seen]


def _only_reading() -> Message:
    text = say(
        "The bot is not a member here, so it can only read to you: now, ask, catchup, crisis, "
        "status. What a channel gets is changed in that channel."
    )
    return sentence(say("Reading alone"), text)
