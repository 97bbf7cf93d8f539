"""An answer in a direct message comes sentence by sentence, as Slack shows what an assistant says.

Nothing is sent that has not passed the gate. Where a model writes, its sentences are shown as they
pass; what the answer becomes in the end then goes on after them or, where it is another one after
all, into their place.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.models.messages.chunk import BlocksChunk
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DeliveryError, DeliveryRejected
from bot.platforms.slack.failures import (
    CALL_ERRORS,
    MAYBE_TAKEN,
    UNUSABLE_BLOCKS,
    code_of,
    failure,
)
from bot.platforms.slack.fallback import words_alone
from bot.ports.chat import Payload

#: Messages of a page of a thread that is looked through for a beginning, and pages.
_PAGE, _PAGES = 200, 10
#: Beginnings that are remembered: whoever posts the whole may be another process.
_REMEMBERED = 500
#: Nobody can stream there, however often it is tried.
_NOT_HERE = frozenset(
    {"unknown_method", "feature_not_enabled", "method_deprecated", "channel_type_not_supported"}
)
#: Fewer pieces are not worth a stream; more would take longer than a stream may.
FEWEST, MOST = 2, 12

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class _Begun:
    """A message that stands in part."""

    #: Empty: Slack did not take it, so nothing stands.
    ts: str
    #: What was shown of it so far.
    sent: list[Mapping[str, Any]] = field(default_factory=list)
    #: More can be shown.
    is_open: bool = True


class Streams:
    """Streams payloads; remembers those that were begun, so that none is shown twice."""

    def __init__(self) -> None:
        #: By the key of the delivery.
        self._begun: dict[str, _Begun] = {}
        #: Those of which nobody knows whether they were begun.
        self._doubtful: set[str] = set()
        #: The conversations where Slack streams nothing.
        self._unstreamed: set[str] = set()
        #: What stands without a key where a delivery was looked for, by its key: words by `ts`.
        self._seen: dict[str, dict[str, str]] = {}

    def saw(self, key: str, message: Mapping[str, Any]) -> None:
        """Remember a message that a broken-off process may have left in part.

        It has no key, since a stream gets one when it ends.
        """
        if message.get("bot_id") and not message.get("metadata") and message.get("blocks"):
            self._seen.setdefault(key, {})[str(message["ts"])] = _words(message["blocks"])
            while len(self._seen) > _REMEMBERED:
                del self._seen[next(iter(self._seen))]

    def is_begun(self, key: str) -> bool:
        """Tell whether a message stands in part."""
        begun = self._begun.get(key)
        return begun is not None and bool(begun.ts)

    async def say(
        self,
        client: AsyncWebClient,
        channel: str,
        payload: Payload,
        *,
        key: str,
        thread: str,
        metadata: Mapping[str, Any],
    ) -> str | None:
        """Stream a payload and return its `ts`; None: nothing was begun, so post it.

        A stream that breaks, as Slack ends every one after five minutes, is made whole by an
        edit of the message that it began.

        Raises:
            DeliveryError: The first call may have been taken, or the edit failed.
        """
        parts = pieces_of(payload["blocks"])
        if not await self._resume(client, channel, payload, key=key, thread=thread):
            if not FEWEST <= len(parts) <= MOST:
                return None
            ts = await self._start(client, channel, parts[:1], thread)
            if ts is None:
                return None
            self._begun[key] = _Begun(ts, parts[:1])
        begun = self._begun[key]
        goes_on = begun.is_open and parts[: len(begun.sent)] == begun.sent
        was_open, begun.is_open = begun.is_open, False
        rest = parts[len(begun.sent) :]
        if goes_on and await _rest(client, channel, begun.ts, rest, metadata):
            return self._begun.pop(key).ts
        if was_open and not goes_on:
            await _end(client, channel, begun.ts)
        await _make_whole(client, channel, begun.ts, payload, metadata)
        return self._begun.pop(key).ts

    async def begin(
        self, client: AsyncWebClient, channel: str, payload: Payload, *, key: str, thread: str
    ) -> None:
        """Show the beginning of what `say` will say for a key, or more of it.

        Raises:
            DeliveryError: Slack did not take it; `say` knows what to do.
        """
        parts = pieces_of(payload["blocks"])
        begun = self._begun.get(key)
        if begun is None:
            if len(parts) < FEWEST or key in self._doubtful:
                return
            marked = [{**parts[0], "block_id": _mark(key)}, *parts[1:]]
            try:
                ts = await self._start(client, channel, marked, thread)
            except DeliveryError:
                self._doubtful.add(key)
                raise
            self._begun[key] = _Begun(ts or "", parts, is_open=ts is not None)
            while len(self._begun) > _REMEMBERED:
                del self._begun[next(iter(self._begun))]
            return
        more = parts[len(begun.sent) :]
        if begun.is_open and more and parts[: len(begun.sent)] == begun.sent:
            begun.is_open = await _append(client, channel, begun.ts, more)
            begun.sent = parts

    async def take_up(self, client: AsyncWebClient, channel: str, *, key: str, thread: str) -> None:
        """Look in a thread for what `begin` began and nobody ended, unless it was begun here.

        Raises:
            DeliveryError: Cannot look now; `say` looks again.
        """
        if key in self._begun:
            return
        self._doubtful.add(key)
        ts = await _standing(client, channel, thread, _mark(key))
        if ts is not None:
            await _end(client, channel, ts)
            self._begun[key] = _Begun(ts, is_open=False)
        self._doubtful.discard(key)

    async def standing(
        self, client: AsyncWebClient, channel: str, payload: Payload, *, key: str, thread: str
    ) -> str | None:
        """End what stands in part of a payload; return its `ts`, for an edit to make it whole.

        None: nothing stands. Until `is_whole` says so it may be asked for again.

        Raises:
            DeliveryError: Cannot look for it now.
        """
        if not await self._resume(client, channel, payload, key=key, thread=thread):
            return None
        begun = self._begun[key]
        if begun.is_open:
            begun.is_open = False
            await _end(client, channel, begun.ts)
        return begun.ts

    def is_whole(self, key: str) -> None:
        """Forget a beginning that was made whole."""
        self._begun.pop(key, None)

    async def _resume(
        self, client: AsyncWebClient, channel: str, payload: Payload, *, key: str, thread: str
    ) -> bool:
        """Find out whether something stands in part, whoever began it."""
        if key in self._doubtful:
            try:
                await self.take_up(client, channel, key=key, thread=thread)
            except DeliveryRejected as error:
                log.warning("slack_not_looked_back", why=str(error))
                self._doubtful.discard(key)
        left = self._left(key, payload)
        if left is not None:
            await _end(client, channel, left)
            self._begun[key] = _Begun(left, is_open=False)
        if not self.is_begun(key):
            self._begun.pop(key, None)
        return key in self._begun

    def _left(self, key: str, payload: Payload) -> str | None:
        """Return the message that holds a payload's beginning and stands where it was sought."""
        whole = _words(payload["blocks"])
        for ts, words in self._seen.pop(key, {}).items():
            if words and whole.startswith(words):
                return ts
        return None

    async def _start(
        self, client: AsyncWebClient, channel: str, parts: Sequence[Mapping[str, Any]], thread: str
    ) -> str | None:
        if channel in self._unstreamed:
            return None
        try:
            response = await client.chat_startStream(
                channel=channel, thread_ts=thread, chunks=[_chunk(part) for part in parts]
            )
        except SlackApiError as error:
            if not code_of(error) or code_of(error) in MAYBE_TAKEN:
                raise failure(error) from error
            log.info("slack_stream_refused", code=code_of(error))
            if code_of(error) in _NOT_HERE:
                self._unstreamed.add(channel)
            return None
        except CALL_ERRORS as error:
            raise failure(error) from error
        return str(response["ts"])


