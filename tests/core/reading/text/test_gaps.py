import re

import pytest

from bot.core.reading.text.gaps import GAP, NO_LETTERS

_WORDS = re.compile(rf"{GAP}(?:levee|dam)\b")


@pytest.mark.no_cover
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_whatever_no_word_has_is_a_gap(flags: int) -> None:
    gap = re.compile(GAP, flags)
    no_words = (char for char in map(chr, range(0x110000)) if re.match(r"\W", char))

    assert [char for char in no_words if gap.match(char) is None] == []


def test_what_is_listed_as_no_letter_is_none() -> None:
    listed = (char for char in map(chr, range(0x110000)) if re.match(f"[{NO_LETTERS}]", char))

    assert [char for char in listed if char.isalpha()] == []


@pytest.mark.parametrize("letter", [*"aZéßŁőαΩжЇ5_عשあ三한ạ"])
def test_what_words_are_written_with_is_no_gap(letter: str) -> None:
    assert re.match(GAP, letter) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the dam, the levee", [" dam", " levee"]),
        ("“dam”-levee", ["“dam", "-levee"]),
        ("damned beldam", []),
    ],
)
def test_words_behind_gaps_are_whole_words(text: str, found: list[str]) -> None:
    assert _WORDS.findall(f" {text}") == found
