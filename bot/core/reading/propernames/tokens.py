"""Tokens of proper names: words with their dots, hyphens and apostrophes."""

from functools import lru_cache
from typing import NamedTuple

from bot.core.patterns import Pattern

_TOKEN = Pattern(
    r"(?:[^\W\d_]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Mx|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Gov|Sen|Rep|Reps|Del|Rev|Prof|Hon|Adm)\."
    r"|(?:St|Cmdr|Sr|Sra|Jr|Pfc|Spc)\."
    r"|[A-ZÀ-ÞΑ-ΩА-Я]\.(?=\s)"
    r"|[^\W\d_](?:[^\W_]|['’](?=[^\W\d_])|-(?=[^\W_]))*"
    r"|&"
)
_POSSESSIVES = ("'s", "’s", "'S", "’S")
_ACRONYM = Pattern(r"(?:[A-Z]{2,6}s?|(?:[A-Z]\.){2,})$")
_PLAIN_WORD = Pattern(r"[^\W\d_]{2,}+(?![\w.'’-])")


class Token(NamedTuple):
    """A word; a named tuple, because an article has a thousand of them."""

    text: str
    start: int
    end: int
    #: Ends a chain: a possessive.
    closes: bool


@lru_cache(maxsize=8192)  # Asked of every name, and of most words of them.
def is_acronym(word: str) -> bool:
    """Tell "WFO", "NGOs" and "U.N." from other words."""
    return _ACRONYM.match(word) is not None


def token_at(text: str, start: int, end: int) -> Token | None:
    """Read the word of a name that stands at a position; None when none does."""
    plain = _PLAIN_WORD.match(text, start, end)
    if plain is not None:
        return Token(plain.group(), start, plain.end(), closes=False)
    match = _TOKEN.match(text, start, end)
    if match is None:
        return None
    word, last = match.group(), match.end()
    if word.endswith(_POSSESSIVES):
        return Token(word[:-2], start, last - 2, closes=True)
    return Token(word, start, last, closes=False)
