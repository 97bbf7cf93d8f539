"""A chat completion that arrives in pieces, as server-sent events; nothing in it is trusted."""

import json
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

from bot.errors import ModelUnavailable
from bot.llm.said import LARGEST_BODY, Said, count_in, read_completion, text_in

_DATA = b"data:"
_END = b"[DONE]"

#: Told of the whole text so far, each time there is more of it.
Hear = Callable[[str], None]


async def read_stream(lines: AsyncIterator[bytes], hear: Hear) -> Said:
    """Put a reply together, telling of it as it comes.

    An endpoint that sends the whole reply at once, as if nobody had asked for pieces, is read too.

    Raises:
        ModelUnavailable: It broke off, is too long, or is no chat completion at all.
    """
    parts = _Parts()
    other = bytearray()
    size = 0
    async for line in lines:
        size += len(line)
        if size > LARGEST_BODY:
            raise ModelUnavailable(f"the model's endpoint sent {size} bytes")
        if not line.startswith(_DATA):
            other += line if not line.startswith((b":", b"event:", b"id:", b"retry:")) else b""
            continue
        data = line[len(_DATA) :].strip()
        if data == _END:
            parts.is_over = True
            break
        if parts.take(data):
            hear(parts.text)
    if not parts.is_begun:
        said = read_completion(bytes(other))
        hear(said.text)
        return said
    return parts.said()


class BrokeOff(ModelUnavailable):
    """A reply that was begun did not come to its end; another try may."""


class _Parts:
    """What came so far."""

    def __init__(self) -> None:
        self.text = ""
        self.is_begun = self.is_over = False
        self._refusal = self._finish = ""
        self._usage: Mapping[str, Any] = {}

    def take(self, data: bytes) -> bool:
        """Take one event; tell whether it brought more of the text."""
        try:
            event = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise ModelUnavailable("the model's endpoint streamed what is not JSON") from error
        if not isinstance(event, dict):
            return False
        if event.get("error"):
            raise BrokeOff(f"the model's endpoint broke off: {_complaint(event['error'])}")
        self.is_begun = True
        if isinstance(event.get("usage"), dict):
            self._usage = event["usage"]
        choices = event.get("choices")
        first = choices[0] if isinstance(choices, list) and choices else None
        if not isinstance(first, dict):
            return False
        self._finish = text_in(first.get("finish_reason")) or self._finish
        delta = first.get("delta")
        piece = text_in(delta.get("content")) if isinstance(delta, dict) else ""
        if isinstance(delta, dict):
            self._refusal += text_in(delta.get("refusal"))
        self.text += piece
        return bool(piece)

    def said(self) -> Said:
        """Return the reply, if it came to its end."""
        if not self.is_over and not self._finish:
            raise BrokeOff("the model's endpoint broke off in the middle of its reply")
        return Said(
            text=self.text,
            refusal=self._refusal,
            finish=self._finish,
            tokens_in=count_in(self._usage.get("prompt_tokens")),
            tokens_out=count_in(self._usage.get("completion_tokens")),
        )


def _complaint(error: object) -> str:
    words = error.get("message") if isinstance(error, dict) else error
    return " ".join(str(words).split()).lower()[:200]
