"""Posts to the channel that we host ourselves: the log is the platform."""

from collections.abc import Sequence
from datetime import datetime

from pydantic import TypeAdapter, ValidationError

from bot.core.channels import Channel
from bot.core.messages import Message
from bot.errors import DeliveryRejected
from bot.platforms.browser.events import Hub
from bot.ports.chat import Payload
from bot.ports.entries import Entry, EntryLog
from bot.ports.outside import Clock

#: What the bot is called in the channel.
AUTHOR = "Watchfloor"
_MESSAGES: TypeAdapter[Message] = TypeAdapter(Message)


class BrowserMessenger:
    """A `Messenger` over an entry log; tells the hub, so that open pages follow."""

    def __init__(self, *, log: EntryLog, clock: Clock, hub: Hub) -> None:
        self._log = log
        self._clock = clock
        self._hub = hub

    def render(self, message: Message) -> Sequence[Payload]:
        """Turn a message into one payload: there is no limit to split it at."""
        return [rendered(message)]

    async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        """Append to the log; the same key again returns the entry that stands there.

        Where its beginning stands, whoever wrote that, it is made whole.

        Raises:
            DeliveryRejected: The payload is not one of ours, or there is no such thread.
        """
        return str(await self._written(channel, _message(payload), key, thread, is_begun=False))

    async def begin(self, channel: Channel, message: Message, *, key: str, thread: str) -> None:
        """Write a beginning into the log, or more of it; the log tells it from what is whole."""
        await self._written(channel, message, key, thread, is_begun=True)

    async def take_up(self, channel: Channel, *, key: str, thread: str) -> None:
        """Look for nothing: `post` finds in the log what any process began."""

    async def _written(
        self, channel: Channel, message: Message, key: str, thread: str, *, is_begun: bool
    ) -> int:
        now = self._clock.now()
        entry = await self._log.write(
            Entry(
                channel=channel,
                thread=_number(thread) if thread else 0,
                author=AUTHOR,
                message=message,
                at=now,
                key=key,
                is_begun=is_begun,
            )
        )
        if entry.is_begun and (entry.message != message or not is_begun):
            entry = await self._log.rewrite(entry.number, message, now, is_begun=is_begun) or entry
        self._hub.publish(entry)
        return entry.number

    async def edit(
        self,
        channel: Channel,
        ref: str,
        payload: Payload,
        *,
        thread: str,
    ) -> None:
        """Replace the message of an entry.

        Raises:
            DeliveryRejected: The payload is not one of ours, or there is no such entry.
        """
        message = _message(payload)
        entry = await self._log.rewrite(_number(ref), message, self._clock.now())
        if entry is None:
            raise DeliveryRejected(f"There is no entry {ref} in {channel} to edit.")
        self._hub.publish(entry)

    async def find(
        self,
        channel: Channel,
        *,
        key: str,
        thread: str,
        since: datetime,
    ) -> str | None:
        """Look for the entry that a part made, whenever that was: the log knows every key.

        A beginning is not the part.
        """
        entry = await self._log.by_key(key)
        stands = entry is not None and entry.channel == channel and not entry.is_begun
        return str(entry.number) if entry is not None and stands else None


def rendered(message: Message) -> Payload:
    """Write a message as the body of an entry."""
    return {"message": _MESSAGES.dump_python(message, mode="json")}


def _message(payload: Payload) -> Message:
    try:
        return _MESSAGES.validate_python(payload["message"])
    except (KeyError, ValidationError) as error:
        raise DeliveryRejected("The payload holds no message.") from error


def _number(ref: str) -> int:
    if not (ref.isascii() and ref.isdigit()):
        raise DeliveryRejected(f"{ref!r} is no entry's reference.")
    return int(ref)
