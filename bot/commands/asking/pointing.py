"""The menus on any message: ask about it, or check what it claims."""

from bot.commands.asking.checking import check_claim
from bot.commands.asking.here import ask_form
from bot.commands.desk import Desk, crises_seen
from bot.commands.lines import incoming_of
from bot.commands.wording import no_crisis, sentence
from bot.core.conversing.requests import Reply, Request
from bot.core.speaking import say

#: Name of each menu entry, as people see it, to what it is called in a request.
MENUS = {"Ask about this": "ask", "Check this claim": "check"}


async def choose(request: Request, desk: Desk) -> Reply:
    """Do what a menu says with the message it was used on."""
    crises = await crises_seen(request.channel, request.user, desk)
    if not crises:
        return Reply(messages=(no_crisis(incoming_of(request)),))
    if request.text == "ask":
        return Reply(form=ask_form("v1/ask"))
    if not request.quoted.strip():
        return Reply(messages=(sentence(say("Check"), say("There are no words in that message.")),))
    return Reply(messages=(await check_claim(request.quoted, crises, desk),))
