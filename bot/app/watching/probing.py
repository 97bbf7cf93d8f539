"""`/healthz`, `/readyz` and `/metrics`, for whoever watches the bot: with or without a page."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.app.watching.health import Scope
from bot.config import Config
from bot.errors import BotError
from bot.platforms.browser.guards import HEADERS, is_own_host
from bot.ports.serving import IDLE

if TYPE_CHECKING:
    from aiohttp.typedefs import Handler

    from bot.app.watching.meters import Meters

#: Seconds between two tries at addresses that something else listens on.
_RETRY = 30.0
#: Ports that are tried, one after the other: processes with roles share a machine and its settings.
_PORTS = 10

logger = structlog.get_logger()

Problems = Callable[[], Awaitable[Sequence[str]]]
Metrics = Callable[[], Awaitable[bytes]]


def probing(
    config: Config, scope: Scope, meters: "Meters", *, is_whole: bool = True
) -> Sequence[Coroutine[Any, Any, None]]:
    """Return what serves the pages for monitoring, where they are wanted.

    Args:
        config: Says where.
        scope: What is looked through.
        meters: What is measured.
        is_whole: This process is the whole bot, and belongs at the first port: where it was started
            beside its old self, it moves there when that ends. Roles stay where they are.
    """
    health = config.health
    if not health.port:
        return []
    app = probes(
        problems=scope.problems,
        metrics=lambda: meters.exposed(scope),
        is_local=_is_loopback(health.host),
    )
    last = min(health.port + _PORTS, 65_536)
    return [serve(app, health.host, range(health.port, last), is_whole=is_whole)]


def probes(*, problems: Problems, metrics: Metrics, is_local: bool) -> web.Application:
    """Build the pages.

    Args:
        problems: Says what should have been done by now and was not.
        metrics: Everything that is measured, as Prometheus reads it.
        is_local: Only this machine is meant to see them: what calls us by a foreign name is a
            page in somebody's browser.
    """

    async def healthz(_request: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def readyz(_request: web.Request) -> web.Response:
        found = list(await problems())
        body = {"ready": not found, "problems": found}
        return web.json_response(body, status=503 if found else 200)

    async def measured(_request: web.Request) -> web.Response:
        kind = {"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}
        return web.Response(body=await metrics(), headers=kind)

    @web.middleware
    async def guard(request: web.Request, handler: "Handler") -> web.StreamResponse:
        if is_local and not is_own_host(request.host):
            raise web.HTTPMisdirectedRequest
        try:
            return await handler(request)
        except BotError as error:
            logger.warning("health cannot be told", why=str(error))
            raise web.HTTPServiceUnavailable(text="The store does not answer.\n") from error

    app = web.Application(middlewares=[guard], client_max_size=1024)
    app.on_response_prepare.append(_add_headers)
    for path, handler in {"/healthz": healthz, "/readyz": readyz, "/metrics": measured}.items():
        app.router.add_get(path, handler)
    return app


async def serve(
    app: web.Application, host: str, ports: Sequence[int], *, is_whole: bool = False
) -> None:
    """Serve until cancelled, at the first port that is free, and say where.

    Where something else has them all, say so once and wait for one. Nothing that a team needs
    hangs on these pages: without them the bot works on. The whole bot waits for the first one of
    all, and moves there.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0, keepalive_timeout=IDLE)
    await runner.setup()
    is_said = False
    try:
        while isinstance(site := await _opened(runner, host, ports), str):
            if not is_said:
                logger.warning(
                    "the pages for monitoring are not served yet: set another [health] port, "
                    "or 0 for none",
                    host=host,
                    ports=f"{ports[0]} to {ports[-1]}",
                    why=site,
                )
            is_said = True
            await asyncio.sleep(_RETRY)
        _say_where(site)
        if is_whole and urlsplit(site.name).port != ports[0]:
            first = await _freed(runner, host, ports[0])
            await site.stop()
            _say_where(first)
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


async def _freed(runner: web.AppRunner, host: str, port: int) -> web.TCPSite:
    while True:
        await asyncio.sleep(_RETRY)
        site = await _opened(runner, host, [port])
        if not isinstance(site, str):
            return site


def _say_where(site: web.TCPSite) -> None:
    logger.info("the pages for monitoring are served", metrics=f"{site.name}/metrics")


async def _opened(runner: web.AppRunner, host: str, ports: Sequence[int]) -> web.TCPSite | str:
    """Listen at the first of some ports that can be had; return where, or why nowhere."""
    why = ""
    for port in ports:
        site = web.TCPSite(runner, host, port)
        try:
            await site.start()
        except OSError as error:
            await site.stop()
            why = error.strerror or type(error).__name__
        else:
            return site
    return why


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


async def _add_headers(_request: web.BaseRequest, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store")
