"""Prints messages to a stream: a terminal, a pipe, a file."""

from collections.abc import Sequence
from datetime import datetime
from typing import TextIO

from bot.core.channels import Channel
from bot.core.messages import Message
from bot.errors import DeliveryRejected
from bot.platforms.console.render import WIDTH, to_text
from bot.ports.chat import Payload


class ConsoleMessenger:
    """A `Messenger` over a text stream. What was printed can't be changed, only said again.

    Keys are remembered for as long as it lives: a stream cannot be looked back through.
    """

    def __init__(self, stream: TextIO, *, width: int = WIDTH) -> None:
        self._stream = stream
        self._width = width
        self._refs: dict[tuple[Channel, str], str] = {}
        #: What each reference's text is now.
        self._texts: dict[tuple[Channel, str], Payload] = {}

    def render(self, message: Message) -> Sequence[Payload]:
        """Turn a message into one payload, its plain text."""
        return [{"text": to_text(message, self._width)}]

    async def post(
        self,
        channel: Channel,
        payload: Payload,
        *,
        key: str,
        thread: str,
    ) -> str:
        """Print a payload with an empty line below it; what goes into a thread says of which.

        Raises:
            DeliveryRejected: Nobody reads the stream any more.
        """
        known = self._refs.get((channel, key)) if key else None
        if known is not None:
            return known
        ref = str(len(self._refs) + 1)
        self._print(f"In the thread of {thread}:\n" if thread else "", payload)
        self._refs[channel, key or f"#{ref}"] = ref
        self._texts[channel, ref] = payload
        return ref

    async def edit(
        self,
        channel: Channel,
        ref: str,
        payload: Payload,
        *,
        thread: str,
    ) -> None:
        """Print the new text, saying what it replaces; nothing where it is the same.

        Raises:
            DeliveryRejected: Nothing of that reference was printed, or nobody reads any more.
        """
        shown = self._texts.get((channel, ref))
        if shown is None:
            raise DeliveryRejected(f"Nothing was printed as {ref} in {channel}.")
        if shown != payload:
            self._print(f"Instead of {ref}:\n", payload)
            self._texts[channel, ref] = payload

    async def find(
        self,
        channel: Channel,
        *,
        key: str,
        thread: str,
        since: datetime,
    ) -> str | None:
        """Return the reference of what was printed under a key since we started."""
        return self._refs.get((channel, key))

    def _print(self, lead: str, payload: Payload) -> None:
        try:
            self._stream.write(f"{lead}{payload['text']}\n")
            self._stream.flush()
        except (OSError, ValueError) as error:
            raise DeliveryRejected("Nobody reads the console any more.") from error
