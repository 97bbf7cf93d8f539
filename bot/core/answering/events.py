"""Which event a count is of: its newest value is told, and of several events each by its headline.

The newest article says "eleven people have died" and leaves out of what; the one before said that
nine were killed by the eruption. Whoever asks of the eruption is to be told of the eleven.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.answering.candidates import Candidate
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import stems_in
from bot.core.briefs import Statement
from bot.core.evidence import Figure, NameKind
from bot.core.figures.series import (
    group,
    is_one_series,
    is_partial,
    is_vague,
    may_follow,
    measure_of,
)

#: Kinds that something happens to people in.
FATES = frozenset("killed injured missing displaced evacuated detained kidnapped rescued".split())

Pair = tuple[Candidate, Figure]


def counts_fates(asked: Asked) -> bool:
    """Tell whether a question asks how many people something befell."""
    return bool(asked.kinds & FATES) and asked.counts


def may_count(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence counts what befell people, as a question asks."""
    span = candidate.span
    return any(
        figure.kind in asked.kinds & FATES and span.start <= figure.start < span.end
        for figure in candidate.reading.figures
    )


def is_one_event(one: Candidate, other: Candidate) -> bool:
    """Tell whether two sentences are of one event, as far as is known."""
    return not (one.story and other.story) or one.story == other.story


def are_several(pairs: Sequence[Pair]) -> bool:
    """Tell whether counts are of more than one event."""
    return any(not is_one_event(pairs[0][0], candidate) for candidate, _ in pairs[1:])


def one_of_each(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the first count of each event."""
    kept: list[Pair] = []
    for pair in pairs:
        if not any(is_one_event(pair[0], candidate) for candidate, _ in kept):
            kept.append(pair)
    return kept


def later(asked: Asked, found: Sequence[Candidate], chosen: Sequence[Pair]) -> Iterator[Pair]:
    """Yield what later articles of the same events count of the same, whatever their words.

    Only of the whole event: of a part that the question names another article may say nothing.

    Args:
        asked: The question.
        found: The sentences that were found.
        chosen: The counts that answer by their own words.
    """
    known = {(candidate.span, figure.start) for candidate, figure in chosen}
    for candidate in found:
        if not candidate.story or not may_count(asked, candidate):
            continue
        span = candidate.span
        for figure in candidate.reading.figures:
            is_new = span.start <= figure.start < span.end and (span, figure.start) not in known
            if is_new and any(_follows(asked, (candidate, figure), one) for one in chosen):
                yield candidate, figure


def _follows(asked: Asked, new: Pair, old: Pair) -> bool:
    (candidate, figure), (before, counted) = new, old
    if candidate.story != before.story or candidate.at <= before.at:
        return False
    if figure.kind not in FATES or group(figure) != "is" or is_partial(figure) or is_vague(figure):
        return False
    new_measure, measure = measure_of(figure), measure_of(counted)
    if not is_one_series(new_measure, measure) or not may_follow(figure, counted):
        return False
    told = stems_in(f"{candidate.article.title} {candidate.text}")
    of_whole = new_measure.place == measure.place or measure.place <= told
    return of_whole and asked.names <= told | stems_in(before.article.title)


def headed(said: Statement, candidate: Candidate) -> Statement:
    """Put the headline in front of a count that does not say of which place it is."""
    title = candidate.article.title
    span = candidate.span
    is_placed = any(
        one.kind is NameKind.PLACE and span.start <= one.start < span.end
        for one in candidate.reading.names
    )
    return said if is_placed or not title else replace(said, text=f"[{title}] {said.text}")
