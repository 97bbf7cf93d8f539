"""What the font cannot write is written otherwise, never as boxes."""

import pytest

from bot.core.picturing.lettering import is_writable, lettered, short, written_language


@pytest.mark.parametrize(
    ("text", "is_known"),
    [("Kolm dam", True), ("Кыйів — 12", True), ("وزارة الصحة", True), ("≥ 9–12 …", True),
     ("应急管理部", False), ("🔥", False), ("กรุงเทพ", False)],
)  # fmt: skip
def test_the_font_knows_latin_cyrillic_and_arabic(text: str, is_known: bool) -> None:
    assert is_writable(text) is is_known


def test_names_that_cannot_be_written_get_letters_in_their_order() -> None:
    assert lettered(["the province", "应急管理部", "水利部", "应急管理部"]) == {
        "the province": "the province",
        "应急管理部": "A",
        "水利部": "B",
    }


def test_there_are_letters_for_any_number_of_names() -> None:
    names = [chr(0x4E00 + number) for number in range(60)]

    assert len(set(lettered(names).values())) == 60


def test_pictures_for_chinese_channels_speak_english() -> None:
    assert [written_language(one) for one in ("zh", "ar", "uk")] == ["en", "ar", "uk"]


def test_a_long_name_is_cut_with_a_mark() -> None:
    assert short("the  Ministry\nof Water", 12) == "the Ministr…"
