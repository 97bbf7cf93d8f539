"""What Slack says of somebody at the moment: where they are, what they read, what they may do."""

from collections.abc import Mapping
from typing import Any

import structlog

from bot.platforms.slack.failures import CALL_ERRORS, code_of
from bot.platforms.slack.seats import Seat

log = structlog.get_logger(__name__)


class Profiles:
    """Asks Slack anew each time; of whom it says nothing, nothing is known and nothing allowed."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    async def zone(self, user: str) -> str:
        """Return somebody's time zone, an IANA name; empty where Slack does not say."""
        return str((await self._of(user)).get("tz") or "")

    async def locale(self, user: str) -> str:
        """Return the language somebody has chosen in Slack ("de-DE"); empty: it is not said."""
        return str((await self._of(user)).get("locale") or "")

    async def is_admin(self, user: str) -> bool:
        """Tell whether somebody is an admin; guests and strangers never are."""
        found = await self._of(user)
        is_guest = found.get("is_restricted") or found.get("is_stranger") or found.get("deleted")
        organisation = (found.get("enterprise_user") or {}).get("enterprise_id")
        is_own = found.get("team_id") in (None, "", self._seat.me.team) or (
            organisation is not None and organisation == self._seat.workspace
        )
        is_admin = found.get("is_admin") or found.get("is_owner") or found.get("is_primary_owner")
        return bool(is_admin and is_own and not is_guest)

    async def _of(self, user: str) -> Mapping[str, Any]:
        try:
            reply = await self._seat.client.users_info(user=user, include_locale=True)
        except CALL_ERRORS as error:
            log.warning("slack_person_unknown", code=code_of(error) or type(error).__name__)
            return {}
        found: Mapping[str, Any] = reply.get("user") or {}
        return found
