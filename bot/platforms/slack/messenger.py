"""Posts to Slack, calling once; what follows from a failure is decided by the outbox."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar

import structlog
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.core.channels import Channel
from bot.core.messages import Message
from bot.errors import DeliveryError, DeliveryInDoubt, DeliveryRejected
from bot.platforms.slack.attaching import Attaching, has_pictures, without_pictures
from bot.platforms.slack.failures import CALL_ERRORS, UNUSABLE_BLOCKS, code_of, failure
from bot.platforms.slack.fallback import texts, words_alone
from bot.platforms.slack.pacing import Pacing
from bot.platforms.slack.places import bare, is_direct
from bot.platforms.slack.posting import body_of, carries, metadata
from bot.platforms.slack.render import render
from bot.platforms.slack.streaming import Streams
from bot.platforms.slack.whispering import whisper
from bot.platforms.slack.working import Working
from bot.ports.chat import Payload
from bot.ports.drawing import Artist, NoArtist

#: How long before a try the search for its message begins: a margin, and the clocks' difference.
LOOK_BACK = timedelta(seconds=10 + 60)
#: Messages per page of such a search, and pages after which it is given up.
_PAGE = 200
_PAGES = 10
#: How often a post with pictures is tried before it is sent without them.
_LOOKS_FOR_FILES = 3

T = TypeVar("T")

log = structlog.get_logger(__name__)


class SlackMessenger:
    """A `Messenger` for one workspace, or for several."""

    def __init__(
        self,
        client: AsyncWebClient | None = None,
        artist: Artist | None = None,
        *,
        client_of: Callable[[Channel], Awaitable[AsyncWebClient]] | None = None,
        working: Working | None = None,
        attaching: Attaching | None = None,
        pacing: Pacing | None = None,
        pause: float = 1.5,
    ) -> None:
        """Post with one client, or with one for each channel; no client may retry by itself.

        Args:
            client: For all calls.
            artist: Draws pictures; None: they are left out.
            client_of: Returns the client of a channel's workspace.
            working: Who is waiting for an answer; shared with the listener.
            attaching: Uploads pictures; shared with the listener. None: upload what `artist` draws.
            pacing: How fast to post where Slack asked to slow down. None: as it documents.
            pause: Seconds that Slack needs to find a file that it has just accepted.
        """
        self._client = client
        self._client_of = client_of
        self._streams = Streams()
        self._attaching = attaching or Attaching(artist or NoArtist())
        self._working = working or Working()
        self._pacing = pacing or Pacing()
        self._pause = pause
        #: Of text-only posts that need several messages, the references of those sent so far.
        self._begun: dict[str, list[str]] = {}

    def render(self, message: Message) -> Sequence[Payload]:
        """Turn a message into the bodies that `post` sends."""
        return render(message)

    async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        """Post one payload and return its `ts`.

        Blocks that Slack refuses are replaced, once, by their words and links.

        Raises:
            DeliveryDeferred: It was certainly not posted; try later.
            DeliveryInDoubt: It may have been posted: the connection broke after sending.
            DeliveryRejected: It was not posted and never will be.
        """
        self._working.done(channel, thread)
        if thread and is_direct(channel):
            ref = await self._streamed(channel, payload, key=key, thread=thread)
            if ref is not None:
                return ref
        body = await self._attaching.attached(payload, await self._at(channel))
        try:
            return await self._until_found(
                body, lambda body: self._create(channel, body, key=key, thread=thread)
            )
        except CALL_ERRORS as error:
            if code_of(error) not in UNUSABLE_BLOCKS:
                raise failure(error) from error
            log.warning("slack_blocks_refused", code=code_of(error), key=key)
        try:
            return await self._post_words(channel, body, key=key, thread=thread)
        except CALL_ERRORS as error:
            raise failure(error) from error

    async def whisper(self, channel: Channel, user: str, message: Message, *, thread: str) -> bool:
        """Show it to one person only; False if Slack did not."""
        try:
            client = await self._at(channel)
            for payload in render(message):
                await whisper(client, channel, user, payload, thread=thread)
        except (*CALL_ERRORS, DeliveryError) as error:
            log.warning("slack_not_told_alone", code=code_of(error) or type(error).__name__)
            return False
        if thread:
            await self._working.clear(client, channel, thread)
        return True

    async def begin(self, channel: Channel, message: Message, *, key: str, thread: str) -> None:
        """Stream the beginning of a message, in direct messages only.

        In a channel Slack would show the stream to one person, and a torso to everybody else.
        """
        if not thread or not is_direct(channel):
            return
        try:
            client = await self._at(channel)
            payloads = render(message)
            for payload in payloads[:1]:
                await self._streams.begin(client, bare(channel), payload, key=key, thread=thread)
        except DeliveryError as error:
            log.info("slack_not_begun", why=str(error))

    async def take_up(self, channel: Channel, *, key: str, thread: str) -> None:
        """Search for what another process began to stream and did not finish."""
        if not thread or not is_direct(channel):
            return
        try:
            client = await self._at(channel)
            await self._streams.take_up(client, bare(channel), key=key, thread=thread)
        except DeliveryError as error:
            log.info("slack_not_looked_back", why=str(error))

    async def edit(self, channel: Channel, ref: str, payload: Payload, *, thread: str) -> None:
        """Replace a posted message.

        Raises:
            DeliveryDeferred: Not now, or nobody can tell; it is safe to repeat.
            DeliveryRejected: The message is gone or may not be edited.
        """
        payload = await self._attaching.attached(payload, await self._at(channel))
        await self._replace(channel, ref, payload)

    async def find(self, channel: Channel, *, key: str, thread: str, since: datetime) -> str | None:
        """Search for the message with this key; return its `ts`, or None.

        Raises:
            DeliveryDeferred: It cannot be searched for now.
            DeliveryRejected: The bot may not read this channel, or too much was said since.
        """
        if key in self._begun or self._streams.is_begun(key):
            return None
        oldest = f"{(since - LOOK_BACK).timestamp():.6f}"
        cursor = ""
        for _ in range(_PAGES):
            page = await self._page(channel, thread, oldest, cursor)
            for message in page.get("messages") or ():
                if carries(message, key) and await self._is_ours(channel, message):
                    return str(message["ts"])
                self._streams.saw(key, message)
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return None
        raise DeliveryRejected("Too much was said in the channel since to look back through.")

    async def _streamed(
        self, channel: Channel, payload: Payload, *, key: str, thread: str
    ) -> str | None:
        """Post as a stream, or complete one that was begun; None if it must be posted normally."""
        client, where = await self._at(channel), bare(channel)
        if not has_pictures(payload):
            return await self._streams.say(
                client, where, payload, key=key, thread=thread, metadata=metadata(key)
            )
        # With pictures to upload it is no answer that somebody waits for, unless it was begun.
        ts = await self._streams.standing(client, where, payload, key=key, thread=thread)
        if ts is None:
            return None
        body = await self._attaching.attached(payload, client)
        await self._replace(channel, ts, body, metadata=metadata(key))
        self._streams.is_whole(key)
        return ts

    async def _replace(
        self,
        channel: Channel,
        ref: str,
        body: Payload,
        *,
        metadata: Mapping[str, Any] | None = None,
    ) -> None:
        """Replace a message by a body; if Slack refuses its blocks, once more by its words.

        Raises:
            DeliveryError: As `edit`.
        """

        async def update(body: Payload) -> None:
            await self._update(channel, ref, body, metadata=metadata)

        try:
            try:
                await self._until_found(body, update)
            except CALL_ERRORS as error:
                if code_of(error) not in UNUSABLE_BLOCKS:
                    raise
                log.warning("slack_blocks_refused", code=code_of(error), ref=ref)
                await update(words_alone(body))
        except CALL_ERRORS as error:
            raise failure(error, is_repeatable=True) from error

    async def _at(self, channel: Channel) -> AsyncWebClient:
        if self._client_of is not None:
            return await self._client_of(channel)
        if self._client is None:
            raise DeliveryRejected("Slack has no token.")
        return self._client

    async def _until_found(self, body: Payload, send: Callable[[Payload], Awaitable[T]]) -> T:
        """Send with pictures; without them if Slack does not find their files.

        For a second or two after an upload Slack refuses to use the file, and changes nothing.
        """
        for number in range(1, _LOOKS_FOR_FILES + 1):
            if not has_pictures(body):
                break
            try:
                return await send(body)
            except CALL_ERRORS as error:
                if code_of(error) not in UNUSABLE_BLOCKS:
                    raise
            await asyncio.sleep(self._pause * number)
        return await send(without_pictures(body) if has_pictures(body) else body)

    async def _create(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        client = await self._at(channel)
        body = body_of(channel, payload, key=key, thread=thread)
        async with self._pacing.turn(channel):
            response = await client.chat_postMessage(**body)
        ref = response.get("ts")
        if not ref:
            raise DeliveryInDoubt("Slack took the message and did not say where it stands.")
        return str(ref)

    async def _update(
        self,
        channel: Channel,
        ref: str,
        payload: Payload,
        *,
        metadata: Mapping[str, Any] | None = None,
    ) -> None:
        client = await self._at(channel)
        await client.chat_update(
            channel=bare(channel),
            ts=ref,
            text=payload["text"],
            # Leaving blocks out would keep the old ones.
            blocks=payload["blocks"],
            # None: the metadata that it has stays.
            metadata=dict(metadata) if metadata else None,
            unfurl_links=False,
            unfurl_media=False,
        )

    async def _post_words(
        self, channel: Channel, payload: Payload, *, key: str, thread: str
    ) -> str:
        """Post the words only; what does not fit goes into the thread. Resumes after a failure."""
        refs = self._begun.setdefault(key, [])
        words = texts(payload)
        for number in range(len(refs), len(words)):
            part_key = f"{key}~{number}" if number else key
            body = {"text": words[number], "blocks": []}
            where = thread or (refs[0] if refs else "")
            refs.append(await self._create(channel, body, key=part_key, thread=where))
        del self._begun[key]
        return refs[0]

    async def _is_ours(self, channel: Channel, message: Mapping[str, Any]) -> bool:
        """Tell whether the bot posted it: any app could set the same metadata."""
        client = await self._at(channel)
        try:
            me = await client.auth_test()
        except CALL_ERRORS as error:
            raise failure(error, is_repeatable=True) from error
        return any(
            message.get(here) is not None and message[here] == me.get(there)
            for here, there in (("bot_id", "bot_id"), ("user", "user_id"))
        )

    async def _page(
        self, channel: Channel, thread: str, oldest: str, cursor: str
    ) -> AsyncSlackResponse:
        client = await self._at(channel)
        try:
            if thread:
                return await client.conversations_replies(
                    channel=bare(channel),
                    ts=thread,
                    oldest=oldest,
                    cursor=cursor or None,
                    limit=_PAGE,
                    include_all_metadata=True,
                )
            return await client.conversations_history(
                channel=bare(channel),
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
