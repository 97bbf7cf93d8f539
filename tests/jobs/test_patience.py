from datetime import timedelta

import pytest

from bot.jobs.patience import TRIES, wait_after


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [
        pytest.param(1, 4, id="soon at first"),
        pytest.param(2, 8, id="then later"),
        pytest.param(TRIES - 1, 128, id="last"),
    ],
)
def test_the_wait_doubles_with_each_failure(failures: int, seconds: int) -> None:
    assert wait_after(failures) == timedelta(seconds=seconds)


def test_a_job_is_given_up_in_the_end() -> None:
    assert wait_after(TRIES) is None
