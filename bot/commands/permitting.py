"""Who may do what; decided at the time of use, every time."""

from bot.commands.desk import Desk
from bot.commands.wording import sentence
from bot.core.channels import Platform
from bot.core.messages import Message
from bot.core.requests import Request
from bot.core.speaking import say


async def may_manage(request: Request, desk: Desk) -> bool:
    """Tell whether somebody may change what the channel gets.

    A conversation with the bot belongs to whoever has it, the browser channel to who sits there.
    """
    if request.is_direct or request.channel.platform is Platform.BROWSER:
        return True
    named = await desk.store.register.managers(request.channel)
    return request.user in {one.user for one in named} or await request.is_admin()


def refused() -> list[Message]:
    """Say that it takes a manager."""
    text = say(
        "Only an admin of this place, or somebody whom one named with /brief-admin managers, may "
        "do that here. Everybody can ask, catch up and read."
    )
    return [sentence(say("For managers"), text)]
