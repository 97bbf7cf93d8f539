"""Sentences found by what they mean, beside those found by their words."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.answering.candidates import Candidate, Pairs
from bot.core.articles import Span
from bot.core.questions import SentenceHit
from bot.core.searching.meaning import PassageHit, fused

#: Deviations by which a passage stands out that tells what was asked: of two articles on one
#: event, seven in ten stand out so far.
NEAR = 3.0


def sentences_of(passages: Sequence[PassageHit], articles: Pairs) -> list[SentenceHit]:
    """Return the sentences that begin in passages, in the passages' order."""
    found: dict[tuple[str, int], SentenceHit] = {}
    for passage in passages:
        pair = articles.get((passage.article, passage.revision))
        for sentence in pair[1].sentences if pair else ():
            if passage.start <= sentence.start < passage.end and not sentence.is_heading:
                hit = SentenceHit(
                    article=passage.article,
                    revision=passage.revision,
                    start=sentence.start,
                    end=sentence.end,
                    score=passage.score,
                )
                found.setdefault((passage.article, sentence.start), hit)
    return list(found.values())


def with_meant(by_words: Sequence[SentenceHit], meant: Sequence[SentenceHit]) -> list[SentenceHit]:
    """Return what was found either way, each sentence once."""
    known = {_span(hit) for hit in by_words}
    return [*by_words, *(hit for hit in meant if _span(hit) not in known)]


def by_both(
    found: Sequence[Candidate], meant: Sequence[SentenceHit], passages: Sequence[PassageHit]
) -> list[Candidate]:
    """Rank candidates, best first by their words, by their meaning as well.

    Args:
        found: The candidates.
        meant: The sentences of the passages, as `sentences_of` gives them.
        passages: What was found by meaning, best first.
    """
    if not meant:
        return list(found)
    best: dict[Span, Candidate] = {}
    for one in found:
        is_meant = any(_is_in(one.span, passage) for passage in passages if passage.far >= NEAR)
        best.setdefault(one.span, replace(one, is_meant=is_meant))
    ranked = [span for span in map(_span, meant) if span in best]
    return [best[span] for span in fused([list(best), ranked])]


def _is_in(span: Span, passage: PassageHit) -> bool:
    is_its = (span.article, span.revision) == (passage.article, passage.revision)
    return is_its and passage.start <= span.start < passage.end


def _span(hit: SentenceHit) -> Span:
    return Span(article=hit.article, revision=hit.revision, start=hit.start, end=hit.end)
