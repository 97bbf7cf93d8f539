"""What speaks for a sentence as an answer, and what against it, as numbers of 0 to 1."""

from collections.abc import Mapping, Sequence

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.relating import related
from bot.core.answering.fitting.seeking import Place, measures, nearness, places, speakers
from bot.core.answering.fitting.standing import NEITHER, closeness, sides, stretch
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.nouns import NAME
from bot.core.answering.question.wants import Want
from bot.core.text.words import stems

#: Wants whose answer is of a sort that a sentence shows.
_SHOWN = frozenset({Want.FIGURE, Want.PERSON, Want.TIME, Want.PLACE, Want.REASON})
#: What nearness adds to a place that may hold the answer.
_BESIDE = 0.7
#: What stands for a sign that a question cannot have.
_NEITHER_NEAR = 0.3
_MANY_WORDS, _LONG, _FEW_WORDS = 8, 300, 2
#: Letters of an answer; a longer place is a whole clause.
_ANSWER = 60
_OTHER_SPEAKER = 0.3


def signs(asked: Asked, candidate: Candidate, top: float) -> Mapping[str, float]:
    """Measure what speaks for a sentence and against it.

    Args:
        asked: The question.
        candidate: The sentence.
        top: How much the article that is most about the question is about it.
    """
    found = places(asked, candidate)
    told = measures(asked, candidate)
    is_shown = asked.want in _SHOWN or bool(asked.focus) or told is not None
    if asked.want is Want.REASON and not found:
        # A reason may stand in the sentence behind, with no word that says it is one.
        found = [Place(0, len(candidate.text), NEITHER)]
    return {
        **_of_words(asked, candidate),
        "sure": max((one.likely for one in found), default=0.0) if is_shown else NEITHER,
        "near": _nearest(asked, candidate, found) if is_shown else _NEITHER_NEAR,
        "close": _closest(asked, candidate, found) if is_shown else _NEITHER_NEAR,
        "untyped": float(not is_shown),
        "untold": float(is_shown and not found),
        "about": candidate.about / top if top else 0.0,
        "measured": float(bool(told)),
        "unmeasured": float(told == []),
        "related": related(asked, candidate),
        "stretch": stretch(asked, candidate.text),
        "sides": sides(asked, candidate.text),
        "speaks": _speaks(asked, candidate),
        "long": min(1.0, len(candidate.text) / _LONG),
        "figure": float(asked.want is Want.FIGURE),
        "person": float(asked.want is Want.PERSON),
        "time": float(asked.want is Want.TIME),
        "place": float(asked.want is Want.PLACE),
        "reason": float(asked.want is Want.REASON),
        "speech": float(asked.want is Want.WORDS),
    }


def _of_words(asked: Asked, candidate: Candidate) -> Mapping[str, float]:
    """Measure what becomes of the question's words."""
    names, held = asked.names, candidate.held
    plain = [one for one in asked.stems if one not in names | asked.focus]
    sort = asked.focus - NAME
    lost = sum(one in candidate.missing for one in asked.stems)
    away = candidate.missing | candidate.far
    beside = [one for one in asked.stems if not held.get(one, 0.0) and one not in away]
    return {
        "coverage": candidate.coverage,
        "own": candidate.own,
        "core": candidate.core,
        "missing": _share(plain, candidate.missing),
        "far": _share(plain, candidate.far),
        "beside": len(beside) / len(asked.stems) if asked.stems else 0.0,
        "lost": float(lost > 0),
        "lost_more": float(lost > 1),
        "names_own": sum(held.get(one, 0.0) for one in names) / len(names) if names else NEITHER,
        "names_far": _share(list(names), candidate.far),
        "names_lost": _share(list(names), candidate.missing),
        "names_all": float(bool(names) and all(held.get(one, 0.0) for one in names)),
        "nameless": float(not names),
        "sort": max((held.get(one, 0.0) for one in sort), default=NEITHER),
        "words": min(1.0, len(asked.stems) / _MANY_WORDS),
        "few": float(len(asked.stems) <= _FEW_WORDS),
        "predicate": held.get(asked.predicate, NEITHER),
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


def _closest(asked: Asked, candidate: Candidate, found: Sequence[Place]) -> float:
    return max(
        (
            closeness(asked, candidate.text, one.start, one.end) * one.likely
            for one in found
            if one.end - one.start <= _ANSWER
        ),
        default=0.0,
    )


def _speaks(asked: Asked, candidate: Candidate) -> float:
    """Tell whether whom a question names speaks in a sentence, where it asks for words."""
    if asked.want is not Want.WORDS:
        return NEITHER
    wanted = set(asked.stems)
    told = speakers(candidate)
    if any(set(stems(who)) & wanted for who in told):
        return 1.0
    return _OTHER_SPEAKER if told else 0.0
