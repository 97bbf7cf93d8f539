"""Whether a sentence tells as a fact what the question takes for a fact.

"When did the envoy apologise?" is not told by "the mayor called on the envoy to apologise", nor by
"the envoy never apologised", "would apologise" or "if the envoy apologises".
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.clauses import Token, tokens
from bot.core.answering.fitting.covering import is_held, sameness
from bot.core.answering.fitting.nobody import befell_nobody
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import DENYING
from bot.core.answering.question.wants import Want
from bot.core.patterns import Pattern

#: How alike a word must be to be the deed.
_IS_DEED = 0.7
#: Words in front of a deed in which it shows that it was not done, and words up to where the verb
#: stands that makes it somebody's wish.
_REACH, _FURTHER = 3, 7
_NOT = frozenset("not never no nor neither nobody none without hardly cannot".split())
_MAY = frozenset("would could may might".split())
#: Who is not named may do anything: "unidentified men kidnapped 31".
_DENYING = _NOT | DENYING - frozenset("unidentified unnamed unarmed".split())
_HELPERS = _NOT | _MAY | frozenset("to will can should must shall did does do".split())
_IF = frozenset("if unless whether until".split())
#: "To" behind these, and the deed is only wished.
_WISHES = frozenset(
    "call calls called calling ask asks asked asking urge urges urged urging want wants wanted "
    "plan plans planned planning hope hopes hoped hoping intend intends intended attempt attempts "
    "attempted attempting try tries tried trying vow vows vowed promise promises promised "
    "threaten threatens threatened threatening demand demands demanded beg begs begged propose "
    "proposes proposed appeal appeals appealed pledge pledged pressed pressing allow allows "
    "allowed allowing let lets letting permit permits permitted".split()
)
#: Behind these the deed was not done, with "to" or without.
_FAILED = frozenset(
    "refused refuses refusing failed fails failing declined declines unable denied denies denying "
    "avoided avoids avoiding".split()
)
#: What puts an end to something, or keeps it from being.
_ENDED = frozenset(
    "lift lifts lifted lifting cancel cancels cancelled canceled revoke revoked rescind rescinded "
    "avert averted prevent prevented foil foiled thwart thwarted end ends ended".split()
)
#: The question itself asks of what may be.
_OPEN = (
    _MAY
    | _NOT
    | _FAILED
    | frozenset(
        "expected due planned plans plan supposed likely unlikely going want wants wanted intend "
        "intends ask asked urge urged call called demand demanded offer offered try tried".split()
    )
)
#: What only bounds a number: "no longer than 72 hours".
_BOUND = Pattern(
    r"\b(?:no|not) (?:longer|more|fewer|less|later|earlier|higher|lower|larger|smaller) than\b",
    re.IGNORECASE,
)
_SURELY, _LIKELY = 1.0, 0.9


def unreal(asked: Asked, candidate: Candidate) -> Mapping[str, float]:
    """Measure whether a sentence tells what is asked only as what is not, 0 to 1 each.

    Returns:
        "unreal": the deed was not done, may be done or is wished; 0 where it is told as done
        anywhere, or not at all. "undone": it was not done. "not_so": what holds most of the
        question is denied.
    """
    if any(befell_nobody(asked, candidate.text)):
        return {"unreal": 0.0, "undone": 0.0, "not_so": 0.0}  # that none were hurt is a count
    unreal = _deed(asked, candidate.text)
    return {
        "unreal": unreal,
        "undone": float(unreal == _SURELY),
        "not_so": _not_so(asked, candidate.text),
    }


def is_undone(asked: Asked, text: str) -> bool:
    """Tell whether a sentence only tells the end of what is asked: "the evacuation was lifted"."""
    if not asked.predicate:
        return False
    told = tokens(text)
    deeds = [one for one in told if one.stem and sameness(asked.predicate, one.stem) >= _IS_DEED]
    return bool(deeds) and all(not one.is_verb and _is_ended(told, one) for one in deeds)


def _is_ended(told: Sequence[Token], deed: Token) -> bool:
    beside = told[max(0, deed.at - _REACH) : deed.at + 1 + _FURTHER]
    return any(one.low in _ENDED and one.clause == deed.clause for one in beside)


def _deed(asked: Asked, text: str) -> float:
    if not asked.predicate or _is_open(asked.text):
        return 0.0
    told = tokens(text)
    is_either = asked.want is Want.CLAIM
    deeds = [one for one in told if one.stem and sameness(asked.predicate, one.stem) >= _IS_DEED]
    verbs = [one for one in deeds if one.is_verb or _is_behind_helper(told, one)]
    found = [_unreal(told, one) for one in verbs]
    # Whether it was done is answered by its not being done, and not by what may be.
    return min((0.0 if is_either and one == _SURELY else one for one in found), default=0.0)


def _not_so(asked: Asked, text: str) -> float:
    if asked.want is Want.CLAIM or any(map(_denies, tokens(asked.text))):
        return 0.0
    clauses: dict[int, list[Token]] = {}
    for one in tokens(_BOUND.sub(" ", text)):
        clauses.setdefault(one.clause, []).append(one)
    most, denied = 0.0, False
    for said in clauses.values():
        held = frozenset(one.stem for one in said if one.stem)
        share = sum(is_held(one, held) for one in asked.stems)
        if share > most:
            most, denied = share, any(map(_denies, said))
    return float(denied)


def _denies(one: Token) -> bool:
    return one.low in _DENYING or one.low.endswith("n't")


@lru_cache(maxsize=256)
def _is_open(question: str) -> bool:
    return any(one.low in _OPEN or _denies(one) for one in tokens(question))


def _is_behind_helper(told: Sequence[Token], one: Token) -> bool:
    before = told[one.at - 1].low if one.at else ""
    return before in _HELPERS or before.endswith("n't")


def _unreal(told: Sequence[Token], deed: Token) -> float:
    before = [one for one in told[max(0, deed.at - _REACH) : deed.at] if one.clause == deed.clause]
    low = [one.low for one in before]
    if any(map(_denies, before)) or _FAILED & set(low):
        return _SURELY
    if _MAY & set(low):
        return _LIKELY
    clause = [one.low for one in told if one.clause == deed.clause and one.at < deed.at]
    if _IF & set(clause[:2]):
        return _LIKELY
    if low[-1:] == ["to"]:
        further = {one.low for one in told[max(0, deed.at - _FURTHER) : deed.at]}
        if _FAILED & further:
            return _SURELY
        return _LIKELY if _WISHES & further else 0.0
    return 0.0
