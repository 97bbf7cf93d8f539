"""What is owed to a channel, and what a failure leads to.

planned -> sending -> posted
              | broken off            -> in doubt -> posted | sent again | sent again as a repeat
              | refused for good      -> refused
              | not taken, try later  -> planned
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.channels import Channel
from bot.core.messages import Message
from bot.errors import DeliveryDeferred, DeliveryError, DeliveryInDoubt

#: After this many tries that the platform put off, about a day's, we give up and say so.
MAX_ATTEMPTS = 150

#: A part that may stand and cannot be looked for is sent at most this often.
MAX_BLIND_TRIES = 2

#: How long to wait before looking whether a message in doubt stands in the channel.
IN_DOUBT_WAIT = timedelta(seconds=60)

#: No delivery waits for longer; by a clock that was ahead and is right again it would.
LONGEST_WAIT = timedelta(days=1)
#: Nor does one that was not tried, as nothing is owed before its time: whoever owed it had a clock
#: that was ahead.
LONGEST_UNTRIED = timedelta(minutes=10)
#: Clocks of processes that share a store differ by less.
SKEW = timedelta(minutes=1)


class DeliveryState(StrEnum):
    """Where a delivery stands; POSTED and REFUSED are final."""

    PLANNED = "planned"
    SENDING = "sending"
    IN_DOUBT = "in doubt"
    POSTED = "posted"
    REFUSED = "refused"


#: Nothing more comes of these.
FINAL = (DeliveryState.POSTED, DeliveryState.REFUSED)


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
    #: POST: the delivery in whose thread it goes (it waits while that one is open).
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
    #: How often the present part was broken off where nobody may look for it.
    blind_tries: int = 0
    #: The article that it is due to, where it is due to one alone; empty otherwise.
    article: str = ""
    #: Some of it may stand already: it was shown while the rest was written, by whatever process.
    is_begun: bool = False

    @property
    def is_correction(self) -> bool:
        """It tells people of a mistake; the edits that mend it do not count."""
        return "correction/" in self.key and self.verb is DeliveryVerb.POST

    @property
    def was_put_off(self) -> bool:
        """A try of it was made, and another one has to come."""
        return self.attempts > 0 or self.state is not DeliveryState.PLANNED


def looked_for_from(delivery: Delivery, now: datetime) -> datetime | None:
    """Return since when what a try may have left is looked for, UTC; None: nothing was tried.

    A try that began in the future began by a clock that was ahead, nobody knows how long ago.
    """
    began = delivery.started_at
    return now - LONGEST_WAIT if began is not None and began > now else began


def part_key(key: str, number: int) -> str:
    """Return the key of one of the parts that a delivery is posted in; counted from 0."""
    return f"{key}#{number}"


def in_turn(rows: Iterable[Delivery], now: datetime) -> list[Delivery]:
    """Return those of the open rows that may be tried now; what was put off keeps its turn.

    A row that waits after a try holds back everything after it in its channel, so that a channel
    is read in the order in which it was written to. One that waits for longer than any may, or
    was tried in what is the future, was owed or tried by a clock that was ahead: it waits no more.

    Args:
        rows: Not final, oldest first.
        now: UTC.
    """
    held: set[Channel] = set()
    ready: list[Delivery] = []
    for row in rows:
        if row.channel in held:
            continue
        if row.state is DeliveryState.SENDING or _waits(row, now):
            if row.was_put_off:
                held.add(row.channel)
            continue
        ready.append(row)
    return ready


def _waits(row: Delivery, now: datetime) -> bool:
    tried_at = row.started_at
    longest = LONGEST_WAIT if row.was_put_off else LONGEST_UNTRIED
    was_ahead = tried_at is not None and tried_at > now + SKEW
    return now < row.not_before <= now + longest and not was_ahead


def after_failure(delivery: Delivery, error: DeliveryError, now: datetime) -> Delivery:
    """Decide what a failed try leads to: another later, a look back, or giving up.

    The wait doubles with each try, from five seconds to ten minutes, and is never shorter
    than the platform asked for; at the first try it is what the platform asked for, so that a
    channel goes on at the pace of its limit. What is in doubt stays so until somebody could look.
    """
    attempts = delivery.attempts + 1
    failed = replace(delivery, attempts=attempts, reason=str(error))
    if isinstance(error, DeliveryInDoubt):
        return replace(failed, state=DeliveryState.IN_DOUBT, not_before=now + IN_DOUBT_WAIT)
    if not isinstance(error, DeliveryDeferred):
        return replace(failed, state=DeliveryState.REFUSED)
    if delivery.state is DeliveryState.IN_DOUBT:
        return replace(failed, not_before=now + max(IN_DOUBT_WAIT, error.retry_after))
    if attempts >= MAX_ATTEMPTS:
        return replace(failed, state=DeliveryState.REFUSED)
    wait = max(timedelta(seconds=min(5 * 2 ** min(attempts - 1, 7), 600)), error.retry_after)
    if attempts == 1 and error.retry_after:
        wait = error.retry_after
    return replace(failed, state=DeliveryState.PLANNED, not_before=now + wait)


def after_blind_look(delivery: Delivery) -> Delivery:
    """Decide what to do with a part that may stand where nobody may look: a repeat, or giving up.

    In a crisis a repeat is better than a hole; a third copy is not.
    """
    tries = delivery.blind_tries + 1
    if tries >= MAX_BLIND_TRIES:
        reason = "it was sent twice, and nobody can tell whether it arrived"
        return replace(delivery, state=DeliveryState.REFUSED, reason=reason, blind_tries=tries)
    return replace(delivery, is_repeat=True, blind_tries=tries)
