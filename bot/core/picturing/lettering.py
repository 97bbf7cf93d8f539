"""What the fonts of pictures can write, and what stands there where they cannot."""

from collections.abc import Iterable

from bot.core.text.characters import clean_characters

#: As the stylesheet names them: what the first has no shape for is taken from the second.
FONTS = ("DejaVu Sans Condensed", "Watchfloor Sans SC")
FONT = ", ".join(FONTS)
#: Latin, Greek, Cyrillic, Arabic and signs: code points, first and last. A test asks the font.
_WRITABLE = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x384, 0x38A), (0x38C, 0x38C), (0x38E, 0x3A1), (0x3A3, 0x3FF),
    (0x400, 0x525), (0x60C, 0x60C), (0x61B, 0x61B), (0x61F, 0x61F), (0x621, 0x63A),
    (0x640, 0x655), (0x660, 0x670), (0x674, 0x674), (0x679, 0x6BF), (0x6CB, 0x6CC),
    (0x6F0, 0x6F9), (0x1E00, 0x1EFB), (0x200E, 0x200F), (0x2010, 0x2027), (0x202A, 0x202E),
    (0x2030, 0x203A), (0x20A0, 0x20B5), (0x20B8, 0x20BA), (0x20BD, 0x20BD), (0x2190, 0x2195),
    (0x2248, 0x2248), (0x2264, 0x2265),
)  # fmt: skip
#: Marks that stand among Chinese characters.
_CHINESE_MARKS = frozenset("，。、；：？！‘’“”（）《》【】—…·「」％／～　")
#: First bytes of the 3,755 commonest Chinese characters in GB 2312, which sorts them so.
_COMMON = range(0xB0, 0xD8)


def is_writable(text: str) -> bool:
    """Tell whether every character has a shape."""
    return all(_has_shape(char) for char in text)


def _has_shape(char: str) -> bool:
    if any(low <= ord(char) <= high for low, high in _WRITABLE) or char in _CHINESE_MARKS:
        return True
    return ord(char) >= 0x4E00 and char.encode("gb2312", "replace")[0] in _COMMON


def short(text: str, most: int) -> str:
    """Return a name in one line, cut where it is longer; the alt text has all of it."""
    line = " ".join(clean_characters(text).split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def lettered(names: Iterable[str]) -> dict[str, str]:
    """Return how each name is written: itself, or a letter where the font has no shapes for it."""
    found = list(dict.fromkeys(names))
    foreign = [name for name in found if not is_writable(name)]
    letters = {name: _letter(number) for number, name in enumerate(foreign)}
    return {name: letters.get(name, name) for name in found}


def _letter(number: int) -> str:
    return chr(ord("A") + number) if number < 26 else f"A{number - 25}"
