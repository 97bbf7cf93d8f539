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
from bot.core.speaking import spoken
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
        return [choice(name, desk.crises, "There are these crises to follow:")]
    if crisis in followed:
        when = in_words(followed[crisis])
        return [sentence("Followed already", f"“{crisis}” is briefed here {when}.")]
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
        return [choice(name, list(followed), "This channel follows:")]
    if not await may_manage(request, desk):
        return refused()
    await change(request, "unfollow", [(followed[crisis], True)], desk)
    text = f"“{crisis}” is no longer briefed here. /brief follow takes it up again."
    return [sentence("Unfollowed", text)]


def followed_message(subscription: Subscription, desk: Desk) -> Message:
    """Say what is followed, how often, and when the next briefs come."""
    text = f"“{subscription.crisis}” is briefed here {in_words(subscription)}."
    times = ", ".join(
        instant(at) for at in desk.next_times(subscription.schedule, desk.clock.now())
    )
    more = [Item((Text(times),), "NEXT")] if times else []
    hint = "Another time or zone: /brief-admin edit. Ask at any time: /brief ask."
    blocks: tuple[Block, ...] = (Paragraph((Text(text),)), *more, Paragraph((Text(hint),)))
    return Message(title="Followed", summary=text, blocks=blocks)


def choice(name: str, names: Sequence[str], intro: str) -> Message:
    """Say which names there are."""
    if not names:
        text = "This channel follows no crisis."
        if "to follow" in intro:
            text = "No crisis is set up: an operator adds a [[crisis]] to the configuration."
        return sentence("Crises", text)
    text = f"No crisis is called “{short(name)}”. {intro}" if name else intro
    lines = [Item((Text(one),)) for one in names]
    return Message(title="Crises", summary=text, blocks=(Paragraph((Text(text),)), *lines))