def pieces_of(blocks: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Take blocks apart into what is shown one after the other: a line each."""
    return [
        piece
        for block in blocks
        for piece in (
            [{**block, "elements": [element]} for element in block["elements"]]
            if block["type"] == "rich_text"
            else [block]
        )
    ]


async def _standing(client: AsyncWebClient, channel: str, thread: str, mark: str) -> str | None:
    """Return the message of a thread that is marked as a beginning and was not made whole."""
    cursor = ""
    for _ in range(_PAGES):
        try:
            page = await client.conversations_replies(
                channel=channel,
                ts=thread,
                cursor=cursor or None,
                limit=_PAGE,
                include_all_metadata=True,
            )
        except CALL_ERRORS as error:
            raise failure(error, is_repeatable=True) from error
        for message in page.get("messages") or ():
            marks = {block.get("block_id") for block in message.get("blocks") or ()}
            if mark in marks and not message.get("metadata"):
                return str(message["ts"])
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            break
    return None


async def _rest(
    client: AsyncWebClient,
    channel: str,
    ts: str,
    parts: Sequence[Mapping[str, Any]],
    metadata: Mapping[str, Any],
) -> bool:
    try:
        for part in parts:
            await client.chat_appendStream(channel=channel, ts=ts, chunks=[_chunk(part)])
        await client.chat_stopStream(channel=channel, ts=ts, metadata=dict(metadata))
    except CALL_ERRORS as error:
        log.info("slack_stream_broke", code=code_of(error) or type(error).__name__)
        return False
    return True


async def _append(
    client: AsyncWebClient, channel: str, ts: str, parts: Sequence[Mapping[str, Any]]
) -> bool:
    try:
        await client.chat_appendStream(
            channel=channel, ts=ts, chunks=[_chunk(part) for part in parts]
        )
    except CALL_ERRORS as error:
        log.info("slack_stream_broke", code=code_of(error) or type(error).__name__)
        return False
    return True


async def _end(client: AsyncWebClient, channel: str, ts: str) -> None:
    """End a stream that nobody writes to any more; Slack may have ended it already."""
    try:
        await client.chat_stopStream(channel=channel, ts=ts)
    except CALL_ERRORS as error:
        log.info("slack_stream_was_over", code=code_of(error) or type(error).__name__)


async def _make_whole(
    client: AsyncWebClient, channel: str, ts: str, payload: Payload, metadata: Mapping[str, Any]
) -> None:
    async def update(whole: Payload) -> None:
        await client.chat_update(
            channel=channel,
            ts=ts,
            text=whole["text"],
            blocks=whole["blocks"],
            metadata=dict(metadata),
            unfurl_links=False,
            unfurl_media=False,
        )

    try:
        try:
            await update(payload)
        except SlackApiError as error:
            if code_of(error) not in UNUSABLE_BLOCKS:
                raise
            # Half an answer stands: the words of the whole, once, take its place.
            log.warning("slack_blocks_refused", code=code_of(error), ts=ts)
            await update(words_alone(payload))
    except CALL_ERRORS as error:
        raise failure(error, is_repeatable=True) from error


def _words(value: Any) -> str:
    """Return the words of blocks, in order, however Slack has dressed them."""
    if isinstance(value, list):
        return "".join(map(_words, value))
    if not isinstance(value, Mapping):
        return ""
    text = value.get("text")
    own = text if isinstance(text, str) else _words(text)
    return own + "".join(_words(value.get(name)) for name in ("elements", "fields"))


def _mark(key: str) -> str:
    """Return the name of a beginning's first block; only what `begin` began has it."""
    return f"begun-{hashlib.blake2b(key.encode(), digest_size=12).hexdigest()}"


def _chunk(part: Mapping[str, Any]) -> BlocksChunk:
    return BlocksChunk(blocks=[dict(part)])
