"""Shows that an answer is being worked on."""

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.channels import Channel
from bot.platforms.slack.failures import CALL_ERRORS, code_of
from bot.platforms.slack.places import bare

#: Slack puts the app's name before it, and clears it at the next post or after two minutes.
STATUS = "is checking sources…"

log = structlog.get_logger(__name__)


async def show_working(client: AsyncWebClient, channel: Channel, thread: str) -> None:
    """Show the working state in a thread; an ornament, so a failure is only logged."""
    try:
        await client.assistant_threads_setStatus(
            channel_id=bare(channel), thread_ts=thread, status=STATUS
        )
    except CALL_ERRORS as error:
        log.info("slack_status_not_shown", code=code_of(error) or type(error).__name__)
