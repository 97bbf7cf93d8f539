"""Commands, buttons and forms of the page; what they bring is told in the thread they belong to."""

import asyncio
import re
import uuid
from collections.abc import Mapping

from bot.commands.verbs import MANAGING, verb_and_rest
from bot.core.channels import Channel
from bot.core.conversing.requests import Ask, Form, Reply, Request
from bot.core.managing.visitors import Login
from bot.core.messages import Message
from bot.core.patterns import Pattern
from bot.platforms.browser.events import Hub
from bot.platforms.browser.messenger import AUTHOR
from bot.platforms.browser.pages import person_message
from bot.platforms.browser.sheets import Sheet
from bot.platforms.browser.visiting import author_of, user_of
from bot.ports.entries import Entry, EntryLog
from bot.ports.hooks import Serve
from bot.ports.outside import Clock

#: Seconds after which what was asked stands in the channel, as being worked on.
IN_TIME = 0.5
_COMMAND = Pattern(r"/brief(?P<admin>-admin)?(?:\s+(?P<rest>.*))?", re.DOTALL | re.IGNORECASE)


def command_of(text: str) -> tuple[Ask, str] | None:
    """Return which command a line is, and what follows it; None where it is a question.

    What only managers may needs no slash here: only here is it known who typed it.
    """
    found = _COMMAND.fullmatch(text)
    if found is None:
        verb, rest = verb_and_rest(text, is_command=False)
        return (Ask.COMMAND, f"{verb} {rest}".strip()) if verb in MANAGING else None
    return Ask.ADMIN if found["admin"] else Ask.COMMAND, (found["rest"] or "").strip()


class Front:
    """Serves what is asked of us on the page; who may manage its channels, the visitor says."""

    def __init__(self, *, serve: Serve, log: EntryLog, hub: Hub, clock: Clock) -> None:
        self._serve = serve
        self._log = log
        self._hub = hub
        self._clock = clock

    async def command(
        self, visitor: Login, channel: Channel, typed: str, thread: int
    ) -> Sheet | int:
        """Do what was typed; return the thread that it opened or stands in, or a form.

        Raises:
            StoreError: The process must stop.
        """
        ask, rest = command_of(typed) or (Ask.COMMAND, typed)
        request = self._request(visitor, ask, channel, rest, thread)
        serving = asyncio.ensure_future(self._serve(request))
        await asyncio.wait({serving}, timeout=IN_TIME)
        if serving.done() and (form := serving.result().form) is not None:
            return Sheet(form=form, thread=thread, typed=typed)
        root = await self._asked(visitor, channel, typed, thread)
        await self._tell(channel, root, await serving)
        return root

    async def press(self, visitor: Login, channel: Channel, id: str, thread: int) -> Sheet | int:
        """Do what a button says; return its thread, or a form.

        Raises:
            StoreError: The process must stop.
        """
        reply = await self._serve(self._request(visitor, Ask.BUTTON, channel, id, thread))
        if reply.form is not None:
            return Sheet(form=reply.form, thread=thread)
        await self._tell(channel, thread, reply)
        return thread

    async def submit(
        self,
        visitor: Login,
        channel: Channel,
        id: str,
        thread: int,
        typed: str,
        fields: Mapping[str, str],
    ) -> Sheet | int:
        """Do what a form says, and return the thread in which it is told.

        What cannot be used is told in the form, which stays as it was filled in.

        Raises:
            StoreError: The process must stop.
        """
        request = self._request(visitor, Ask.FORM, channel, id, thread, fields)
        reply = await self._serve(request)
        if reply.wrong is not None and (form := await self._again(visitor, channel, thread, reply)):
            _, why = reply.wrong
            return Sheet(form=form, thread=thread, typed=typed, problem=why)
        root = await self._asked(visitor, channel, typed, thread) if typed else thread
        await self._tell(channel, root, reply)
        return root

    async def _again(
        self, visitor: Login, channel: Channel, thread: int, reply: Reply
    ) -> Form | None:
        """Return the form that the button under a refusal leads back to."""
        buttons = [one.id for message in reply.messages for one in message.actions]
        if not buttons:
            return None
        pressed = self._request(visitor, Ask.BUTTON, channel, buttons[0], thread)
        return (await self._serve(pressed)).form

    def _request(
        self,
        visitor: Login,
        ask: Ask,
        channel: Channel,
        text: str,
        thread: int,
        fields: Mapping[str, str] | None = None,
    ) -> Request:
        async def manages() -> bool:
            return visitor.may_manage

        return Request(
            id=f"{channel}:{uuid.uuid4().hex}",
            ask=ask,
            channel=channel,
            user=user_of(visitor),
            user_name=visitor.name,
            text=text,
            fields=fields or {},
            thread=str(thread) if thread else "",
            is_admin=manages,
            received_at=self._clock.now(),
        )

    async def _asked(self, visitor: Login, channel: Channel, typed: str, thread: int) -> int:
        """Put into the log what was typed, and return the thread it stands in."""
        number = await self._write(channel, thread, author_of(visitor), person_message(typed))
        return thread or number

    async def _tell(self, channel: Channel, root: int, reply: Reply) -> None:
        for message in reply.messages:
            await self._write(channel, root, AUTHOR, message)

    async def _write(self, channel: Channel, thread: int, author: str, message: Message) -> int:
        now = self._clock.now()
        entry = await self._log.write(
            Entry(channel=channel, thread=thread, author=author, message=message, at=now)
        )
        self._hub.publish(entry)
        return entry.number
