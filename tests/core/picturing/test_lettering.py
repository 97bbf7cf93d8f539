"""What the font cannot write is written otherwise, never as boxes."""

import pytest

from bot.core.picturing.lettering import is_writable, lettered, short


@pytest.mark.parametrize(
    ("text", "is_known"),
    [("Kolm dam", True), ("Кыйів — 12", True), ("وزارة الصحة", True), ("≥ 9–12 …", True),
     ("应急管理部：12 人", True), ("龘", False), ("🔥", False), ("กรุงเทพ", False)],
)  # fmt: skip
def test_the_fonts_know_latin_cyrillic_arabic_and_common_chinese(text: str, is_known: bool) -> None:
    assert is_writable(text) is is_known


def test_names_that_cannot_be_written_get_letters_in_their_order() -> None:
    assert lettered(["the province", "กรุงเทพ", "เชียงใหม่", "กรุงเทพ"]) == {
        "the province": "the province",
        "กรุงเทพ": "A",
        "เชียงใหม่": "B",
    }


def test_there_are_letters_for_any_number_of_names() -> None:
    names = [chr(0xE01 + number) for number in range(60)]

    assert len(set(lettered(names).values())) == 60


def test_a_long_name_is_cut_with_a_mark() -> None:
    assert short("the  Ministry\nof Water", 12) == "the Ministr…"
