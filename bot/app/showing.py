"""The built-in example crisis: five days in about a minute and a half, in the browser."""

import asyncio
import json
import os
import sys
from pathlib import Path

from bot.app.building import data_folder, surfaces
from bot.app.engine import Engine
from bot.app.loops import Wake, again_and_again, until_stopped
from bot.app.loose import SystemClock
from bot.app.replaying import receive_dated
from bot.config import Config
from bot.core.channels import Channel, Platform, Subscription
from bot.core.questions import Incoming
from bot.example import CRISIS, SCHEDULE, example_articles
from bot.logs import configure_logging
from bot.platforms.browser.server import BrowserListener
from bot.scheduling.replay import ReplayClock, moments, played
from bot.store import open_store

#: Seconds of the crisis per second of ours.
SPEED = 5 * 24 * 3600 / 80
LONGEST_WAIT = 3.0
HOME = Channel(platform=Platform.BROWSER, id="home")
NOTICE = (
    "Example crisis: invented places, five days in about a minute and a half. "
    "To follow a real one: watchfloor init"
)


async def show_example() -> int:
    """Serve the example until it is stopped."""
    configure_logging("warning", "text")
    subscription = Subscription(crisis=CRISIS.name, channel=HOME, schedule=SCHEDULE)
    config = _config()
    dated = example_articles()
    clock = ReplayClock(min(one.at for one in dated))
    store = await open_store(f"sqlite:///{_fresh(data_folder(config))}")
    waking = Wake()

    async def hear(incoming: Incoming) -> bool:
        is_new = await store.inbox.accept(incoming)
        waking.up()
        return is_new

    built = surfaces(config, store, clock, hear, notice=NOTICE)
    engine = Engine(
        store=store,
        clock=clock,
        crises=[CRISIS],
        subscriptions=[subscription],
        messengers=built.messengers,
    )

    async def answering() -> None:
        if await engine.work():
            await engine.deliver_all()

    async def replaying() -> None:
        line = moments(dated, [subscription])
        async for moment in played(line, clock, speed=SPEED, longest_wait=LONGEST_WAIT):
            if moment.draft is not None:
                await receive_dated(moment.draft, store, clock)
                await engine.digest()
                await engine.look()
            elif moment.subscription is not None:
                await engine.write_brief(moment.subscription, moment.slot, moment.next_at)
            await engine.deliver_all()
        clock.let_go(SystemClock())  # questions go on, and how many there may be in ten minutes
        sys.stderr.write("The example has been played. Go on asking; Ctrl-C stops.\n")
        await asyncio.Event().wait()

    listener = built.listeners[Platform.BROWSER]
    try:
        await until_stopped(
            [
                listener.run(),
                _say_when_open(listener),
                replaying(),
                again_and_again("answer", answering, 0.5, waking),
            ]
        )
    finally:
        await store.close()
    return 0


async def _say_when_open(listener: object) -> None:
    if isinstance(listener, BrowserListener):
        await listener.is_open.wait()
        sys.stderr.write(
            f"Watchfloor: look at {listener.url} — the example crisis “{CRISIS.name}”, five days "
            "in about 90 seconds.\n"
            "Connect Slack or Discord: watchfloor init (README, “Connect Slack”).\n"
        )
    await asyncio.Event().wait()


def _config() -> Config:
    from bot.config import load

    port = os.environ.get("PORT", "8787")
    text = (
        f"[browser]\nport = {int(port) if port.isdigit() else 8787}\n"
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
