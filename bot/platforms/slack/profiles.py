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
        return is_admin(found, self._seat.me.team, self._seat.workspace)

    async def _of(self, user: str) -> Mapping[str, Any]:
        try:
            reply = await self._seat.client.users_info(user=user, include_locale=True)
        except CALL_ERRORS as error:
            log.warning("slack_person_unknown", code=code_of(error) or type(error).__name__)
            return {}
        found: Mapping[str, Any] = reply.get("user") or {}
        return found


def is_admin(profile: Mapping[str, Any], team: str, workspace: str) -> bool:
    """Tell whether a profile is an admin's of ours; guests and strangers never are.

    Args:
        profile: As `users.info` gives it.
        team: Slack's id of our team.
        workspace: What our channels' ids begin with: the team's id, the organisation's, or "".
    """
    flags = ("is_admin", "is_owner", "is_primary_owner")
    return any(map(profile.get, flags)) and is_member(profile, team, workspace)


def is_member(profile: Mapping[str, Any], team: str, workspace: str) -> bool:
    """Tell whether a profile is of somebody of ours who is no guest; arguments as above."""
    if profile.get("is_restricted") or profile.get("is_stranger") or profile.get("deleted"):
        return False
    organisation = (profile.get("enterprise_user") or {}).get("enterprise_id")
    return profile.get("team_id") in (None, "", team) or (
        organisation is not None and organisation == workspace
    )
