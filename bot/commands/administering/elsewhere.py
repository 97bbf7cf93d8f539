"""What a manager does in another channel: from their own page, or by naming the channel.

A button there names its channel, and a form that it opens does too. Whether the person is in that
channel, and may manage it, is asked anew at every press.
"""

from dataclasses import replace

from bot.commands.desk import Desk
from bot.commands.permitting import may_manage
from bot.commands.wording import sentence
from bot.core.channels import Channel, Subscription
from bot.core.conversing.actions import Pressed
from bot.core.conversing.requests import Reply, Request
from bot.core.messages import Action, Message
from bot.core.patterns import Pattern
from bot.core.speaking import say

#: How verbs begin that are done in another channel than where they are pressed.
_THERE, _HERE = "there.", "admin."
_NAME_CHARS = 40
#: How platforms write a channel that somebody names.
_NAMED = Pattern(r"<#(\w+)(?:\|[^<>]*)?>")


def named_in(request: Request, words: str) -> tuple[Channel | None, str]:
    """Return the channel that words name, of the place where they are said, and the other words."""
    found = _NAMED.search(words)
    if found is None:
        return None, words
    place, _, _ = request.channel.id.rpartition("/")
    id = f"{place}/{found[1]}" if place else found[1]
    others = " ".join(f"{words[: found.start()]} {words[found.end() :]}".split())
    return Channel(platform=request.channel.platform, id=id), others


def unknown_place(words: str, desk: Desk) -> str:
    """Return what is written like a channel and is none that the platform knows; empty: nothing."""
    names = " ".join(desk.crises)
    written = (word for word in words.split() if word.startswith(("#", "<#")))
    return next((word for word in written if word not in names), "")


def no_such_place(word: str) -> Message:
    """Say that a channel is not known by what somebody wrote."""
    text = say(
        "I know no channel “{name}”: choose it from the list that opens as you type #, or type "
        "the command in it.",
        name=word.lstrip("<#")[:_NAME_CHARS],
    )
    return sentence(say("Not done"), text)


async def taken_to(request: Request, place: Channel) -> Request | None:
    """Return a request as it would be made in another channel; None where the person is not in."""
    if place == request.channel:
        return request
    return _in(request, place) if await request.enters(place) else None


def is_not_in() -> Reply:
    """Say that somebody is not in the channel that they name."""
    text = say("You are not in that channel, as far as I can see. Type the command in it.")
    return Reply(messages=(sentence(say("Not done"), text),))


async def looked_after(request: Request, desk: Desk) -> list[tuple[Subscription, str]]:
    """Return what the person may manage in other channels that they are in now.

    Each with what its channel is called.
    """
    memberships = desk.memberships.get(request.channel.platform)
    if memberships is None:
        return []
    among = {one.channel: None for one in desk.subscriptions if one.channel != request.channel}
    seen = await memberships.seen(request.channel, request.user, list(among))
    if not seen:
        return []
    is_admin = await request.is_admin()

    async def asked() -> bool:
        return is_admin

    # One look at who the person is does for all channels of the place.
    known = replace(request, is_admin=asked)
    theirs = [one for one in seen if await may_manage(_in(known, one), desk)]
    return [
        (one, seen[channel])
        for channel in theirs
        for one in desk.subscriptions
        if one.channel == channel
    ]


def is_elsewhere(button: Pressed) -> bool:
    """Tell whether a button, or a form that one opened, is about another channel."""
    return button.verb.startswith(_THERE)


async def taken_there(request: Request, button: Pressed) -> Request | None:
    """Return a request as it would be made in the channel that its button names.

    None where the person is not in that channel now, or there is none.
    """
    place = Channel(platform=request.channel.platform, id=button.rest)
    if not button.rest or not await request.enters(place):
        return None
    verb = button.verb.removeprefix(_THERE)
    text = "/".join(filter(None, ("v1", verb, button.handle.strip("-"))))
    return replace(_in(request, place), text=text)


def named_there(reply: Reply, place: Channel) -> Reply:
    """Return a reply whose buttons and form name the channel that they are about."""
    form = reply.form and replace(reply.form, id=_id_there(reply.form.id, place))
    return replace(
        reply, form=form, messages=tuple(message_there(one, place) for one in reply.messages)
    )


def message_there(message: Message, place: Channel) -> Message:
    """Return a message whose managers' buttons name the channel that they are about."""
    actions = tuple(
        Action(one.label, _id_there(one.id, place)) if _is_managing(one) else one
        for one in message.actions
    )
    return replace(message, actions=actions)


def _is_managing(action: Action) -> bool:
    return action.id.partition("/")[2].startswith(_HERE)


def _id_there(id: str, place: Channel) -> str:
    version, verb, handle = [*id.split("/"), ""][:3]
    return f"{version}/{_THERE}{verb}/{handle or '-'}/{place.id}"


def _in(request: Request, place: Channel) -> Request:
    return replace(request, channel=place, is_direct=False, thread="")
