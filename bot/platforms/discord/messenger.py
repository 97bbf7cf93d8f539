"""Posts to Discord, each call once; what follows from a failure is the outbox's business."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog

from bot.core.channels import Channel
from bot.core.messages import Message
from bot.core.speaking import speaking
from bot.errors import DeliveryError, DeliveryInDoubt, DeliveryRejected
from bot.locale import ENGLISH
from bot.platforms.discord.attaching import Attaching, Files, form_of
from bot.platforms.discord.beginning import Beginnings
from bot.platforms.discord.client import DiscordClient
from bot.platforms.discord.failures import (
    ARCHIVED,
    CLOSED_THREAD,
    MISSING_ACCESS,
    MISSING_PERMISSIONS,
    UNKNOWN_CHANNEL,
    UNKNOWN_MESSAGE,
    UNUSABLE_EMBEDS,
    code_of,
    failure,
)
from bot.platforms.discord.fallback import texts
from bot.platforms.discord.forums import Forums
from bot.platforms.discord.looking import LookBack
from bot.platforms.discord.once import TIMEOUT, AnsweredError, CallError, call
from bot.platforms.discord.reference import (
    as_whole,
    beginning_key,
    kept,
    part_key,
    referenced,
)
from bot.platforms.discord.render import render
from bot.platforms.discord.threads import Place, Threads
from bot.ports.chat import Payload
from bot.ports.drawing import Artist, NoArtist

_MESSAGES = "/channels/{channel_id}/messages"

log = structlog.get_logger(__name__)


class DiscordMessenger:
    """A `Messenger` for every server the bot is in."""

    def __init__(
        self,
        client: DiscordClient,
        artist: Artist | None = None,
        *,
        timeout: float = TIMEOUT,
        speaks: Callable[[Channel], str] = lambda _: ENGLISH,
        beginnings: Beginnings | None = None,
    ) -> None:
        """Post with this client, the listener's too; nothing is sent before it has signed in.

        Args:
            client: One of `make_client`'s.
            artist: Draws pictures; None: they are left out.
            timeout: Seconds for one call.
            speaks: Says in which language the bot speaks in a channel.
            beginnings: Remembers what stands in part.
        """
        self._client = client
        self._timeout = timeout
        self._speaks = speaks
        self._threads = Threads(client)
        self._forums = Forums(client)
        self._looking = LookBack(client)
        self._beginnings = beginnings or Beginnings()
        self._attaching = Attaching(client, artist or NoArtist())

    def render(self, message: Message) -> Sequence[Payload]:
        """Turn a message into the bodies that `post` sends."""
        return render(message)

    async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        """Post one payload and return its id.

        Embeds that Discord does not take are replaced, once, by their words and links.

        Raises:
            DeliveryDeferred: Certainly not posted; try later.
            DeliveryInDoubt: The connection broke after sending.
            DeliveryRejected: Never will be.
        """
        self._client.working.done(thread or channel.id)
        with speaking(self._speaks(channel)):
            return await self._posted(channel, payload, key, thread)

    async def begin(self, channel: Channel, message: Message, *, key: str, thread: str) -> None:
        """Show a beginning: a message at first, then edits of it."""

        async def create(channel: Channel, payload: Payload, thread: str) -> str:
            return await self._create(channel, payload, key=beginning_key(key), thread=thread)

        with speaking(self._speaks(channel)):
            for payload in render(message)[:1]:
                try:
                    await self._beginnings.show(
                        channel,
                        payload,
                        key=key,
                        thread=thread,
                        create=create,
                        update=self._update,
                    )
                except (CallError, DeliveryError) as error:
                    log.info("discord_not_begun", code=code_of(error) or type(error).__name__)

    async def take_up(self, channel: Channel, *, key: str, thread: str) -> None:
        """Look for what a process began and did not end; `post` looks again where we cannot now."""
        if not self._beginnings.doubt(key):
            return
        try:
            await self._look_for_beginning(channel, key, thread)
        except DeliveryError as error:
            log.info("discord_not_looked_back", why=str(error))

    async def _look_for_beginning(self, channel: Channel, key: str, thread: str) -> None:
        place = self._forums.standing(thread) or channel.id
        try:
            ref = await self._looking.latest(place, beginning_key(key))
        except CallError as error:
            raise failure(error, is_repeatable=True) from error
        self._beginnings.found(key, ref)

    async def _made_whole(self, channel: Channel, payload: Payload, key: str, thread: str) -> str:
        """Put the whole in the place of its beginning; "" where none stands any more."""
        if self._beginnings.is_doubtful(key):
            try:
                await self._look_for_beginning(channel, key, thread)
            except DeliveryRejected as error:
                log.warning("discord_not_looked_back", why=str(error))
                self._beginnings.found(key, "")
        ref = self._beginnings.ref(key)
        if ref:
            try:
                await self.edit(channel, ref, as_whole(payload, key), thread=thread)
            except DeliveryRejected as error:
                log.info("discord_beginning_gone", why=str(error))
                ref = ""
            self._beginnings.forget(key)
        return ref

    async def _posted(self, channel: Channel, payload: Payload, key: str, thread: str) -> str:
        if ref := await self._made_whole(channel, payload, key, thread):
            return ref
        try:
            return await self._create(channel, payload, key=key, thread=thread)
        except AnsweredError as error:
            if not payload["embeds"] or code_of(error) not in UNUSABLE_EMBEDS:
                raise failure(error) from error
            log.warning("discord_embeds_refused", code=code_of(error), key=key)
        except CallError as error:
            raise failure(error) from error
        try:
            return await self._post_words(channel, payload, key=key, thread=thread)
        except CallError as error:
            raise failure(error) from error

    async def edit(self, channel: Channel, ref: str, payload: Payload, *, thread: str) -> None:
        """Replace a posted message.

        Raises:
            DeliveryDeferred: Not now, or nobody can tell; doing it again does no harm.
            DeliveryRejected: The message is gone or may not be edited.
        """
        try:
            await self._update(channel, ref, payload, thread)
        except CallError as error:
            words = texts(payload)
            is_usable = bool(payload["embeds"]) and len(words) == 1
            if code_of(error) not in UNUSABLE_EMBEDS or not is_usable:
                raise failure(error, is_repeatable=True) from error
            log.warning("discord_embeds_refused", code=code_of(error), ref=ref)
        else:
            return
        try:
            await self._update(channel, ref, words[0], thread)
        except CallError as error:
            raise failure(error, is_repeatable=True) from error

    async def find(self, channel: Channel, *, key: str, thread: str, since: datetime) -> str | None:
        """Look back for the message that carries this key; its id, or None.

        A reply is also looked for beside its thread, where it goes when that is closed.

        Raises:
            DeliveryDeferred: Cannot look now.
            DeliveryRejected: May not look back here, or too much was said since.
        """
        for place in filter(None, (self._forums.standing(thread), channel.id)):
            try:
                found = await self._find_in(place, key, since)
                if found is None:
                    continue
                is_whole = await self._looking.is_whole(found, thread, key, since)
            except CallError as error:
                if place == thread and code_of(error) == UNKNOWN_CHANNEL:
                    continue
                raise failure(error, is_repeatable=True) from error
            return str(found["id"]) if is_whole else None
        return None

    async def _find_in(self, place: str, key: str, since: datetime) -> Mapping[str, Any] | None:
        looking = self._forums if await self._forums.is_one(place) else self._looking
        return await looking.find(place, key, since)

    async def _create(
        self, channel: Channel, payload: Payload, *, key: str, thread: str, parts: int = 1
    ) -> str:
        body = referenced(payload, key, parts)
        if await self._forums.is_one(channel.id):
            return await self._create_in_forum(channel, body, thread)
        if not thread:
            return await self._send(Place(id=channel.id), body)
        try:
            place = await self._threads.place(channel.id, thread)
        except CallError as error:
            # Nothing is posted yet, and opening a thread twice is the same as once.
            raise failure(error, is_repeatable=True) from error
        if place.id != thread:
            return await self._send(place, body)
        ref = await self._send_awake(thread, body)
        return ref or await self._send(self._threads.close(channel.id, thread), body)

    async def _create_in_forum(self, channel: Channel, body: Mapping[str, Any], thread: str) -> str:
        if not thread:
            shown, files = await self._attaching.attached(body, channel.id)
            return await self._forums.open(channel.id, shown, files)
        ref = await self._send_awake(self._forums.standing(thread), body)
        if ref:
            return ref
        try:
            other = await self._forums.going_on(channel.id, thread)
        except CallError as error:
            # Nothing is posted yet.
            raise failure(error, is_repeatable=True) from error
        if other and (ref := await self._send_awake(other, body)):
            return ref
        shown, files = await self._attaching.attached(body, channel.id)
        return await self._forums.go_on(channel.id, thread, shown, files)

    async def _send_awake(self, thread: str, body: Mapping[str, Any]) -> str:
        """Send into a thread, out of the archive if need be; "" where it takes nothing more."""
        is_closed = CLOSED_THREAD if body["embeds"] else CLOSED_THREAD | {MISSING_PERMISSIONS}
        for may_wake in (True, False):
            try:
                return await self._send(Place(id=thread), body)
            except AnsweredError as error:
                code = code_of(error)
                if code not in is_closed:
                    raise
            if code != ARCHIVED or not may_wake or not await self._threads.wake(thread):
                break
        log.info("discord_thread_closed", code=code)
        return ""

    async def _send(self, place: Place, body: Mapping[str, Any]) -> str:
        shown, files = await self._attaching.attached({**body, **place.more}, place.id)
        message = await self._call("POST", _MESSAGES, shown, files, channel_id=place.id)
        ref = message.get("id") if isinstance(message, dict) else None
        if not ref:
            raise DeliveryInDoubt("Discord took the message and did not say where it stands.")
        return str(ref)

    async def _update(self, channel: Channel, ref: str, payload: Payload, thread: str) -> None:
        """Replace it where it stands: in the thread, or beside it."""
        if await self._forums.is_one(channel.id):
            return await self._update_in_forum(ref, payload, thread)
        if thread:
            try:
                return await self._patch_awake(thread, ref, payload)
            except AnsweredError as error:
                if code_of(error) not in (UNKNOWN_CHANNEL, UNKNOWN_MESSAGE):
                    raise
        return await self._patch(channel.id, ref, payload)

    async def _update_in_forum(self, ref: str, payload: Payload, thread: str) -> None:
        """Replace the first message of a post, or one below it, or one where the post went on."""
        post = thread or ref
        *likely, last = dict.fromkeys((post, self._forums.standing(post), ref))
        for place in likely:
            try:
                return await self._patch_awake(place, ref, payload)
            except AnsweredError as error:
                if code_of(error) not in (UNKNOWN_CHANNEL, UNKNOWN_MESSAGE):
                    raise
        return await self._patch_awake(last, ref, payload)

    async def _patch_awake(self, thread: str, ref: str, payload: Payload) -> None:
        try:
            return await self._patch(thread, ref, payload)
        except AnsweredError as error:
            if code_of(error) != ARCHIVED or not await self._threads.wake(thread):
                raise
        return await self._patch(thread, ref, payload)

    async def _patch(self, place: str, ref: str, payload: Payload) -> None:
        path = f"{_MESSAGES}/{{message_id}}"
        body: Mapping[str, Any] = payload
        try:
            standing = await self._call("GET", path, channel_id=place, message_id=ref)
            body = kept(payload, standing)
            if standing.get("attachments"):
                body = {"attachments": [], **body}
        except AnsweredError as error:
            if code_of(error) not in (MISSING_ACCESS, MISSING_PERMISSIONS):
                raise
        shown, files = await self._attaching.attached(body, place)
        await self._call("PATCH", path, shown, files, channel_id=place, message_id=ref)

    async def _post_words(
        self, channel: Channel, payload: Payload, *, key: str, thread: str
    ) -> str:
        """Post the words alone; what does not fit goes into the thread, resumed after a failure."""
        words = texts(payload)
        if len(words) == 1:
            return await self._create(channel, words[0], key=key, thread=thread)
        place = thread or channel.id
        looking = self._forums if await self._forums.is_one(place) else self._looking
        first = await looking.latest(place, key) or await self._create(
            channel, words[0], key=key, thread=thread, parts=len(words)
        )
        for number in range(1, len(words)):
            where, part = thread or first, part_key(key, number)
            if not await self._looking.latest(where, part):
                await self._create(channel, words[number], key=part, thread=where)
        return first

    async def _call(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        files: Files = (),
        **parameters: str,
    ) -> Any:
        form = form_of(body, files) if body is not None and files else ()
        return await call(
            self._client,
            method,
            path,
            body,
            query=None,
            form=form,
            timeout=self._timeout,
            **parameters,
        )
