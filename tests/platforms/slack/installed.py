"""An app that several workspaces install, with its store, against a local Slack."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import aiohttp
from cryptography.fernet import Fernet

from bot.platforms.slack.door import Door
from bot.platforms.slack.installing import Installing
from bot.platforms.slack.sealing import Seal
from bot.platforms.slack.workspaces import Workspaces
from bot.ports import Installations
from bot.store.memory.installations import MemoryInstallations
from tests.platforms.slack.listening import NOW
from tests.servers.slack import SlackServer
from tests.servers.slack_installs import CLIENT_ID, CLIENT_SECRET

KEY = Fernet.generate_key().decode()


class Clock:
    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def pass_by(self, **span: float) -> None:
        self.at += timedelta(**span)


class App:
    """The app's parts, and an admin's browser."""

    def __init__(self, server: SlackServer, kept: Installations | None = None,
                 keys: str = KEY, allowed: Collection[str] = ("*",)) -> None:  # fmt: skip
        self.kept = kept or MemoryInstallations()
        self.clock = Clock()
        self.left: list[str] = []
        self.seal = Seal(keys)
        about = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET,
                 "api_base": server.api_base}  # fmt: skip
        self.workspaces = Workspaces(
            kept=self.kept, seal=self.seal, clock=self.clock, left=self._leave, **about
        )
        self.installing = Installing(
            workspaces=self.workspaces, seal=self.seal, clock=self.clock,
            public_url="http://127.0.0.1", allowed=allowed, **about,
        )  # fmt: skip
        self.door = Door(
            signing_secret="s", host="127.0.0.1", port=0, clock=self.clock,
            routes=self.installing.routes(),
        )  # fmt: skip

    async def _leave(self, workspace: str) -> None:
        self.left.append(workspace)

    @asynccontextmanager
    async def browser(self) -> AsyncIterator[aiohttp.ClientSession]:
        """Open the door, and a browser with a jar of its own."""
        jar = aiohttp.CookieJar(unsafe=True)
        async with self.door.open(None):  # type: ignore[arg-type]
            base = f"http://127.0.0.1:{self.door.port}"
            async with aiohttp.ClientSession(base, cookie_jar=jar) as session:
                yield session


async def install(browser: aiohttp.ClientSession, code: str) -> tuple[int, str]:
    """Begin, agree at Slack, and come back."""
    async with browser.get("/slack/install", allow_redirects=False) as begun:
        state = begun.headers["Location"].partition("state=")[2]
    async with browser.get(f"/slack/oauth_redirect?code={code}&state={state}") as ended:
        return ended.status, await ended.text()
