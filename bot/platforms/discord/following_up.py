"""Replies in our threads that do not mention us, where a channel's managers want them answered."""

from collections.abc import Callable

import structlog

from bot.core.caching.recent import Recent
from bot.core.channels import Channel, Platform
from bot.platforms.discord.failures import code_of
from bot.platforms.discord.once import CallError, OnceClient, call

#: How many threads are remembered; forgetting one costs a call.
_REMEMBERED = 5_000

log = structlog.get_logger(__name__)


class FollowUps:
    """Which threads of one client are ours."""

    def __init__(self, client: OnceClient, hears_replies: Callable[[Channel], bool]) -> None:
        """Ask with this client, in channels that this says yes to."""
        self._client = client
        self._hears_replies = hears_replies
        self._ours: Recent[str] = Recent(_REMEMBERED)
        self._others: Recent[str] = Recent(_REMEMBERED)

    async def are_heard(self, parent: str, thread: str, owner: str) -> bool:
        """Tell whether what people say in a thread is taken for questions.

        Args:
            parent: The channel that the thread belongs to.
            thread: Its id, which is that of the message it hangs on.
            owner: Who opened it.
        """
        if not self._hears_replies(Channel(platform=Platform.DISCORD, id=parent)):
            return False
        me = str(self._client.user.id) if self._client.user else ""
        if owner == me or thread in self._ours:
            return True
        if thread in self._others:
            return False
        try:
            message = await call(
                self._client,
                "GET",
                "/channels/{channel_id}/messages/{message_id}",
                channel_id=parent,
                message_id=thread,
            )
        except CallError as error:
            # A forum's post, or a thread without a message: people opened it.
            log.info("discord_thread_not_known", code=code_of(error) or type(error).__name__)
            return False
        is_ours = str((message.get("author") or {}).get("id")) == me
        (self._ours if is_ours else self._others).add(thread)
        return is_ours
