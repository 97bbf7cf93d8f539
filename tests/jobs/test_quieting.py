"""What the library says of jobs in the log."""

import logging

import pytest
from procrastinate.exceptions import ConnectorException

from bot.jobs.quieting import quieten


@pytest.mark.parametrize("name", ["procrastinate.utils", "procrastinate.worker"])
@pytest.mark.parametrize(
    ("error", "is_traced"),
    [
        pytest.param(ConnectorException("gone"), False, id="a connection that was lost"),
        pytest.param(LookupError("ours"), True, id="a mistake"),
    ],
)
def test_only_a_mistake_is_told_with_where_it_was_made(
    name: str, error: Exception, is_traced: bool, caplog: pytest.LogCaptureFixture
) -> None:
    quieten()

    logging.getLogger(name).error("listener error", exc_info=error)

    assert [bool(one.exc_info) for one in caplog.records] == [is_traced]


def test_what_every_job_is_given_is_not_told(caplog: pytest.LogCaptureFixture) -> None:
    quieten()

    logging.getLogger("procrastinate.worker").info("starting a job")

    assert not caplog.records
