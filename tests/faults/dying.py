"""A process that delivers and dies at a boundary: `python -m tests.faults.dying FILE PLATFORM …`.

It imports everything once and then forks for each line on its standard input, so that a death by
SIGKILL costs milliseconds and not the start of an interpreter. A line is a boundary and how often
it is passed before it kills, or "none 0" to deliver what is owed. What comes back on standard
output: the child's process id, then how it ended.
"""

import asyncio
import gc
import os
import signal
import sys
import threading
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.core.channels import Channel, Platform
from bot.core.deliveries import FINAL, Delivery
from bot.core.messages import Message
from bot.flows.deliver import deliver
from bot.platforms.discord import client as discord_client
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.tokens import sign_in
from bot.platforms.slack import client as slack_client
from bot.platforms.slack.messenger import SlackMessenger
from bot.ports import Messenger, Payload
from bot.scheduling.system import SystemClock
from bot.store.sqlite.store import open_sqlite
from tests.flows.breaking_off import Fuse, FusedOutbox

#: Seconds after which what is still owed counts as stuck.
PATIENCE = 90.0
#: Not a boundary: the number after it is how many milliseconds there are to live.
ANY = "at any instant"


@dataclass
class Deadly(Fuse):
    """Kills this process, as the system does, when one boundary was passed so many times."""

    name: str = ""

    def burn(self, boundary: str) -> None:
        """Pass a boundary, or die there: nothing is flushed, closed or told."""
        if boundary != self.name:
            return
        self.passed.append(boundary)
        if self.at is not None and len(self.passed) > self.at:
            os.kill(os.getpid(), signal.SIGKILL)


class DeadlyOutbox(FusedOutbox):
    """May also die once it knows what is due."""

    async def due(
        self, now: datetime, platforms: Collection[Platform], channel: Channel | None = None
    ) -> Sequence[Delivery]:
        """Die before or after the claim."""
        rows = await super().due(now, platforms, channel)
        self.fuse.burn("after claim")
        return rows


@dataclass
class DeadlyMessenger:
    """A real messenger; the process may die before a call and after its answer."""

    inner: Messenger
    fuse: Fuse

    def render(self, message: Message) -> Sequence[Payload]:
        """Render."""
        return self.inner.render(message)

    async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        """Die around a post."""
        self.fuse.burn("before the call")
        ref = await self.inner.post(channel, payload, key=key, thread=thread)
        self.fuse.burn("after the answer")
        return ref

    async def edit(self, channel: Channel, ref: str, payload: Payload, *, thread: str) -> None:
        """Die around an edit."""
        self.fuse.burn("before the call")
        await self.inner.edit(channel, ref, payload, thread=thread)
        self.fuse.burn("after the answer")

    async def find(self, channel: Channel, *, key: str, thread: str, since: datetime) -> str | None:
        """Look back."""
        return await self.inner.find(channel, key=key, thread=thread, since=since)


@asynccontextmanager
async def messenger_for(platform: Platform, api: str, token: str) -> AsyncIterator[Messenger]:
    """Connect to a local platform, as the bot does."""
    if platform is Platform.SLACK:
        yield SlackMessenger(slack_client.make_client(token, api))
        return
    client = discord_client.make_client(api)
    await sign_in(client, token)
    try:
        yield DiscordMessenger(client)
    finally:
        await client.close()


async def deliver_owed(file: Path, platform: Platform, api: str, token: str, fuse: Fuse) -> None:
    """Start as the bot does, with what was broken off, and deliver until nothing is owed."""
    store = await open_sqlite(file, is_checked=False)
    clock = SystemClock()
    async with messenger_for(platform, api, token) as messenger:
        outbox = DeadlyOutbox(store.outbox, fuse)
        await outbox.recover(clock.now())
        until = clock.now() + timedelta(seconds=PATIENCE)
        while clock.now() < until:
            done = await deliver(
                outbox=outbox,
                messengers={platform: DeadlyMessenger(messenger, fuse)},
                clock=clock,
            )
            if not done.posted and not done.put_off:
                break
            if not done.posted:
                await asyncio.sleep(0.2)
    await store.close()


def serve(file: Path, platform: Platform, api: str, token: str) -> None:
    """Fork for each line."""
    gc.freeze()
    for line in sys.stdin:
        boundary, at = line.rstrip("\n").rsplit(" ", 1)
        child = os.fork()
        if child == 0:
            if boundary == ANY:
                threading.Timer(int(at) / 1000, os.kill, (os.getpid(), signal.SIGKILL)).start()
            fuse = Deadly(at=int(at), name=boundary)
            asyncio.run(deliver_owed(file, platform, api, token, fuse))
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def is_over(delivery: Delivery | None) -> bool:
    """Whether nothing more comes of a delivery."""
    return delivery is not None and delivery.state in FINAL


if __name__ == "__main__":
    serve(Path(sys.argv[1]), Platform(sys.argv[2]), sys.argv[3], sys.argv[4])
