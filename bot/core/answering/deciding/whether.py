"""Is a question answered at all? One number, out of a closer look at the best sentence.

The best sentence of a question that nothing answers is often better than that of one which is
answered in other words. What tells them apart is whether a word that says much is missing from it,
whether what the question puts together stands together, who does what to whom, whether it is about
those who are named and nobody else, whether it tells what is so, and whether the best sentences are
of one article.
"""

from collections.abc import Mapping, Sequence
from math import log

from bot.core.answering.deciding.which import Judged
from bot.core.answering.deciding.worths import BASE, WORTHS
from bot.core.answering.fitting.binding import binding
from bot.core.answering.fitting.named import named
from bot.core.answering.fitting.opposed import opposed
from bot.core.answering.fitting.passing import passing
from bot.core.answering.fitting.rivals import rivals
from bot.core.answering.fitting.roles import roles
from bot.core.answering.fitting.seeking import places
from bot.core.answering.fitting.unreal import unreal
from bot.core.answering.fitting.weighty import weighty
from bot.core.answering.question.asked import Asked

_MANY_WORDS, _MANY_NAMES, _LEADING = 8, 3, 3
#: Signs that tell most where they come near to nothing.
_STEEP = ("weighty_least", "linked", "close")
_FLOOR = 0.1


def verdict(asked: Asked, found: Sequence[Judged]) -> float:
    """Return how much speaks for it that the sentences answer, in logits; 0 is the line.

    Args:
        asked: The question.
        found: The sentences, best first; at least one.
    """
    weighed = signs_of(asked, found)
    return BASE + sum(worth * weighed[name] for name, worth in WORTHS.items())


def signs_of(asked: Asked, found: Sequence[Judged]) -> Mapping[str, float]:
    """Measure the best sentence closely, and how the best ones stand together."""
    best = found[0]
    candidate = best.candidate
    # A copy of a sentence is no other article's.
    leading = {one.candidate.text: one.candidate.key for one in found[:_LEADING]}
    weighed = {
        **best.signs,
        **weighty(asked, candidate),
        **binding(asked, candidate.text, places(asked, candidate)),
        **named(asked, candidate),
        **opposed(asked, candidate),
        **roles(asked, candidate),
        **rivals(asked, candidate),
        **passing(asked, candidate),
        **unreal(asked, candidate),
        "worth": best.worth,
        "words": min(1.0, len(asked.stems) / _MANY_WORDS),
        "names": min(1.0, len(asked.names) / _MANY_NAMES),
        "spread": len(set(leading.values())) / _LEADING,
    }
    return weighed | {f"{name}_log": log(_FLOOR + weighed[name]) for name in _STEEP}
