"""What people are called in Slack."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import timedelta
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.caching.lasting import Lasting
from bot.core.channels import Channel
from bot.errors import DeliveryError
from bot.platforms.slack.failures import CALL_ERRORS, code_of
from bot.platforms.slack.places import workspace_of
from bot.ports.outside import Clock

#: How many names are kept, and how long a name stands.
_KEPT, _LASTS = 2_000, timedelta(hours=1)
#: People of one list that Slack is asked for.
_MOST = 50

log = structlog.get_logger(__name__)


class SlackPeople:
    """A `People` that asks Slack, and remembers for a while what it said."""

    def __init__(
        self, client_of: Callable[[Channel], Awaitable[AsyncWebClient]], clock: Clock
    ) -> None:
        """Ask with the client of the channel's workspace."""
        self._client_of = client_of
        self._clock = clock
        self._names: Lasting[tuple[str, str], str] = Lasting(_KEPT, _LASTS)

    async def names(self, channel: Channel, users: Collection[str]) -> Mapping[str, str]:
        """Return the names of those whom Slack knows."""
        found = {user: await self._name(channel, user) for user in list(users)[:_MOST]}
        return {user: name for user, name in found.items() if name}

    async def _name(self, channel: Channel, user: str) -> str:
        key = (workspace_of(channel), user)
        known = self._names.get(key, self._clock.now())
        if known is not None:
            return known
        try:
            client = await self._client_of(channel)
            person = (await client.users_info(user=user)).get("user") or {}
        except (*CALL_ERRORS, DeliveryError) as error:
            log.info("slack_name_unknown", code=code_of(error) or type(error).__name__)
            return ""
        name = _called(person)
        self._names.put(key, name, self._clock.now())
        return name


def _called(person: Mapping[str, Any]) -> str:
    profile = person.get("profile") or {}
    names = (profile.get("display_name"), profile.get("real_name"), person.get("real_name"))
    return str(next(filter(None, names), None) or person.get("name") or "")
