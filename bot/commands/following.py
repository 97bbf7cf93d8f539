"""`follow` and `unfollow`: start and stop briefing a channel on a crisis."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.announcing import announce
from bot.commands.changing import change, subscriptions_in
from bot.commands.desk import Desk
from bot.commands.naming import best_match
from bot.commands.permitting import may_manage, refused
from bot.commands.taking_up import crises_to_follow, nothing_to_follow
from bot.commands.verbs import WRITTEN_OUT
from bot.commands.wording import sentence, short
from bot.core.channels import Channel, Schedule, Subscription
from bot.core.conversing.actions import action
from bot.core.conversing.requests import Request
from bot.core.managing.wishing import in_words
from bot.core.messages import Block, Item, Message, Paragraph, Text
from bot.core.presenting.titles import local
from bot.core.speaking import say, speaking, spoken
from bot.locale import ENGLISH, language_in

#: When a channel is briefed that did not say.
USUAL = Schedule(cron="0 8 * * *")
#: Buttons of one message, and characters of one.
_MOST_BUTTONS, _LABEL_CHARS = 5, 40


async def follow(request: Request, name: str, desk: Desk) -> list[Message]:
    """Brief the channel on a crisis from now on; if it is followed already, change nothing."""
    followed = {one.crisis: one for one in subscriptions_in(request.channel, desk)}
    there = await crises_to_follow(request, desk)
    crisis = best_match(name, [*there, *(one for one in followed if one not in there)])
    if crisis is None:
        if not await may_manage(request, desk):
            return refused()  # which crises there are elsewhere is not everybody's to know
        return [offered(name, there) if there or not desk.crises else nothing_to_follow(request)]
    if crisis in followed:
        when = in_words(followed[crisis])
        return [sentence(say("Followed already"), _briefed(crisis, when))]
    if not await may_manage(request, desk):
        return refused()
    language = await language_there(request, desk)
    new = Subscription(crisis=crisis, channel=request.channel, schedule=USUAL, language=language)
    await change(request, "follow", [(new, False)], desk)
    with speaking(language):
        done = followed_message(new, desk)
        return [replace(done, blocks=(*done.blocks, *await to_mend(new.channel, desk)))]


async def to_mend(channel: Channel, desk: Desk) -> list[Item]:
    """Name what keeps the bot from posting in a channel, each with what mends it."""
    findings = [one for one in await desk.examine(channel) if not one.is_ok]
    return [Item((Text(f"{one.name}: {one.text} {one.fix}"),), say("MEND")) for one in findings]


async def language_there(request: Request, desk: Desk) -> str:
    """Return the language in which the bot will speak where a crisis is newly followed.

    The bot keeps the language that it speaks in this channel, or the configured one. If neither was
    chosen, it takes the language that the person uses on the platform.
    """
    if subscriptions_in(request.channel, desk) or desk.language != ENGLISH:
        return spoken()
    return language_in(await request.locale()) or spoken()


async def unfollow(request: Request, name: str, desk: Desk) -> list[Message]:
    """Stop briefing the channel on a crisis; what was posted stays."""
    followed = {one.crisis: one for one in subscriptions_in(request.channel, desk)}
    crisis = best_match(name, list(followed))
    if crisis is None:
        return [choice(name, list(followed), f"{WRITTEN_OUT} unfollow", "admin/remove")]
    if not await may_manage(request, desk):
        return refused()
    await change(request, "unfollow", [(followed[crisis], True)], desk)
    text = say(
        "“{crisis}” is no longer briefed here. /brief follow takes it up again.", crisis=crisis
    )
    await announce(request, text, desk)
    return [sentence(say("Unfollowed"), text)]


def followed_message(subscription: Subscription, desk: Desk) -> Message:
    """Say what is followed, how often, and when the next briefs come."""
    text = _briefed(subscription.crisis, in_words(subscription))
    more = [Item((Text(times),), say("NEXT"))] if (times := next_words(subscription, desk)) else []
    hint = say("Another time or zone: /brief-admin edit. Ask at any time: /brief ask.")
    blocks: tuple[Block, ...] = (Paragraph((Text(text),)), *more, Paragraph((Text(hint),)))
    return Message(title=say("Followed"), summary=text, blocks=blocks)


def next_words(subscription: Subscription, desk: Desk) -> str:
    """Say when the next briefs come, by the clocks of the subscription's zone.

    Those that a pause lasts beyond are passed over; empty: nobody knows when one comes.
    """
    after = desk.clock.now()
    if subscription.is_paused(after):
        if subscription.pause is None or subscription.pause.until is None:
            return ""
        after = subscription.pause.until
    times = desk.next_times(subscription.schedule, after)
    return local(times, subscription.schedule.zone) if times else ""


def choice(name: str, names: Sequence[str], command: str, verb: str = "") -> Message:
    """Ask which of the crises that a channel follows is meant.

    Args:
        name: What they typed of one.
        names: Those that the channel follows.
        command: What the name is typed after.
        verb: A button's that does the same; empty: there is none.
    """
    if not names:
        text = say("This channel follows no crisis. /brief-admin setup begins one.")
        return sentence(say("Crises"), text)
    listed = _named(name, names, say("This channel follows:"))
    how = Paragraph((Text(say("Say which: {command}", command=f"{command} {names[0]}")),))
    is_short = verb and len(names) <= _MOST_BUTTONS
    buttons = tuple(action(one[:_LABEL_CHARS], verb, one) for one in names) if is_short else ()
    return replace(listed, blocks=(*listed.blocks, how), actions=buttons)


def offered(name: str, names: Sequence[str]) -> Message:
    """List the crises that can be followed, for somebody who named none of them."""
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
