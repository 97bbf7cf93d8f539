"""Names of other scripts in Latin letters, as newspapers write them, so that they can be compared.

Cyrillic and Greek only: Arabic leaves out vowels, and has no capitals by which names are found.
Names that a language has a word of its own for (Moskva, Moscow) stay apart.
"""

import unicodedata
from functools import lru_cache

from bot.core.patterns import Pattern

_PAIRS = """
а a б b в v г g ґ g д d е e ё yo є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t
у u ў w ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k
α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps
ω o
""".split()
_LETTERS = str.maketrans(
    {
        letter: "" if latin == "-" else latin
        for letter, latin in zip(*[iter(_PAIRS)] * 2, strict=True)
    }
)
#: Letters that sound otherwise together.
_TOGETHER = (("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("ου", "u"), ("ει", "i"), ("αι", "e"))
_FOREIGN = Pattern(r"[Ͱ-ϿЀ-ӿ]")
_CYRILLIC = Pattern(r"[Ѐ-ӿ]")
#: "Zelenskogo" and "Zelenskoho" are "Zelensky".
_ADJECTIVE = Pattern(r"(?<=sk)(?:iy|yy|yi|y|ogo|oho|omu|im|ym)$")
#: Endings of Slavic cases, where enough of a name is left without; one stands for all.
_CASE = Pattern(r"(?:ami|om|em|oy|yu|ya|u|a|e|i|y)$")
_FEWEST = 4


@lru_cache(maxsize=4_096)
def romanised(word: str) -> str:
    """Return a lower-case word of a name in Latin letters, in one case.

    A word of Latin letters, and one of a script that is not known here, stays as it is.
    """
    if not _FOREIGN.search(word):
        return word
    plain = unicodedata.normalize("NFC", word)
    for letters, latin in _TOGETHER:
        plain = plain.replace(letters, latin)
    bare = unicodedata.normalize("NFD", plain.translate(_LETTERS))
    latin = "".join(c for c in bare if not unicodedata.combining(c)).translate(_LETTERS)
    if not _CYRILLIC.search(word):
        return latin
    if _ADJECTIVE.search(latin):
        return _ADJECTIVE.sub("y", latin)
    case = _CASE.search(latin)
    return f"{latin[: case.start()]}a" if case and case.start() >= _FEWEST else latin
