"""The words that numbers are written in, language by language. Data only; `numbers.py` reads it.

A key is lower case, with a space where the text has a space or a hyphen ("treinta y uno" is read
by grammar, "quatre vingt dix" stands here whole).
"""

from collections.abc import Mapping
from types import MappingProxyType

from bot.core.reading.numerals.eastern import ARABIC, RUSSIAN, UKRAINIAN
from bot.core.reading.numerals.latin import french, german, italian, portuguese, spanish
from bot.core.reading.numerals.words import Numerals as Numerals
from bot.core.reading.numerals.words import listed

_EN_UNITS = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_EN_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
#: "thirtythree", as wires write it.
_EN_GLUED = {
    f"{ten}{unit}": value + n
    for ten, value in _EN_TENS.items()
    for unit, n in list(_EN_UNITS.items())[1:10]
}
_EN_ORDINALS = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    1,
) | listed(
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth",
    20,
    10,
)
_EN_PARTS = {
    "half": 2.0, "halves": 2.0, "third": 3.0, "thirds": 3.0, "quarter": 4.0, "quarters": 4.0,
    "fourth": 4.0, "fourths": 4.0, "fifth": 5.0, "fifths": 5.0, "sixth": 6.0, "sixths": 6.0,
    "eighth": 8.0, "eighths": 8.0, "tenth": 10.0, "tenths": 10.0,
}  # fmt: skip

ENGLISH = Numerals(
    additive=_EN_UNITS | _EN_TENS | _EN_GLUED,
    scales={
        "hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "million": 1e6, "billion": 1e9,
        "trillion": 1e12, "lakh": 1e5, "lac": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
        "mln": 1e6, "mn": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "k": 1e3,
    },
    vague={
        "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "tens": 10.0,
        "millions": 1e6, "billions": 1e9,
    },
    joiners=frozenset({"and"}),
    articles=frozenset({"a", "an"}),
    links=frozenset({"of"}),
    ordinals=_EN_ORDINALS,
    parts=_EN_PARTS,
    half=frozenset({"half"}),
    through=frozenset({"to", "or"}),
    between={"between": "and"},
    few=frozenset({"several", "few", "many"}),
)  # fmt: skip

_LANGUAGES: Mapping[str, Numerals] = MappingProxyType(
    {
        "en": ENGLISH,
        "es": spanish(),
        "fr": french(),
        "de": german(),
        "pt": portuguese(),
        "it": italian(),
        "ru": RUSSIAN,
        "uk": UKRAINIAN,
        "ar": ARABIC,
    }
)

#: Chinese and Japanese digits and places; a myriad is 10,000.
CJK_DIGITS: Mapping[str, int] = MappingProxyType(
    {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
)
CJK_PLACES: Mapping[str, int] = MappingProxyType({"十": 10, "百": 100, "千": 1000})
CJK_MYRIADS: Mapping[str, float] = MappingProxyType({"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8})


def numerals_of(language: str) -> Numerals:
    """The words of a language given as ISO 639-1, English where we know none."""
    return _LANGUAGES.get(language[:2].lower(), ENGLISH)
