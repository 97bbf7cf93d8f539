"""Why something was done: the sentences that give a reason, and what follows them.

What only tells once more what is asked about is no reason; a reason often stands behind it.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.answering.candidates import Candidate
from bot.core.answering.deciding.which import Judged
from bot.core.answering.fitting.reasons import gives_reason, says_why
from bot.core.answering.question.asked import Asked
from bot.core.answering.wording import Cite, sentence_of
from bot.core.briefs import Statement

#: How much worse than the best a sentence may be judged that gives a reason, in logits, than the
#: best reason another one, and than the best a reason that does not tell of the deed.
_LIKELY, _BESIDE, _AS_NEAR = 3.0, 1.5, 0.5
#: Words of a sentence that may be a reason.
_SHORTEST = 4


def giving_reasons(asked: Asked, told: Sequence[Judged]) -> list[Judged]:
    """Return the best that give a reason, or the best one of all if that stands behind it."""
    best = [one for one in told if one.worth >= told[0].worth - _LIKELY]
    giving = [
        one
        for one in best
        if gives_reason(asked, one.candidate)
        # What does not tell of the deed is a reason only where nothing is nearer to the question,
        # or where it says so.
        and (
            one.worth >= best[0].worth - _AS_NEAR
            or one.candidate.held.get(asked.predicate)
            or says_why(asked, one.candidate)
        )
    ]
    if giving:
        return [one for one in giving if one.worth >= giving[0].worth - _BESIDE]
    behind = _behind(told[0].candidate) if told else None
    return list(told[:1]) if behind is not None and gives_reason(asked, behind) else []


def _behind(best: Candidate) -> Candidate | None:
    """Return the sentence right behind one, in its paragraph."""
    following = [one for one in best.reading.sentences if one.start >= best.span.end]
    if not following or following[0].paragraph != _paragraph(best):
        return None
    return replace(best, span=replace(best.span, start=following[0].start, end=following[0].end))


def with_next(lines: list[Statement], told: Sequence[Judged], cite: Cite) -> list[Statement]:
    """Add the sentence behind the best one: a reason often follows what it is the reason of."""
    if not lines:
        return lines
    behind = _behind(told[0].candidate)
    if behind is not None and len(behind.text.split()) >= _SHORTEST:
        said = sentence_of(behind, cite)
        if said is not None and lines[0].text in said.text:
            # It leans on the best one, and comes with it.
            return [said, *(line for line in lines[1:] if line.text not in said.text)]
        if said is not None and said.text not in {line.text for line in lines}:
            lines.insert(1, said)
    return lines


def _paragraph(candidate: Candidate) -> int:
    inside = [one for one in candidate.reading.sentences if one.start <= candidate.span.start]
    return inside[-1].paragraph if inside else 0
