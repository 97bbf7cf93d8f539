"""Stores briefs and updates, so that none repeats what the channel was told meanwhile.

A model takes seconds to write a brief. An update that breaks in then tells what the brief tells,
too; whichever is stored first is posted, and the other is written anew.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.core.briefs import Brief
from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.errors import ToldMeanwhile
from bot.ports import Store

#: How often one is written anew at most.
_TRIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A brief or an update, and the messages that it becomes in its channel."""

    brief: Brief
    #: Names the occasion, so that it is stored once.
    slot: str
    #: The version of each fact that it tells, by the fact's key.
    told: Mapping[str, int]
    #: The versions that the channel knew when it was written; None: they do not matter.
    known: Mapping[str, int] | None
    #: The message, then those of its thread.
    deliveries: tuple[Delivery, ...]


async def save(
    prepare: Callable[[], Awaitable[Prepared | None]], channel: Channel, store: Store
) -> Brief | None:
    """Prepare a brief or an update and store it; None where there is none, or its slot was used.

    Args:
        prepare: Writes it; called again if the channel was told some of it meanwhile.
        channel: Whose it is.
        store: Where it is stored.

    Raises:
        ToldMeanwhile: The channel was told some of it meanwhile, each time.
    """
    for left in reversed(range(_TRIES)):
        made = await prepare()
        if made is None:
            return None
        try:
            is_saved = await store.save_brief(
                made.brief, channel, made.told, made.deliveries, slot=made.slot, known=made.known
            )
        except ToldMeanwhile:
            if not left:
                raise
        else:
            return made.brief if is_saved else None
    return None
