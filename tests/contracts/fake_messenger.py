"""A messenger that keeps what it is given, for tests of what posts through the port."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.core.channels import Channel
from bot.core.messages import (
    Divider,
    Heading,
    Item,
    Message,
    Note,
    Paragraph,
    QuoteBlock,
    plain,
)
from bot.errors import DeliveryError, DeliveryRejected
from bot.ports.chat import Payload

START = datetime(2031, 5, 6, 12, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One message as it stands in a channel."""

    ref: str
    channel: Channel
    thread: str
    key: str
    payload: Payload
    at: datetime


@dataclass(frozen=True, slots=True)
class Failure:
    """What the next call ends with; `is_done`: only after it did its work."""

    error: DeliveryError
    is_done: bool = False


@dataclass
class FakeMessenger:
    """Channels that exist are those named; everything else behaves as the port says."""

    channels: frozenset[Channel]
    #: What stands, in the order it was posted.
    kept: list[Kept] = field(default_factory=list)
    #: Refs in the order of the calls of `edit` that succeeded.
    edits: list[str] = field(default_factory=list)
    #: Taken from the front, one for each `post` or `edit`.
    failures: list[Failure | None] = field(default_factory=list)
    may_look_back: bool = True
    now: datetime = START

    def render(self, message: Message) -> Sequence[Payload]:
        """One payload with all the words."""
        lines = [message.title, *filter(None, map(_line, message.blocks))]
        return ({"text": message.summary, "body": "\n".join(filter(None, lines))},)

    async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        """Keep it, unless told to fail."""
        self._require(channel)
        failure = self.failures.pop(0) if self.failures else None
        if failure is not None and not failure.is_done:
            raise failure.error
        ref = f"m{len(self.kept) + 1}"
        self.now += timedelta(seconds=1)
        self.kept.append(
            Kept(ref=ref, channel=channel, thread=thread, key=key, payload=payload, at=self.now)
        )
        if failure is not None:
            raise failure.error
        return ref

    async def edit(self, channel: Channel, ref: str, payload: Payload, *, thread: str) -> None:
        """Replace it, unless told to fail."""
        self._require(channel)
        failure = self.failures.pop(0) if self.failures else None
        if failure is not None and not failure.is_done:
            raise failure.error
        for place, one in enumerate(self.kept):
            if (one.channel, one.ref) == (channel, ref):
                self.kept[place] = replace(one, payload=payload)
                self.edits.append(ref)
                break
        else:
            raise DeliveryRejected("the message is gone")
        if failure is not None:
            raise failure.error

    async def find(self, channel: Channel, *, key: str, thread: str, since: datetime) -> str | None:
        """Look through what was kept."""
        self._require(channel)
        if not self.may_look_back:
            raise DeliveryRejected("may not look back here")
        for one in self.kept:
            if (one.channel, one.key, one.thread) == (channel, key, thread) and one.at >= since:
                return one.ref
        return None

    def _require(self, channel: Channel) -> None:
        if channel not in self.channels:
            raise DeliveryRejected("no such channel")


def _line(block: object) -> str:
    match block:
        case Heading(text):
            return text
        case Item(inlines, label):
            return f"{label} {plain(inlines)}".strip()
        case QuoteBlock(text, by):
            return f"“{text}” — {plain(by)}"
        case Paragraph(inlines) | Note(inlines):
            return plain(inlines)
        case Divider():
            return ""
    return ""


def words(payload: Mapping[str, object]) -> str:
    """What a reader sees of the fake's payloads."""
    return str(payload["body"])
