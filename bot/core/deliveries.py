"""What is owed to a channel, and what a failure leads to.

planned -> sending -> posted
              | broken off            -> in doubt -> posted | planned again | posted as a repeat
              | refused for good      -> refused
              | not taken, try later  -> planned
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.channels import Channel
from bot.core.messages import Message
from bot.errors import DeliveryDeferred, DeliveryError, DeliveryInDoubt

#: After this many tries that the platform put off, we give up and say so.
MAX_ATTEMPTS = 10

#: How long to wait before looking whether a message in doubt stands in the channel.
IN_DOUBT_WAIT = timedelta(seconds=60)


class DeliveryState(StrEnum):
    """Where a delivery stands; POSTED and REFUSED are final."""

    PLANNED = "planned"
    SENDING = "sending"
    IN_DOUBT = "in doubt"
    POSTED = "posted"
    REFUSED = "refused"


class DeliveryVerb(StrEnum):
    """A new message, or a new text for one that stands already."""

    POST = "post"
    EDIT = "edit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message owed to one channel until it is posted or refused."""

    #: Unique for all time: same key, same message. "brief/flood/slack:C1/12", "…/thread/2".
    key: str
    channel: Channel
    message: Message
    verb: DeliveryVerb = DeliveryVerb.POST
    #: POST: the delivery in whose thread it goes (it waits until that one is posted).
    #: EDIT: the delivery whose message gets the new text.
    target: str = ""
    #: The platform's own reference of a thread that people started; empty for ours.
    thread: str = ""
    state: DeliveryState = DeliveryState.PLANNED
    attempts: int = 0
    #: Do not try before this instant, UTC.
    not_before: datetime
    #: When the present try began, UTC; None before the first.
    started_at: datetime | None = None
    #: The platform's references of the parts posted so far, in order.
    posted_refs: tuple[str, ...] = ()
    #: Why it was refused or put off; a sentence for the operator.
    reason: str = ""
    #: Posted a second time because nobody could tell whether the first arrived.
    is_repeat: bool = False


def after_failure(delivery: Delivery, error: DeliveryError, now: datetime) -> Delivery:
    """Decide what a failed try leads to: another later, a look back, or giving up.

    The wait doubles with each try, from five seconds to ten minutes, and is never shorter
    than the platform asked for.
    """
    attempts = delivery.attempts + 1
    failed = replace(delivery, attempts=attempts, reason=str(error))
    if isinstance(error, DeliveryInDoubt):
        return replace(failed, state=DeliveryState.IN_DOUBT, not_before=now + IN_DOUBT_WAIT)
    if not isinstance(error, DeliveryDeferred) or attempts >= MAX_ATTEMPTS:
        return replace(failed, state=DeliveryState.REFUSED)
    wait = max(timedelta(seconds=min(5 * 2 ** (attempts - 1), 600)), error.retry_after)
    return replace(failed, state=DeliveryState.PLANNED, not_before=now + wait)
