"""`/brief-admin`: what managers do, each verb in a file of its own."""

from collections.abc import Awaitable, Callable, Mapping

from bot.commands.administering.elsewhere import (
    is_not_in,
    named_in,
    named_there,
    no_such_place,
    taken_to,
    unknown_place,
)
from bot.commands.administering.listing import audit, export, list_all
from bot.commands.administering.managers import managers
from bot.commands.administering.pausing import pause, remove, resume, snooze
from bot.commands.administering.setting_up import edit, setup
from bot.commands.administering.trying import doctor, preview, test
from bot.commands.desk import Desk
from bot.commands.permitting import may_manage, refused
from bot.commands.reading.helping import admin_help_on
from bot.commands.verbs import ADMIN_VERBS
from bot.commands.wording import unknown_admin
from bot.core.conversing.requests import Reply, Request

Act = Callable[[Request, str, Desk], Awaitable[Reply]]

ACTS: Mapping[str, Act] = {
    "setup": setup,
    "list": list_all,
    "edit": edit,
    "remove": remove,
    "preview": preview,
    "test": test,
    "pause": pause,
    "resume": resume,
    "snooze": snooze,
    "managers": managers,
    "doctor": doctor,
    "audit": audit,
    "export": export,
}


async def administer(request: Request, desk: Desk) -> Reply:
    """Do what a manager asks, here or in the channel that is named; refuse everybody else."""
    verb, _, rest = " ".join(request.text.split()).partition(" ")
    verb = verb.lower()
    if verb in ("", "help"):
        return Reply(messages=(admin_help_on(rest, request.channel, desk),))
    if verb not in ADMIN_VERBS:
        return Reply(messages=(unknown_admin(verb),))
    place, rest = named_in(request, rest)
    if place is None and (unknown := unknown_place(rest, desk)):
        return Reply(messages=(no_such_place(unknown),))
    if place is None or place == request.channel:
        return await _done(request, verb, rest, desk)
    there = await taken_to(request, place)
    if there is None:
        return is_not_in()
    return named_there(await _done(there, verb, rest, desk), place)


async def _done(request: Request, verb: str, rest: str, desk: Desk) -> Reply:
    if not await may_manage(request, desk):
        return Reply(messages=tuple(refused()))
    return await ACTS[verb](request, rest, desk)
