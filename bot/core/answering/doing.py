"""Whether a sentence tells that the deed of a question was done: "gave way", not "the broken gate".

When or why the gate broke is not told by "workers repaired the broken gate", and whether the mayor
resigned not by a sentence that says nothing of it.
"""

import re
from collections.abc import Sequence

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.clauses import Token, tokens
from bot.core.answering.fitting.covering import sameness
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.light import LIGHT
from bot.core.answering.question.phrases import as_asked
from bot.core.answering.question.predicates import is_verb
from bot.core.answering.question.wants import Want
from bot.core.patterns import Pattern
from bot.core.text.words import stem_set

#: How alike a word must be to be the deed.
_IS_DEED = 0.6
_HOW = Pattern(r"\W*how (?:did|does|do|was|were|is|are|has|have)\b", re.IGNORECASE)
_OWNING = frozenset("the a an its his her their our my your".split())
#: Who is asked for as the one who runs something, and what such people and firms are called.
_ASKS_HEAD = Pattern(
    r"\W*who(?:['’]s| is)? (?:runs?|running|heads?|leads?|leading|manages?|in charge of)\b",
    re.IGNORECASE,
)
_HEAD = Pattern(
    r"\b(?:operat(?:e[sd]?|ing|ors?)|runs?|ran|running|heads?|headed|led|leads?|leading|leaders?|"
    r"leadership|ceo|chief executive|directors?|president|chair\w*|boss|manag\w+|in charge|mayor|"
    r"governor|minister|own(?:s|ed|ers?)|commander|coach|principal|captain|"
    r"(?:secretary|attorney)[- ]general)\b",
    re.IGNORECASE,
)
#: Who asks what somebody will get, and what gives it to them.
_ASKS_GIFT = Pattern(
    r"\bhow much (?:(?:money|compensation|cash|aid|help) )?"
    r"(?:will|would|can|could|do|does|did|are|is)"
    r" (?:[\w'’-]+ ){1,4}?(?:get|receive|be (?:paid|given|offered)|claim)\b",
    re.IGNORECASE,
)
_GIVES = Pattern(
    r"\b(?:promis\w+|pa(?:y|ys|id|ying|yments?)|grants?|granted|set(?:s|ting)? aside|advances?|"
    r"compensat\w+|receiv\w+|gets?|entitled|giv(?:e|es|en|ing)|gave|offer\w*|award\w*|allocat\w+|"
    r"pledg\w+|relief|aid)\b",
    re.IGNORECASE,
)
_SPENDS = Pattern(r"\b(?:un)?spen[dt]\w*\b", re.IGNORECASE)
#: How far from there it is said what they run, in characters.
_REACH = 60
#: Wants that what merely is so tells nothing of.
_OF_DEEDS = frozenset({Want.CLAIM, Want.TIME, Want.REASON})


def tells_deed(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether the deed of a question may be told in a sentence.

    Whether something is so is told where the deed itself is; else it may be told in other words.
    """
    if _ASKS_HEAD.match(asked.text) and not _HEAD.search(candidate.text):
        return False  # the chief engineer of a dam does not run it
    if _ASKS_GIFT.search(asked.text) and not _is_gift(candidate.text):
        return False
    is_of_deed = asked.want in _OF_DEEDS or _HOW.match(asked.text) is not None
    if not is_of_deed or not asked.predicate or asked.predicate in LIGHT:
        return True
    told = tokens(as_asked(candidate.text, asked.text))
    said = [one for one in told if one.stem and sameness(asked.predicate, one.stem) >= _IS_DEED]
    if not said:
        return asked.want is not Want.CLAIM
    return not all(is_quality(told, one) for one in said)


def _is_gift(text: str) -> bool:
    """Tell money that somebody gives to others from what was or was not spent."""
    return _GIVES.search(text) is not None and not _SPENDS.search(text)


def heads_another(asked: Asked, text: str) -> bool:
    """Tell whether it is asked who runs something, and a sentence names who runs something else."""
    if not _ASKS_HEAD.match(asked.text):
        return False
    wanted = frozenset(asked.stems) - {asked.predicate}
    around = (
        text[max(0, one.start() - _REACH) : one.end() + _REACH] for one in _HEAD.finditer(text)
    )
    return not any(wanted & stem_set(part) for part in around)


def is_quality(told: Sequence[Token], one: Token) -> bool:
    """Tell the broken gate from a gate that broke."""
    return is_verb(one.low) and one.at > 0 and told[one.at - 1].low in _OWNING
