"""Suggested questions at the start of a conversation with the bot."""

from bot.commands.desk import Desk, crises_seen
from bot.core.conversing.requests import Reply, Request
from bot.core.speaking import marked, say

#: How many crises are named.
_MOST = 2
#: Commands to begin with, and what they are called.
_WITHOUT = (("help", marked("What can I ask?")), ("status", marked("How the sources are doing")))
_WITH = (("catchup", marked("Catch me up")), ("now", marked("The situation now")))


async def prompts(request: Request, desk: Desk) -> Reply:
    """Return questions about what a person may see; nothing followed: how to begin.

    They are asked in English, which questions are best understood in, and called in the language.
    """
    crises = await crises_seen(request.channel, request.user, desk)
    asked = [
        (f"What is new in {one}?", say("What is new in {crisis}?", crisis=one)) for one in crises
    ]
    named = _WITH if crises else _WITHOUT
    found = [*asked[:_MOST], *((verb, say(label)) for verb, label in named)]
    return Reply(choices=tuple(one for one, _ in found), labels=tuple(label for _, label in found))
