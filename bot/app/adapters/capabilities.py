"""What platforms can do beyond posting: whisper, show the start of an answer, name people."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.core.channels import Channel, Platform
from bot.core.messages import Message
from bot.ports import Beginner, Messenger, Whisperer
from bot.ports.chat import People


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What the platforms can do; a call that a platform has nothing for does nothing."""

    messengers: Mapping[Platform, Messenger]
    people: Mapping[Platform, People]

    async def whisper(self, channel: Channel, user: str, message: Message, thread: str) -> bool:
        """Show something to one person only; False: it was not shown."""
        messenger = self.messengers.get(channel.platform)
        if not isinstance(messenger, Whisperer):
            return False
        return await messenger.whisper(channel, user, message, thread=thread)

    async def begin(self, channel: Channel, message: Message, key: str, thread: str) -> None:
        """Show the beginning of an answer that is still being written."""
        messenger = self.messengers.get(channel.platform)
        if isinstance(messenger, Beginner):
            await messenger.begin(channel, message, key=key, thread=thread)

    async def take_up(self, channel: Channel, key: str, thread: str) -> None:
        """Find the message in which an earlier process began an answer, to complete it there."""
        messenger = self.messengers.get(channel.platform)
        if isinstance(messenger, Beginner):
            await messenger.take_up(channel, key=key, thread=thread)

    async def names(self, channel: Channel, users: Collection[str]) -> Mapping[str, str]:
        """Return people's names by id, of those whom the platform knows."""
        people = self.people.get(channel.platform)
        return await people.names(channel, users) if people is not None else {}
