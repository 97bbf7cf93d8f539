"""Which crises may be followed in a channel or conversation."""

from collections.abc import Sequence

from bot.commands.desk import Desk, crises_seen
from bot.commands.wording import sentence
from bot.core.channels import Platform
from bot.core.conversing.requests import Request
from bot.core.messages import Message
from bot.core.speaking import say


async def crises_to_follow(request: Request, desk: Desk) -> Sequence[str]:
    """Return the crises that can be followed in a place, in the configuration's order.

    In a channel, these are all crises that its workspace or server may follow. In a conversation
    with the bot, a person may follow only what is followed in the channels that they can see at
    that moment. An admin of the platform may follow there whatever a channel may.
    """
    if not request.is_direct or await request.is_admin():
        return [
            one for one in desk.crises if is_for(request.channel.platform, request.place, one, desk)
        ]
    seen = set(await crises_seen(request.channel, request.user, desk))
    platform = request.channel.platform
    elsewhere = [one for one in desk.subscriptions if one.channel.platform is platform]
    channels = dict.fromkeys(one.channel for one in elsewhere if one.channel != request.channel)
    theirs = await request.sees(tuple(channels))
    seen |= {one.crisis for one in elsewhere if one.channel in theirs}
    return [one for one in desk.crises if one in seen]


def is_for(platform: Platform, place: str, crisis: str, desk: Desk) -> bool:
    """Tell whether a crisis may be followed in a workspace or server; in the browser, all may."""
    places = desk.only_in.get(crisis)
    return not places or platform is Platform.BROWSER or place in places


def nothing_to_follow(request: Request) -> Message:
    """Say that nothing can be followed in a place, and who can change that."""
    if not request.is_direct:
        text = say(
            "No crisis is for this place: an operator adds its id to only_in of a [[crisis]]."
        )
        return sentence(say("Crises"), text)
    text = say(
        "Between us you can follow what the channels follow that you are in, and none of those "
        "that I can see follows a crisis. Whoever administers this place can follow anything."
    )
    return sentence(say("Crises"), text)
