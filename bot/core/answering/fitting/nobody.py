"""Whether a sentence tells that something befell nobody: "no one was hurt" counts the injured."""

import re
from collections.abc import Iterator

from bot.core.answering.fitting.covering import is_held
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.wants import Want
from bot.core.patterns import Pattern
from bot.core.text.words import stem, stems

#: Who it did not befall, and what may stand in front of what did not.
_NONE_OF = r"none(?: of(?: (?!was |were |has |had |have )[a-z]+){1,4})?"
_NOBODY = rf"\b(?:no ?one|nobody|{_NONE_OF}|no (?P<whom>[a-z]+)(?: or [a-z]+)?)"
_WAS = (
    r",?+ ?+(?:(?:was|were|is|are|has|have|had|been|being|so|far|yet|reported|reportedly|known|to|"
    r"be|believed|said|seriously|badly|get|got) ){0,4}"
)
_NO = r"\b(?:no|without(?: any)?|zero)(?: (?:reported|reports? of|known|human|serious))? "
_PEOPLE = frozenset(stems("person people casualty"))
#: By kind of what befalls people, and what says the same in a word.
_TOLD = {
    "killed": Pattern(
        rf"{_NOBODY}{_WAS}(?:killed|dead|died|slain|lost (?:his|her|their) li(?:fe|ves))\b|"
        rf"{_NO}(?:[a-z]+ or )?(?:deaths?|dead|fatalit(?:y|ies)|casualt(?:y|ies)|victims?|"
        r"loss of (?:human )?life)\b",
        re.IGNORECASE,
    ),
    "injured": Pattern(
        rf"{_NOBODY}{_WAS}(?:killed or )?(?:hurt|injured|wounded|harmed)\b|"
        rf"{_NO}(?:[a-z]+ (?:or|and) )?(?:injur(?:y|ies)|injured|wounded|casualt(?:y|ies))\b|"
        r"\b(?:all|everyone|everybody)\b[^.,;:]{0,60}\b(?:unhurt|unharmed|uninjured|unscathed)\b",
        re.IGNORECASE,
    ),
    "missing": Pattern(rf"{_NOBODY}{_WAS}(?:missing|unaccounted)\b", re.IGNORECASE),
    "detained": Pattern(
        rf"{_NOBODY}{_WAS}(?:detained|arrested|held)\b|{_NO}(?:arrests?|detentions?)\b",
        re.IGNORECASE,
    ),
    "kidnapped": Pattern(rf"{_NOBODY}{_WAS}(?:kidnapped|abducted)\b", re.IGNORECASE),
    "rescued": Pattern(rf"{_NOBODY}{_WAS}(?:rescued|saved|survived)\b", re.IGNORECASE),
}


def befell_nobody(asked: Asked, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text tells that what is counted befell nobody; offsets within it."""
    if asked.want is Want.FIGURE and asked.counts:
        for kind in sorted(asked.kinds & _TOLD.keys()):
            for found in _TOLD[kind].finditer(text):
                if _is_of_all(asked, found["whom"] or ""):
                    yield found.span()


def _is_of_all(asked: Asked, whom: str) -> bool:
    """Tell "no passengers were hurt" from "no children were hurt", where passengers are counted."""
    one = stem(whom.casefold())
    return not one or one in _PEOPLE or any(is_held(of, frozenset({one})) for of in asked.counted)
