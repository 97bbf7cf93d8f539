"""How a language says numbers: which words it has for them, and what each does."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Numerals:
    """How one language says numbers."""

    #: Words that add up: 0 to 999.
    additive: Mapping[str, float]
    #: Words that multiply what stands before them: hundred, dozen, thousand, million.
    scales: Mapping[str, float]
    #: Plurals that tell only the order of magnitude, with the least they can mean.
    vague: Mapping[str, float] = field(default_factory=dict)
    #: Words that stand between the parts of one number ("two hundred and five").
    joiners: frozenset[str] = frozenset()
    #: Words that stand for one before a scale ("a million").
    articles: frozenset[str] = frozenset()
    #: "of" in "tens of thousands".
    links: frozenset[str] = frozenset()
    ordinals: Mapping[str, float] = field(default_factory=dict)
    #: Parts of one ("third", "thirds"), for fractions.
    parts: Mapping[str, float] = field(default_factory=dict)
    #: "half" before a scale ("half a million").
    half: frozenset[str] = frozenset()
    #: "to" and "or" inside a range.
    through: frozenset[str] = frozenset()
    #: "between", and the "and" that goes with it.
    between: Mapping[str, str] = field(default_factory=dict)
    #: Vague small numbers before a scale ("several thousand", "a few hundred").
    few: frozenset[str] = frozenset()
    #: The mark before decimals is a comma, and the dot parts thousands.
    decimal_comma: bool = False


def listed(words: str, first: int = 0, step: int = 1) -> dict[str, float]:
    """Return words with the numbers that they stand for, which grow by a step from the first."""
    return {word: float(first + step * n) for n, word in enumerate(words.split())}
