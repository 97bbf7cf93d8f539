"""What an outage held up: several late messages of one channel, folded into one and its thread.

When a platform was away for long, a channel would be flooded with what it missed. Those that are
late go into the thread of one message that names them; what is recent stands for itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.deliveries import Delivery, DeliveryState, DeliveryVerb
from bot.core.messages import Item, Message, Text
from bot.core.speaking import say, speaking

#: How late a message is that is folded, and how many there have to be.
LATE_AFTER, FEWEST = timedelta(minutes=30), 3
_KEY = "held/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """One message, and what goes into its thread."""

    whole: Delivery
    inside: tuple[Delivery, ...]


def folded(rows: Sequence[Delivery], now: datetime) -> Folded | None:
    """Fold what is late of a channel's due deliveries; None where there is too little of it.

    What stands already, may stand, or belongs into a thread keeps its place.

    Args:
        rows: Of one channel, oldest first.
        now: UTC.
    """
    mine = [row for row in rows if _stands_alone(row)]
    known = next((row for row in mine if row.key.startswith(_KEY)), None)
    # What was tried has a new time; what waited behind it still has its own.
    late = [
        row
        for row in mine
        if row is not known and (row.attempts or now - row.not_before > LATE_AFTER)
    ]
    since = min((row.not_before for row in late), default=now)
    if len(late) < (1 if known else FEWEST) or now - since <= LATE_AFTER:
        return None
    titles = [*(_titles(known.message) if known else ()), *(row.message.title for row in late)]
    with speaking(late[-1].message.language):
        message = _message(titles)
    if known is not None:
        whole = replace(known, message=message)
    else:
        key = f"{_KEY}{late[0].key}"
        whole = Delivery(key=key, channel=late[0].channel, message=message, not_before=now)
    inside = tuple(replace(row, target=whole.key) for row in late)
    return Folded(whole=whole, inside=inside)


def _stands_alone(row: Delivery) -> bool:
    return (
        row.verb is DeliveryVerb.POST
        and row.state is DeliveryState.PLANNED
        and not (row.target or row.thread or row.posted_refs)
    )


def _message(titles: Sequence[str]) -> Message:
    return Message(
        title=say("{count} messages were held up", count=len(titles)),
        summary=say(
            "They could not be posted here when they were due. All of them stand in this thread, "
            "oldest first."
        ),
        blocks=tuple(Item((Text(title),)) for title in titles),
    )


def _titles(message: Message) -> list[str]:
    """Return what a message of ours names."""
    return [
        inline.text
        for block in message.blocks
        if isinstance(block, Item)
        for inline in block.inlines
        if isinstance(inline, Text)
    ]
