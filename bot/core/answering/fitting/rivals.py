"""Whether what a question ties to a name is tied to another one in a sentence.

"How many Velkan boats landed in Tarn?" is not told by "Tarnish boats landed in Velk": each name is
there, and belongs to something else.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.clauses import Token, tokens
from bot.core.answering.fitting.covering import sameness
from bot.core.answering.question.asked import Asked
from bot.core.reading.people.roles import is_title

_TIES = frozenset("of in at from by for to with against near on into off".split())
_ARTICLES = frozenset("the a an".split())
#: How alike a word must be to be the one that is tied.
_IS_SAME = 0.7
#: Words behind one in which its tie begins, and words of the name behind the tie.
_REACH, _NAME = 4, 4
#: Another name is tied to the word here, or none.
_ANOTHER, _LOOSE = 1.0, 0.3


def rivals(asked: Asked, candidate: Candidate) -> Mapping[str, float]:
    """Measure whether another name stands where the question's stands, 0 to 1.

    Returns:
        "rival": a little where no name stands there at all; "rival_sure": 1 where another does.
    """
    ties = _ties(asked.text, asked.names, asked.stems)
    text = candidate.text
    found = [_rival(text, tied, name) for tied, name in ties]
    most = max(found, default=0.0)
    return {"rival": most, "rival_sure": float(most == _ANOTHER)}


@lru_cache(maxsize=256)
def _ties(
    question: str, names: frozenset[str], wanted: tuple[str, ...]
) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return each word of a question that is tied to a name, with that name."""
    told = tokens(question)
    found = []
    for one in told:
        if one.stem in wanted and one.stem not in names:
            found += [
                (one.stem, frozenset(name))
                for name in _tied(question, told, one)
                if name and name <= names
            ]
    return tuple(found)


def _rival(text: str, tied: str, name: frozenset[str]) -> float:
    """Tell whether a word is tied to others wherever it stands; a little where it is to nobody."""
    told = tokens(text)
    worst = 0.0
    for one in told:
        if not one.stem or sameness(tied, one.stem) < _IS_SAME:
            continue
        others = [other for other in _tied(text, told, one) if other]
        near = {other.stem for other in told[max(0, one.at - _REACH) : one.at + _REACH + 1]}
        if any(name & other for other in others) or name & near:
            return 0.0
        worst = max(worst, _ANOTHER if others else _LOOSE)
    return worst


def _tied(text: str, told: Sequence[Token], one: Token) -> Iterator[frozenset[str]]:
    """Yield the names right in front of a word, and behind the little words that tie one to it."""
    yield frozenset(_run(text, told, range(one.at - 1, max(-1, one.at - 1 - _NAME), -1)))
    behind = told[one.at + 1 : one.at + 1 + _REACH]
    for other in behind:
        if other.low in _TIES:
            first = other.at + 1 + any(at.low in _ARTICLES for at in told[other.at + 1 :][:1])
            yield frozenset(_run(text, told, range(first, min(len(told), first + _NAME))))
        if other.stem:
            break


def _run(text: str, told: Sequence[Token], places: range) -> Iterator[str]:
    """Yield the stems of a name that begins at the first place, titles left out."""
    for at in places:
        one = told[at]
        if not text[one.start].isupper() or not one.stem or one.start == 0:
            break
        if not is_title(text[one.start : one.end]):
            yield one.stem
