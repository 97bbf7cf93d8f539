"""Choose and word the answer; abstain when the sentences do not cover the question."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.answering.ages import asks_age, telling_age
from bot.core.answering.asked import Asked
from bot.core.answering.candidates import Candidate, ranked_articles
from bot.core.answering.denying import with_denial
from bot.core.answering.figures import FATES, figure_statements
from bot.core.answering.holding import beside_new_person, holds_wanted, suits_tone
from bot.core.answering.spoken import spoken_statements
from bot.core.answering.wants import Tone, Want
from bot.core.answering.wording import Cite, sentence_of
from bot.core.briefs import Statement
from bot.core.happenings import overlap
from bot.core.reading.numbers import numbers_in
from bot.core.words import stems

#: Share of the question that a sentence must cover to answer it, with what its surroundings add.
ANSWERS = 0.55
#: Share from which it answers however little of it is the sentence's own.
SURE = 0.73
#: Share of the question's words that are no names that the sentence itself must hold.
ANSWERS_ALONE = 0.5
#: The same where one of these words is nowhere in the article.
ANSWERS_WITHOUT = 0.66
#: The same where a number is asked for and none was read as counting it.
COUNTS = 0.6
#: Share from which a sentence is worth showing beside a refusal.
IS_NEAR = 0.25
MAX_STATEMENTS = 4
#: Articles that are named as sources, cited or not, and sentences beside a refusal.
MAX_SOURCES = 5
_NEARLY = 0.85
#: What a person's name is worth where a person is asked for, with the question's words beside it.
_NAMED = 0.5
_SAME_AGAIN = 0.6


def answer(asked: Asked, found: Sequence[Candidate], cite: Cite) -> tuple[Statement, ...]:
    """Return the statements that answer, the newest figures and best sentences first.

    Empty when nothing does: that is a refusal, and `nearest` says what came closest.
    """
    if not asked.stems and not asked.kinds:
        return ()
    match asked.want:
        case Want.FIGURE:
            lines = _counted(asked, found, cite)
        case Want.WORDS:
            lines = spoken_statements(asked, found, cite) or _sentences(asked, found, cite)
        case Want.REASON:
            lines = _with_next(_sentences(asked, found, cite), asked, found, cite)
        case Want.CLAIM if asked.numbers and asked.kinds & FATES:
            # "Have 500 been killed?" is answered by how many there are.
            figures = figure_statements(_unnumbered(asked), found, cite)
            lines = with_denial(figures, asked, found, cite)
        case _:
            lines = with_denial(_sentences(asked, found, cite), asked, found, cite)
    return tuple(lines[:MAX_STATEMENTS])


def _unnumbered(asked: Asked) -> Asked:
    kept = tuple(one for one in asked.stems if not one[:1].isdigit())
    return replace(asked, stems=kept, want=Want.FIGURE, counts=True)


def nearest(found: Sequence[Candidate], cite: Cite) -> tuple[Statement, ...]:
    """Return the sentences that came closest to answering, one of an article, best first."""
    lines: list[Statement] = []
    for candidate in ranked_articles(found)[:MAX_SOURCES]:
        if candidate.coverage < IS_NEAR and not candidate.is_meant:
            continue
        said = sentence_of(candidate, cite)
        if said is not None:
            lines.append(said)
    return tuple(lines)


def _counted(asked: Asked, found: Sequence[Candidate], cite: Cite) -> list[Statement]:
    if asks_age(asked):
        return _sentences(asked, list(telling_age(asked, found)), cite)
    lines = figure_statements(asked, found, cite)
    if lines or (asked.kinds & FATES and asked.counts):
        return lines
    counting = [
        one
        for one in found
        if numbers_in(one.text) and (one.core >= COUNTS or _is_sure(asked, one))
    ]
    return _sentences(asked, counting, cite)


def _sentences(asked: Asked, found: Sequence[Candidate], cite: Cite) -> list[Statement]:
    fitting = [one for one in found if _answers(asked, one)]
    best = max((candidate.coverage for candidate in fitting), default=0.0)
    chosen: list[Statement] = []
    taken: list[frozenset[str]] = []
    for candidate in sorted(fitting, key=lambda one: -round(_fitness(asked, one), 2)):
        words = frozenset(stems(candidate.text))
        if candidate.coverage < _NEARLY * best or any(
            overlap(words, other) > _SAME_AGAIN for other in taken
        ):
            continue
        said = sentence_of(candidate, cite)
        if said is not None:
            chosen.append(said)
            taken.append(words)
        if len(chosen) == MAX_STATEMENTS - 1:
            break
    return chosen


def _fitness(asked: Asked, candidate: Candidate) -> float:
    named = beside_new_person(asked, candidate) if asked.want is Want.PERSON else 0.0
    return candidate.coverage + candidate.own + _NAMED * named


def _with_next(
    lines: list[Statement], asked: Asked, found: Sequence[Candidate], cite: Cite
) -> list[Statement]:
    """Add the sentence behind the best one: a reason often follows what it is the reason of."""
    best = next((one for one in found if _answers(asked, one)), None)
    if not lines or best is None:
        return lines
    following = [one for one in best.reading.sentences if one.start >= best.span.end]
    if following and following[0].paragraph == _paragraph(best):
        span = replace(best.span, start=following[0].start, end=following[0].end)
        said = sentence_of(replace(best, span=span), cite)
        if said is not None and said.text not in {line.text for line in lines}:
            lines.insert(1, said)
    return lines


def _paragraph(candidate: Candidate) -> int:
    inside = [one for one in candidate.reading.sentences if one.start <= candidate.span.start]
    return inside[-1].paragraph if inside else 0


def _is_sure(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence and what stands right around it are about all that is asked."""
    is_known = not candidate.missing - asked.names and not asked.names & candidate.far
    return is_known and candidate.coverage >= SURE


def _answers(asked: Asked, candidate: Candidate) -> bool:
    is_partly_unknown = bool(candidate.missing - asked.names)
    alone = ANSWERS_WITHOUT if is_partly_unknown or asked.names & candidate.far else ANSWERS_ALONE
    is_covered = candidate.coverage >= ANSWERS and candidate.core >= alone
    if not (is_covered or (_is_sure(asked, candidate) and asked.want is not Want.WORDS)):
        return False
    if asked.names & candidate.missing:
        return False
    if asked.tone is not Tone.NONE and not suits_tone(asked, candidate):
        return False
    return holds_wanted(asked, candidate)
