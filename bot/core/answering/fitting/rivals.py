"""Whether what a question ties to a name is tied to another one in a sentence.

"How many Velkan boats landed in Tarn?" is not told by "Tarnish boats landed in Velk": each name is
there, and belongs to something else. A name that the question has beside the same word, or that may
be what it asks for, is no other one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.clauses import Token, tokens
from bot.core.answering.fitting.covering import sameness
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.capitals import CALENDAR
from bot.core.answering.question.predicates import is_base
from bot.core.answering.question.wants import Want
from bot.core.evidence import NameKind
from bot.core.reading.people.roles import is_title
from bot.core.text.words import stems

_TIES = frozenset("of in at from by for to with against near on into off".split())
#: Behind these stands where something is.
_WHERE = frozenset("in at near on from".split())
_OF = frozenset({"of"})
_ARTICLES = frozenset("the a an".split())
#: How alike a word must be to be the one that is tied.
_IS_SAME = 0.7
#: Words behind one in which its tie begins, and words of the name behind the tie.
_REACH, _NAME = 4, 4
#: Another name is tied to the word here, or none.
_ANOTHER, _LOOSE = 1.0, 0.3


@dataclass(frozen=True, slots=True)
class _Tie:
    """A word of a question, the name that it is tied to, and all names beside it."""

    word: str
    name: frozenset[str]
    beside: frozenset[str]
    #: The name stands right behind its noun, as in "tap water tarn": it is where that is.
    is_bare: bool = False


def rivals(asked: Asked, candidate: Candidate) -> Mapping[str, float]:
    """Measure whether another name stands where the question's stands, 0 to 1.

    Returns:
        "rival": a little where no name stands there at all; "rival_sure": 1 where another does.
    """
    ties = _ties(asked.text, asked.names, asked.stems)
    found = [_rival(asked, candidate, one) for one in ties]
    most = max(found, default=0.0)
    return {"rival": most, "rival_sure": float(most == _ANOTHER)}


@lru_cache(maxsize=256)
def _ties(question: str, names: frozenset[str], wanted: tuple[str, ...]) -> tuple[_Tie, ...]:
    """Return each word of a question that is tied to a name, with that name."""
    told = tokens(question)
    found = []
    for one in told:
        if one.stem not in wanted or one.stem in names:
            continue
        tied = [name for _, name in _tied(question, told, one) if name and name <= names]
        behind = frozenset(_run(question, told, range(one.at + 1, len(told))))
        found += [_Tie(one.stem, name, behind.union(*tied)) for name in tied]
        if behind and behind <= names and not (one.is_verb or is_base(one.low)):
            found.append(_Tie(one.stem, behind, behind.union(*tied), is_bare=True))
    return tuple(found)


def _rival(asked: Asked, candidate: Candidate, tie: _Tie) -> float:
    """Tell whether a word is tied to others wherever it stands; a little where it is to nobody."""
    text = candidate.text
    told = tokens(text)
    worst = 0.0
    for one in told:
        if not one.stem or sameness(tie.word, one.stem) < _IS_SAME:
            continue
        others = [(by, other) for by, other in _tied(text, told, one) if other]
        near = {other.stem for other in told[max(0, one.at - _REACH) : one.at + _REACH + 1]}
        if any(tie.name & other for _, other in others) or tie.name & near:
            return 0.0
        is_strange = any(
            not other & tie.beside
            and not _may_answer(asked, candidate, by, other)
            and (not tie.is_bare or (by in _WHERE and _are_places(candidate, tie.name, other)))
            for by, other in others
        )
        if tie.is_bare and not is_strange:
            continue
        worst = max(worst, _ANOTHER if is_strange else _LOOSE)
    return worst


def _are_places(candidate: Candidate, *names: frozenset[str]) -> bool:
    """Tell whether an article has each of some names as that of a place."""
    places = [set(stems(one.text)) for one in candidate.reading.names if one.kind is NameKind.PLACE]
    return all(any(name & place for place in places) for name in names)


def _may_answer(asked: Asked, candidate: Candidate, by: str, name: frozenset[str]) -> bool:
    """Tell whether a name may be who, or where, a question asks for."""
    if asked.want is Want.PLACE:
        return by in _WHERE
    if asked.want is not Want.PERSON or by in _WHERE | _OF:
        return False
    span = candidate.span
    return any(
        one.kind is NameKind.PERSON and name & set(stems(one.text))
        for one in candidate.reading.names
        if span.start <= one.start < span.end
    )


def _tied(text: str, told: Sequence[Token], one: Token) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the names right in front of a word, and behind the little words that tie one to it.

    Each with its little word; that is empty for the first.
    """
    yield "", frozenset(_run(text, told, range(one.at - 1, max(-1, one.at - 1 - _NAME), -1)))
    behind = told[one.at + 1 : one.at + 1 + _REACH]
    for other in behind:
        if other.low in _TIES:
            first = other.at + 1 + any(at.low in _ARTICLES for at in told[other.at + 1 :][:1])
            run = _run(text, told, range(first, min(len(told), first + _NAME)))
            yield other.low, frozenset(run)
        if other.stem:
            break


def _run(text: str, told: Sequence[Token], places: range) -> Iterator[str]:
    """Yield the stems of a name that begins at the first place, titles left out."""
    for at in places:
        one = told[at]
        is_name = text[one.start].isupper() and one.stem and one.low not in CALENDAR
        if not is_name or one.start == 0:
            break
        if not is_title(text[one.start : one.end]):
            yield one.stem
