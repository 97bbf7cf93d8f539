"""Choose and word the answer; abstain when the sentences do not cover the question."""

from collections.abc import Sequence

from bot.core.answering.by_want import Case, lines_of
from bot.core.answering.candidates import Candidate, is_unheard_of, ranked_articles
from bot.core.answering.choosing import MAX_STATEMENTS
from bot.core.answering.claiming import told_by_others
from bot.core.answering.deciding.whether import verdict
from bot.core.answering.deciding.which import Judge
from bot.core.answering.eligible import LOOKED_AT, eligible, is_of_another_deed
from bot.core.answering.fitting.turned import is_turned_round
from bot.core.answering.introducing import introductions
from bot.core.answering.joining import joined
from bot.core.answering.overview import asks_of_named, of_named
from bot.core.answering.question.asked import Asked
from bot.core.answering.wording import Cite, sentence_of
from bot.core.briefs import Statement

#: Share of the question that a sentence itself must hold to be worth showing beside a refusal.
IS_NEAR = 0.3
#: Articles that are named as sources, cited or not, and sentences beside a refusal.
MAX_SOURCES, _MOST_NEAR = 5, 3
#: Words of a question of which one alone says too little, with a name among them or without.
_FEW, _MANY = 2, 3
#: How likely it is that an answer is there if no sentence may answer, in logits.
_NEVER = -99.0
#: What that loses where the sources only tell the other way round what is asked.
_TURNED_ROUND = 3.0


def answer(
    asked: Asked, found: Sequence[Candidate], cite: Cite, judge: Judge | None = None
) -> tuple[Statement, ...]:
    """Return the statements that answer, the newest figures and best sentences first.

    Empty when nothing does: that is a refusal, and `nearest` says what came closest.

    Args:
        asked: The question.
        found: The sentences that may answer, best first.
        cite: Numbers their sources.
        judge: Who has judged some of them already.
    """
    if not asked.stems and not asked.kinds:
        return ()
    if outright := _outright(asked, found, cite):
        return tuple(outright)
    may_tell = eligible(asked, found, judge)
    likely = verdict(asked, may_tell) if may_tell else _NEVER
    if is_turned_round(asked, _of_deed(asked, found)):
        likely -= _TURNED_ROUND
    case = Case(asked=asked, found=found, eligible=may_tell, likely=likely, cite=cite)
    if lines := lines_of(case):
        return tuple(lines[:MAX_STATEMENTS])
    of_it = [one for one in found if not is_of_another_deed(asked, one)]
    return tuple(joined(asked, of_it, cite))


def _outright(asked: Asked, found: Sequence[Candidate], cite: Cite) -> Sequence[Statement]:
    """Answer a question of a kind whose answers are known by their form, not by their words."""
    told_of = of_named(asked, found, cite) if asks_of_named(asked) else ()
    return told_of or told_by_others(asked, found, cite) or introductions(asked, found, cite)


def _of_deed(asked: Asked, found: Sequence[Candidate]) -> list[str]:
    return [one.text for one in found[:LOOKED_AT] if one.held.get(asked.predicate)]


def nearest(asked: Asked, found: Sequence[Candidate], cite: Cite) -> tuple[Statement, ...]:
    """Return the sentences that came closest to answering, one of an article, best first."""
    if is_unheard_of(asked, found):
        return ()
    known = _rarest(asked, found)
    lines: dict[str, Statement] = {}
    for candidate in ranked_articles(found)[:MAX_SOURCES]:
        if not candidate.is_meant and not _is_near(asked, candidate, known):
            continue
        said = sentence_of(candidate, cite)
        if said is not None and len(lines) < _MOST_NEAR:
            lines.setdefault(said.text, said)
    return tuple(lines.values())


def _rarest(asked: Asked, found: Sequence[Candidate]) -> frozenset[str]:
    """Return the names of a question that sources have, or the rarest of its words if none."""
    often = {one: sum(it.held.get(one, 0.0) >= 1 for it in found) for one in asked.stems}
    known = [one for one in asked.stems if often[one] and one not in asked.focus]
    named = asked.names.intersection(known)
    return named or frozenset(sorted(known, key=lambda one: often[one])[:1])


def _is_near(asked: Asked, candidate: Candidate, known: frozenset[str]) -> bool:
    """Tell whether a sentence itself speaks of what a question is about."""
    held = sum(candidate.held.get(one, 0.0) > 0 for one in asked.stems)
    is_about = any(candidate.held.get(one, 0.0) >= 1 for one in known)
    # Of a name alone much is told that is beside the point, and any one word is shared by many.
    is_close = held > 1 or len(asked.stems) < (_FEW if asked.names else _MANY)
    return is_about and is_close and candidate.own >= IS_NEAR
