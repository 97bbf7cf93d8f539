"""Whether somebody has asked too much within the hour, looked up each time they ask."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import takewhile

from bot.commands.desk import Desk
from bot.commands.verbs import understood
from bot.commands.wording import sentence
from bot.core.channels import Platform
from bot.core.conversing.limits import WINDOW, free_at
from bot.core.conversing.requests import Request
from bot.core.managing.visitors import is_named
from bot.core.messages import Message
from bot.core.questions import Incoming
from bot.core.speaking import say

#: Verbs that cost work: what is asked with them counts.
COUNTED = ("ask", "now", "crisis", "catchup")


async def accept_or_refuse(request: Request, said: Incoming, desk: Desk) -> Message | None:
    """Store what somebody asks, and return the refusal if they have asked too much; else None.

    The line is stored before it is counted, so that of many questions at once no more than the
    limit pass. Of a command that is answered at once, only its verb is stored, for the count.
    """
    inbox = desk.store.inbox
    # Nobody may answer it in the channel before it is counted.
    async with inbox.claim(said.id):
        if not await inbox.accept(said):
            return None
        refusal = await too_many(request, desk)
        if refusal is not None:
            await inbox.done(said.id, None, (), kept=replace(said, is_counted=False))
        elif said.is_counted:
            await inbox.done(said.id, None, ())
    return refusal


def verb_alone(said: Incoming) -> Incoming:
    """Return what is stored of a command that is answered at once: its verb, for the count."""
    return replace(said, text=understood(said)[0], thread="", is_counted=True)


@dataclass(frozen=True, slots=True)
class Reached:
    """A limit that was reached."""

    #: The person's own; else the channel's.
    is_own: bool
    #: Questions within an hour.
    most: int
    #: When the next one can be asked, UTC.
    until: datetime

    @classmethod
    def of(cls, text: str, *, is_own: bool) -> "Reached | None":
        """Read one back from "most.until"; None for anything else."""
        most, _, until = text.partition(".")
        numbers = [most, until]
        if not all(one.isascii() and one.isdigit() and len(one) < 12 for one in numbers):
            return None
        return cls(is_own, int(most), datetime.fromtimestamp(int(until), UTC))


async def too_many(request: Request, desk: Desk) -> Message | None:
    """Return the refusal for somebody who has to wait; None for everybody else."""
    reached = await limit_reached(request, desk)
    return None if reached is None else please_wait(reached, desk.clock.now())


async def limit_reached(request: Request, desk: Desk) -> Reached | None:
    """Return the limit that was reached by a person or their channel; None if none was."""
    limits = desk.limits
    # A browser channel without names belongs to whoever sits there.
    is_own = request.channel.platform is Platform.BROWSER and not is_named(request.user)
    if is_own or not (limits.per_person or limits.per_channel):
        return None
    since = request.received_at - WINDOW
    asked = await desk.store.inbox.since(since, request.channel.platform)
    # Lines that came later are counted when their own turn comes.
    earlier = takewhile(lambda one: one.id != request.id, asked)
    before = [one for one in earlier if one.is_counted or understood(one)[0] in COUNTED]
    free = _free_at(before, request, desk)
    if free is None or (limits.spares_managers and await _manages(request, desk)):
        return None
    own, at = free
    return Reached(own, limits.per_person if own else limits.per_channel, at)


def please_wait(reached: Reached, now: datetime) -> Message:
    """Say that somebody has to wait, and how long."""
    minutes = max(1, -(-int((reached.until - now).total_seconds()) // 60))
    if reached.is_own:
        text = say(
            "You asked {count} questions within an hour, which is as many as one person may here. "
            "The next one can be asked in {minutes} min.",
            count=reached.most,
            minutes=minutes,
        )
    else:
        text = say(
            "This channel asked {count} questions within an hour, which is as many as it may. "
            "The next one can be asked in {minutes} min.",
            count=reached.most,
            minutes=minutes,
        )
    return sentence(say("Please wait"), text)


def _free_at(asked: list[Incoming], request: Request, desk: Desk) -> tuple[bool, datetime] | None:
    """Return whose limit is reached, the person's own first, and until when."""
    now, limits = request.received_at, desk.limits
    own = [one.received_at for one in asked if request.user and one.user == request.user]
    if at := free_at(own, limits.per_person, now):
        return True, at
    here = [one.received_at for one in asked if one.channel == request.channel]
    at = free_at(here, limits.per_channel, now)
    return (False, at) if at else None


async def _manages(request: Request, desk: Desk) -> bool:
    named = await desk.store.register.managers(request.channel)
    return request.user in {one.user for one in named} or await request.is_admin()
