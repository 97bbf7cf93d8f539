"""Where a reply to a message goes: into its thread, which is opened with the first reply.

A thread has the id of the message it hangs on, so opening it twice is the same as once, and one
reference names both.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog

from bot.core.caching.recent import Recent
from bot.core.speaking import marked, say
from bot.core.text.splitting import split
from bot.errors import DeliveryRejected
from bot.platforms.discord.failures import THREAD_EXISTS, UNKNOWN_MESSAGE, code_of, failure
from bot.platforms.discord.markup import one_line
from bot.platforms.discord.once import AnsweredError, CallError, OnceClient, call
from bot.platforms.discord.wording import read_text

#: A thread's name, in characters; and the name where there is nothing to take it from.
_NAME_CHARS = 100
_NO_NAME = marked("Sources and questions")
#: Minutes after which Discord puts a silent thread away.
ARCHIVE_AFTER = 1_440
#: How many threads are remembered; forgetting one costs two calls.
_REMEMBERED = 5_000

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A channel or thread to post into."""

    id: str
    #: What the body needs there in addition.
    more: Mapping[str, Any] = field(default_factory=dict)


def beside(channel: str, ref: str) -> Place:
    """Return the channel itself, as a reply that leads back to a message if it still stands."""
    back = {"channel_id": channel, "message_id": ref, "fail_if_not_exists": False}
    return Place(id=channel, more={"message_reference": back})


class Threads:
    """The threads of one client."""

    def __init__(self, client: OnceClient) -> None:
        """Open threads with this client."""
        self._client = client
        self._open: Recent[str] = Recent(_REMEMBERED)
        self._closed: Recent[str] = Recent(_REMEMBERED)

    async def place(self, channel: str, ref: str) -> Place:
        """Return where a reply to a message goes, opening its thread where there is none.

        Where Discord does not want one, the reply goes beside the message.

        Raises:
            CallError: It cannot be opened now.
        """
        if ref in self._closed:
            return beside(channel, ref)
        if ref not in self._open and self._client.get_channel(int(ref)) is None:
            try:
                await self._start(channel, ref)
            except AnsweredError as error:
                # Else it was opened before, or by people without a message of its own.
                if code_of(error) not in (THREAD_EXISTS, UNKNOWN_MESSAGE):
                    if not isinstance(failure(error), DeliveryRejected):
                        raise
                    log.info("discord_thread_not_opened", code=code_of(error))
                    return self.close(channel, ref)
        self._open.add(ref)
        return Place(id=ref)

    async def wake(self, ref: str) -> bool:
        """Take a thread out of the archive; False where we may not."""
        try:
            await call(
                self._client, "PATCH", "/channels/{channel_id}", {"archived": False}, channel_id=ref
            )
        except AnsweredError as error:
            log.info("discord_thread_not_woken", code=code_of(error))
            return False
        return True

    def close(self, channel: str, ref: str) -> Place:
        """Take note that a thread takes no more replies, and return where they go instead."""
        self._closed.add(ref)
        return beside(channel, ref)

    async def _start(self, channel: str, ref: str) -> None:
        await call(
            self._client,
            "POST",
            "/channels/{channel_id}/messages/{message_id}/threads",
            {"name": await self._name(channel, ref), "auto_archive_duration": ARCHIVE_AFTER},
            channel_id=channel,
            message_id=ref,
        )

    async def _name(self, channel: str, ref: str) -> str:
        """Return what the message is about: our own title, or the question."""
        try:
            message = await call(
                self._client,
                "GET",
                "/channels/{channel_id}/messages/{message_id}",
                channel_id=channel,
                message_id=ref,
            )
        except CallError:
            return say(_NO_NAME)
        me = self._client.user.id if self._client.user else 0
        content = str(message.get("content") or "")
        if _is_by(message, me):
            return title_of(content)
        return split(read_text(content, me), _NAME_CHARS)[0].strip() or say(_NO_NAME)


def title_of(content: str) -> str:
    """Return the first line of a message of ours, which is its title, as a thread's name."""
    return split(_bare(content.split("\n")[0]), _NAME_CHARS)[0].strip() or say(_NO_NAME)


def _is_by(message: Mapping[str, Any], user: int) -> bool:
    return str((message.get("author") or {}).get("id")) == str(user)


def _bare(words: str) -> str:
    """Take our own marks off; a name is shown as it is."""
    return one_line(words.replace("\\", "").replace("**", ""))
