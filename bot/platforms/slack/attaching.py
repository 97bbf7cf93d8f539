"""Pictures in Slack posts: uploaded before the post, which then names the files.

An upload into no channel is seen by nobody, so that only the post itself must not happen twice.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.messages import Picture
from bot.core.picturing.palette import Look
from bot.core.text.characters import clean_characters
from bot.platforms.slack.failures import CALL_ERRORS, code_of
from bot.ports.chat import Payload
from bot.ports.drawing import Artist, packed, unpacked

#: What Slack takes as an image's words.
ALT_CHARS = 2_000
#: Files that are named again instead of being uploaded again.
_KEPT = 64
#: How long a workspace is not asked again that lets us upload nothing.
REFUSED_SECONDS = 3_600.0
_NO_SCOPE = frozenset({"missing_scope", "not_allowed_token_type", "no_permission"})

log = structlog.get_logger(__name__)


def picture_block(picture: Picture, number: int) -> dict[str, Any]:
    """Write the block of a picture; the file's own name comes in when it is uploaded."""
    words = clean_characters(picture.alt)[:ALT_CHARS] or "—"
    return {"type": "image", "slack_file": {"id": f"picture-{number}"}, "alt_text": words}


def with_pictures(payload: Payload, pictures: Sequence[Picture]) -> Payload:
    """Return the payload with what its pictures are drawn from."""
    if not pictures:
        return payload
    return {**payload, "pictures": [packed(one.drawing) for one in pictures]}


def without_pictures(payload: Payload) -> Payload:
    """Return the payload without its pictures; what is nothing else is said in their words."""
    blocks = [block for block in payload["blocks"] if block["type"] != "image"]
    words = [block["alt_text"] for block in payload["blocks"] if block["type"] == "image"]
    if not blocks:
        text = {"type": "plain_text", "text": " ".join(words)[:3_000], "emoji": False}
        blocks = [{"type": "context", "elements": [text]}] if words else []
    return {"text": payload["text"], "blocks": blocks}


def has_pictures(payload: Payload) -> bool:
    """Tell whether there is anything to look at."""
    return any(block["type"] == "image" for block in payload["blocks"])


class Attaching:
    """Uploads what payloads show."""

    def __init__(self, artist: Artist) -> None:
        self._artist = artist
        #: Clients whose workspace lets us upload nothing, and until when we believe it.
        self._may_not: dict[str, float] = {}
        self._uploaded: OrderedDict[str, str] = OrderedDict()

    async def attached(self, payload: Payload, client: AsyncWebClient) -> Payload:
        """Return the body that is posted: its pictures uploaded, or all of them left out.

        Never raises: a picture keeps no message from going out.
        """
        if not payload.get("pictures"):
            return {"text": payload["text"], "blocks": payload["blocks"]}
        words = [block["alt_text"] for block in payload["blocks"] if block["type"] == "image"]
        files: list[str] = []
        for written, alt in zip(payload["pictures"], words, strict=True):
            file = await self._file(written, alt, client)
            if not file:
                return without_pictures(payload)
            files.append(file)
        names = iter(files)
        blocks = [
            {**block, "slack_file": {"id": next(names)}} if block["type"] == "image" else block
            for block in payload["blocks"]
        ]
        return {"text": payload["text"], "blocks": blocks}

    async def _file(self, written: Mapping[str, Any], alt: str, client: AsyncWebClient) -> str:
        """Return the id of a picture uploaded to the client's workspace; empty without one."""
        where = client.token or ""
        key = f"{where}{written}{alt}"
        now = asyncio.get_running_loop().time
        if self._may_not.get(where, 0.0) > now():
            return ""
        if key in self._uploaded:
            return self._uploaded[key]
        png = await self._artist.draw(unpacked(written), Look.LIGHT)
        if png is None:
            return ""
        try:
            done = await client.files_upload_v2(
                content=png, filename="picture.png", title=written["title"], alt_txt=alt
            )
        except (*CALL_ERRORS, SlackClientError) as error:
            code = code_of(error)
            if code in _NO_SCOPE:
                # An admin may add the scope while we run.
                self._may_not[where] = now() + REFUSED_SECONDS
            log.warning("slack_picture_left_out", code=code, why=type(error).__name__)
            return ""
        found = (done.get("files") or [{}])[0].get("id") or ""
        if found:
            self._uploaded[key] = found
            if len(self._uploaded) > _KEPT:
                self._uploaded.popitem(last=False)
        return str(found)
