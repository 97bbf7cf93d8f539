"""Every word and every dot can be told from the ground, by day and by night."""

import pytest

from bot.core.picturing.palette import PALETTES, SHAPES, Look


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", list(Look))
def test_text_and_dots_have_the_contrast_that_wcag_aa_asks_of_text(look: Look) -> None:
    palette = PALETTES[look]

    for colour in (palette.ink, palette.soft, palette.corrected, *palette.series):
        assert contrast(colour, palette.ground) >= 4.5, colour
        assert contrast(colour, palette.land) >= 4.5, colour


def test_shapes_tell_apart_what_colours_do() -> None:
    assert {len(palette.series) for palette in PALETTES.values()} == {len(SHAPES)}
