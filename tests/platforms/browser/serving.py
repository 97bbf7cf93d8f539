"""A browser channel under test: its parts, and a client that asks it over loopback."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application

from bot.core.articles import Article
from bot.core.channels import Channel, Platform
from bot.core.messages import Message, Paragraph, Text
from bot.core.questions import Incoming
from bot.platforms.browser.events import Hub
from bot.platforms.browser.messenger import BrowserMessenger
from bot.platforms.browser.server import Page, make_app
from bot.ports.drawing import Artist
from bot.ports.entries import Entry
from bot.ports.hooks import Hooks
from bot.store.memory import MemoryStore
from tests.platforms.browser.kept import HOME, FakeClock

DESK = Channel(platform=Platform.BROWSER, id="desk two")


@dataclass
class Site:
    """The parts of one running channel."""

    store: MemoryStore = field(default_factory=MemoryStore)
    clock: FakeClock = field(default_factory=FakeClock)
    hub: Hub = field(default_factory=Hub)
    heard: list[Incoming] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    client: TestClient[Any, Any] = field(init=False)
    app: Application = field(init=False)

    @property
    def messenger(self) -> BrowserMessenger:
        return BrowserMessenger(log=self.store.entries_log, clock=self.clock, hub=self.hub)

    async def kept(self) -> Sequence[Entry]:
        return await self.store.entries_log.entries(HOME)

    async def shelve(self, *articles: Article) -> None:
        for article in articles:
            await self.store.add(article, [])

    async def post(self, text: str, *, key: str = "", thread: str = "", title: str = "OSE") -> str:
        payload = self.messenger.render(a_message(text, title))[0]
        return await self.messenger.post(HOME, payload, key=key or text, thread=thread)

    async def page(self, path: str = "/") -> str:
        reply = await self.client.get(path)
        assert reply.status == 200, path
        return await reply.text()

    async def ask(self, text: str, thread: str = "", **headers: str) -> ClientResponse:
        return await self.client.post(
            "/ask",
            data={"channel": HOME.id, "thread": thread, "text": text},
            headers=headers,
            allow_redirects=False,
        )

    async def hear(self, incoming: Incoming) -> bool:
        self.heard.append(incoming)
        return True

    async def ready(self) -> Sequence[str]:
        return self.problems

    def app_of(self, page: Page, hooks: Hooks, artist: Artist | None = None) -> Application:
        return make_app(
            page,
            log=self.store.entries_log,
            articles=self.store,
            hub=self.hub,
            hooks=hooks,
            clock=self.clock,
            artist=artist,
        )


def a_message(text: str, title: str = "OSE") -> Message:
    """Build a message of one paragraph."""
    return Message(title=title, summary=text, blocks=(Paragraph((Text(text),)),))


def texts(page: str) -> list[str]:
    """Return what stands in the paragraphs of messages, in order."""
    return re.findall(r"<p>([^<]*)</p>", page)


@asynccontextmanager
async def serving(**changes: Any) -> AsyncIterator[Site]:
    """Serve a channel with nothing in it; the changes are to hooks, the page, or the artist."""
    site = Site()
    called = {name: changes.pop(name) for name in ("hear", "serve", "speaks") if name in changes}
    artist = changes.pop("artist", None)
    channels = [(HOME, "halven"), (DESK, "Desk <two>")]
    app = site.app_of(
        Page(channels=channels, problems=site.ready, **changes),
        Hooks(**{"hear": site.hear, **called}),
        artist,
    )
    site.app = app
    async with TestClient(TestServer(app)) as client:
        site.client = client
        yield site
