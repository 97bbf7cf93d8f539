"""The database goes away under a running bot, and comes back: the bot goes on by itself."""

import asyncio
import signal
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.app.config import write_config
from tests.end_to_end.process import Bot
from tests.end_to_end.test_running import ROOM, SLACK, replies, tops
from tests.servers.slack import SlackServer
from tests.store.postgres.server import address, ask, away, cut_all, fresh_database

_ROLES = {
    "all in one": [("run",)],
    "roles": [("scheduler",), ("worker",), ("listener", "--platform", "slack")],
}


class Team:
    """The processes of one bot, on a local Slack and a database of its own."""

    def __init__(self, slack: SlackServer, database: str, bots: Sequence[Bot]) -> None:
        self.slack, self.database, self.bots = slack, database, bots
        self._posts = 0

    async def until(self, is_so: Callable[[], object]) -> None:
        await asyncio.gather(*(bot.until(is_so) for bot in self.bots))

    async def answered(self, question: str, word: str) -> list[str]:
        """Ask, and return the replies once one holds the word."""
        asked = await self.slack.mention(ROOM, question)
        thread = asked.body["payload"]["event"]["ts"]
        await self.until(lambda: any(word in one for one in replies(self.slack, thread)))
        return replies(self.slack, thread)

    async def cut_once(self, is_so: Callable[[], object]) -> None:
        """Cut every connection once something is so."""
        self._posts = len(self.slack.calls_of("chat.postMessage"))
        await self.until(is_so)
        assert cut_all(self.database) > 0

    def is_posting(self) -> bool:
        """Slack has been given a message since the last cut, and we may not have noted it yet."""
        return len(self.slack.calls_of("chat.postMessage")) > self._posts

    def is_answering(self) -> bool:
        """What was asked is stored; somebody may be at it."""
        return bool(ask(self.database, "SELECT 1 FROM incoming WHERE NOT is_done"))

    async def stopped(self) -> None:
        codes = [await bot.stopped(signal.SIGTERM) for bot in self.bots]
        said = "".join(bot.said for bot in self.bots)
        assert codes == [0] * len(codes), said
        assert "Traceback" not in said, said
        failed = "SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'"
        assert ask(self.database, failed) == [(0,)]


async def team(stack: AsyncExitStack, folder: Path, roles: Sequence[Sequence[str]]) -> Team:
    due = datetime.now(UTC) - timedelta(minutes=10)  # noqa: TID251 - processes have the machine's
    cron = f"{due.minute} {due.hour} * * *"
    config = write_config(folder, port=0, cron=cron, more=SLACK.format(cron=cron))
    database = await fresh_database()
    slack = await stack.enter_async_context(SlackServer())
    environ = {
        "DATABASE_URL": address(database),
        "SLACK_API_BASE": slack.api_base,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
    }
    bots = [await stack.enter_async_context(Bot(config, role, **environ)) for role in roles]
    return Team(slack, database, bots)


@pytest.mark.parametrize("roles", _ROLES.values(), ids=_ROLES)
async def test_a_database_that_crashes_is_waited_for_and_nothing_is_lost_or_doubled(
    tmp_path: Path, roles: Sequence[Sequence[str]]
) -> None:
    async with AsyncExitStack() as stack:
        them = await team(stack, tmp_path, roles)
        await them.until(lambda: tops(them.slack) and them.slack.sockets.opened)

        with away():
            said = f"<@{them.slack.bot_user}> How many people are missing?"
            event = {**them.slack._said(ROOM, said, "U0IDA", ""), "type": "app_mention"}
            asked = await them.slack.event(event, is_acked=False)
            await them.bots[-1].until(lambda: "the store takes nothing" in them.bots[-1].said)
        thread = asked.body["payload"]["event"]["ts"]
        await them.until(lambda: any("14" in one for one in replies(them.slack, thread)))
        again = await them.answered("How many people are missing?", "14")
        await them.stopped()

        assert len(tops(them.slack)) == 1
        assert len(replies(them.slack, thread)) == len(again) == 1


async def test_connections_that_are_cut_again_and_again_cost_nothing(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        them = await team(stack, tmp_path, _ROLES["roles"])
        await them.until(lambda: tops(them.slack) and them.slack.sockets.opened)

        told = []
        for is_so in (lambda: True, them.is_posting, them.is_answering) * 2:
            cutting = asyncio.create_task(them.cut_once(is_so))
            told.append(await them.answered("How many people are missing?", "14"))
            await cutting
        await them.stopped()

        assert [len(one) for one in told] == [1] * 6
        assert len(tops(them.slack)) == 1
