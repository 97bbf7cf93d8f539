"""Signatures come back from bytes as they went in."""

from array import array
from dataclasses import replace

import pytest

from bot.core.placing.duplicates import signature
from bot.core.stories import Signature
from bot.store.sql.packing import packed, unpacked
from tests.builders import article

TEXT = article().text
FULL = signature(article().id, f"{TEXT} At least 12 were killed in Tarn and 4,500 were moved.")
NONE = array("q")
EMPTY = replace(FULL, bands=NONE, shingles=NONE, contexts=NONE, numbers=array("d"))
LARGE = replace(FULL, numbers=array("d", (1.5,)), contexts=array("q", (1 << 62,)))


@pytest.mark.parametrize("signed", [FULL, EMPTY, LARGE])
def test_a_signature_comes_back_as_it_was(signed: Signature) -> None:
    assert unpacked(signed.article, packed(signed)) == signed


def test_the_file_says_how_many_there_are_least_byte_first() -> None:
    one = replace(EMPTY, shingles=array("q", (258,)))

    assert packed(one).hex(" ", 8).split() == [
        *("0000000000000000", "0100000000000000", "0000000000000000", "0000000000000000"),
        "0201000000000000",
    ]
