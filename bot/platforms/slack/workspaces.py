"""All workspaces that installed the app: their tokens, kept fresh and kept secret."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.channels import Channel
from bot.errors import DeliveryDeferred, DeliveryRejected
from bot.platforms.slack.client import make_client
from bot.platforms.slack.failures import CALL_ERRORS, code_of
from bot.platforms.slack.installation import Installation, rotated
from bot.platforms.slack.places import workspace_of
from bot.platforms.slack.sealing import Seal, SealBrokenError
from bot.platforms.slack.seats import Seat
from bot.platforms.slack.tokens import Identity
from bot.ports.installations import Installations
from bot.ports.outside import Clock

#: A token is renewed so long before it ends, and looked at so often, whether or not anything comes.
AHEAD, EVERY = timedelta(hours=2), timedelta(minutes=10)

log = structlog.get_logger(__name__)


class Workspaces:
    """The `Seats` of an app that several workspaces install."""

    def __init__(
        self,
        *,
        kept: Installations,
        seal: Seal,
        client_id: str,
        client_secret: str,
        api_base: str,
        clock: Clock,
        left: Callable[[str], Awaitable[None]],
    ) -> None:
        """Prepare.

        Args:
            kept: Where installations are.
            seal: Encrypts what goes there.
            client_id: The app's.
            client_secret: The app's.
            api_base: The Web API's address; ends in "/api/".
            clock: Says when it is.
            left: Told of a workspace that took the app away, once its tokens are deleted.
        """
        self._kept = kept
        self._seal = seal
        self._client_id = client_id
        self._client_secret = client_secret
        self._api_base = api_base
        self._clock = clock
        self._left = left
        self._rotating = asyncio.Lock()

    async def ready(self) -> None:
        """Seal what is under an old key anew, and renew what has run out meanwhile."""
        for workspace in await self._kept.workspaces():
            sealed = await self._kept.get(workspace)
            found = self._opened(workspace, sealed)
            if sealed is not None and found is not None:
                # Where another process has renewed it meanwhile, what it kept stays.
                await self._kept.renew(workspace, sealed, self._sealed(found))
        await self.refresh()

    async def keep(self, installation: Installation) -> None:
        """Keep an installation, in place of an older one of the same workspace."""
        await self._kept.put(installation.workspace, self._sealed(installation))

    async def of(self, body: Mapping[str, Any]) -> Seat | None:
        """Return our place where something comes from: the workspace's, else its organisation's."""
        for workspace in workspaces_in(body):
            if (found := await self._read(workspace)) is not None:
                return self._seat(found)
        return None

    async def client_of(self, channel: Channel) -> AsyncWebClient:
        """Return a client with a token that is good; renewed first where it is not."""
        workspace = workspace_of(channel)
        found = await self._read(workspace) if workspace else None
        if found is None:
            raise DeliveryRejected(
                f"No workspace {workspace or 'for ' + channel.id} has the app; install it there."
            )
        now = self._clock.now()
        if found.expires_before(now + AHEAD):
            found = await self._renewed(found)
            if found.expires_before(now):
                raise DeliveryDeferred(f"The token of {found.name} ran out and is being renewed.")
        return self._client(found)

    async def refresh(self) -> None:
        """Renew every token that ends soon."""
        for workspace in await self._kept.workspaces():
            found = await self._read(workspace)
            if found is not None and found.expires_before(self._clock.now() + AHEAD):
                await self._renewed(found)

    async def keep_fresh(self) -> None:
        """Renew tokens until cancelled: a bot that only posts must not lose them."""
        while True:
            await asyncio.sleep(EVERY.total_seconds())
            await self.refresh()

    async def gone(self, body: Mapping[str, Any]) -> None:
        """Delete the tokens of a workspace that took the app, or our token, away."""
        event: Mapping[str, Any] = body.get("event") or {}
        revoked = (event.get("tokens") or {}).get("bot") or ()
        for workspace in workspaces_in(body):
            found = await self._read(workspace)
            if found is None:
                continue
            if event.get("type") == "tokens_revoked" and found.bot_user not in revoked:
                return
            await self._kept.remove(workspace)
            log.warning("slack_workspace_left", workspace=workspace, name=found.name)
            await self._left(workspace)
            return

    async def _read(self, workspace: str) -> Installation | None:
        return self._opened(workspace, await self._kept.get(workspace))

    def _sealed(self, installation: Installation) -> str:
        return self._seal.seal(json.dumps(installation.to_json()))

    def _opened(self, workspace: str, sealed: str | None) -> Installation | None:
        if sealed is None:
            return None
        try:
            return Installation(**json.loads(self._seal.open(sealed)))
        except SealBrokenError:
            log.error("slack_installation_sealed", workspace=workspace)
            return None

    async def _renewed(self, before: Installation) -> Installation:
        """Change the token; where Slack does not, it is the old one or what another process got."""
        async with self._rotating:
            found = await self._read(before.workspace)
            if found is None:
                return before  # it has just left
            if found.bot_token != before.bot_token or not found.refresh_token:
                return found
            try:
                response = await make_client("", self._api_base).oauth_v2_access(
                    client_id=self._client_id,
                    client_secret=self._client_secret,
                    grant_type="refresh_token",
                    refresh_token=found.refresh_token,
                )
                renewed = rotated(found, response.data, self._clock.now())  # type: ignore[arg-type]
            except (*CALL_ERRORS, KeyError) as error:
                code = code_of(error) or type(error).__name__
                log.warning("slack_token_not_renewed", workspace=found.workspace, code=code)
                return await self._read(found.workspace) or found
            return await self._keep_in_place_of(found, renewed)

    async def _keep_in_place_of(self, before: Installation, renewed: Installation) -> Installation:
        """Keep a renewed token, unless the workspace left or brought another one meanwhile."""
        while (sealed := await self._kept.get(before.workspace)) is not None:
            there = self._opened(before.workspace, sealed)
            if there is not None and there.bot_token != before.bot_token:
                return there
            if await self._kept.renew(before.workspace, sealed, self._sealed(renewed)):
                break
        return renewed

    def _seat(self, found: Installation) -> Seat:
        me = Identity(team=found.workspace, user=found.bot_user, bot="", team_name=found.name)
        return Seat(me=me, client=self._client(found), workspace=found.workspace)

    def _client(self, found: Installation) -> AsyncWebClient:
        return make_client(found.bot_token, self._api_base)


def workspaces_in(body: Mapping[str, Any]) -> list[str]:
    """Return where something that Slack sent comes from: the team, then its organisation.

    In a channel shared with others the top-level team may be theirs; `authorizations` is ours.
    """
    found: list[str] = []
    for one in [*(body.get("authorizations") or ()), body]:
        found += [
            str(one.get("team_id") or (one.get("team") or {}).get("id") or ""),
            str(one.get("enterprise_id") or (one.get("enterprise") or {}).get("id") or ""),
        ]
    return list(dict.fromkeys(filter(None, found)))
