"""`follow` and `unfollow`: a channel takes up a crisis, or lets go of it."""

from collections.abc import Sequence

from bot.commands.changing import change, own
from bot.commands.desk import Desk
from bot.commands.naming import meant
from bot.commands.permitting import may_manage, refused
from bot.commands.wording import sentence, short
from bot.core.channels import Schedule, Subscription
from bot.core.messages import Block, Item, Message, Paragraph, Text
from bot.core.presenting.titles import instant
from bot.core.requests import Request
from bot.core.speaking import say, spoken
from bot.core.wishing import in_words

#: When a channel is briefed that did not say.
USUAL = Schedule(cron="0 8 * * *")


async def follow(request: Request, name: str, desk: Desk) -> list[Message]:
    """Brief the channel on a crisis from now on; once more changes nothing."""
    followed = {one.crisis: one for one in own(request.channel, desk)}
    crisis = meant(name, desk.crises)
    if crisis is None:
        if not await may_manage(request, desk):
            return refused()  # which crises there are elsewhere is not everybody's to know
        return [offered(name, desk.crises)]
    if crisis in followed:
        when = in_words(followed[crisis])
        return [sentence(say("Followed already"), _briefed(crisis, when))]
    if not await may_manage(request, desk):
        return refused()
    new = Subscription(crisis=crisis, channel=request.channel, schedule=USUAL, language=spoken())
    await change(request, "follow", [(new, False)], desk)
    return [followed_message(new, desk)]


async def unfollow(request: Request, name: str, desk: Desk) -> list[Message]:
    """Stop briefing the channel on a crisis; what was posted stays."""
    followed = {one.crisis: one for one in own(request.channel, desk)}
    crisis = meant(name, list(followed))
    if crisis is None:
        return [choice(name, list(followed))]
    if not await may_manage(request, desk):
        return refused()
    await change(request, "unfollow", [(followed[crisis], True)], desk)
    text = say(
        "“{crisis}” is no longer briefed here. /brief follow takes it up again.", crisis=crisis
    )
    return [sentence(say("Unfollowed"), text)]


def followed_message(subscription: Subscription, desk: Desk) -> Message:
    """Say what is followed, how often, and when the next briefs come."""
    text = _briefed(subscription.crisis, in_words(subscription))
    times = ", ".join(
        instant(at) for at in desk.next_times(subscription.schedule, desk.clock.now())
    )
    more = [Item((Text(times),), say("NEXT"))] if times else []
    hint = say("Another time or zone: /brief-admin edit. Ask at any time: /brief ask.")
    blocks: tuple[Block, ...] = (Paragraph((Text(text),)), *more, Paragraph((Text(hint),)))
    return Message(title=say("Followed"), summary=text, blocks=blocks)


def choice(name: str, names: Sequence[str]) -> Message:
    """Say which crises a channel follows, to somebody who named none of them."""
    if not names:
        return sentence(say("Crises"), say("This channel follows no crisis."))
    return _named(name, names, say("This channel follows:"))


def offered(name: str, names: Sequence[str]) -> Message:
    """Say which crises there are to follow, to somebody who named none of them."""
    if not names:
        text = say("No crisis is set up: an operator adds a [[crisis]] to the configuration.")
        return sentence(say("Crises"), text)
    return _named(name, names, say("There are these crises to follow:"))


def _named(name: str, names: Sequence[str], intro: str) -> Message:
    text = intro
    if name:
        text = f"{say('No crisis is called “{name}”.', name=short(name))} {intro}"
    lines = [Item((Text(one),)) for one in names]
    return Message(title=say("Crises"), summary=text, blocks=(Paragraph((Text(text),)), *lines))


def _briefed(crisis: str, when: str) -> str:
    return say("“{crisis}” is briefed here {when}.", crisis=crisis, when=when)
