"""Chat platforms, as flows see them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from bot.core.channels import Channel
from bot.core.messages import Message

#: One request body of a platform, as JSON; what preview shows is what post sends.
Payload = Mapping[str, Any]


class Messenger(Protocol):
    """Posts to one platform. Never retries by itself: the outbox decides."""

    def render(self, message: Message) -> Sequence[Payload]:
        """Turn a message into the fewest payloads its limits allow, in reading order. Pure."""

    async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        """Post one payload and return the platform's reference of it.

        Args:
            channel: Where.
            payload: One of `render`'s.
            key: Unique for this part; a platform that can will refuse it a second time.
            thread: Reference of the message whose thread it goes into; empty: the channel itself.

        Raises:
            DeliveryDeferred: Certainly not posted; try later.
            DeliveryInDoubt: The connection broke after sending.
            DeliveryRejected: Never will be.
        """

    async def edit(self, channel: Channel, ref: str, payload: Payload, *, thread: str) -> None:
        """Replace the text of a posted part. Doing it twice is the same as once.

        Raises:
            DeliveryDeferred: Not now.
            DeliveryRejected: The message is gone or may not be edited.
        """

    async def find(self, channel: Channel, *, key: str, thread: str, since: datetime) -> str | None:
        """Look back for a part posted since an instant; its reference, or None if it is not there.

        Raises:
            DeliveryDeferred: Cannot look now.
            DeliveryRejected: May not look back here at all.
        """


@runtime_checkable
class Whisperer(Protocol):
    """Shows something to one person alone, where others write too; not every platform can."""

    async def whisper(self, channel: Channel, user: str, message: Message, *, thread: str) -> bool:
        """Show it once, in a thread or in the channel itself; False: it was not shown."""


@runtime_checkable
class Beginner(Protocol):
    """Shows the beginning of a message that is still being written; not every platform can.

    `post` with the same key makes the message whole where it stands, whatever it has become.
    """

    async def begin(self, channel: Channel, message: Message, *, key: str, thread: str) -> None:
        """Show a message's beginning, or more of it at each further call; never fails."""

    async def take_up(self, channel: Channel, *, key: str, thread: str) -> None:
        """Look for a beginning that another process left behind; never fails.

        What this one knows of is not looked for.
        """


class Memberships(Protocol):
    """Says who reads which channels, on one platform."""

    async def seen(
        self, channel: Channel, user: str, among: Collection[Channel]
    ) -> Mapping[Channel, str]:
        """Return the channels whose crises a person may be told of in a channel, besides its own.

        Each with what it is called there, or its id; in the order of `among`.
        Asked at the time of use, and none where the channel has other readers too.
        """


class People(Protocol):
    """Says what people are called, on one platform."""

    async def names(self, channel: Channel, users: Collection[str]) -> Mapping[str, str]:
        """Return the names of people by their ids, of those whom the platform knows; never fails.

        Args:
            channel: Where they are to be named.
            users: The platform's ids.
        """


class Listener(Protocol):
    """Hears people on one platform, and holds the connection; hands what it hears to commands."""

    async def run(self) -> None:
        """Connect and listen until cancelled; reconnects by itself.

        Raises:
            ConfigError: The platform refuses our token or settings for good.
        """
