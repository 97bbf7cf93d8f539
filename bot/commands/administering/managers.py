"""`managers`: who may change what the channel gets, besides the platform's admins."""

from collections.abc import Mapping

from bot.commands.changing import audit_line
from bot.commands.desk import Desk
from bot.commands.permitting import owns, refused
from bot.commands.wording import sentence
from bot.core.conversing.requests import Reply, Request
from bot.core.managing.auditing import Manager
from bot.core.messages import Item, Message, Paragraph, Text
from bot.core.patterns import Pattern
from bot.core.speaking import say

#: A person as the platforms hand one over: "<@U012>", "<@U012|ida>", "<@!123>", or the bare id.
_PERSON = Pattern(r"<@!?([A-Z0-9]+)(?:\|[^<>]*)?>|@?([A-Z0-9]{5,})")


async def managers(request: Request, rest: str, desk: Desk) -> Reply:
    """List them; with `add` or `remove` and a person, change them, which takes an admin."""
    verb, _, whom = rest.partition(" ")
    if verb.lower() not in ("add", "remove"):
        return await _listed(request, desk)
    found = _PERSON.fullmatch(whom.strip())
    if found is None:
        text = say("Say whom: /brief-admin managers add @person")
        return Reply(messages=(sentence(say("Managers"), text),))
    if not (owns(request) or await request.is_admin()):
        return Reply(messages=tuple(refused()))
    manager = Manager(channel=request.channel, user=found[1] or found[2])
    if verb.lower() == "add":
        await desk.store.register.name(
            manager, audit_line(request, "add manager", desk, manager.user)
        )
    else:
        gone = audit_line(request, "remove manager", desk, manager.user)
        await desk.store.register.dismiss(manager, gone)
    return await _listed(request, desk)


def named_person(user: str, names: Mapping[str, str]) -> str:
    """Return what a person is called, and their id, for two may be called the same."""
    return f"{names[user]} ({user})" if user in names else user


async def _listed(request: Request, desk: Desk) -> Reply:
    named = await desk.store.register.managers(request.channel)
    text = say(
        "Admins of this place manage what the channel gets, and those they named:"
        if named
        else "Admins of this place manage what the channel gets; they named nobody else."
    )
    names = await desk.names(request.channel, [one.user for one in named])
    lines = [Item((Text(named_person(one.user, names)),)) for one in named]
    message = Message(
        title=say("Managers"), summary=text, blocks=(Paragraph((Text(text),)), *lines)
    )
    return Reply(messages=(message,))
