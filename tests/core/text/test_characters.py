import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.text.characters import clean_characters, fold

CASES = {
    "line ends": ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    "unicode line ends": ("one\u2028two\x85three\x0bfour", "one\ntwo\nthree\nfour"),
    "controls": ("be\x00fore\x1b[31m", "before[31m"),
    "a number split by zero width": ("5\u200b,\u2060000", "5,000"),
    "a number split by a soft hyphen": ("12\u00ad34", "1234"),
    "a number split by joiners": ("1\u200d2\u200c3", "123"),
    "bidi override": ("\u202edeleted\u202c text", "deleted text"),
    "tag characters": ("calm\U000e0041\U000e0042", "calm"),
    "exotic spaces": ("a\u00a0b\u2009c\u3000d", "a b c d"),
    "tabs stay": ("a\tb", "a\tb"),
    "composed": ("e\u0301", "é"),
    "variation selector in a number": ("5\ufe0f0", "50"),
    "lone surrogate": ("a\ud800b", "ab"),
}


@pytest.mark.parametrize(("raw", "clean"), CASES.values(), ids=CASES.keys())
def test_invisible_characters_go_and_visible_ones_stay(raw: str, clean: str) -> None:
    assert clean_characters(raw) == clean


@pytest.mark.parametrize(
    "text",
    ["می\u200cخواهم", "क्\u200dष", "👩\u200d🚒", "❤\ufe0f"],
    ids=["fa", "hi", "emoji", "heart"],
)
def test_joiners_stay_where_spelling_needs_them(text: str) -> None:
    assert clean_characters(text) == text


def test_folding_levels_marks_spaces_and_case() -> None:
    assert fold(" “Don’t\n go” — NOW… ") == fold('"don\'t go" - now...')


@settings(deadline=None, max_examples=200)
@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_characters(text)

    assert clean_characters(once) == once
    assert unicodedata.is_normalized("NFC", once)
