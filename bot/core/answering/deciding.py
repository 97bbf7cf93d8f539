"""Is a question answered at all? One number, out of all the sentences that may answer it.

The best sentence of a question that nothing answers is often better than that of one which is
answered in other words. What tells them apart is how they stand together: whether the best ones
are of one article, and whether any sentence holds what the best one lacks.
"""

from collections.abc import Mapping, Sequence

from bot.core.answering.asked import Asked
from bot.core.answering.judging import Judged

#: What each sign is worth, in logits, fitted as the worth of sentences is (docs/decisions.md):
#: of the question and of how its sentences stand together, of the best sentence, and of whichever
#: sentence shows most of it.
_WHOLE: Mapping[str, float] = {"worth": 0.62, "words": 2.51, "names": -1.01, "spread": -1.45}
_BEST: Mapping[str, float] = {
    "sides": 0.57,
    "close": 0.44,
    "coverage": 0.91,
    "about": 2.33,
    "unmeasured": -1.09,
}
_ANY: Mapping[str, float] = {
    "names_own": 0.59,
    "coverage": 2.00,
    "stretch": 1.23,
    "beside": 1.07,
    "measured": 0.65,
}
_BASE = -5.95
_MANY_WORDS, _MANY_NAMES, _LEADING = 8, 3, 3


def verdict(asked: Asked, found: Sequence[Judged]) -> float:
    """Return how much speaks for it that the sentences answer, in logits; 0 is the line.

    Args:
        asked: The question.
        found: The sentences, best first; at least one.
    """
    best = found[0]
    leading = {one.candidate.key for one in found[:_LEADING]}
    whole = {
        "worth": best.worth,
        "words": min(1.0, len(asked.stems) / _MANY_WORDS),
        "names": min(1.0, len(asked.names) / _MANY_NAMES),
        "spread": len(leading) / _LEADING,
    }
    return (
        _BASE
        + sum(worth * whole[name] for name, worth in _WHOLE.items())
        + sum(worth * best.signs[name] for name, worth in _BEST.items())
        + sum(worth * max(one.signs[name] for one in found) for name, worth in _ANY.items())
    )
