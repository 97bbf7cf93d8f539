"""Everything that commands work with."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.articles import SourceId
from bot.core.budgets import Limits as DayLimits
from bot.core.budgets import Spent
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.findings import Finding
from bot.core.lasting import Lasting
from bot.core.limits import NO_LIMITS, Limits
from bot.core.messages import Message
from bot.core.severity import Caps
from bot.flows.answer import Answerer
from bot.flows.write import Writer
from bot.locale import ENGLISH
from bot.ports import Clock, Memberships, Store

#: What somebody filled into a form that could not be used: by channel, person and form.
Drafts = Lasting[tuple[Channel, str, str], Mapping[str, str]]
#: How many drafts are kept, and how long.
_MOST_DRAFTS, _DRAFT_LASTS = 200, timedelta(minutes=15)


def no_drafts() -> Drafts:
    """Keep drafts from now on; none are there yet."""
    return Lasting(_MOST_DRAFTS, _DRAFT_LASTS)


async def nothing_changes() -> None:
    """Tell nobody."""


async def nobody_is_told(_: Channel, __: str, ___: Message, ____: str) -> bool:
    """Show nothing."""
    return False


async def nothing_is_begun(_: Channel, __: Message, ___: str, ____: str) -> None:
    """Show no beginning."""


async def nothing_was_begun(_: Channel, __: str, ___: str) -> None:
    """Look for no beginning."""


async def nobody_is_known(_: Channel, __: Collection[str]) -> Mapping[str, str]:
    """Name nobody."""
    return {}


async def nothing_is_used() -> None:
    """Use no model."""


async def nothing_is_found(_: Channel) -> Sequence[Finding]:
    """Try nothing."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied:
    """A line was done, and its reply is owed."""

    #: Since it was heard.
    after: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything that commands work with."""

    store: Store
    writer: Writer
    answerer: Answerer
    clock: Clock
    subscriptions: Sequence[Subscription]
    sources: Collection[SourceId] = ()
    #: Names of the crises that can be followed, in the configuration's order.
    crises: Sequence[str] = ()
    #: To be called when the register has new subscriptions.
    changed: Callable[[], Awaitable[None]] = nothing_changes
    #: When a schedule fires next after an instant, UTC; soonest first, three at most.
    next_times: Callable[[Schedule, datetime], Sequence[datetime]] = lambda schedule, after: ()  # noqa: ARG005
    #: Slot and instant, UTC, of a subscription's briefs that fell due from one instant to another
    #: and would be too late by the second.
    too_late: Callable[[Subscription, datetime, datetime], Sequence[tuple[str, datetime]]] = (
        lambda subscription, since, now: ()  # noqa: ARG005
    )
    #: Tries what the bot needs in a channel.
    examine: Callable[[Channel], Awaitable[Sequence[Finding]]] = nothing_is_found
    #: How much each part of a message holds of what it may hold in a channel, by what is counted.
    fullness: Callable[[Channel, Message], Sequence[Mapping[str, tuple[int, int]]]] = (
        lambda channel, message: ()  # noqa: ARG005
    )
    #: Forms that are to be filled in once more; kept in memory alone.
    drafts: Drafts = field(default_factory=no_drafts)
    #: Of the program; empty: not told.
    version: str = ""
    #: What the bot speaks in a channel that follows nothing yet.
    language: str = ENGLISH
    #: Who reads which channels, on platforms where that decides what a person may be told.
    memberships: Mapping[Platform, Memberships] = field(default_factory=dict)
    #: Says what people are called in a channel, by their ids; whom nobody knows is left out.
    names: Callable[[Channel, Collection[str]], Awaitable[Mapping[str, str]]] = nobody_is_known
    #: What may break in, and how often.
    caps: Caps = field(default_factory=Caps)
    #: How much may be asked.
    limits: Limits = NO_LIMITS
    #: What the model used today, of how much; None: there is no model.
    model_day: Callable[[], Awaitable[tuple[Spent, DayLimits] | None]] = nothing_is_used
    #: Shows something to one person alone: channel, person, message, thread; False: it was not.
    whisper: Callable[[Channel, str, Message, str], Awaitable[bool]] = nobody_is_told
    #: Shows the beginning of what will be posted: channel, message, key, thread. Never fails.
    begin: Callable[[Channel, Message, str, str], Awaitable[None]] = nothing_is_begun
    #: Looks for a beginning that a process left behind: channel, key, thread. Never fails.
    take_up: Callable[[Channel, str, str], Awaitable[None]] = nothing_was_begun
    #: Told of mistakes of ours: the reference that the asker was given, and the mistake.
    failed: Callable[[str, Exception], None] = lambda reference, error: None  # noqa: ARG005
    #: Told of every line that was done.
    noted: Callable[[Replied], None] = lambda replied: None  # noqa: ARG005


def language_of(channel: Channel, desk: Desk) -> str:
    """Return what the bot speaks in a channel: the language of the first crisis it follows."""
    spoken = (one.language for one in desk.subscriptions if one.channel == channel)
    return next(spoken, desk.language)


def hears_replies(channel: Channel, desk: Desk) -> bool:
    """Tell whether what people say in a channel's threads is heard without a mention of the bot."""
    return any(one.hears_replies for one in desk.subscriptions if one.channel == channel)


def crises_of(channel: Channel, subscriptions: Sequence[Subscription]) -> tuple[str, ...]:
    """Return the crises that a channel follows: all that it may see."""
    names = [one.crisis for one in subscriptions if one.channel == channel]
    return tuple(dict.fromkeys(names))


async def crises_seen(channel: Channel, user: str, desk: Desk) -> tuple[str, ...]:
    """Return the crises that somebody may be told of in a channel, as of now.

    Those that the channel follows and, in a conversation with the bot alone, those of every
    channel that the person is in.
    """
    own = crises_of(channel, desk.subscriptions)
    memberships = desk.memberships.get(channel.platform)
    if memberships is None:
        return own
    among = {one.channel: None for one in desk.subscriptions}
    theirs = await memberships.seen(channel, user, list(among))
    found = [crisis for one in theirs for crisis in crises_of(one, desk.subscriptions)]
    return tuple(dict.fromkeys((*own, *found)))
