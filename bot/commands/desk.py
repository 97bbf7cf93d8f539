"""Everything that commands work with."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from bot.core.articles import SourceId
from bot.core.channels import Channel, Subscription
from bot.flows.answer import Answerer
from bot.flows.write import Writer
from bot.ports import Clock, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything that commands work with."""

    store: Store
    writer: Writer
    answerer: Answerer
    clock: Clock
    subscriptions: Sequence[Subscription]
    sources: Collection[SourceId] = ()
    #: Told of mistakes of ours: the reference that the asker was given, and the mistake.
    failed: Callable[[str, Exception], None] = lambda reference, error: None  # noqa: ARG005


def crises_of(channel: Channel, subscriptions: Sequence[Subscription]) -> tuple[str, ...]:
    """Return the crises that a channel follows: all that it may see."""
    names = [one.crisis for one in subscriptions if one.channel == channel]
    return tuple(dict.fromkeys(names))
