"""Killed while what stands is replied to or edited: the rest of the fast slice."""

from pathlib import Path

import pytest

from tests.faults.killing import BATCH, BOUNDARIES, kill_test
from tests.faults.test_killed_posting import POSTS


@pytest.mark.parametrize("verb", sorted(set(BOUNDARIES) - set(POSTS)))
async def test_killed_while_replying_or_editing_nothing_stands_twice_and_nothing_is_lost(
    verb: str, tmp_path: Path
) -> None:
    seen = await kill_test(tmp_path, 2 * BATCH, [verb])

    assert (seen.duplicates, seen.lost, seen.endless) == (0, 0, 0), seen.odd
    assert seen.kills == 2
