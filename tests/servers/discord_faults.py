"""How the local Discord misbehaves when a test asks it to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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
    #: JSON to answer with; None: a page of something on the way.
    body: Mapping[str, object] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = "text/html"
    breaks: Break = Break.NO
    #: Do what was asked first.
    is_done: bool = False
    #: Answer as if nothing were the matter, but with these headers.
    is_well: bool = False


RESET = Fault(breaks=Break.RESET)
HANG = Fault(breaks=Break.HANG)


def rate_limited(retry_after: float = 30, *, is_global: bool = False) -> Fault:
    """429 of Discord's own; the library would sleep and try again."""
    return Fault(
        status=429,
        body={
            "message": "You are being rate limited.",
            "retry_after": retry_after,
            "global": is_global,
        },
        headers={"Retry-After": str(int(retry_after)), "Via": "1.1 google"},
    )


def page(status: int, **headers: str) -> Fault:
    """A page of Cloudflare's or a proxy's."""
    return Fault(status=status, headers={k.replace("_", "-"): v for k, v in headers.items()})


def error(code: int, status: int = 400) -> Fault:
    """One of Discord's JSON errors."""
    return Fault(status=status, body={"message": "said in English", "code": code})


def server_error(status: int) -> Fault:
    """A failure inside Discord, in JSON."""
    return Fault(status=status, body={"message": f"{status}: Internal Server Error", "code": 0})


def spent(reset_after: float) -> Fault:
    """A good answer that says that the limit of this kind of call is used up."""
    return Fault(
        is_well=True,
        headers={"X-RateLimit-Remaining": "0", "X-RateLimit-Reset-After": str(reset_after)},
    )


def done_then(fault: Fault) -> Fault:
    """The message stands in the channel, and the caller is not told."""
    return replace(fault, is_done=True)
