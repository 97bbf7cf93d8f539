"""What `status`, `health` and `requeue` say of the jobs beside a PostgreSQL store."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app.processes import tasks
from bot.app.tools.telling import put_jobs_back, show_health, show_status
from bot.jobs.procrastinate import ProcrastinateJobs, open_jobs
from bot.store.postgres.store import open_postgres
from tests.app.config import write_config
from tests.builders import HOME
from tests.store.postgres.server import address, ask, fresh_database


@pytest.fixture
async def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    name = await fresh_database()
    monkeypatch.setenv("DATABASE_URL", address(name))
    write_config(tmp_path)
    yield name
    ask("postgres", f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def jobs(database: str) -> AsyncIterator[ProcrastinateJobs]:
    store = await open_postgres(address(database))
    opened = await open_jobs(address(database), store)
    yield opened
    await opened.close()
    await store.close()


async def test_jobs_that_nobody_does_and_that_were_given_up_are_told_and_put_back(
    database: str, jobs: ProcrastinateJobs, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "watchfloor.toml"
    await jobs.enqueue([tasks.post(HOME), tasks.look()])
    ask(database, "UPDATE procrastinate_events SET at = at - interval '1 hour'")
    ask(database, "UPDATE procrastinate_jobs SET status = 'doing' WHERE task_name = 'look'")
    ask(database, "UPDATE procrastinate_jobs SET status = 'failed' WHERE task_name = 'look'")

    assert await show_health(config) == 1
    said = capsys.readouterr().out
    assert "1 job waits in the queue posting, the oldest for 60 minutes" in said
    assert "1 job was given up in the queue writing" in said

    assert await show_status(config) == 0
    said = capsys.readouterr().out
    assert "queue posting: 0 running, 1 waiting, the oldest for 36" in said
    assert "queue writing: 0 running, 0 waiting, 1 given up" in said
    assert "given up: job 2: look" in said

    assert await put_jobs_back(2, config) == 0
    assert capsys.readouterr().out == "1 job is done again.\n"
    assert await put_jobs_back(None, config) == 1
    assert await jobs.dead(9) == []
