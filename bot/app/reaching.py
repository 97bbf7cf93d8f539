"""What a platform can do for a command besides posting: whisper, begin an answer, name people."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.core.channels import Channel, Platform
from bot.core.messages import Message
from bot.ports import Beginner, Messenger, Whisperer
from bot.ports.chat import People


@dataclass(frozen=True, slots=True)
class Reaching:
    """The platforms, each as far as it goes."""

    messengers: Mapping[Platform, Messenger]
    people: Mapping[Platform, People]

    async def whisper(self, channel: Channel, user: str, message: Message, thread: str) -> bool:
        """Show something to one person alone; False: it was not shown."""
        messenger = self.messengers.get(channel.platform)
        if not isinstance(messenger, Whisperer):
            return False
        return await messenger.whisper(channel, user, message, thread=thread)

    async def begin(self, channel: Channel, message: Message, key: str, thread: str) -> None:
        """Show the beginning of what will be posted."""
        messenger = self.messengers.get(channel.platform)
        if isinstance(messenger, Beginner):
            await messenger.begin(channel, message, key=key, thread=thread)

    async def take_up(self, channel: Channel, key: str, thread: str) -> None:
        """Look for a beginning that a process left behind."""
        messenger = self.messengers.get(channel.platform)
        if isinstance(messenger, Beginner):
            await messenger.take_up(channel, key=key, thread=thread)

    async def names(self, channel: Channel, users: Collection[str]) -> Mapping[str, str]:
        """Say what people are called."""
        people = self.people.get(channel.platform)
        return await people.names(channel, users) if people is not None else {}
