"""How likely does a sentence answer? One number out of all that speaks for it and against it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from bot.core.answering.asked import Asked
from bot.core.answering.candidates import Candidate, Key, ranked_articles
from bot.core.answering.signs import signs

#: What each sign is worth, in logits: fitted by logistic regression on questions over public news,
#: half of which no article answers (docs/decisions.md).
_WORTH: Mapping[str, float] = {
    "about": 1.40,
    "beside": 1.86,
    "close": 0.89,
    "core": 0.76,
    "coverage": 1.37,
    "lost_more": -0.60,
    "measured": 0.51,
    "missing": -0.67,
    "own": 1.42,
    "person": -0.66,
    "place": -0.53,
    "predicate": 0.70,
    "predicate_missing": 0.55,
    "related": 0.41,
    "sides": 0.71,
    "speaks": 1.35,
    "speech": -0.54,
    "stretch": 0.78,
    "sure": 2.56,
    "unmeasured": -1.02,
    "untyped": 0.95,
    "words": 2.38,
}
_BASE = -10.79
#: Articles that are ranked again, by so many sentences of each.
_RANKED_AGAIN = 20
_ENOUGH = (0.0,) * 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A sentence, and how likely it answers."""

    candidate: Candidate
    #: In logits, to be compared with other sentences' of the same question.
    worth: float
    signs: Mapping[str, float]


def judged(asked: Asked, found: Sequence[Candidate]) -> list[Judged]:
    """Judge candidates. Best first, then as they were found."""
    top = max((one.about for one in found), default=0.0)
    scored = [judge(asked, one, top) for one in found]
    return sorted(scored, key=lambda one: -round(one.worth, 2))


def most_telling(asked: Asked, found: Sequence[Candidate]) -> list[Candidate]:
    """Return one sentence of each article: first those of which one is likeliest to answer.

    Only the best articles as they were found are looked at again, by their best sentences.
    """
    top = max((one.about for one in found), default=0.0)
    leading = ranked_articles(found)
    likely: dict[Key, list[float]] = {one.key: [] for one in leading[:_RANKED_AGAIN]}
    for one in found:
        if len(likely.get(one.key, _ENOUGH)) < len(_ENOUGH):
            likely[one.key].append(judge(asked, one, top).worth)

    def worth(one: Candidate) -> float:
        judged_so = likely.get(one.key)
        return one.score + (1 / (1 + exp(-max(judged_so))) if judged_so else 0.0)

    return sorted(leading, key=lambda one: -round(worth(one), 2))


def judge(asked: Asked, candidate: Candidate, top: float) -> Judged:
    """Add up what speaks for a sentence and against it.

    Args:
        asked: The question.
        candidate: The sentence.
        top: How much the article that is most about the question is about it.
    """
    found = signs(asked, candidate, top)
    worth = _BASE + sum(worth * found[name] for name, worth in _WORTH.items())
    return Judged(candidate=candidate, worth=worth, signs=found)
