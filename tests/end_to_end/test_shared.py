"""One bot in several processes over PostgreSQL, one of which is killed in the middle of a post."""

import signal
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.app.config import write_config
from tests.end_to_end.process import Bot
from tests.end_to_end.test_running import ROOM, SLACK, replies, tops
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.store.postgres.server import address, ask, fresh_database

_SILENCE = "UPDATE procrastinate_workers SET last_heartbeat = last_heartbeat - interval '1 minute'"


async def test_what_a_killed_worker_was_posting_is_posted_once_by_another(tmp_path: Path) -> None:
    due = datetime.now(UTC) - timedelta(minutes=10)  # noqa: TID251 - processes have the machine's
    cron = f"{due.minute} {due.hour} * * *"
    config = write_config(tmp_path, port=0, cron=cron, more=SLACK.format(cron=cron))
    database = await fresh_database()

    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(SlackServer())
        slack.fail("chat.postMessage", faults.done_then(faults.HANG))

        async def start(*role: str) -> Bot:
            tokens = {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_APP_TOKEN": slack.app_token}
            bot = Bot(
                config,
                role,
                DATABASE_URL=address(database),
                SLACK_API_BASE=slack.api_base,
                **tokens,
            )
            return await stack.enter_async_context(bot)

        doomed = await start("worker", "--queues", "posting,writing")
        others = [
            await start("scheduler"),
            await start("worker", "--queues", "polls,reading,questions", "--concurrency", "2"),
            await start("listener", "--platform", "slack"),
        ]
        await doomed.until(lambda: tops(slack))
        before = [one["ts"] for one in tops(slack)]
        await doomed.stopped(signal.SIGKILL)
        others.append(await start("worker", "--queues", "posting,writing"))
        ask(database, _SILENCE)

        await others[0].until(lambda: replies(slack, before[0]))
        await others[2].until(lambda: slack.sockets.opened)
        asked = await slack.mention(ROOM, "How many people are missing?")
        thread = asked.body["payload"]["event"]["ts"]
        await others[1].until(lambda: any("14" in one for one in replies(slack, thread)))
        codes = [await one.stopped(signal.SIGTERM) for one in others]

    assert codes == [0, 0, 0, 0]
    assert [one["ts"] for one in tops(slack)] == before
    assert ask(database, "SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'") == [
        (0,)
    ]
    assert "Traceback" not in "".join(one.said for one in others)


async def test_a_role_without_a_database_that_can_be_shared_says_so(tmp_path: Path) -> None:
    config = write_config(tmp_path, port=0)

    async with Bot(config, ("scheduler",)) as bot:
        code = await bot.ended()

    assert code == 2
    assert "only a PostgreSQL store can be shared" in bot.said
    assert "Traceback" not in bot.said
