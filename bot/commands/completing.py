"""Which crises somebody may mean by what they have typed so far."""

from bot.commands.desk import Desk, crises_of
from bot.commands.permitting import may_manage
from bot.commands.taking_up import crises_to_follow
from bot.commands.verbs import BREAKING
from bot.core.conversing.requests import MAX_CHOICES, Ask, Reply, Request
from bot.core.managing.zones import zone_words, zones_like

#: Verbs after which any crisis can be named; after the others only those that the channel follows.
_ANY = {(Ask.TYPING, "follow"), (Ask.ADMIN_TYPING, "setup")}
#: Characters of one choice.
_CHARS = 100


def zones_completed(request: Request) -> Reply:
    """Return the zones that may be meant, each with its country and its time now."""
    zones = tuple(zones_like(request.text, MAX_CHOICES))
    labels = tuple(zone_words(one, request.received_at)[:_CHARS] for one in zones)
    return Reply(choices=zones, labels=labels)


async def completed(request: Request, desk: Desk) -> tuple[str, ...]:
    """Return the names that contain what is typed, of the crises that the person may follow."""
    verb, _, typed = request.text.partition(" ")
    names = crises_of(request.channel, desk.subscriptions)
    if (request.ask, verb) in _ANY and await may_manage(request, desk):
        names = tuple(await crises_to_follow(request, desk))
    if (request.ask, verb) == (Ask.ADMIN_TYPING, "preview"):
        names = (*names, *(f"{BREAKING} {name}" for name in names))
    wanted = typed.strip().casefold()
    fitting = [one for one in names if wanted in one.casefold() and len(one) <= _CHARS]
    return tuple(fitting[:MAX_CHOICES])
