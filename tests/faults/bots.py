"""A bot to do things to: a folder of its own, and the local platforms it is connected to."""

import os
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.app.config import ARTICLE, write_config
from tests.end_to_end.process import Bot
from tests.platforms.slack.seen import visible
from tests.servers.slack import SlackServer

RIVER, HILL = "C0RIVER", "C0HILL"
_SUBSCRIPTION = """
[[subscription]]
crisis = "Sell flood"
platform = "slack"
channel = "{channel}"
cron = "{cron}"
"""


def strain() -> float:
    """Return how many times more there is to do on this machine than it can; 1 at least.

    Deadlines of a bot are those of a machine that has time for it.
    """
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


@dataclass
class Watch:
    """Says how many seconds something took."""

    began: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """Since it was started."""
        return time.monotonic() - self.began

    def within(self, most: float) -> str:
        """Say how long it took.

        Raises:
            AssertionError: Longer than it may.
        """
        most *= strain()
        assert self.seconds <= most, f"{self.seconds:.1f} s, {most:.0f} s at most"
        return f"{self.seconds:.1f} s"


@dataclass
class Scene:
    """A folder with a configuration whose briefs are due, and a Slack."""

    folder: Path
    slack: SlackServer
    environ: dict[str, str] = field(default_factory=dict)

    @property
    def store(self) -> Path:
        """The store's file."""
        return self.folder / "data" / "watchfloor.db"

    @property
    def config(self) -> Path:
        """The configuration's file."""
        return self.folder / "watchfloor.toml"

    def bot(self, begin: Sequence[str] = ()) -> Bot:
        """Start the bot, connected to the local Slack; `begin`: by another program."""
        return Bot(
            self.config,
            begin=begin,
            SLACK_BOT_TOKEN=self.slack.bot_token,
            SLACK_APP_TOKEN=self.slack.app_token,
            SLACK_API_BASE=self.slack.api_base,
            **self.environ,
        )

    def tops(self, channel: str = RIVER) -> list[dict[str, Any]]:
        """What the bot posted in a channel itself."""
        messages = self.slack.messages(channel)
        return [one for one in messages if "bot_id" in one and not one.get("thread_ts")]

    def replies(self, thread: str, channel: str = RIVER) -> list[str]:
        """What the bot posted in a thread."""
        return [
            visible((one,))
            for one in self.slack.messages(channel)
            if "bot_id" in one and one.get("thread_ts") == thread
        ]

    def once(self, *channels: str) -> str:
        """Say that each channel got its brief once.

        Raises:
            AssertionError: It did not.
        """
        counts = {channel: len(self.tops(channel)) for channel in channels or (RIVER,)}
        assert set(counts.values()) == {1}, f"briefs in each channel: {counts}"
        return "posted once"


@asynccontextmanager
async def scene(folder: Path, *channels: str, more: str = "") -> AsyncIterator[Scene]:
    """Set a scene: one article in a folder, and briefs for these channels due ten minutes ago."""
    due = datetime.now(UTC) - timedelta(minutes=10)  # noqa: TID251 - the process has the machine's
    cron = f"{due.minute} {due.hour} * * *"
    rows = [_SUBSCRIPTION.format(channel=one, cron=cron) for one in channels or (RIVER,)]
    write_config(folder, port=0, cron=cron, more="".join(rows) + more)
    async with SlackServer() as slack:
        yield Scene(folder=folder, slack=slack)


def articles(folder: Path, count: int) -> None:
    """Add so many articles of the same flood."""
    for number in range(count):
        text = ARTICLE.format(date=f"2026-03-03T{number % 24:02}:00:00Z")
        file = folder / "articles" / f"more-{number}.md"
        file.write_text(text.replace("14 people", f"{20 + number} people"), "utf-8")
