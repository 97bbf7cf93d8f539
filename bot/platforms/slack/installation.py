"""What a workspace gives us when it installs the app."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """One workspace's, or one whole organisation's."""

    #: The team's id; the organisation's where the app is installed for all of it.
    workspace: str
    name: str
    bot_token: str = field(repr=False)
    bot_user: str
    #: Empty where tokens do not expire.
    refresh_token: str = field(default="", repr=False)
    #: Seconds since 1970, UTC; 0: never.
    expires_at: int = 0

    def expires_before(self, at: datetime) -> bool:
        """Tell whether the token is of no more use at an instant."""
        return 0 < self.expires_at < at.timestamp()

    def to_json(self) -> dict[str, Any]:
        """Return it as it is sealed."""
        return asdict(self)


def granted(response: Mapping[str, Any], now: datetime) -> Installation:
    """Read the answer of `oauth.v2.access` to a code.

    Raises:
        KeyError: It lacks the token or the workspace.
    """
    team: Mapping[str, Any] = response.get("team") or {}
    organisation: Mapping[str, Any] = response.get("enterprise") or {}
    home = organisation if response.get("is_enterprise_install") else team
    return rotated(
        Installation(
            workspace=str(home["id"]),
            name=str(home.get("name") or home["id"]),
            bot_token="",
            bot_user=str(response.get("bot_user_id") or ""),
        ),
        response,
        now,
    )


def rotated(before: Installation, response: Mapping[str, Any], now: datetime) -> Installation:
    """Put the tokens of an answer in place of those there were.

    Raises:
        KeyError: It has none.
    """
    lasts = int(response.get("expires_in") or 0)
    return replace(
        before,
        bot_token=str(response["access_token"]),
        refresh_token=str(response.get("refresh_token") or ""),
        expires_at=int((now + timedelta(seconds=lasts)).timestamp()) if lasts else 0,
    )
