"""The entry log of a channel that we host, in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.channels import Channel
from bot.core.messages import Message
from bot.ports import Entry


class MemoryEntryLog:
    """The log of channels that we host, in this process only."""

    def __init__(self) -> None:
        self._entries: dict[int, Entry] = {}
        self._numbers: dict[str, int] = {}

    async def write(self, entry: Entry) -> Entry:
        if entry.key and (known := await self.by_key(entry.key)):
            return known
        numbered = replace(entry, number=len(self._entries) + 1)
        self._entries[numbered.number] = numbered
        if entry.key:
            self._numbers[entry.key] = numbered.number
        return numbered

    async def rewrite(
        self, number: int, message: Message, at: datetime, *, is_begun: bool = False
    ) -> Entry | None:
        entry = self._entries.get(number)
        if entry is None:
            return None
        self._entries[number] = entry.with_message(message, at, is_begun=is_begun)
        return self._entries[number]

    async def entries(self, channel: Channel) -> Sequence[Entry]:
        return [entry for entry in self._entries.values() if entry.channel == channel]

    async def by_key(self, key: str) -> Entry | None:
        return self._entries.get(self._numbers.get(key, 0))
