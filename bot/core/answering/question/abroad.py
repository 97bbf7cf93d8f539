"""Whether a question is asked in another language than English, as far as its words show it."""

from bot.core.answering.question.vocabulary import ASKING_ABROAD
from bot.core.text.words import stems

#: Words of asking abroad that are words of English, too, or names there.
_ENGLISH_TOO = frozenset("t ell ou ond de chi gab como cual ella wo".split())
_SURELY_ABROAD = ASKING_ABROAD - _ENGLISH_TOO
#: Latin letters with their accents end here.
_LAST_LATIN = "\u024f"


def is_abroad(text: str) -> bool:
    """Tell whether most letters are not Latin, or a word is one of asking in another language."""
    letters = [sign for sign in text if sign.isalpha()]
    other = sum(sign > _LAST_LATIN for sign in letters)
    return other * 2 > len(letters) or not _SURELY_ABROAD.isdisjoint(stems(text))
