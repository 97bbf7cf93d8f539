"""Cleaning characters, so that what is stored is what is seen.

Invisible characters can split a number, reverse a sentence or smuggle in text that only a
machine reads, so they are dropped before anything is read, compared or shown.
"""

import unicodedata

from bot.core.patterns import Pattern

_NEWLINES = {0x0B: "\n", 0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_SPACES = [0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
_DROPPED = [
    *(code for code in range(0x20) if code not in (0x09, 0x0A, 0x0B, 0x0C)),
    *(code for code in range(0x7F, 0xA0) if code != 0x85),
    0xAD,  # soft hyphen
    0x034F,  # combining grapheme joiner
    0x061C,  # arabic letter mark
    *(0x115F, 0x1160, 0x3164, 0xFFA0),  # hangul fillers, which look like nothing
    *(0x17B4, 0x17B5),
    *range(0x180B, 0x1810),
    0x200B,
    0x200E,
    0x200F,
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE0F),
    0xFEFF,
    *range(0xFFF9, 0xFFFD),
    *range(0xD800, 0xE000),  # lone surrogates can be neither stored nor sent
    *range(0xE0000, 0xE1000),
]
_TABLE: dict[int, str | None] = {
    **dict.fromkeys(_DROPPED, None),
    **dict.fromkeys(_SPACES, " "),
    **_NEWLINES,
}
#: Most text holds nothing but these, and translating is slow.
_COMMON = "\t\n\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u052f\u2010-\u2027\u20ac"
_UNCOMMON = Pattern(f"[^{_COMMON}]")
#: Arabic, Syriac, the Indic and South-East Asian scripts and Mongolian spell with joiners.
_JOINING = "\u0600-\u08ff\u0900-\u0dff\u0e00-\u109f\u1700-\u18af\ufb50-\ufdff\ufe70-\ufefc"
_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_STRAY_JOINERS = Pattern(
    f"(?<![{_JOINING}{_EMOJI}])[\u200c\u200d]+|[\u200c\u200d]+(?![{_JOINING}{_EMOJI}\u200c\u200d])"
    "|(?<=[\u200c\u200d])[\u200c\u200d]+"
)
_STRAY_SELECTORS = Pattern(f"(?<![{_EMOJI}\u00a9\u00ae\u203c-\u2199\u3030-\u3299])\ufe0f+")

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″〝〞＂", '"'),
        **dict.fromkeys("‘’‚‛‹›′ʼ＇`´", "'"),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        "…": "...",
    }
)


def clean_characters(text: str) -> str:
    r"""Normalise to NFC and drop or replace every character that a reader cannot see.

    Line ends become ``\n``, exotic spaces a plain space; control, bidi and tag characters,
    soft hyphens and stray joiners disappear, so that a number they split is whole again.
    Applying it twice changes nothing more.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _UNCOMMON.search(text):
        text = text.translate(_TABLE)
    if text.isascii():
        return text  # none of the rest is in it; most texts end here
    if "\ufe0f" in text:
        text = _STRAY_SELECTORS.sub("", text)
    if "\u200c" in text or "\u200d" in text:
        text = _STRAY_JOINERS.sub("", text)
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Make a form for comparing: one space between words, plain marks, no case.

    The result has another length than the text, so offsets do not carry over.
    """
    plain = clean_characters(text)
    if not plain.isascii() or "`" in plain:
        plain = plain.translate(_PLAIN)
    return " ".join(plain.split()).casefold()
