"""Posts to Slack, each call once; what follows from a failure is the outbox's business."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.core.channels import Channel
from bot.core.messages import Message
from bot.errors import DeliveryInDoubt, DeliveryRejected
from bot.platforms.slack.failures import CALL_ERRORS, UNUSABLE_BLOCKS, code_of, failure
from bot.platforms.slack.fallback import texts
from bot.platforms.slack.registration import METADATA_EVENT
from bot.platforms.slack.render import render
from bot.ports.chat import Payload

#: How long before the try the look back begins: our margin, and how far two clocks may be apart.
LOOK_BACK = timedelta(seconds=10 + 60)
#: Messages per page of a look back, and pages before we say that we cannot tell.
_PAGE = 200
_PAGES = 10

log = structlog.get_logger(__name__)


class SlackMessenger:
    """A `Messenger` for one workspace."""

    def __init__(self, client: AsyncWebClient) -> None:
        """Post with this client, which must not retry by itself (`make_client`)."""
        self._client = client
        #: Text-only posts that need several messages: references of those that stand already.
        self._begun: dict[str, list[str]] = {}

    def render(self, message: Message) -> Sequence[Payload]:
        """Turn a message into the bodies that `post` sends."""
        return render(message)

    async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        """Post one payload and return its `ts`.

        Blocks that Slack does not take are replaced, once, by their words and links.

        Raises:
            DeliveryDeferred: Certainly not posted; try later.
            DeliveryInDoubt: The connection broke after sending.
            DeliveryRejected: Never will be.
        """
        try:
            return await self._create(channel, payload, key=key, thread=thread)
        except CALL_ERRORS as error:
            if code_of(error) not in UNUSABLE_BLOCKS:
                raise failure(error) from error
            log.warning("slack_blocks_refused", code=code_of(error), key=key)
        try:
            return await self._post_words(channel, payload, key=key, thread=thread)
        except CALL_ERRORS as error:
            raise failure(error) from error

    async def edit(self, channel: Channel, ref: str, payload: Payload, *, thread: str) -> None:
        """Replace a posted message.

        Raises:
            DeliveryDeferred: Not now, or nobody can tell; doing it again does no harm.
            DeliveryRejected: The message is gone or may not be edited.
        """
        try:
            await self._update(channel, ref, payload)
        except CALL_ERRORS as error:
            words = texts(payload)
            if code_of(error) not in UNUSABLE_BLOCKS or len(words) > 1:
                raise failure(error, is_repeatable=True) from error
            log.warning("slack_blocks_refused", code=code_of(error), ref=ref)
        else:
            return
        try:
            await self._update(channel, ref, {"text": words[0], "blocks": []})
        except CALL_ERRORS as error:
            raise failure(error, is_repeatable=True) from error

    async def find(self, channel: Channel, *, key: str, thread: str, since: datetime) -> str | None:
        """Look back for the message that carries this key; its `ts`, or None.

        Raises:
            DeliveryDeferred: Cannot look now.
            DeliveryRejected: May not look back here, or too much was said since.
        """
        if key in self._begun:
            return None
        oldest = f"{(since - LOOK_BACK).timestamp():.6f}"
        cursor = ""
        for _ in range(_PAGES):
            page = await self._page(channel, thread, oldest, cursor)
            for message in page.get("messages") or ():
                metadata = message.get("metadata") or {}
                payload = metadata.get("event_payload") or {}
                if metadata.get("event_type") == METADATA_EVENT and payload.get("key") == key:
                    return str(message["ts"])
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return None
        raise DeliveryRejected("Too much was said in the channel since to look back through.")

    async def _create(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        response = await self._client.chat_postMessage(
            channel=channel.id,
            text=payload["text"],
            blocks=payload["blocks"] or None,
            thread_ts=thread or None,
            unfurl_links=False,
            unfurl_media=False,
            metadata={"event_type": METADATA_EVENT, "event_payload": {"key": key}},
        )
        ref = response.get("ts")
        if not ref:
            raise DeliveryInDoubt("Slack took the message and did not say where it stands.")
        return str(ref)

    async def _update(self, channel: Channel, ref: str, payload: Payload) -> None:
        await self._client.chat_update(
            channel=channel.id,
            ts=ref,
            text=payload["text"],
            # Leaving blocks out would keep the old ones.
            blocks=payload["blocks"],
            unfurl_links=False,
            unfurl_media=False,
        )

    async def _post_words(
        self, channel: Channel, payload: Payload, *, key: str, thread: str
    ) -> str:
        """Post the words alone; what does not fit goes into the thread, resumed after a failure."""
        refs = self._begun.setdefault(key, [])
        words = texts(payload)
        for number in range(len(refs), len(words)):
            part_key = f"{key}~{number}" if number else key
            body = {"text": words[number], "blocks": []}
            where = thread or (refs[0] if refs else "")
            refs.append(await self._create(channel, body, key=part_key, thread=where))
        del self._begun[key]
        return refs[0]

    async def _page(
        self, channel: Channel, thread: str, oldest: str, cursor: str
    ) -> AsyncSlackResponse:
        try:
            if thread:
                return await self._client.conversations_replies(
                    channel=channel.id,
                    ts=thread,
                    oldest=oldest,
                    cursor=cursor or None,
                    limit=_PAGE,
                    include_all_metadata=True,
                )
            return await self._client.conversations_history(
                channel=channel.id,
                oldest=oldest,
                cursor=cursor or None,
                limit=_PAGE,
                include_all_metadata=True,
            )
        except CALL_ERRORS as error:
            if code_of(error) == "missing_scope":
                raise DeliveryRejected(
                    "The bot may not look back in this channel; to let it, add the scopes "
                    "channels:history and groups:history and install the app again."
                ) from error
            raise failure(error, is_repeatable=True) from error
