"""How the local Slack misbehaves when a test asks it to."""

from dataclasses import dataclass, replace
from enum import Enum, auto


class Break(Enum):
    """What happens to the connection once the request was read."""

    NO = auto()
    RESET = auto()
    HANG = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One misbehaviour, for one call."""

    status: int = 200
    #: Slack's error code; empty: the body is not JSON, as a proxy's is not.
    code: str = ""
    retry_after: str = ""
    content_type: str = "text/html"
    breaks: Break = Break.NO
    #: Do what was asked first.
    is_done: bool = False


RESET = Fault(breaks=Break.RESET)
HANG = Fault(breaks=Break.HANG)


def rate_limited(retry_after: str = "30") -> Fault:
    """429, with what Retry-After says."""
    return Fault(status=429, code="ratelimited", retry_after=retry_after)


def status(number: int, content_type: str = "text/html") -> Fault:
    """An error page of something on the way."""
    return Fault(status=number, content_type=content_type)


def error(code: str) -> Fault:
    """Slack's `ok: false`."""
    return Fault(code=code)


def done_then(fault: Fault) -> Fault:
    """The message stands in the channel, and the caller is not told."""
    return replace(fault, is_done=True)
