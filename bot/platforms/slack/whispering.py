"""What one person alone is shown in a channel or a thread."""

import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.channels import Channel
from bot.platforms.slack.failures import UNUSABLE_BLOCKS, code_of
from bot.platforms.slack.fallback import words_alone
from bot.platforms.slack.places import bare
from bot.ports.chat import Payload

log = structlog.get_logger(__name__)


async def whisper(
    client: AsyncWebClient, channel: Channel, user: str, payload: Payload, *, thread: str
) -> None:
    """Show a payload; blocks that Slack does not take are replaced, once, by their words.

    Raises:
        CALL_ERRORS: It was not shown, or nobody can tell.
    """

    async def show(shown: Payload) -> None:
        await client.chat_postEphemeral(
            channel=bare(channel),
            user=user,
            text=shown["text"],
            blocks=shown["blocks"] or None,
            thread_ts=thread or None,
        )

    try:
        await show(payload)
    except SlackApiError as error:
        if code_of(error) not in UNUSABLE_BLOCKS:
            raise
        log.warning("slack_blocks_refused", code=code_of(error))
        await show(words_alone(payload))
