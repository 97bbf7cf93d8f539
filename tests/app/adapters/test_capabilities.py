"""What a channel's platform can do is done, and what it cannot is left out without a word."""

from collections.abc import Collection, Mapping

from bot.app.adapters.capabilities import Capabilities
from bot.core.channels import Channel, Platform
from bot.core.messages import Message
from tests.builders import HOME
from tests.contracts.fake_messenger import FakeMessenger

NOTE = Message(title="Note", summary="Nobody else sees this.", blocks=())


class Chatty(FakeMessenger):
    """A messenger that can do everything."""

    def __init__(self) -> None:
        super().__init__(frozenset({HOME}))
        self.done: list[tuple[str, ...]] = []

    async def whisper(self, channel: Channel, user: str, message: Message, *, thread: str) -> bool:
        self.done.append(("whisper", channel.id, user, message.title, thread))
        return True

    async def begin(self, channel: Channel, message: Message, *, key: str, thread: str) -> None:
        self.done.append(("begin", channel.id, message.title, key, thread))

    async def take_up(self, channel: Channel, *, key: str, thread: str) -> None:
        self.done.append(("take up", channel.id, key, thread))


class Everybody:
    async def names(self, channel: Channel, users: Collection[str]) -> Mapping[str, str]:
        return {user: f"{user} of {channel.id}" for user in users}


async def all_of(reaching: Capabilities) -> tuple[bool, Mapping[str, str]]:
    told = await reaching.whisper(HOME, "U1", NOTE, "t1")
    await reaching.begin(HOME, NOTE, "k1", "t1")
    await reaching.take_up(HOME, "k1", "t1")
    return told, await reaching.names(HOME, ["U1"])


async def test_a_platform_that_can_is_asked() -> None:
    messenger = Chatty()
    reaching = Capabilities({HOME.platform: messenger}, {HOME.platform: Everybody()})

    assert await all_of(reaching) == (True, {"U1": f"U1 of {HOME.id}"})
    assert messenger.done == [
        ("whisper", HOME.id, "U1", "Note", "t1"),
        ("begin", HOME.id, "Note", "k1", "t1"),
        ("take up", HOME.id, "k1", "t1"),
    ]


async def test_one_that_cannot_is_left_alone() -> None:
    assert await all_of(Capabilities({HOME.platform: FakeMessenger(frozenset({HOME}))}, {})) == (
        False,
        {},
    )
    assert await all_of(Capabilities({Platform.SLACK: Chatty()}, {})) == (False, {})
