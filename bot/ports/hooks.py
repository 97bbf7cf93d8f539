"""What platforms call when people speak to the bot, and to learn how to answer them."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from bot.core.channels import Channel
from bot.core.conversing.requests import Reply, Request
from bot.core.questions import Incoming
from bot.locale import ENGLISH
from bot.ports.closing import Closings, NoClosings

#: Stores what somebody said, so that it is on the disk on return; False if it was stored before.
Hear = Callable[[Incoming], Awaitable[bool]]
#: Is told by its id that something was deleted after it was heard, so that it need not be answered.
Unhear = Callable[[str], Awaitable[None]]
#: Replies at once to a command, a button or a form.
Serve = Callable[[Request], Coroutine[Any, Any, Reply]]
#: Returns the language that the bot speaks in a channel, ISO 639-1.
Speaks = Callable[[Channel], str]


async def _nothing(_id: str = "") -> None:
    """Do nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """What a platform calls back; the defaults are for a platform that only listens."""

    hear: Hear
    unhear: Unhear = _nothing
    #: None: the platform has no commands, buttons or forms.
    serve: Serve | None = None
    speaks: Speaks = lambda _: ENGLISH
    #: Whether replies in the bot's threads are questions even where they do not mention the bot.
    hears_replies: Callable[[Channel], bool] = lambda _: False
    #: Called after subscriptions have changed.
    changed: Callable[[], Awaitable[None]] = _nothing
    #: Is told of channels that stop taking messages, or take them again.
    closings: Closings = field(default_factory=NoClosings)
