"""Which words of a question a source cannot leave out: "designed", "ransom", but not "use", "case".

People ask with words of their own where the word says little; a word that says much is in the
source, or in one of its other forms, or the source tells something else.
"""

from collections.abc import Mapping

from bot.core.answering.candidates import Candidate
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.light import LIGHT

#: What a word counts for that stands beside the sentence, or elsewhere in its article.
_BESIDE, _FAR = 0.4, 0.15
_MANY = 2


def weighty(asked: Asked, candidate: Candidate) -> Mapping[str, float]:
    """Measure what becomes of the words that say much, 0 to 1 each."""
    said = [
        one
        for one in asked.stems
        if one not in asked.names | asked.focus | LIGHT and not one.isdigit()
    ]
    near = [_nearness(candidate, one) for one in said]
    lost = [one for one in said if one in candidate.missing]
    return {
        "weighty_least": min(near, default=1.0),
        "weighty_mean": sum(near) / len(near) if near else 1.0,
        "weighty_lost": min(_MANY, len(lost)) / _MANY,
        "weighty_far": min(_MANY, sum(one in candidate.far for one in said)) / _MANY,
        "deed_lost": float(asked.predicate in lost),
        "weighty": float(bool(said)),
    }


def _nearness(candidate: Candidate, one: str) -> float:
    if held := candidate.held.get(one, 0.0):
        return held
    if one in candidate.missing:
        return 0.0
    return _FAR if one in candidate.far else _BESIDE
