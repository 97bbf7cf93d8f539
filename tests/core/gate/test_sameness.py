"""When two words name the same."""

import pytest

from bot.core.gate.sameness import is_same, is_same_name
from bot.core.gate.wording import Kind, Word


def word(kind: Kind, *key: str) -> Word:
    return Word(kind=kind, text=" ".join(key), key=key, start=0, end=1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("brel", "ana brel", True),
        ("mayor brel", "ana brel", True),
        ("ana brel", "eva brel", False),
        ("ana brel", "ana orl", False),
        ("wfo", "world fisheries office", True),
        ("us", "united states", True),
        ("un council", "united nations council", True),
        ("un court", "united nations council", False),
        ("united nations", "un", True),
        ("tarnian", "tarn", True),
        ("orvania", "orvanian", True),
        ("belov", "belovan", True),
        ("velk", "tarn", False),
        ("britain", "british", True),
        ("x", "xy zz", False),
    ],
)
def test_short_forms_name_the_same(one: str, other: str, same: bool) -> None:
    assert is_same_name(tuple(one.split()), tuple(other.split())) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (word(Kind.NUMBER, "12"), word(Kind.NUMBER, "12"), True),
        (word(Kind.NUMBER, "12"), word(Kind.NUMBER, "10", "12"), True),
        (word(Kind.NUMBER, "12"), word(Kind.PLAIN, "12"), False),
        (word(Kind.DAY, "3", "march"), word(Kind.DAY, "march", "3", "2026"), True),
        (word(Kind.DAY, "3", "march"), word(Kind.DAY, "4", "march"), False),
        (word(Kind.DAY, "on", "monday"), word(Kind.DAY, "monday"), True),
        (word(Kind.ACTOR, "person"), word(Kind.ACTOR, "resident"), True),
        (word(Kind.ACTOR, "mayor"), word(Kind.ACTOR, "governor"), False),
        (word(Kind.PLAIN, "kill"), word(Kind.PLAIN, "die"), True),
        (word(Kind.PLAIN, "kill"), word(Kind.PLAIN, "save"), False),
        (word(Kind.NAME, "tarn"), word(Kind.PLAIN, "tarn"), True),
    ],
)
def test_words_stand_for_each_other_by_their_kind(one: Word, other: Word, same: bool) -> None:
    assert is_same(one, other) is same
