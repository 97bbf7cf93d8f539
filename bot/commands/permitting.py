"""Who may do what, decided at every use."""

from bot.commands.desk import Desk
from bot.commands.wording import sentence
from bot.core.channels import Platform
from bot.core.conversing.requests import Request
from bot.core.managing.visitors import is_named
from bot.core.messages import Message
from bot.core.speaking import say


async def may_manage(request: Request, desk: Desk) -> bool:
    """Tell whether somebody may change what the channel gets."""
    if owns(request):
        return True
    named = await desk.store.register.managers(request.channel)
    return request.user in {one.user for one in named} or await request.is_admin()


def owns(request: Request) -> bool:
    """Tell whether a place is somebody's own.

    A conversation with the bot belongs to whoever has it, a browser channel without names to
    whoever sits there.
    """
    is_browser = request.channel.platform is Platform.BROWSER
    return request.is_direct or (is_browser and not is_named(request.user))


def refused() -> list[Message]:
    """Say that it takes a manager."""
    text = say(
        "Only an admin of this place, or somebody whom one named with /brief-admin managers, may "
        "do that here. Everybody can ask, catch up and read."
    )
    return [sentence(say("For managers"), text)]


def refused_by_name(command: str) -> Message:
    """Say that this takes the command: the sender of a message is not proved to be an admin."""
    text = say(
        "Written to me by name, this works only for those whom an admin has named with "
        "/brief-admin managers. Admins type {command} instead.",
        command=command,
    )
    return sentence(say("For managers"), text)
