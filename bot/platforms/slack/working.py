"""Shows that an answer is being worked on, until it stands."""

import asyncio

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.channels import Channel
from bot.core.speaking import marked, say
from bot.platforms.slack.failures import CALL_ERRORS, code_of
from bot.platforms.slack.places import bare

#: Slack puts the app's name before it, and clears it at the next post or after two minutes.
STATUS = marked("is checking sources…")
#: Seconds after which it is shown again, and how often at most.
_EVERY = 100.0
_TIMES = 6

log = structlog.get_logger(__name__)


class Working:
    """Who is waiting for an answer of ours, by channel and thread."""

    def __init__(self) -> None:
        self._shown: dict[tuple[str, str], asyncio.Task[None]] = {}

    @property
    def is_idle(self) -> bool:
        """Tell whether nobody waits."""
        return not self._shown

    def show(self, client: AsyncWebClient, channel: Channel, thread: str) -> None:
        """Show the working state in a thread until `done`; an ornament, so it never fails."""
        self.done(channel, thread)
        task = asyncio.create_task(_keep(client, bare(channel), thread))
        key = (channel.id, thread)
        self._shown[key] = task
        task.add_done_callback(lambda ended: self._forget(key, ended))

    def done(self, channel: Channel, thread: str) -> None:
        """Show it no more: what is posted now clears it."""
        task = self._shown.pop((channel.id, thread), None)
        if task is not None:
            task.cancel()

    async def clear(self, client: AsyncWebClient, channel: Channel, thread: str) -> None:
        """Show it no more where nothing is posted that would clear it; never fails."""
        self.done(channel, thread)
        try:
            await client.assistant_threads_setStatus(
                channel_id=bare(channel), thread_ts=thread, status=""
            )
        except CALL_ERRORS as error:
            log.info("slack_status_not_cleared", code=code_of(error) or type(error).__name__)

    def close(self) -> None:
        """Show nothing any more."""
        for task in list(self._shown.values()):
            task.cancel()
        self._shown.clear()

    def _forget(self, key: tuple[str, str], ended: asyncio.Task[None]) -> None:
        if self._shown.get(key) is ended:
            del self._shown[key]


async def _keep(client: AsyncWebClient, channel: str, thread: str) -> None:
    for _ in range(_TIMES):
        try:
            await client.assistant_threads_setStatus(
                channel_id=channel, thread_ts=thread, status=say(STATUS)
            )
        except CALL_ERRORS as error:
            log.info("slack_status_not_shown", code=code_of(error) or type(error).__name__)
            return
        await asyncio.sleep(_EVERY)
