"""Shards are named as people write them, and a slip is a sentence."""

import pytest

from bot.config.shard_checks import shard_ids
from bot.config.wrong import Wrong


@pytest.mark.parametrize(
    ("written", "meant"),
    [("", ()), ("0", (0,)), ("0-3, 8", (0, 1, 2, 3, 8)), (" 2 , 1-2 ", (1, 2)), ((), ())],
)
def test_numbers_and_ranges_are_read(written: object, meant: tuple[int, ...]) -> None:
    assert shard_ids(written) == meant


@pytest.mark.parametrize("written", ["a", "1,,2", "3-1", "-1", "0-4096", "1 2", [0], 1])
def test_anything_else_is_refused_with_an_example(written: object) -> None:
    with pytest.raises(Wrong) as caught:
        shard_ids(written)

    assert "0-3, 8" in caught.value.fix or "text" in str(caught.value)
