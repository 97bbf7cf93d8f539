"""Whether a sentence gives a reason for the deed whose reason is asked for.

Why the gate broke is not told by "the gate broke on Monday, and the mayor called for help": a
reason begins right beside the deed, or with a word that says that it is one.
"""

import re

from bot.core.answering.candidates import Candidate
from bot.core.answering.doing import is_quality
from bot.core.answering.fitting.clauses import Token, tokens
from bot.core.answering.fitting.covering import sameness
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import as_asked
from bot.core.patterns import Pattern

#: Words that say that what stands beside them is a reason.
_FIRM = Pattern(
    r"\b(?:because|why|due to|as a result|owing to|caus(?:e[sd]?|ing)|so that|in order|blam\w+|"
    r"reasons?|prompt(?:ed|ing|s)|trigger\w*|led to|spark(?:ed|s|ing)?|thanks to|motive\w*|"
    r"in (?:response|retaliation|protest|revenge)|on (?:the )?grounds|explain\w*|"
    r"(?:saying|arguing|citing|claiming|fearing|accus(?:ed|ing)|alleging|insisting))\b|[;:](?=\s)",
    re.IGNORECASE,
)
_OUTRIGHT = Pattern(r"\b(?:because|due to|owing to|as a result of)\b", re.IGNORECASE)
#: Words that may begin a reason, right behind a deed or in front of its clause, and what only
#: behind a verb.
_BEGINS = frozenset("after following amid over since as when".split())
_BEHIND_VERB = _BEGINS | frozenset("for to by from under with".split())
#: Words between a deed and what may begin its reason, and how alike the deed must be.
_NEAR, _IS_DEED = 9, 0.6


def gives_reason(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence may give the reason of what is asked, and does not only repeat it.

    What does not tell of the deed at all may be the reason itself.
    """
    text = candidate.text
    if _FIRM.search(text) or not asked.predicate:
        return True
    told = tokens(as_asked(text, asked.text))
    deeds = [one for one in told if one.stem and sameness(asked.predicate, one.stem) >= _IS_DEED]
    if not deeds:
        return True
    return any(_has_reason(told, deed) for deed in deeds if not is_quality(told, deed))


def says_why(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence says outright why something is so of all whom a question names."""
    is_of_them = all(candidate.held.get(one) for one in asked.names)
    return bool(asked.names) and is_of_them and _OUTRIGHT.search(candidate.text) is not None


def _has_reason(told: tuple[Token, ...], deed: Token) -> bool:
    behind = told[deed.at + 1 : deed.at + 1 + _NEAR]
    begins = _BEHIND_VERB if deed.is_verb else _BEGINS
    if any(one.low in begins and one.clause == deed.clause for one in behind):
        return True
    first = next(one for one in told if one.clause == deed.clause)
    before = [one for one in told if one.clause == deed.clause - 1][:1]
    return any(one.low in _BEGINS for one in (first, *before))
