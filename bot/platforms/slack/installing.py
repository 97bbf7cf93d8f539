"""The two pages on which a workspace's admin installs the app."""

import hmac
import html
import secrets
from collections.abc import Collection, Sequence
from datetime import timedelta
from urllib.parse import urlencode

import structlog
from aiohttp import web

from bot.platforms.slack.client import make_client
from bot.platforms.slack.failures import CALL_ERRORS, code_of
from bot.platforms.slack.installation import Installation, granted
from bot.platforms.slack.registration import (
    ADMIN_COMMAND,
    CALLBACK_PATH,
    INSTALL_PATH,
    OPTIONAL_SCOPES,
    SCOPES,
)
from bot.platforms.slack.sealing import Seal, SealBrokenError
from bot.platforms.slack.workspaces import Workspaces
from bot.ports.outside import Clock

#: How long an installation may take from the first page to the last.
WINDOW = timedelta(minutes=10)
COOKIE = "watchfloor_slack"
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_AGAIN = f"Begin again at {INSTALL_PATH}."

log = structlog.get_logger(__name__)


class Installing:
    """Sends admins to Slack, and takes what they come back with."""

    def __init__(
        self,
        *,
        workspaces: Workspaces,
        seal: Seal,
        client_id: str,
        client_secret: str,
        api_base: str,
        public_url: str,
        clock: Clock,
        allowed: Collection[str],
    ) -> None:
        """Prepare; the arguments are the settings of the same names, `allowed` the workspaces."""
        self._allowed = allowed
        self._workspaces = workspaces
        self._seal = seal
        self._client_id = client_id
        self._client_secret = client_secret
        self._api_base = api_base
        self._public_url = public_url.rstrip("/")
        self._clock = clock

    def routes(self) -> Sequence[web.RouteDef]:
        """Return what the door serves besides."""
        return [web.get(INSTALL_PATH, self._begin), web.get(CALLBACK_PATH, self._end)]

    async def _begin(self, request: web.Request) -> web.Response:  # noqa: ARG002 - aiohttp's
        """Send to Slack, with a state that only this browser can bring back."""
        nonce = secrets.token_urlsafe(32)
        asked = urlencode(
            {
                "client_id": self._client_id,
                "scope": ",".join(sorted({**SCOPES, **OPTIONAL_SCOPES})),
                "redirect_uri": self._callback,
                "state": self._seal.seal(nonce),
            }
        )
        site = self._api_base.removesuffix("api/")
        response = web.Response(
            status=302, headers={**_HEADERS, "Location": f"{site}oauth/v2/authorize?{asked}"}
        )
        response.set_cookie(
            COOKIE,
            nonce,
            max_age=int(WINDOW.total_seconds()),
            path="/slack",
            httponly=True,
            samesite="Lax",
            secure=self._public_url.startswith("https://"),
        )
        return response

    async def _end(self, request: web.Request) -> web.Response:
        """Change the code for a token, and keep it."""
        if request.query.get("error"):
            return _page(200, f"Nothing was installed. {_AGAIN}")
        if not self._is_ours(request.query.get("state", ""), request.cookies.get(COOKIE, "")):
            return _page(400, f"This is not of your browser, or took too long. {_AGAIN}")
        try:
            response = await make_client("", self._api_base).oauth_v2_access(
                client_id=self._client_id,
                client_secret=self._client_secret,
                code=request.query.get("code", ""),
                redirect_uri=self._callback,
            )
            installation = granted(response.data, self._clock.now())  # type: ignore[arg-type]
        except (*CALL_ERRORS, KeyError) as error:
            code = code_of(error) or type(error).__name__
            log.warning("slack_not_installed", code=code)
            return _page(502, f"Slack did not confirm it ({code}). {_AGAIN}")
        if not {installation.workspace, "*"} & set(self._allowed):
            return await self._refused(installation)
        await self._workspaces.keep(installation)
        log.info("slack_installed", workspace=installation.workspace, name=installation.name)
        return _page(
            200,
            f"Installed in {installation.name} ({installation.workspace}). Invite the bot to a "
            f"channel, then type {ADMIN_COMMAND} setup there.",
        )

    async def _refused(self, installation: Installation) -> web.Response:
        """Give back what a workspace granted that nobody asked to join."""
        name, id = installation.name, installation.workspace
        log.warning("slack_install_refused", workspace=id, name=name)
        try:
            await make_client(installation.bot_token, self._api_base).auth_revoke()
        except CALL_ERRORS as error:
            log.warning("slack_not_revoked", workspace=id, code=code_of(error))
        return _page(
            403,
            f"{name} ({id}) may not use this bot. Whoever runs it lets it in with {id} in [slack] "
            "workspaces.",
        )

    def _is_ours(self, state: str, nonce: str) -> bool:
        try:
            sealed = self._seal.open(state, within=WINDOW)
        except SealBrokenError:
            return False
        return bool(nonce) and hmac.compare_digest(sealed.encode(), nonce.encode())

    @property
    def _callback(self) -> str:
        return f"{self._public_url}{CALLBACK_PATH}"


def _page(status: int, text: str) -> web.Response:
    body = f"<!doctype html><html lang=en><title>Watchfloor</title><p>{html.escape(text)}</p>"
    response = web.Response(status=status, text=body, content_type="text/html", headers=_HEADERS)
    response.del_cookie(COOKIE, path="/slack")
    return response
