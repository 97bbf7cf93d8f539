"""Which channels a person reads now: what they may be told of in a direct message."""

from collections.abc import Awaitable, Callable, Collection, Mapping

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.channels import Channel
from bot.errors import DeliveryError
from bot.platforms.slack.failures import CALL_ERRORS, code_of
from bot.platforms.slack.places import bare, is_direct, workspace_of

#: Channels per page, and pages; who is in more channels is asked no further.
_PAGE, _PAGES = 200, 20
MOST_CHANNELS = _PAGE * _PAGES

log = structlog.get_logger(__name__)


class SlackMemberships:
    """A `Memberships` that asks Slack each time: who left a channel sees no more of it."""

    def __init__(self, client_of: Callable[[Channel], Awaitable[AsyncWebClient]]) -> None:
        """Ask with the client of the channel's workspace."""
        self._client_of = client_of

    async def seen(
        self, channel: Channel, user: str, among: Collection[Channel]
    ) -> Mapping[Channel, str]:
        """Return those channels of the same workspace that a person is in, in a direct message.

        Anywhere else, and where Slack does not say, there are none besides the channel itself.
        """
        workspace = workspace_of(channel)
        candidates = [one for one in among if workspace_of(one) == workspace and not is_direct(one)]
        if not user or not candidates or not is_direct(channel):
            return {}
        try:
            theirs = await channels_of(await self._client_of(channel), user)
        except (*CALL_ERRORS, DeliveryError) as error:
            code = code_of(error) or type(error).__name__
            log.info("slack_memberships_unknown", code=code)
            return {}
        return {one: theirs[bare(one)] for one in candidates if bare(one) in theirs}


async def channels_of(client: AsyncWebClient, user: str) -> dict[str, str]:
    """Return the channels that a person is in, by Slack's own id, and what each is called.

    Of whoever is in more than `MOST_CHANNELS`, some are missing.

    Raises:
        CALL_ERRORS: Slack does not say.
    """
    theirs: dict[str, str] = {}
    cursor = ""
    for _ in range(_PAGES):
        page = await client.users_conversations(
            user=user,
            types="public_channel,private_channel",
            exclude_archived=True,
            limit=_PAGE,
            cursor=cursor or None,
        )
        theirs |= {
            str(one["id"]): f"#{one['name']}" if one.get("name") else str(one["id"])
            for one in page.get("channels") or ()
        }
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            break
    return theirs
