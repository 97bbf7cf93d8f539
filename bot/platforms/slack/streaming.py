"""An answer in a direct message comes sentence by sentence, as Slack shows what an assistant says.

Everything passed the gate before the first word is sent: what is streamed is never taken back.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.models.messages.chunk import BlocksChunk
from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.slack.failures import CALL_ERRORS, code_of, failure
from bot.ports.chat import Payload

#: Fewer pieces are not worth a stream; more would take longer than a stream may.
FEWEST, MOST = 2, 12

log = structlog.get_logger(__name__)


class Streams:
    """Streams payloads; remembers those that were begun, so that none is shown twice."""

    def __init__(self) -> None:
        #: The `ts` of each message that stands in part, by the key of its delivery.
        self._begun: dict[str, str] = {}

    def is_begun(self, key: str) -> bool:
        """Tell whether a message stands in part."""
        return key in self._begun

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
        if key not in self._begun:
            if not FEWEST <= len(parts) <= MOST:
                return None
            ts = await self._start(client, channel, parts[0], thread)
            if ts is None:
                return None
            self._begun[key] = ts
            if await _rest(client, channel, ts, parts[1:], metadata):
                return self._begun.pop(key)
        await _make_whole(client, channel, self._begun[key], payload, metadata)
        return self._begun.pop(key)

    async def _start(
        self, client: AsyncWebClient, channel: str, part: Mapping[str, Any], thread: str
    ) -> str | None:
        try:
            response = await client.chat_startStream(
                channel=channel, thread_ts=thread, chunks=[_chunk(part)]
            )
        except SlackApiError as error:
            if not code_of(error):
                raise failure(error) from error
            log.info("slack_stream_refused", code=code_of(error))
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


async def _make_whole(
    client: AsyncWebClient, channel: str, ts: str, payload: Payload, metadata: Mapping[str, Any]
) -> None:
    try:
        await client.chat_update(
            channel=channel,
            ts=ts,
            text=payload["text"],
            blocks=payload["blocks"],
            metadata=dict(metadata),
            unfurl_links=False,
            unfurl_media=False,
        )
    except CALL_ERRORS as error:
        raise failure(error, is_repeatable=True) from error


def _chunk(part: Mapping[str, Any]) -> BlocksChunk:
    return BlocksChunk(blocks=[dict(part)])
