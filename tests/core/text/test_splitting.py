"""Long text is cut where a reader would cut it, and nowhere inside a character."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.text.splitting import split


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab. !?。\n水e\u0301\u200d👍🏽🇺🇦", max_size=200), st.integers(1, 40))
def test_parts_are_short_enough_and_make_up_the_text(text: str, limit: int) -> None:
    parts = split(text, limit)

    assert "".join(parts) == text
    assert all(len(part) <= limit for part in parts)
    assert all(parts) or text == ""


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("It rained. It rains.", 15, ["It rained. ", "It rains."]),
        ("“It rained.” It rains", 16, ["“It rained.” ", "It rains"]),
        ("雨が降った。雨が降る。", 8, ["雨が降った。", "雨が降る。"]),
        ("one two three", 9, ["one two ", "three"]),
        ("line\nline two", 9, ["line\n", "line two"]),
        ("x" * 7, 3, ["xxx", "xxx", "x"]),
        ("short", 5, ["short"]),
        ("", 5, [""]),
    ],
)
def test_a_cut_comes_after_a_sentence_else_a_word_else_anywhere(
    text: str, limit: int, parts: list[str]
) -> None:
    assert split(text, limit) == parts


@pytest.mark.parametrize(
    "character",
    ["👩‍👩‍👧‍👦", "👍🏽", "🇺🇦", "e\u0301\u0302", "नि", "❤\ufe0f"],
    ids=["family", "skin tone", "flag", "two accents", "vowel sign", "heart"],
)
def test_no_cut_falls_inside_what_is_seen_as_one_character(character: str) -> None:
    for limit in range(len(character), 3 * len(character)):
        for part in split(character * 20, limit):
            assert part == character * part.count(character)


def test_a_character_without_end_is_cut_all_the_same() -> None:
    assert "".join(split("e" + "\u0301" * 500, 100)) == "e" + "\u0301" * 500


def test_a_megabyte_without_a_blank_is_cut_in_no_time() -> None:
    assert len(split("水" * 1_000_000, 1_000)) == 1_000
