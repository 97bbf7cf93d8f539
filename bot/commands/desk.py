"""Everything that commands work with."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.articles import SourceId
from bot.core.caching.lasting import Lasting
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.conversing.limits import NO_LIMITS, AskingLimits
from bot.core.interrupting.severity import Caps
from bot.core.messages import Message
from bot.core.models.budgets import DayLimits, Spent
from bot.core.operating.findings import Finding
from bot.flows.answer import Answerer
from bot.flows.write import Writer
from bot.locale import ENGLISH
from bot.ports import Clock, Memberships, Store

#: What somebody filled into a form that could not be used: by channel, person and form.
Drafts = Lasting[tuple[Channel, str, str], Mapping[str, str]]
#: How many drafts are kept, and how long.
_MOST_DRAFTS, _DRAFT_LASTS = 200, timedelta(minutes=15)


def no_drafts() -> Drafts:
    """Return a memory of drafts that is still empty."""
    return Lasting(_MOST_DRAFTS, _DRAFT_LASTS)


# What a desk does where nobody gave it anything else to do.


async def nothing_changes() -> None:
    """Tell nobody that subscriptions have changed."""


async def nobody_is_told(_: Channel, __: str, ___: Message, ____: str) -> bool:
    """Whisper to nobody, as on a platform that cannot: return False, for "it was not shown"."""
    return False


async def nothing_is_begun(_: Channel, __: Message, ___: str, ____: str) -> None:
    """Show no beginning of an answer."""


async def nothing_was_begun(_: Channel, __: str, ___: str) -> None:
    """Search for no beginning of an answer."""


async def nobody_is_known(_: Channel, __: Collection[str]) -> Mapping[str, str]:
    """Return no names: the people are not known."""
    return {}


async def nothing_is_used() -> None:
    """Return None: there is no model whose use could be counted."""


async def nothing_is_found(_: Channel) -> Sequence[Finding]:
    """Return no findings: nothing in the channel is tried."""
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
    #: The places whose channels alone may follow a crisis, by its name; the others are for all.
    only_in: Mapping[str, Collection[str]] = field(default_factory=dict)
    #: Called after subscriptions have changed.
    changed: Callable[[], Awaitable[None]] = nothing_changes
    #: When a schedule fires next after an instant, UTC; soonest first, at most three.
    next_times: Callable[[Schedule, datetime], Sequence[datetime]] = lambda schedule, after: ()  # noqa: ARG005
    #: Slot and time, UTC, of the briefs that fell due between two instants and are too late by the
    #: second.
    too_late: Callable[[Subscription, datetime, datetime], Sequence[tuple[str, datetime]]] = (
        lambda subscription, since, now: ()  # noqa: ARG005
    )
    #: Tries everything that the bot needs in a channel.
    examine: Callable[[Channel], Awaitable[Sequence[Finding]]] = nothing_is_found
    #: How much of its platform's limits each part of a message uses, by what is counted.
    fullness: Callable[[Channel, Message], Sequence[Mapping[str, tuple[int, int]]]] = (
        lambda channel, message: ()  # noqa: ARG005
    )
    #: Forms to be filled in again; kept only in memory.
    drafts: Drafts = field(default_factory=no_drafts)
    #: The program's version; empty: it is not told.
    version: str = ""
    #: The language that the bot speaks in a channel that follows nothing yet.
    language: str = ENGLISH
    #: Tells who reads which channels, on platforms where that decides what a person may see.
    memberships: Mapping[Platform, Memberships] = field(default_factory=dict)
    #: Returns people's names by id; whoever is not known is left out.
    names: Callable[[Channel, Collection[str]], Awaitable[Mapping[str, str]]] = nobody_is_known
    #: The limits on breaking updates.
    caps: Caps = field(default_factory=Caps)
    #: The limits on questions.
    limits: AskingLimits = NO_LIMITS
    #: What the model used today, and its limits; None: there is no model.
    model_day: Callable[[], Awaitable[tuple[Spent, DayLimits] | None]] = nothing_is_used
    #: Shows something to one person: channel, person, message, thread. False: it was not shown.
    whisper: Callable[[Channel, str, Message, str], Awaitable[bool]] = nobody_is_told
    #: Shows the beginning of an answer: channel, message, key, thread. Never raises.
    begin: Callable[[Channel, Message, str, str], Awaitable[None]] = nothing_is_begun
    #: Searches for a beginning that a process left behind: channel, key, thread. Never raises.
    take_up: Callable[[Channel, str, str], Awaitable[None]] = nothing_was_begun
    #: Told of our own mistakes: the reference that the asker was given, and the exception.
    failed: Callable[[str, Exception], None] = lambda reference, error: None  # noqa: ARG005
    #: Told of every reply.
    noted: Callable[[Replied], None] = lambda replied: None  # noqa: ARG005


def language_of(channel: Channel, desk: Desk) -> str:
    """Return the language that the bot speaks in a channel: that of its first subscription."""
    spoken = (one.language for one in desk.subscriptions if one.channel == channel)
    return next(spoken, desk.language)


def hears_replies(channel: Channel, desk: Desk) -> bool:
    """Tell whether replies in a channel's threads are heard without a mention of the bot."""
    return any(one.hears_replies for one in desk.subscriptions if one.channel == channel)


def crises_of(channel: Channel, subscriptions: Sequence[Subscription]) -> tuple[str, ...]:
    """Return the crises that a channel follows; it may see no others."""
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
