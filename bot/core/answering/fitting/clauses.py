"""The words of a sentence with their clauses and verbs, as far as they show without a parser."""

from dataclasses import dataclass
from functools import lru_cache

from bot.core.answering.question.predicates import is_base, is_verb
from bot.core.patterns import Pattern
from bot.core.text.words import STOP_WORDS, stem, stems

_TOKEN = Pattern(r"[^\W_]+(?:(?:['’.-]|(?<=\d),(?=\d{3}(?!\d)))[^\W_]+)*['’]?|[,;:()\"“”]|--|—|–")
_BREAKS = frozenset(', ; : — – -- ( ) " “ ”'.split())
_OPENS = frozenset(
    "who whom whose which that while after before when because although though if since as but "
    "where until unless".split()
)
_DETERMINERS = frozenset(
    "the a an his her its their this that these those my our some any no each every".split()
)
_BE = frozenset("is are was were be been being".split())
_HELPERS = _BE | frozenset(
    "has have had will would can could may might must should did does do to not".split()
)
#: Letters of the shortest verb that ends in "ing", words behind "and" in which a verb shows.
_SHORTEST, _SOON = 5, 3


@dataclass(frozen=True, slots=True)
class Token:
    """One word in its sentence."""

    low: str
    #: Empty for a stop word.
    stem: str
    start: int
    end: int
    #: Its place among the words.
    at: int
    #: Number of its clause, from 0; every comma begins one.
    clause: int
    #: It stands as a verb, not as the noun of the same stem.
    is_verb: bool


@lru_cache(maxsize=1_000)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a sentence in order."""
    found = list(_TOKEN.finditer(text))
    low = [match[0].casefold().replace("’", "'") for match in found]
    made: list[Token] = []
    clause = 0
    for number, match in enumerate(found):
        word = low[number]
        if word in _BREAKS:
            clause += 1
            continue
        is_behind = bool(made) and made[-1].clause == clause
        if is_behind and (word in _OPENS or (word == "and" and _verb_follows(low, number))):
            clause += 1
        before = low[number - 1] if number else ""
        made.append(
            Token(
                low=word,
                stem=_stem(match[0], word),
                start=match.start(),
                end=match.end(),
                at=len(made),
                clause=clause,
                is_verb=before not in _DETERMINERS and _may_be_verb(word, before),
            )
        )
    return tuple(made)


def is_passive(told: tuple[Token, ...], verb: Token) -> bool:
    """Tell whether a verb says what was done to what stands before it."""
    return any(
        one.low in _BE and one.clause == verb.clause for one in told[max(0, verb.at - 4) : verb.at]
    )


def _stem(written: str, low: str) -> str:
    plain = low.removesuffix("'s").removesuffix("'")
    if plain in STOP_WORDS and plain != "die":
        return ""
    if plain[0].isdigit():
        plain = plain.replace(",", "")
    return (stems(written) or ("",))[-1] if "-" in written else stem(plain)


def _verb_follows(low: list[str], at: int) -> bool:
    return any(is_verb(one) or one in _HELPERS for one in low[at + 1 : at + 1 + _SOON])


def _may_be_verb(low: str, before: str) -> bool:
    if is_verb(low) or (low.endswith("s") and is_base(low[:-1])):
        return True
    is_helped = not before or before in _HELPERS or before.endswith("n't")
    return (low.endswith("ing") and len(low) >= _SHORTEST) or (is_base(low) and is_helped)
