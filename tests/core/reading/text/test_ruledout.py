"""Plain words that rule a pattern out."""

from bot.core.reading.text.ruledout import holds_any


def test_a_word_is_held_inside_another_too():
    assert holds_any("the harbourmaster", ["quay", "master"])


def test_no_word_is_held_by_an_empty_text():
    assert not holds_any("", ["quay"])


def test_nothing_is_held_of_no_words():
    assert not holds_any("the quay", [])
