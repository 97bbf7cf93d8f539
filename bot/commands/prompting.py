"""Questions to begin with, in a conversation with the bot."""

from bot.commands.desk import Desk, crises_seen
from bot.core.requests import Request

#: How many crises are named.
_MOST = 2


async def prompts(request: Request, desk: Desk) -> tuple[str, ...]:
    """Return questions about what a person may see; nothing followed: how to begin."""
    crises = await crises_seen(request.channel, request.user, desk)
    if not crises:
        return ("help", "status")
    return (*(f"What is new in {crisis}?" for crisis in crises[:_MOST]), "catchup", "now")
