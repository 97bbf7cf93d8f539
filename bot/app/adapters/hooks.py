"""What platforms are given besides their settings: what they call back, and what a page shows."""

from collections.abc import Awaitable, Callable, Collection, Coroutine
from dataclasses import dataclass
from typing import Any

from bot.commands.desk import nothing_changes
from bot.core.articles import Source
from bot.core.channels import Channel
from bot.core.questions import Incoming
from bot.core.requests import Reply, Request
from bot.locale import ENGLISH

Hear = Callable[[Incoming], Awaitable[bool]]
Serve = Callable[[Request], Coroutine[Any, Any, Reply]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """What a platform calls when somebody speaks to the bot, and to learn how to reply."""

    #: Stores what somebody said; False if it was stored before.
    hear: Hear
    #: Replies at once to a command, a button or a form; None: the platform offers none of them.
    serve: Serve | None = None
    #: Called after subscriptions have changed.
    changed: Callable[[], Awaitable[None]] = nothing_changes
    #: The language that the bot speaks in a channel, ISO 639-1.
    speaks: Callable[[Channel], str] = lambda _: ENGLISH
    #: Whether replies in the bot's threads are questions even where they do not mention the bot.
    hears_replies: Callable[[Channel], bool] = lambda _: False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageParts:
    """What the page shows besides its channels."""

    #: A line above everything else; empty: none.
    notice: str = ""
    #: Answers `/metrics`, in Prometheus' text format; None: it is not served.
    metrics: Callable[[], Awaitable[bytes]] | None = None
    #: The sources listed with their health, as they stand when the page is opened; None: no list.
    sources: Collection[Source] | None = None
