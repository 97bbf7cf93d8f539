"""Shows that an answer is being worked on."""

import asyncio

import structlog

from bot.platforms.discord.failures import code_of
from bot.platforms.discord.once import CallError, OnceClient, call

#: Discord shows it for ten seconds; asked again before that, and so many times at most.
_EVERY = 8.0
_TIMES = 10

log = structlog.get_logger(__name__)


class Working:
    """Who is waiting for an answer of ours, by the reference that the answer goes to."""

    def __init__(self, client: OnceClient) -> None:
        """Show it with this client."""
        self._client = client
        self._shown: dict[str, asyncio.Task[None]] = {}

    @property
    def is_idle(self) -> bool:
        """Tell whether nobody waits."""
        return not self._shown

    def show(self, ref: str, channel: str) -> None:
        """Show in a channel that the bot is typing, until `done`; never fails."""
        self.done(ref)
        task = asyncio.create_task(self._keep(channel))
        self._shown[ref] = task
        task.add_done_callback(lambda ended: self._forget(ref, ended))

    def done(self, ref: str) -> None:
        """Show it no more: the answer stands."""
        task = self._shown.pop(ref, None)
        if task is not None:
            task.cancel()

    def close(self) -> None:
        """Show nothing any more."""
        for ref in list(self._shown):
            self.done(ref)

    async def _keep(self, channel: str) -> None:
        for _ in range(_TIMES):
            try:
                await call(
                    self._client, "POST", "/channels/{channel_id}/typing", channel_id=channel
                )
            except CallError as error:
                # An ornament: without it the answer comes all the same.
                log.info("discord_typing_not_shown", code=code_of(error) or type(error).__name__)
                return
            await asyncio.sleep(_EVERY)

    def _forget(self, ref: str, ended: asyncio.Task[None]) -> None:
        if self._shown.get(ref) is ended:
            del self._shown[ref]
