"""`now` and `crisis`: the standing picture."""

from bot.commands.desk import Desk, crises_seen
from bot.commands.naming import meant
from bot.commands.wording import no_crisis, short
from bot.core.messages import Item, Message, Paragraph, Text
from bot.core.questions import Incoming
from bot.core.speaking import say
from bot.flows.write import messages_of, written
from bot.gathering import gather


async def now(incoming: Incoming, desk: Desk) -> list[Message]:
    """Write the standing picture of each of the channel's crises."""
    crises = await crises_seen(incoming.channel, incoming.user, desk)
    if not crises:
        return [no_crisis(incoming)]
    return [one for crisis in crises for one in await _standing(crisis, incoming, desk)]


async def _standing(crisis: str, incoming: Incoming, desk: Desk) -> list[Message]:
    material = await gather(
        desk.store,
        crisis,
        incoming.channel,
        desk.clock.now(),
        sources=desk.sources,
        is_on_demand=True,
    )
    return list(messages_of(await written(material, desk.writer))[:2])


async def crisis(incoming: Incoming, name: str, desk: Desk) -> list[Message]:
    """Write the standing picture of the one crisis that is meant, or name those there are."""
    crises = await crises_seen(incoming.channel, incoming.user, desk)
    if not crises:
        return [no_crisis(incoming)]
    found = meant(name, crises) if name else None
    if found is not None:
        return await _standing(found, incoming, desk)
    text = say("This channel follows:")
    if name:
        text = say("No crisis here is called “{name}”.", name=short(name))
    lines = [Item((Text(crisis),)) for crisis in crises]
    return [Message(title=say("Crises"), summary=text, blocks=(Paragraph((Text(text),)), *lines))]
