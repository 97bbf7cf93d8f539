"""Slack's requests over HTTP: only what Slack signed gets in."""

import asyncio
import hmac
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from hashlib import sha256

import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.core.caching.recent import Recent
from bot.errors import ConfigError
from bot.platforms.slack.registration import REQUEST_PATH
from bot.ports.outside import Clock
from bot.ports.serving import IDLE

#: Seconds that a signature is good for, either way of now: what is older was recorded.
WINDOW = 300
#: Slack sends less; what is longer is not read to its end.
MAX_BYTES = 1_000_000
#: Seconds that a body may take to come: Slack sends it at once.
PATIENCE = 10.0
#: Requests that are remembered: those of ten minutes, at the most events that Slack sends.
_REMEMBERED = 10_000
#: Where Slack sends events, commands, what is pressed, and asks for options.
PATHS = (REQUEST_PATH, "/slack/commands", "/slack/interactive", "/slack/options")

log = structlog.get_logger(__name__)


def is_signed(secret: str, *, body: bytes, timestamp: str, signature: str, now: float) -> bool:
    """Tell whether Slack signed a request, and just now. Never raises, whatever comes.

    Args:
        secret: The app's signing secret.
        body: Byte by byte as it came.
        timestamp: The header X-Slack-Request-Timestamp.
        signature: The header X-Slack-Signature.
        now: Seconds since 1970.
    """
    if not (timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= 12):
        return False
    if not secret or abs(now - int(timestamp)) > WINDOW:
        return False
    signed = b"v0:" + timestamp.encode() + b":" + body
    wanted = "v0=" + hmac.new(secret.encode(), signed, sha256).hexdigest()
    return hmac.compare_digest(wanted.encode(), signature.encode("utf-8", "replace"))


class Door:
    """A small HTTP server for Slack alone; TLS is the business of whatever stands before it."""

    def __init__(
        self,
        *,
        signing_secret: str,
        host: str,
        port: int,
        clock: Clock,
        routes: Sequence[web.RouteDef] = (),
    ) -> None:
        """Prepare; nothing is opened before `open`.

        Args:
            signing_secret: From "Basic Information" of the app.
            host: Address to listen at.
            port: 0: any free one.
            clock: Says when it is.
            routes: What else is answered here, as the installation.
        """
        self._secret = signing_secret
        self._host = host
        self._asked_port = port
        self._clock = clock
        self._routes = routes
        #: Signatures of what was answered, or is being answered; they hold for ten minutes at most.
        self._done: Recent[str] = Recent(_REMEMBERED)
        #: The port that is open.
        self.port = 0
        self.is_open = asyncio.Event()

    @asynccontextmanager
    async def open(self, app: AsyncApp) -> AsyncIterator[asyncio.Future[None] | None]:
        """Serve while the block runs; requests under way are let finish.

        Raises:
            ConfigError: The address cannot be listened at.
        """

        async def heard(request: web.Request) -> web.Response:
            return await self._heard(app, request)

        server = web.Application(client_max_size=MAX_BYTES)
        server.add_routes([web.post(path, heard) for path in PATHS])
        server.add_routes(self._routes)
        runner = web.AppRunner(
            server, access_log=None, shutdown_timeout=3.0, keepalive_timeout=IDLE
        )
        await runner.setup()
        try:
            try:
                await web.TCPSite(runner, self._host, self._asked_port).start()
            except OSError as error:
                where = f"{self._host}:{self._asked_port}"
                raise ConfigError(
                    [
                        f"[slack] port: nothing can listen at {where} ({error.strerror}). "
                        "Fix: stop what does, or set another port"
                    ]
                ) from error
            self.port = runner.addresses[0][1]
            self.is_open.set()
            log.info("slack_door_open", host=self._host, port=self.port)
            yield None
        finally:
            self.is_open.clear()
            await runner.cleanup()

    async def _heard(self, app: AsyncApp, request: web.Request) -> web.Response:
        """Answer one request; nothing that comes from outside gets any further unsigned."""
        try:
            async with asyncio.timeout(PATIENCE):
                body = await request.read()
        except TimeoutError:
            return web.Response(status=408)
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=413)
        signature = request.headers.get("X-Slack-Signature", "")
        is_ours = is_signed(
            self._secret,
            body=body,
            timestamp=request.headers.get("X-Slack-Request-Timestamp", ""),
            signature=signature,
            now=self._clock.now().timestamp(),
        )
        if not is_ours:
            log.warning("slack_request_not_signed", path=request.path)
            return web.Response(status=401)
        if signature in self._done:
            # The same bytes of the same second: Slack did not hear our answer, or somebody else
            # says again what Slack said.
            log.warning("slack_request_repeated", path=request.path)
            return web.Response()
        self._done.add(signature)  # before it is done: the second may come while the first is
        answer = await self._answered(app, request, body)
        if answer.status >= 500:
            self._done.discard(signature)
        return answer

    async def _answered(self, app: AsyncApp, request: web.Request, body: bytes) -> web.Response:
        try:
            asked = AsyncBoltRequest(
                body=body.decode("utf-8"),
                query=request.query_string,
                headers=dict(request.headers),
            )
            return await to_aiohttp_response(await app.async_dispatch(asked))
        except Exception as error:  # noqa: BLE001 - Slack asks again; the process goes on
            log.error("slack_request_failed", path=request.path, error=type(error).__name__)
            return web.Response(status=500)
