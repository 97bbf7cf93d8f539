from pathlib import Path

import pytest

from bot.app.processes.beginning import begun, queues_named
from bot.app.tools.telling import put_jobs_back
from bot.errors import ConfigError
from bot.ports.jobs import Queue
from tests.app.config import write_config


@pytest.mark.parametrize(
    ("text", "queues"),
    [
        pytest.param("", list(Queue), id="all of them"),
        pytest.param("posting", [Queue.POSTING], id="one"),
        pytest.param(" posting, polls,posting,", [Queue.POSTING, Queue.POLLS], id="some, untidily"),
    ],
)
def test_queues_are_named_with_commas(text: str, queues: list[Queue]) -> None:
    assert queues_named(text) == queues


def test_a_queue_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(ConfigError, match=r"no queue emails.*polls, reading, writing"):
        queues_named("polls,emails")


def test_a_store_in_a_file_is_not_for_many_processes(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="only a PostgreSQL store can be shared"):
        begun(write_config(tmp_path))


async def test_where_one_process_does_everything_no_job_is_put_back(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="only a PostgreSQL store can be shared"):
        await put_jobs_back(None, write_config(tmp_path))
