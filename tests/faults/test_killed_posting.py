"""Killed while a message is posted: the fast slice. One file for each process of the tests."""

from pathlib import Path

import pytest

from tests.faults.killing import BATCH, BOUNDARIES, kill_test

POSTS = [verb for verb in BOUNDARIES if verb.startswith("post")]


@pytest.mark.parametrize("verb", POSTS)
async def test_killed_while_posting_nothing_stands_twice_and_nothing_is_lost(
    verb: str, tmp_path: Path
) -> None:
    seen = await kill_test(tmp_path, 2 * BATCH, [verb])

    assert (seen.duplicates, seen.lost, seen.endless) == (0, 0, 0), seen.odd
    assert seen.kills == 2
