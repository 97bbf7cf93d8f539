"""`oauth.v2.access` of the local Slack: codes for tokens, and old tokens for new ones."""

import base64
from itertools import count
from typing import Any

from tests.servers.slack_workspace import BOT_USER, Refused

Json = dict[str, Any]
CLIENT_ID, CLIENT_SECRET = "1.2", "c11en7"
LASTS = 12 * 60 * 60


class Installs:
    """Every workspace that installed the app, and the tokens that are good."""

    def __init__(self) -> None:
        #: Each code that an admin may come back with: the workspace, or the organisation ("E…").
        self.codes = {"code-mere": "T0SALTMERE", "code-fell": "T0FELL", "code-org": "E0ORG"}
        self.tokens: set[str] = set()
        self._refreshing: dict[str, str] = {}
        self._numbers = count(1)

    def access(self, args: Json, authorization: str) -> Json:
        """Answer one call."""
        given = base64.b64decode(authorization.removeprefix("Basic ")).decode()
        if given != f"{CLIENT_ID}:{CLIENT_SECRET}":
            raise Refused("bad_client_secret")
        if args.get("grant_type") == "refresh_token":
            old = self._refreshing.pop(args.get("refresh_token", ""), None)
            if old is None:
                raise Refused("invalid_refresh_token")
            return self._tokens(old)
        home = self.codes.pop(args.get("code", ""), None)
        if home is None:
            raise Refused("invalid_code")
        is_org = home.startswith("E")
        named = {"id": home, "name": f"The {home[2:].title()}"}
        return {
            **self._tokens(home), "app_id": "A0WATCHFLOOR", "bot_user_id": BOT_USER,
            "scope": "chat:write", "is_enterprise_install": is_org,
            "team": None if is_org else named, "enterprise": named if is_org else None,
            "authed_user": {"id": "U0ADMIN"},
        }  # fmt: skip

    def _tokens(self, home: str) -> Json:
        number = next(self._numbers)
        token, refresh = f"xoxe.xoxb-{home}-{number}", f"xoxe-{home}-{number}"
        self.tokens.add(token)
        self._refreshing[refresh] = home
        return {"token_type": "bot", "access_token": token, "refresh_token": refresh,
                "expires_in": LASTS}  # fmt: skip
