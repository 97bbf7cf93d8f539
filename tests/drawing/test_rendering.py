"""Every kind of drawing is drawn, in letters that the font has."""

import struct

import pytest

from bot.core.picturing.drawings import Drawing, LocatorMap, MapDot
from bot.core.picturing.lettering import FONTS, is_writable
from bot.core.picturing.palette import Look
from bot.drawing.rendering import png_of, spec_of
from bot.drawing.tables import ASSETS
from bot.locale import extracting
from tests.pictures import chart, dot

NEAR = MapDot(name="Tarn", latitude=47.0, longitude=2.0)
FAR = MapDot(name="Orvane", latitude=35.0, longitude=139.0)


def locator(*dots: MapDot) -> LocatorMap:
    return LocatorMap(title="PLACES", subtitle="Flood", dots=dots, note="No statement.",
                      language="en")  # fmt: skip


@pytest.mark.parametrize(
    "drawing",
    [chart(), chart(dot(1), dot(2, 1), dot(9_999_999, 400)), chart(title="القتلى", language="ar"),
     chart(title="遇难者", language="zh"),
     locator(NEAR), locator(NEAR, FAR)],
    ids=["one digit", "seven digits", "Arabic", "Chinese", "near", "across the world"],
)  # fmt: skip
def test_a_picture_has_two_pixels_for_each_point(drawing: Drawing) -> None:
    png = png_of(drawing, Look.DARK)

    width, height = struct.unpack(">II", png[16:24])
    assert (width, height) == (1_440, pytest.approx(800, abs=80))
    assert png == png_of(drawing, Look.DARK)


def test_a_map_of_one_region_is_finer_than_one_of_the_world() -> None:
    shapes = [str(spec_of(locator(*dots), Look.LIGHT)) for dots in ((NEAR,), (NEAR, FAR))]

    assert all("MultiLineString" in one for one in shapes)


@pytest.mark.parametrize("file", ["DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf"])
def test_the_fonts_have_a_shape_for_all_that_is_said_to_be_writable(file: str) -> None:
    chinese = "WatchfloorSansSC-Regular.otf"
    known = {name: characters_of((ASSETS / name).read_bytes()) for name in (file, chinese)}

    writable = {code for code in range(0x20, 0xFFFF) if is_writable(chr(code))}
    assert writable <= known[file] | known[chinese]
    assert {code for code in writable if code < 0x2E80} <= known[file] | {ord("…"), ord("—")}
    assert [name.replace(" ", "") in one for name, one in zip(FONTS, known, strict=True)] == [
        True
    ] * 2


def test_all_that_the_bot_says_in_chinese_can_be_written() -> None:
    said = "".join(str(one.string) for one in extracting.read("zh") if one.id)

    assert {char for char in said if not is_writable(char) and char not in "\n→⚠"} == set()


def characters_of(font: bytes) -> set[int]:
    """Read which characters a TrueType font has: its table of segments."""
    count = struct.unpack(">H", font[4:6])[0]
    tables = {
        font[at : at + 4]: struct.unpack(">I", font[at + 8 : at + 12])[0]
        for at in range(12, 12 + 16 * count, 16)
    }
    cmap = tables[b"cmap"]
    for n in range(struct.unpack(">H", font[cmap + 2 : cmap + 4])[0]):
        offset = cmap + struct.unpack(">I", font[cmap + 8 + 8 * n : cmap + 12 + 8 * n])[0]
        if struct.unpack(">H", font[offset : offset + 2])[0] == 4:
            return _segments(font, offset)
    raise AssertionError("the font has no table of segments")


def _segments(font: bytes, offset: int) -> set[int]:
    double = struct.unpack(">H", font[offset + 6 : offset + 8])[0]
    ends, starts = offset + 14, offset + 16 + double
    pairs = (
        (struct.unpack(">H", font[starts + n : starts + n + 2])[0],
         struct.unpack(">H", font[ends + n : ends + n + 2])[0])
        for n in range(0, double, 2)
    )  # fmt: skip
    return {code for first, last in pairs for code in range(first, last + 1)}
