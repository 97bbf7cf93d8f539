"""The logs of channels that the bot hosts itself: in the browser and on the console."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.core.channels import Channel
from bot.core.messages import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a browser or console channel's log."""

    #: Grows by one with each entry; the order of the log. 0: it is not in the log yet.
    number: int = 0
    channel: Channel
    #: The number of the entry whose thread this belongs to; 0: the channel itself.
    thread: int = 0
    #: "watchfloor", or the person's name.
    author: str
    message: Message
    at: datetime
    edited_at: datetime | None = None
    #: The delivery part's key; empty for what people wrote.
    key: str = ""
    #: It is still being written; this is only its beginning.
    is_begun: bool = False

    def with_message(self, message: Message, at: datetime, *, is_begun: bool) -> "Entry":
        """Return the entry with another message, as of an instant."""
        if self.is_begun:
            return replace(self, message=message, at=at, is_begun=is_begun)
        return replace(self, message=message, edited_at=at)


class EntryLog(Protocol):
    """The logs of hosted channels."""

    async def write(self, entry: Entry) -> Entry:
        """Append an entry, and return it with its number.

        If there is an entry with its key, that one is returned unchanged.
        """

    async def rewrite(
        self, number: int, message: Message, at: datetime, *, is_begun: bool = False
    ) -> Entry | None:
        """Replace an entry's message; None if there is no entry of that number.

        An entry whose beginning was shown counts as written at that instant, any other as edited.
        """

    async def entries(self, channel: Channel) -> Sequence[Entry]:
        """Return a channel's entries, threads included, in order."""

    async def by_key(self, key: str) -> Entry | None:
        """Return the entry of a delivery part, by its key."""
