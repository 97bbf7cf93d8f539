"""`pause`, `resume`, `snooze`, `remove`: fewer messages, for a while or for good."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.commands.announcing import announce
from bot.commands.changing import change, subscriptions_in
from bot.commands.desk import Desk
from bot.commands.following import choice, unfollow
from bot.commands.naming import best_match
from bot.commands.wording import sentence, short
from bot.core.channels import Pause, Subscription
from bot.core.conversing.requests import Reply, Request
from bot.core.managing.wishing import length_of
from bot.core.presenting.titles import local
from bot.core.speaking import listed, quoted, say

#: How long somebody snoozes who does not say.
SNOOZE = timedelta(hours=4)


async def pause(request: Request, rest: str, desk: Desk) -> Reply:
    """Post nothing but corrections here, for a time or until resumed."""
    length = length_of(rest)
    if rest and length is None:
        text = say(
            "I do not know how long “{words}” is. Say pause 2h, 3d or just pause.",
            words=short(rest),
        )
        return Reply(messages=(sentence(say("Pause"), text),))
    return await _hush(request, "pause", subscriptions_in(request.channel, desk), length, desk)


async def snooze(request: Request, rest: str, desk: Desk) -> Reply:
    """The same for one crisis; four hours where nothing is said."""
    name, _, last = rest.rpartition(" ")
    length = length_of(last)
    name = name if length is not None else rest
    return await snoozed(request, name, length or SNOOZE, desk)


async def snoozed(request: Request, name: str, length: timedelta, desk: Desk) -> Reply:
    """Snooze the crisis that is meant."""
    followed = {one.crisis: one for one in subscriptions_in(request.channel, desk)}
    crisis = best_match(name, list(followed))
    if crisis is None:
        which = choice(name, list(followed), "/brief-admin snooze", "admin/snooze")
        return Reply(messages=(which,))
    return await _hush(request, "snooze", [followed[crisis]], length, desk)


async def resume(request: Request, _: str, desk: Desk) -> Reply:
    """Post again; the next brief tells what came meanwhile."""
    return await _resumed(request, subscriptions_in(request.channel, desk), desk)


async def pause_one(request: Request, crisis: str, desk: Desk) -> Reply:
    """Pause one crisis until somebody resumes it."""
    followed = [one for one in subscriptions_in(request.channel, desk) if one.crisis == crisis]
    return await _hush(request, "pause", followed, None, desk)


async def resume_one(request: Request, crisis: str, desk: Desk) -> Reply:
    """Resume one crisis."""
    followed = [one for one in subscriptions_in(request.channel, desk) if one.crisis == crisis]
    return await _resumed(request, followed, desk)


async def _resumed(request: Request, followed: Sequence[Subscription], desk: Desk) -> Reply:
    paused = [one for one in followed if one.pause is not None]
    if not paused:
        return Reply(messages=(sentence(say("Resume"), say("Nothing is paused here.")),))
    await change(request, "resume", [(replace(one, pause=None), False) for one in paused], desk)
    text = say(
        "Resumed: {crises}. The next brief tells what came meanwhile.", crises=_names(paused)
    )
    await announce(request, text, desk)
    return Reply(messages=(sentence(say("Resume"), text),))


async def remove(request: Request, rest: str, desk: Desk) -> Reply:
    """End a subscription."""
    return Reply(messages=tuple(await unfollow(request, rest, desk)))


async def _hush(
    request: Request,
    act: str,
    subscriptions: Sequence[Subscription],
    length: timedelta | None,
    desk: Desk,
) -> Reply:
    if not subscriptions:
        return Reply(messages=(sentence(say("Pause"), say("This channel follows no crisis.")),))
    until = None if length is None else desk.clock.now() + length
    quiet = [(replace(one, pause=Pause(until=until)), False) for one in subscriptions]
    await change(request, act, quiet, desk)
    crises = _names(subscriptions)
    if until is None:
        text = say(
            "Paused until somebody types /brief-admin resume: {crises}. Corrections are still "
            "posted.",
            crises=crises,
        )
    else:
        zones = {one.schedule.zone for one in subscriptions}
        text = say(
            "Paused until {end}: {crises}. Corrections are still posted.",
            end=local([until], zones.pop() if len(zones) == 1 else "UTC"),
            crises=crises,
        )
    await announce(request, text, desk)
    return Reply(messages=(sentence(say("Pause"), text),))


def _names(subscriptions: Sequence[Subscription]) -> str:
    return listed([quoted(one.crisis) for one in subscriptions])
