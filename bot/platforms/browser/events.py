"""What changed in a channel, told to everybody who has it open."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from bot.core.channels import Channel
from bot.ports.entries import Entry, EntryLog

#: Changes that one listener may fall behind before it is sent away to come back and resume.
MAX_BEHIND = 200
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: Resuming starts this much before the last change seen: an instant may be given out before
#: another that reaches the log first, and hearing of a change twice is harmless.
_OVERLAP = timedelta(seconds=2)


def changed_at(entry: Entry) -> datetime:
    """Return when an entry was written or last rewritten, UTC."""
    return entry.edited_at or entry.at


def change_id(entry: Entry) -> str:
    """Name a change of an entry: microseconds since 1970 and the entry's number.

    It needs no memory of ours, so a page can resume after we were restarted.
    """
    return f"{_micros(changed_at(entry))}-{entry.number}"


def changed_since(entries: Iterable[Entry], last_id: str) -> list[Entry]:
    """Return the entries changed since a change of that id, in order; none for a foreign id."""
    micros, dash, number = last_id.partition("-")
    if not (dash and number.isascii() and number.isdigit() and micros.isascii()):
        return []
    if not micros.isdigit() or len(micros) > 17:
        return []
    since = int(micros) - _OVERLAP // timedelta(microseconds=1)
    fresh = [entry for entry in entries if _micros(changed_at(entry)) >= since]
    return sorted(fresh, key=lambda entry: (changed_at(entry), entry.number))


def _micros(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(microseconds=1)


class Hub:
    """Passes each change on to the listeners of its channel; keeps nothing."""

    def __init__(self) -> None:
        self._queues: dict[asyncio.Queue[Entry | None], Channel] = {}

    def __len__(self) -> int:
        return len(self._queues)

    def publish(self, entry: Entry) -> None:
        """Tell the listeners of the entry's channel that it is new or changed. Never waits."""
        for queue, channel in list(self._queues.items()):
            if channel != entry.channel:
                continue
            if queue.qsize() >= MAX_BEHIND:
                self._send_away(queue)
            else:
                queue.put_nowait(entry)

    @contextmanager
    def listen(self, channel: Channel) -> Iterator[asyncio.Queue[Entry | None]]:
        """Hear of changes until the block ends; None in the queue means: go, and come back."""
        queue: asyncio.Queue[Entry | None] = asyncio.Queue()
        self._queues[queue] = channel
        try:
            yield queue
        finally:
            self._queues.pop(queue, None)

    @property
    def channels(self) -> frozenset[Channel]:
        """Which channels anybody listens to."""
        return frozenset(self._queues.values())

    def close(self) -> None:
        """Send every listener away."""
        for queue in list(self._queues):
            self._send_away(queue)

    def _send_away(self, queue: asyncio.Queue[Entry | None]) -> None:
        self._queues.pop(queue, None)
        while not queue.empty():
            queue.get_nowait()
        queue.put_nowait(None)


class Mirror:
    """Passes on to a hub what other processes write into the log."""

    def __init__(self, log: EntryLog, hub: Hub) -> None:
        self._log = log
        self._hub = hub
        self._known: dict[Channel, set[str]] = {}

    async def look(self) -> None:
        """Look once at every channel that anybody listens to.

        Nothing is passed on at the first look: the page that listens has just been read.
        """
        before, self._known = self._known, {}
        for channel in self._hub.channels:
            entries = await self._log.entries(channel)
            known = before.get(channel)
            for entry in entries:
                if known is not None and change_id(entry) not in known:
                    self._hub.publish(entry)
            self._known[channel] = {change_id(entry) for entry in entries}
