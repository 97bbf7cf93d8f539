"""The browser channel: one page on this machine, its threads, its evidence, its live events."""

import asyncio
import errno
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, field
from ipaddress import ip_address

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.core.channels import Channel
from bot.core.managing.visitors import Login
from bot.errors import ConfigError
from bot.platforms.browser.events import Hub
from bot.platforms.browser.fronting import Front
from bot.platforms.browser.guards import HEADERS
from bot.platforms.browser.pictures import Gallery
from bot.platforms.browser.render import STATIC
from bot.platforms.browser.signing_in import SIGN_IN, SIGN_OUT, Door
from bot.platforms.browser.site import (
    Audience,
    Problems,
    Site,
    error_page,
    everything,
    no_problems,
)
from bot.platforms.browser.sources import Sources, SourcesPage
from bot.platforms.browser.visiting import sees_all, visitor_of
from bot.ports.articles import ArticleStore
from bot.ports.drawing import Artist, NoArtist
from bot.ports.entries import EntryLog
from bot.ports.hooks import Hooks
from bot.ports.outside import Clock
from bot.ports.serving import IDLE

logger = logging.getLogger(__name__)

#: The only files that can be requested by name.
_STATIC = frozenset(
    {"icon.svg", "live.js", "merge.js", "message.css", "page.css", "sources.css", "waiting.js"}
)

#: Who is let in; it may change while the page is served.
DOOR = web.AppKey("door", Door)

#: Returns the metrics in Prometheus' text format.
Metrics = Callable[[], Awaitable[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the page shows besides its channels, and to whom."""

    #: The channels with their titles; the first is the home page. At least one.
    channels: Sequence[tuple[Channel, str]]
    #: A line above everything else; empty: none.
    notice: str = ""
    #: Host names besides loopback under which the page is served.
    hosts: Collection[str] = ()
    #: Answers `/readyz`.
    problems: Problems = no_problems
    #: Answers `/metrics`; None: it is not served.
    metrics: Metrics | None = None
    #: Returns every source with its health; None: there is no such page.
    sources: Sources | None = None
    #: The crises whose articles may be shown as evidence.
    audience: Audience = everything
    #: Opens everything; empty: there is none.
    password: str = ""
    #: Who may sign in, and read what. Without these and a password, everybody may read everything.
    logins: Sequence[Login] = ()


def make_app(
    page: Page,
    *,
    log: EntryLog,
    articles: ArticleStore,
    hub: Hub,
    hooks: Hooks,
    clock: Clock,
    artist: Artist | None = None,
) -> web.Application:
    """Build the web application.

    Args:
        page: What it shows, and to whom.
        log: The messages of its channels.
        articles: Where evidence is read from.
        hub: Announces new and changed messages; shared with the messenger.
        hooks: What is called when people ask, press or fill in something.
        clock: Tells when a question was asked.
        artist: Draws pictures; None: their words take their place.
    """
    door = Door(page.password, clock, page.logins)
    site = Site(
        log=log,
        articles=articles,
        channels=page.channels,
        hooks=hooks,
        hub=hub,
        clock=clock,
        door=door,
        notice=page.notice,
        hosts=page.hosts,
        problems=page.problems,
        audience=page.audience,
        has_sources=page.sources is not None,
    )
    if hooks.serve is not None:
        site.front = Front(serve=hooks.serve, log=log, hub=hub, clock=clock)
    gallery = Gallery(log, [one for one, _ in page.channels], artist or NoArtist(), clock)
    if artist is not None:
        site.shown = gallery.address
    app = _guarded(site)
    app.router.add_get("/picture/{name:[0-9a-f]{24}}-{look}.png", gallery.serve)
    if page.sources is not None:
        sources = SourcesPage(page.sources, page.channels, door)
        app.router.add_get("/sources", sources.serve)
    if page.metrics is not None:
        app.router.add_get("/metrics", _measured(page.metrics))
    return app


def _guarded(site: Site) -> web.Application:
    app = web.Application(middlewares=[site.guard], client_max_size=64 * 1024)
    app.on_response_prepare.append(_add_headers)
    app.on_shutdown.append(site.say_goodbye)
    app[DOOR] = site.door
    _route(app.router, site)
    return app


def _route(router: web.UrlDispatcher, site: Site) -> None:
    router.add_get("/", site.home)
    router.add_get("/channel/{channel}", site.channel)
    router.add_get("/channel/{channel}/thread/{thread}", site.channel, name="thread")
    router.add_post("/ask", site.ask)
    router.add_post("/press", site.press)
    router.add_post("/submit", site.submit)
    router.add_get("/evidence/{article}/{revision}", site.evidence)
    router.add_get("/evidence/{article}/{revision}/{start}-{end}", site.evidence)
    router.add_get("/events", site.events)
    router.add_get(SIGN_IN, site.door.show)
    router.add_post(SIGN_IN, site.door.open)
    router.add_post(SIGN_OUT, site.door.leave)
    router.add_get("/healthz", _healthz)
    router.add_get("/readyz", site.readyz)
    router.add_get("/static/{name}", _static)


@dataclass
class BrowserListener:
    """Serves the channel until cancelled; a `Listener`."""

    app: web.Application
    #: Tells the open pages what changes.
    hub: Hub
    host: str = "127.0.0.1"
    #: 0: any free one, told by `url`.
    port: int = 8787
    #: Where to look, once `is_open` is set.
    url: str = ""
    is_open: asyncio.Event = field(default_factory=asyncio.Event)

    async def let_in(self, password: str, logins: Sequence[Login]) -> None:
        """Let in by these from now on; whoever listens has to come by the door again."""
        await self.app[DOOR].change(password, logins)
        self.hub.close()

    async def run(self) -> None:
        """Serve until cancelled.

        Raises:
            ConfigError: The address cannot be listened on.
        """
        runner = web.AppRunner(
            self.app, access_log=None, shutdown_timeout=2.0, keepalive_timeout=IDLE
        )
        await runner.setup()
        try:
            site = web.TCPSite(runner, self.host, self.port)
            try:
                await site.start()
            except OSError as error:
                raise ConfigError([self._unusable(error)]) from error
            host, port = runner.addresses[0][:2]
            if ip_address(host).is_unspecified:  # every address of this machine, so this one, too
                host = "::1" if ":" in host else "127.0.0.1"
            self.url = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
            self.is_open.set()
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    def _unusable(self, error: OSError) -> str:
        """Say why the address cannot be listened on, and what to do."""
        if error.errno == errno.EADDRINUSE:
            return (
                f"port {self.port} of {self.host} is taken. Fix: stop what uses it, or set another "
                "with [browser] port; for the example, with PORT=8788."
            )
        return (
            f"cannot listen on {self.host}, port {self.port} ({error.strerror}). "
            "Fix: set another [browser] host or port."
        )


def _measured(metrics: Metrics) -> Handler:
    async def measured(request: web.Request) -> web.StreamResponse:
        if not sees_all(visitor_of(request)):
            raise web.HTTPNotFound
        kind = {"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}
        return web.Response(body=await metrics(), headers=kind)

    return measured


async def _healthz(_request: web.Request) -> web.Response:
    return web.json_response({"alive": True})


async def _static(request: web.Request) -> web.StreamResponse:
    name = request.match_info["name"]
    return web.FileResponse(STATIC / name) if name in _STATIC else error_page(404)


async def _add_headers(_request: web.BaseRequest, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-cache")
