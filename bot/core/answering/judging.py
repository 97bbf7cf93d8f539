"""Does a sentence answer? One number out of all that speaks for it and against it."""

from collections.abc import Mapping, Sequence
from math import exp

from bot.core.answering.asked import Asked
from bot.core.answering.candidates import Candidate, Key, ranked_articles
from bot.core.answering.seeking import Place, nearness, places
from bot.core.answering.wants import Want

#: What each sign is worth, in logits: fitted by logistic regression on questions over public news,
#: half of which no article answers (docs/decisions.md).
_WORTH: Mapping[str, float] = {
    "coverage": 3.16,
    "own": 1.14,
    "core": -0.17,
    "missing": -1.55,
    "far": -0.41,
    "names_own": -0.59,
    "names_far": -0.54,
    "sure": 2.60,
    "near": 1.46,
    "untyped": 0.75,
    "untold": -0.71,
    "about": 1.02,
    "words": 1.67,
    "long": -0.06,
    "person": -0.49,
    "time": -0.75,
    "place": -0.64,
    "reason": 0.40,
    "predicate": 0.71,
    "predicate_missing": 0.85,
    "predicate_far": -0.20,
}
_BASE = -7.86
#: Wants whose answer is of a sort that a sentence shows.
_SHOWN = frozenset({Want.FIGURE, Want.PERSON, Want.TIME, Want.PLACE, Want.REASON})
#: What nearness adds to a place that may hold the answer.
_BESIDE = 0.7
#: What stands for a sign that a question cannot have.
_NEITHER = 0.5
_NEITHER_NEAR = 0.3
_MANY_WORDS, _LONG = 8, 300
#: Articles that are ranked again, by so many sentences of each.
_RANKED_AGAIN = 20
_ENOUGH = (0.0,) * 4
#: Share of the question's words by which a sentence holds it all, if in other words.
_ALL = 0.95


def judged(asked: Asked, found: Sequence[Candidate]) -> list[tuple[float, Candidate]]:
    """Judge candidates; above 0 a sentence answers. Best first, then as they were found."""
    top = max((one.about for one in found), default=0.0)
    scored = [(judge(asked, one, top), one) for one in found]
    return sorted(scored, key=lambda pair: -round(pair[0], 2))


def most_telling(asked: Asked, found: Sequence[Candidate]) -> list[Candidate]:
    """Return one sentence of each article: first those of which one is likeliest to answer.

    Only the best articles as they were found are looked at again, by their best sentences.
    """
    top = max((one.about for one in found), default=0.0)
    leading = ranked_articles(found)
    likely: dict[Key, list[float]] = {one.key: [] for one in leading[:_RANKED_AGAIN]}
    for one in found:
        if len(likely.get(one.key, _ENOUGH)) < len(_ENOUGH):
            likely[one.key].append(judge(asked, one, top))

    def worth(one: Candidate) -> float:
        judged_so = likely.get(one.key)
        return one.score + (1 / (1 + exp(-max(judged_so))) if judged_so else 0.0)

    return sorted(leading, key=lambda one: -round(worth(one), 2))


def judge(asked: Asked, candidate: Candidate, top: float) -> float:
    """Return how much speaks for it that a sentence answers, in logits; 0 is the line.

    Args:
        asked: The question.
        candidate: The sentence.
        top: How much the article that is most about the question is about it.
    """
    found = signs(asked, candidate, top)
    worth = _BASE + sum(worth * found[name] for name, worth in _WORTH.items())
    # All that is asked stands in it, and something of the sort that is asked for.
    return max(worth, 0.0) if candidate.own >= _ALL and not found["untold"] else worth


def signs(asked: Asked, candidate: Candidate, top: float) -> Mapping[str, float]:
    """Measure what speaks for a sentence and against it, each 0 to 1."""
    found = places(asked, candidate)
    is_shown = asked.want in _SHOWN or bool(asked.focus)
    if asked.want is Want.REASON and not found:
        # A reason may stand in the sentence behind, with no word that says it is one.
        found = [Place(0, len(candidate.text), _NEITHER)]
    plain = [one for one in asked.stems if one not in asked.names | asked.focus]
    names, held = asked.names, candidate.held
    return {
        "coverage": candidate.coverage,
        "own": candidate.own,
        "core": candidate.core,
        "missing": _share(plain, candidate.missing),
        "far": _share(plain, candidate.far),
        "names_own": sum(held.get(one, 0.0) for one in names) / len(names) if names else _NEITHER,
        "names_far": _share(list(names), candidate.far),
        "sure": max((one.likely for one in found), default=0.0) if is_shown else _NEITHER,
        "near": _nearest(asked, candidate, found) if is_shown else _NEITHER_NEAR,
        "untyped": float(not is_shown),
        "untold": float(is_shown and not found),
        "about": candidate.about / top if top else 0.0,
        "words": min(1.0, len(asked.stems) / _MANY_WORDS),
        "long": min(1.0, len(candidate.text) / _LONG),
        "person": float(asked.want is Want.PERSON),
        "time": float(asked.want is Want.TIME),
        "place": float(asked.want is Want.PLACE),
        "reason": float(asked.want is Want.REASON),
        "predicate": held.get(asked.predicate, _NEITHER),
        "predicate_missing": float(asked.predicate in candidate.missing),
        "predicate_far": float(asked.predicate in candidate.far),
    }


def _share(of: Sequence[str], among: frozenset[str]) -> float:
    return sum(one in among for one in of) / len(of) if of else 0.0


def _nearest(asked: Asked, candidate: Candidate, found: Sequence[Place]) -> float:
    return max(
        ((1 - _BESIDE + _BESIDE * nearness(asked, candidate, one)) * one.likely for one in found),
        default=0.0,
    )
