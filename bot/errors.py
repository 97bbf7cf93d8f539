"""Every error the bot raises, sorted by what the caller does next.

* BotError
    * ConfigError            at start: show every problem, exit
    * InputError             tell the person at the command line, exit
    * SourceError
        * SourceUnavailable  try again at the next round, not before `retry_after`
        * SourceGone         stop asking, tell the operator
        * SourceMalformed    tell the operator; the next round may be better
        * AddressForbidden   never retried: the address is inside a network we must not reach
    * ReadingFailed          set the article aside: the others are not to wait for it
    * ModelError
        * ModelUnavailable   try later, the built-in writer stands in
        * ModelReplyInvalid  ask once more, then the built-in writer stands in
        * BudgetSpent        the built-in writer stands in until the budget is renewed
    * DeliveryError
        * DeliveryDeferred   certainly not posted: wait `retry_after`, try again
        * DeliveryInDoubt    maybe posted: look back before trying again
        * DeliveryRejected   certainly not posted and never will be: give up, tell the operator
    * ToldMeanwhile          write it anew: somebody told the channel some of it in between
    * StoreError             stop the process: nothing is safe without it
        * StoreUnavailable   wait and try again: it is full, locked, read-only or out of reach
        * ClaimLost          begin the whole round anew: somebody else may be at it by now
"""

from datetime import timedelta
from enum import StrEnum


class BotError(Exception):
    """The root: nothing else leaves one of our functions on purpose."""


class ConfigError(BotError):
    """The configuration cannot be used. One line per problem, each with its fix."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class InputError(BotError):
    """What a command was given cannot be used. The text says what, why, and what to do."""


class FailedElsewhere(BotError):
    """Our own code failed in another process: the text says how and where, not for what."""

    def __init__(self, kind: str, place: str) -> None:
        super().__init__(f"{kind} at {place}" if place else kind)
        self.kind = kind
        self.place = place


class ReadingFailed(FailedElsewhere):
    """It failed for an article."""


class MakingFailed(FailedElsewhere):
    """It failed for a question or a brief."""


class SourceError(BotError):
    """A source could not be read. The text says which and why, for an operator."""


class SourceUnavailable(SourceError):
    """The source did not answer, or asked us to wait."""

    def __init__(self, text: str, retry_after: timedelta = timedelta(), *, status: int = 0) -> None:
        super().__init__(text)
        #: How long the source asked us to wait; zero when it did not say.
        self.retry_after = retry_after
        #: What it answered with; 0 when it did not answer.
        self.status = status


class SourceGone(SourceError):
    """The source says it is gone for good (410)."""


class SourceMalformed(SourceError):
    """The reply is not of the source's kind."""


class Barrier(StrEnum):
    """What stands between us and an address."""

    #: It leads inside a network, or to a port that nobody opened.
    ADDRESS = "address"
    #: An address outside sent us to one inside.
    REDIRECT = "redirect"
    #: The publisher does not want it read by machines.
    ROBOTS = "robots"
    #: It is no address of the kind that is read there.
    FORM = "form"


class AddressForbidden(SourceError):
    """The address that would be dialled is not a public one."""

    def __init__(self, text: str, barrier: Barrier = Barrier.FORM) -> None:
        super().__init__(text)
        self.barrier = barrier


class ModelError(BotError):
    """The language model gave nothing we can use."""


class ModelUnavailable(ModelError):
    """The endpoint did not answer in time, refused, or is switched off for a while."""


class ModelRefused(ModelUnavailable):
    """The endpoint refuses, until somebody mends the key, the model's name or the account."""


class ModelReplyInvalid(ModelError):
    """The reply does not fit the schema, even after one repair."""


class BudgetSpent(ModelError):
    """Today's money or tokens are used up."""


class DeliveryError(BotError):
    """A message did not certainly reach its channel."""


class DeliveryDeferred(DeliveryError):
    """The platform certainly did not take the message, and may take it later."""

    def __init__(self, text: str, retry_after: timedelta = timedelta()) -> None:
        super().__init__(text)
        #: How long the platform asked us to wait; zero when it did not say.
        self.retry_after = retry_after


class DeliveryInDoubt(DeliveryError):
    """The connection broke after the message was sent: it may stand in the channel."""


class DeliveryRejected(DeliveryError):
    """The platform will never take this message there: no channel, no right, not valid."""

    def __init__(self, text: str, *, is_closed: bool = False) -> None:
        super().__init__(text)
        #: A person wants nothing of ours any more: it is not to be tried again with another.
        self.is_closed = is_closed


class ToldMeanwhile(BotError):
    """A channel was told some of what a brief tells since the brief was written; none is stored."""


class StoreError(BotError):
    """The store cannot be used: unreadable, damaged, of a newer version."""


class StoreUnavailable(StoreError):
    """The store takes nothing at present: full, locked, read-only, out of reach.

    Nothing of this was stored; all of it may have been where the connection broke off while it was.
    What is asked of it again later may be taken. When the bot starts it ends it, as any other.
    """


class ClaimLost(StoreError):
    """The connection broke that a claim hung on, so that another process may have it by now.

    Nothing under that claim can be written any more, however often: whoever took it begins anew.
    """
