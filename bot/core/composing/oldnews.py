"""What a channel was told before: to say it again in another paper's words is no news.

A sentence says it again when nearly all its words were told, many of them in one sentence, and
what is left over is no deed, no name, no number and no "not".
"""

import re
from collections.abc import Iterable

from bot.core.composing.material import Material, Told
from bot.core.composing.statements import ROUNDED, counts_in
from bot.core.composing.weighing import sentence_of
from bot.core.facts import Fact, FactKind
from bot.core.patterns import Pattern
from bot.core.sentences.importance import NEXT_WEIGHT, tells_deed
from bot.core.synonyms import widened
from bot.core.words import stem_set, stems

#: So much of a sentence was told, by one sentence or another.
_TOLD = 0.78
#: And so much of it by one alone, where words that mean the same count as one.
_BY_ONE = 0.42
#: A sentence of fewer words is like too many others.
_LEAST_WORDS = 4
#: The newest that a channel was told; what is older is seldom told again.
_REMEMBERED = 200
#: Fates and turns: one of these alone is news of what was told.
_TURNS = frozenset(
    stems(
        "rule presume plead convict sentence acquit jail free charge sue name identify find spread "
        "worsen ease slow stabilise double halve rise fall grow shrink join leave quit fail "
        "succeed win lose beat halt block extend expire miss recover wake eighth ninth tenth again"
    )
)
_NAME = Pattern(r"(?<=[\w,] )[^\W\d_a-z][\w’'-]+")
_NUMBER = Pattern(r"\d[\d.,]*")
_NOT = Pattern(r"\b(?:not|no|never|none|nobody|without|cannot)\b|n['’]t\b", re.IGNORECASE)


class OldNews:
    """Sentences that a channel knows."""

    def __init__(self, material: Material, told: Iterable[Told]) -> None:
        """Remember what was told.

        Args:
            material: What there is.
            told: What the channel knows as it is; only what articles lead with, which briefs tell,
                counts, and of that the newest.
        """
        everything = [one.fact for one in told]
        known = [fact for fact in everything if _is_remembered(fact)]
        known.sort(key=lambda fact: (fact.changed_at, fact.key))
        self._material = material
        figures = (fact.figure for fact in everything if fact.figure is not None)
        self._counts = {(figure.kind, figure.value) for figure in figures}
        #: Of each whether it says "not", and its stems with those that mean the same.
        self._each = [
            (_is_not(fact.text), frozenset(widened(stem_set(fact.text))))
            for fact in known[-_REMEMBERED:]
        ]
        self._all = frozenset[str]().union(*(wide for _, wide in self._each))

    def has(self, fact: Fact) -> bool:
        """Tell whether a fact's sentence says nothing that the channel was not told."""
        if fact.kind is not FactKind.HAPPENING or not self._all:
            return False
        text = sentence_of(self._material, fact)
        mine = stem_set(text)
        fresh = mine - self._all
        if len(mine) < _LEAST_WORDS or len(fresh) > (1 - _TOLD) * len(mine):
            return False
        if fresh & (_telling(text) | _TURNS) or tells_deed(fresh):
            return False
        counts = counts_in(self._material, fact.sentence) - self._counts
        if any(kind not in ROUNDED for kind, _ in counts):
            return False
        is_not = _is_not(text)
        return any(
            is_not is other and len(mine & wide) > _BY_ONE * len(mine) for other, wide in self._each
        )


def _is_not(text: str) -> bool:
    return _NOT.search(text) is not None


def _is_remembered(fact: Fact) -> bool:
    return fact.kind is FactKind.HAPPENING and fact.weight >= NEXT_WEIGHT


def _telling(text: str) -> frozenset[str]:
    """Return the stems of a sentence's names and numbers."""
    found = (*_NAME.findall(text), *_NUMBER.findall(text))
    return frozenset(stem for one in found for stem in stems(one))
