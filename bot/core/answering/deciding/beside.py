"""Which sentences are told behind the best one: those to the point, and no noise about others."""

from collections.abc import Sequence

from bot.core.answering.candidates import Candidate
from bot.core.answering.deciding.which import Judged
from bot.core.answering.doing import heads_another
from bot.core.answering.fitting.seeking import only_describes
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.wants import Want

#: How much worse than the best a sentence may be judged that answers as well, in logits.
_AS_GOOD = 0.5
#: Share of what the best sentence itself holds of a question that a further one must hold.
_OWN_SHARE = 0.5
#: Sentences between two that stand right beside each other.
_NEXT = 1


def to_the_point(asked: Asked, told: Sequence[Judged]) -> list[Judged]:
    """Leave out, behind the best sentence, what has little to do with the question.

    What stays has a word of the question. It is judged about as good, or stands right beside the
    best one, or tells of the deed in the same article where the best one does not; or it is about
    all that the best one is about, and tells of the deed or holds about as much of the question.

    Args:
        asked: The question.
        told: Sentences that may answer, best first.
    """
    return [
        one
        for number, one in enumerate(told)
        if not number
        or one.candidate.is_meant
        or (
            any(one.candidate.held.values())
            and not heads_another(asked, one.candidate.text)
            and (
                one.worth >= told[0].worth - _AS_GOOD
                or _is_to_the_point(asked, one.candidate, told[0].candidate)
            )
        )
    ]


def holds_enough(asked: Asked, one: Candidate, best: Candidate) -> bool:
    """Tell whether a sentence tells of the deed, or holds about as much of a question as the best.

    Args:
        asked: The question.
        one: The sentence.
        best: The one that answers best.
    """
    return bool(one.held.get(asked.predicate)) or one.own >= _OWN_SHARE * best.own


def _is_to_the_point(asked: Asked, one: Candidate, best: Candidate) -> bool:
    if _are_beside(one, best):
        return True
    if asked.want is Want.PERSON and one.key == best.key and only_describes(asked, best):
        # "A local man did it": his name may stand further on.
        return not only_describes(asked, one)
    deed = asked.predicate
    if one.key == best.key and one.held.get(deed) and not best.held.get(deed):
        return True
    said = {stem for stem, share in best.held.items() if share}
    return not said & (one.missing | one.far) and holds_enough(asked, one, best)


def _are_beside(one: Candidate, other: Candidate) -> bool:
    if one.key != other.key:
        return False
    first, second = (
        sum(sentence.start <= candidate.span.start for sentence in one.reading.sentences)
        for candidate in (one, other)
    )
    return abs(first - second) <= _NEXT
