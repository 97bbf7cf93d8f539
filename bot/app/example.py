"""The built-in example crisis: five days in about a minute and a half, in the browser."""

import asyncio
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from bot import commands
from bot.app.adapters.page import PageParts
from bot.app.adapters.platforms import build_platforms
from bot.app.configuration.following import Following
from bot.app.engine import Engine
from bot.app.loops import Wake, repeat, until_stopped
from bot.app.storing.locating import data_folder
from bot.app.tools.replaying import receive_dated
from bot.config import Config
from bot.core.channels import Channel, Platform, Subscription
from bot.core.conversing.requests import Reply, Request
from bot.core.questions import Incoming
from bot.errors import ConfigError
from bot.example import CRISIS, SCHEDULE, example_articles
from bot.logs import configure_logging
from bot.platforms.browser.server import BrowserListener
from bot.ports import Listener, Store
from bot.ports.hooks import Hooks
from bot.scheduling.replay import ReplayClock, moments, played
from bot.scheduling.system import SystemClock
from bot.store import open_store

#: Seconds of the crisis per second of ours.
SPEED = 5 * 24 * 3600 / 80
LONGEST_WAIT = 3.0
_LAST_PORT = 65_535
HOME = Channel(platform=Platform.BROWSER, id="home")
NOTICE = (
    "Example crisis: invented places, five days in about a minute and a half. "
    "To follow a real one: watchfloor init"
)


async def show_example() -> int:
    """Serve the example until it is stopped."""
    configure_logging("warning", "text")
    config = _config()
    store = await open_store(f"sqlite:///{_fresh(data_folder(config))}")
    try:
        show = await staged(store, config)
        await until_stopped(
            [
                show.listener.run(),
                _say_when_open(show.listener),
                _played(show),
                repeat("answer", show.answer, 0.5, show.waking),
            ]
        )
    finally:
        await store.close()
    return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """The example over a store, and the page that shows it."""

    engine: Engine
    clock: ReplayClock
    listener: Listener
    waking: Wake

    async def answer(self) -> None:
        """Do what was asked, and post what is owed."""
        await self.engine.work()
        await self.engine.deliver_all()

    async def play(self, *, speed: float, longest_wait: float) -> None:
        """Play all five days."""
        line = moments(example_articles(), self.engine.subscriptions)
        async for moment in played(line, self.clock, speed=speed, longest_wait=longest_wait):
            if moment.draft is not None:
                await receive_dated(moment.draft, self.engine.store, self.clock)
                await self.engine.digest()
                await self.engine.look()
            elif moment.subscription is not None:
                await self.engine.write_brief(moment.subscription, moment.slot, moment.next_at)
            await self.engine.deliver_all()
        # Questions go on, and how many there may be in ten minutes.
        self.clock.let_go(SystemClock())


async def staged(store: Store, config: Config) -> Show:
    """Make everything ready over an empty store."""
    clock = ReplayClock(min(one.at for one in example_articles()))
    waking, following = Wake(), Following()

    async def hear(incoming: Incoming) -> bool:
        is_new = await store.inbox.accept(incoming)
        waking.up()
        return is_new

    async def serve(request: Request) -> Reply:
        reply = await commands.serve(request, engine.desk())
        waking.up()
        return reply

    hooks = Hooks(
        hear=hear,
        serve=serve,
        speaks=lambda channel: commands.language_of(channel, engine.desk()),
    )
    platforms = build_platforms(config, store, clock, hooks, PageParts(notice=NOTICE))
    engine = Engine(
        store=store,
        clock=clock,
        crises=[CRISIS],
        subscriptions=following,
        messengers=platforms.messengers,
        changed=lambda: following.refresh(store),
    )
    await following.seed(store, [Subscription(crisis=CRISIS.name, channel=HOME, schedule=SCHEDULE)])
    listener = platforms.listeners[Platform.BROWSER]
    return Show(engine=engine, clock=clock, listener=listener, waking=waking)


async def _played(show: Show) -> None:
    await show.play(speed=SPEED, longest_wait=LONGEST_WAIT)
    sys.stderr.write("The example has been played. Go on asking; Ctrl-C stops.\n")
    await asyncio.Event().wait()


async def _say_when_open(listener: object) -> None:
    if isinstance(listener, BrowserListener):
        await listener.is_open.wait()
        sys.stderr.write(
            f"Watchfloor: look at {listener.url} — the example crisis “{CRISIS.name}”, five days "
            "in about 90 seconds.\n"
            f"Connect Slack or Discord: {_program()} init (README, “Connect Slack”).\n"
        )
    await asyncio.Event().wait()


def _program() -> str:
    """Return what the shell has to be told to find this program: `make run` activates nothing."""
    return "watchfloor" if which("watchfloor") else sys.argv[0]


def _config() -> Config:
    from bot.config import load

    port = os.environ.get("PORT", "") or "8787"
    if not (port.isascii() and port.isdigit() and int(port) <= _LAST_PORT):
        problem = f"PORT={port} is no port. Fix: give a whole number from 1 to {_LAST_PORT}."
        raise ConfigError([problem])
    text = (
        f"[browser]\nport = {int(port)}\n"
        f"[[crisis]]\nname = {json.dumps(CRISIS.name)}\nquery = {json.dumps(CRISIS.query)}\n"
        f'[[subscription]]\ncrisis = "{CRISIS.name}"\nplatform = "browser"\nchannel = "{HOME.id}"\n'
    )
    name = "WATCHFLOOR_STORE_DATA_DIR"
    environ = {name: os.environ[name]} if name in os.environ else {}
    return load(text, environ, lambda path: Path(path).read_text("utf-8"))


def _fresh(folder: Path) -> Path:
    """Return the example's file, empty: the example starts from nothing every time."""
    file = folder / "example.db"
    for old in (file, Path(f"{file}-wal"), Path(f"{file}-shm")):
        old.unlink(missing_ok=True)
    return file
