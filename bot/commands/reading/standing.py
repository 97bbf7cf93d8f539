"""`now` and `crisis`: the situation as of now."""

from bot.commands.desk import Desk, crises_seen
from bot.commands.following import USUAL
from bot.commands.naming import best_match
from bot.commands.wording import no_crisis, short
from bot.core.channels import Subscription
from bot.core.messages import Item, Message, Paragraph, Text
from bot.core.questions import Incoming
from bot.core.speaking import say
from bot.flows.write import messages_of, pictures_of, written
from bot.gathering import gather


async def now(incoming: Incoming, desk: Desk) -> list[Message]:
    """Write the standing picture of each of the channel's crises."""
    crises = await crises_seen(incoming.channel, incoming.user, desk)
    if not crises:
        return [no_crisis(incoming)]
    return [one for crisis in crises for one in await _standing(crisis, incoming, desk)]


async def _standing(crisis: str, incoming: Incoming, desk: Desk) -> list[Message]:
    """Write the brief, its sources, and what of its thread there is to look at."""
    material = await gather(
        desk.store,
        crisis,
        incoming.channel,
        desk.clock.now(),
        sources=desk.sources,
        is_on_demand=True,
    )
    brief = await written(material, desk.writer)
    usual = Subscription(crisis=crisis, channel=incoming.channel, schedule=USUAL)
    own = (one for one in desk.subscriptions if one.channel == incoming.channel)
    followed = next((one for one in own if one.crisis == crisis), usual)
    main, *thread = messages_of(brief, pictures_of(brief, material, followed, desk.writer))
    return [main, *thread[:1], *(one for one in thread[1:] if one.pictures)]


async def crisis(incoming: Incoming, name: str, desk: Desk) -> list[Message]:
    """Write the standing picture of the one crisis that is meant, or name those there are."""
    crises = await crises_seen(incoming.channel, incoming.user, desk)
    if not crises:
        return [no_crisis(incoming)]
    found = best_match(name, crises) if name else None
    if found is not None:
        return await _standing(found, incoming, desk)
    text = say("This channel follows:")
    if name:
        text = say("No crisis here is called “{name}”.", name=short(name))
    lines = [Item((Text(crisis),)) for crisis in crises]
    return [Message(title=say("Crises"), summary=text, blocks=(Paragraph((Text(text),)), *lines))]
