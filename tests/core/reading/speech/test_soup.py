"""Any order of the words and marks of news is read without harm."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.reading import read

_PIECES = st.sampled_from(
    [*"“”\"'‘’«»„—–()[]:;,.?!…\n「」*>&", "\n\n", "``", "''", "&quot;", " said ", " Orlan", " Mira",
     " he", " she", " it", " they", " the minister", " told", " reporters", " that ", " who ",
     "according to ", " quoted ", " as saying ", "Mr.", " K. S.", " and ", " of ", "U.S.", " 12 ",
     "$3 million", " Monday", " 2031", "“Go,”", '"No,"', "dijo", "a-t-elle", "sagte", "сказал",
     "قال ", "表示：", "Q: ", "ORLAN: ", "'s claim ", "his ", "61-year-old ", ", 61, ", " by "]
)  # fmt: skip


@settings(deadline=None, max_examples=400)
@given(st.lists(_PIECES, max_size=50).map("".join) | st.text(max_size=80))
def test_spans_are_exact_in_order_and_whole(text: str) -> None:
    reading = read(text)

    assert all(text[each.start : each.end] == each.text for each in reading.quotes)
    assert all(text[each.start : each.end] == each.text for each in reading.names)
    assert all(text[each.start : each.end] == each.text for each in reading.dates)
    assert all(one.end <= other.start for one, other in pairwise(reading.quotes))
    assert all((each.speaker_start is None) == (not each.speaker) for each in reading.quotes)
    assert all(
        0 <= each.speaker_start < each.speaker_end <= len(text)
        for each in reading.quotes
        if each.speaker_start is not None and each.speaker_end is not None
    )
    assert all(0 <= each.clause_start < each.clause_end for each in reading.attributions)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "piece",
    ["said ", '"a" said ', "“", "— no, said \n", "AB CD: a\n", "the ministry said ", "A said, “",
     "he said. ", "'s claim that ", "‘a", "&quot;", "(", "of The ", "\n\n“a”"],
)  # fmt: skip
def test_hostile_lengths_are_read(piece: str) -> None:
    text = piece * (20_000 // len(piece))

    assert all(text[each.start : each.end] == each.text for each in read(text).quotes)
