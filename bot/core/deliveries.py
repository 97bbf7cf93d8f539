"""What is owed to a channel, and what a failure leads to.

planned -> sending -> posted
              | interrupted           -> in doubt -> posted | sent again | sent again as a repeat
              | refused for good      -> refused
              | not accepted now      -> planned
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.channels import Channel
from bot.core.messages import Message
from bot.errors import DeliveryDeferred, DeliveryError, DeliveryInDoubt

#: A delivery is given up after this many tries that the platform put off: about a day.
MAX_ATTEMPTS = 150

#: A part that may have arrived, but cannot be searched for, is sent at most this often.
MAX_BLIND_TRIES = 2

#: How long to wait before searching a channel for a message that is in doubt.
IN_DOUBT_WAIT = timedelta(seconds=60)

#: The longest that a delivery may wait. A longer wait shows that a clock was ahead.
LONGEST_WAIT = timedelta(days=1)
#: The same for one that was never tried: nothing is owed long before its time.
LONGEST_UNTRIED = timedelta(minutes=10)
#: The clocks of processes that share a store differ by less than this.
SKEW = timedelta(minutes=1)


class DeliveryState(StrEnum):
    """The state of a delivery; POSTED and REFUSED are final."""

    PLANNED = "planned"
    SENDING = "sending"
    IN_DOUBT = "in doubt"
    POSTED = "posted"
    REFUSED = "refused"


#: States that never change again.
FINAL = (DeliveryState.POSTED, DeliveryState.REFUSED)


class DeliveryVerb(StrEnum):
    """Post a new message, or edit one that was posted."""

    POST = "post"
    EDIT = "edit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message owed to one channel until it is posted or refused."""

    #: Unique forever, so that nothing is owed twice: "flood/slack:C1/2026-03-01T07:00/thread/2".
    key: str
    channel: Channel
    message: Message
    verb: DeliveryVerb = DeliveryVerb.POST
    #: POST: key of the delivery whose thread it goes into (it waits until that one is final).
    #: EDIT: key of the delivery whose message gets the new text.
    target: str = ""
    #: The platform's reference of a thread that people started; empty for one of ours.
    thread: str = ""
    state: DeliveryState = DeliveryState.PLANNED
    attempts: int = 0
    #: Do not try before this instant, UTC.
    not_before: datetime
    #: When the current try began, UTC; None before the first.
    started_at: datetime | None = None
    #: The platform's references of the parts posted so far, in order.
    posted_refs: tuple[str, ...] = ()
    #: Why it was refused or put off: a sentence for the operator.
    reason: str = ""
    #: Sent a second time, because nobody could tell whether the first arrived.
    is_repeat: bool = False
    #: How often the current part was interrupted and could not be searched for.
    blind_tries: int = 0
    #: The article that caused it, if it was a single one; empty otherwise.
    article: str = ""
    #: A process may have shown its beginning while the rest was still being written.
    is_begun: bool = False

    @property
    def is_correction(self) -> bool:
        """Whether it tells people of a mistake; the edits that fix it do not count."""
        return "correction/" in self.key and self.verb is DeliveryVerb.POST

    @property
    def was_put_off(self) -> bool:
        """Whether it was tried, and has to be tried again."""
        return self.attempts > 0 or self.state is not DeliveryState.PLANNED


def looked_for_from(delivery: Delivery, now: datetime) -> datetime | None:
    """Return how far back to search for what a try may have posted, UTC; None: it was never tried.

    A try that began in the future was timed by a clock that was ahead, so it could be long ago.
    """
    began = delivery.started_at
    return now - LONGEST_WAIT if began is not None and began > now else began


def part_key(key: str, number: int) -> str:
    """Return the key of one part of a delivery; parts are counted from 0."""
    return f"{key}#{number}"


def in_turn(rows: Iterable[Delivery], now: datetime) -> list[Delivery]:
    """Return the deliveries that may be tried now, keeping the order within each channel.

    One that was put off holds back everything after it in its channel. One that would wait longer
    than allowed, or was last tried in the future, was timed by a clock that was ahead; it need not
    wait.

    Args:
        rows: Deliveries that are not final, oldest first.
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
    """Decide what follows a failed try: another one later, a search, or giving up.

    The wait doubles with each try, from five seconds to ten minutes, and is never shorter than the
    platform asked for. After the first try it is exactly what the platform asked for, so that a
    rate-limited channel loses no time. What is in doubt stays so until it could be searched for.
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
    """Decide about a part that may have arrived but cannot be searched for: repeat, or give up.

    In a crisis, a repeated message is better than a missing one; a third copy is not.
    """
    tries = delivery.blind_tries + 1
    if tries >= MAX_BLIND_TRIES:
        reason = "it was sent twice, and nobody can tell whether it arrived"
        return replace(delivery, state=DeliveryState.REFUSED, reason=reason, blind_tries=tries)
    return replace(delivery, is_repeat=True, blind_tries=tries)
