"""What money is called in English: CLDR's names of every currency, those of the past too."""

import unicodedata
from collections import defaultdict
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

from bot.core.frozen import frozen
from bot.core.patterns import Pattern

#: Words that stand behind numbers for something else, too: shoes have soles, weights are pounds.
_OTHER_WORDS = frozenset(
    """account cupon drams franc gold kina ley loti lotis palladium platinum pound pounds real reals
    rights silver sol soles som soms sum tala unit units value dong lari laris lat lati mark marks
    right""".split()
)
#: Agency reports call them so.
_ALSO = {"reais": "reals", "nuevos soles": "soles", "new soles": "soles", "roubles": "rubles",
         "rouble": "ruble", "colons": "colones", "guaraníes": "guaranis", "bolivares": "bolivars",
         "quetzales": "quetzals", "australes": "australs", "escudo": "escudos", "cfa": "francs",
         "cfa francs": "francs"}  # fmt: skip
_YEARS = Pattern(r"\s*\([^)]*\)")


@frozen
class Currencies:
    """The words for money, in small letters, with and without accents."""

    #: A word that nothing but money is called by, and its ISO 4217 code; the word itself where
    #: several states call theirs so.
    alone: dict[str, str]
    #: Whose money, and its word: ("peruvian", "soles").
    of_state: dict[tuple[str, str], str]


@cache
def currencies() -> Currencies:
    """Read the names from the data that Babel brings along."""
    by_word: dict[str, dict[str, str]] = defaultdict(dict)
    of_state: dict[tuple[str, str], str] = {}
    in_use = _in_use()
    english = Locale("en")
    for code in sorted(english.currencies, key=lambda each: (each in in_use, each)):
        for count in (1, 2):
            name = _YEARS.sub("", get_currency_name(code, count=count, locale=english)).lower()
            state, _, word = name.strip().rpartition(" ")
            if word and not code.startswith(("XA", "XB", "XP", "XT", "XU", "XX")):
                for each in {word, _plain(word)}:
                    by_word[each][state] = code
                    of_state[_plain(state), each] = code
    alone = {
        word: next(iter(codes.values())) if len(codes) == 1 else word
        for word, codes in by_word.items()
        if word not in _OTHER_WORDS
    }
    alone |= {word: alone[name] for word, name in _ALSO.items() if name in alone}
    for word, name in _ALSO.items():
        of_state |= {(state, word): code for (state, n), code in of_state.items() if n == name}
    return Currencies(alone=alone, of_state=of_state)


def _in_use() -> frozenset[str]:
    """The codes that are legal tender somewhere today."""
    return frozenset(
        code
        for tenders in get_global("territory_currencies").values()
        for code, _, end, is_tender in tenders
        if end is None and is_tender
    )


def _plain(word: str) -> str:
    """Write a word as agencies do, without accents."""
    parts = unicodedata.normalize("NFD", word)
    return "".join(c for c in parts if not unicodedata.combining(c)).replace("’", "'")
