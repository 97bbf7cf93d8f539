"""Chat platforms: posting to them, hearing people on them, and knowing who those are."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from bot.core.channels import Channel
from bot.core.messages import Message

#: The body of one request to a platform, as JSON. What `preview` shows is what is sent.
Payload = Mapping[str, Any]


class Messenger(Protocol):
    """Posts to one platform. It never retries: the outbox decides."""

    def render(self, message: Message) -> Sequence[Payload]:
        """Turn a message into the fewest payloads that its limits allow, in reading order. Pure."""

    async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        """Post one payload, and return the platform's reference to it.

        Args:
            channel: Where.
            payload: One of those that `render` made.
            key: Unique to this part; platforms that can do so refuse it a second time.
            thread: Reference of the message whose thread it goes into; empty: the channel itself.

        Raises:
            DeliveryDeferred: It was certainly not posted; try later.
            DeliveryInDoubt: It may have been posted: the connection broke after sending.
            DeliveryRejected: It was not posted and never will be.
        """

    async def edit(self, channel: Channel, ref: str, payload: Payload, *, thread: str) -> None:
        """Replace the text of a posted part. Safe to repeat.

        Raises:
            DeliveryDeferred: Not now.
            DeliveryRejected: The message is gone or may not be edited.
        """

    async def find(self, channel: Channel, *, key: str, thread: str, since: datetime) -> str | None:
        """Search for a part posted since an instant; return its reference, or None if absent.

        Raises:
            DeliveryDeferred: It cannot be searched for now.
            DeliveryRejected: The bot may not read this channel at all.
        """


@runtime_checkable
class Whisperer(Protocol):
    """Shows something to one person only, in a channel of many; not every platform can."""

    async def whisper(self, channel: Channel, user: str, message: Message, *, thread: str) -> bool:
        """Show it in a thread; if that is empty, in the channel. False: it was not shown."""


@runtime_checkable
class Beginner(Protocol):
    """Shows a message while it is still being written; not every platform can.

    A later `post` with the same key completes the message in its place, whatever its text is then.
    """

    async def begin(self, channel: Channel, message: Message, *, key: str, thread: str) -> None:
        """Show the beginning of a message, and with each further call more of it. Never raises."""

    async def take_up(self, channel: Channel, *, key: str, thread: str) -> None:
        """Find the beginning of a message that another process left unfinished. Never raises.

        A beginning that this process has shown itself is not searched for.
        """


class Memberships(Protocol):
    """Knows who can read which channels, on one platform."""

    async def seen(
        self, channel: Channel, user: str, among: Collection[Channel]
    ) -> Mapping[Channel, str]:
        """Return channels whose crises a person may be told about in a channel besides its own.

        That is every channel among these that the person can read right now, if nobody else reads
        the answer; otherwise none. In the order of `among`, each with its name, or else its id.
        """


class People(Protocol):
    """Knows what people are called, on one platform."""

    async def names(self, channel: Channel, users: Collection[str]) -> Mapping[str, str]:
        """Return people's names by id, leaving out those the platform does not know. Never raises.

        Args:
            channel: Where the names will be shown.
            users: Ids of the platform.
        """


class Listener(Protocol):
    """Holds the connection to one platform, and hands what people say to `bot.commands`."""

    async def run(self) -> None:
        """Connect and listen until cancelled, reconnecting as needed.

        Raises:
            ConfigError: The platform refuses the token or another setting.
        """
