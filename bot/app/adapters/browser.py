"""The browser page: its channels, who may read them, and what it says of the bot."""

from collections.abc import Collection, Sequence

from bot.app.adapters.page import PageParts
from bot.app.configuration.browser_channels import browser_channels
from bot.app.configuration.following import followed_in
from bot.app.watching.health import how_sources_do, problems_of
from bot.config import Config
from bot.core.channels import Channel
from bot.core.presenting.sources import SourceState
from bot.platforms.browser.events import Hub
from bot.platforms.browser.messenger import BrowserMessenger
from bot.platforms.browser.server import BrowserListener, Page, make_app
from bot.ports import Clock, Store
from bot.ports.drawing import Artist
from bot.ports.hooks import Hooks

#: Addresses that only this machine can reach.
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def build_browser(
    config: Config, store: Store, clock: Clock, hooks: Hooks, artist: Artist, page: PageParts
) -> tuple[BrowserMessenger, BrowserListener]:
    """Build the page's messenger and the server behind it."""
    settings, sources = config.browser, page.sources

    async def troubles() -> Sequence[str]:
        asked = [source.id for source in config.sources]
        platforms = {one.channel.platform for one in config.subscriptions}
        return await problems_of(store, asked, platforms, clock)

    async def faring() -> Sequence[SourceState]:
        return await how_sources_do(sources or (), store, clock.now())

    async def followed(seen: Collection[Channel]) -> Collection[str] | None:
        if config.managers.channel in seen:
            return None  # managers are offered stories that no crisis holds, so they see everything
        rows = await followed_in(store, config.subscriptions)
        return {one.crisis for one in rows if one.channel in seen}

    is_local = settings.host in _LOOPBACK
    password = settings.password.reveal()
    hub = Hub()
    shown = Page(
        channels=browser_channels(config),
        notice=page.notice,
        hosts=[] if is_local else [settings.host],
        problems=troubles,
        metrics=page.metrics,
        sources=None if sources is None else faring,
        audience=followed,
        password=password,
        logins=config.logins,
    )
    app = make_app(
        shown,
        log=store.entries_log,
        articles=store,
        hub=hub,
        hooks=hooks,
        clock=clock,
        artist=artist,
    )
    listener = BrowserListener(app=app, hub=hub, host=settings.host, port=settings.port)
    return BrowserMessenger(log=store.entries_log, clock=clock, hub=hub), listener
