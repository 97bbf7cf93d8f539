"""Numbered sentences for a model that words an answer, and the statements that its ids make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.answering.candidates import Candidate
from bot.core.answering.wording import Cite
from bot.core.articles import ArticleId, Span
from bot.core.briefs import Statement
from bot.core.models.drafting import DraftStatement
from bot.core.models.second import Shown, head_of, lines_of
from bot.core.sentences.stating import state

#: Sentences of one call.
MAX_SENTENCES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPack:
    """Evidence under the ids that a model may point at."""

    spans: Mapping[str, tuple[Span, ...]]
    #: By id, as the model sees it.
    shown: Mapping[str, Shown]

    @property
    def text(self) -> str:
        """All of it, one line each, under who published it and when."""
        return lines_of(self.shown.values())


def answer_pack(found: Sequence[Candidate]) -> AnswerPack:
    """Number the best candidates, each as a sentence that stands alone where it can.

    Those of one article stand together and in its order, so that "he" follows whoever he is; the
    article with the best one comes first.
    """
    best = found[:MAX_SENTENCES]
    places: dict[tuple[ArticleId, int], int] = {}
    for one in best:
        places.setdefault((one.article.id, one.article.revision), len(places))
    spans: dict[str, tuple[Span, ...]] = {}
    shown: dict[str, Shown] = {}
    for number, one in enumerate(sorted(best, key=lambda one: _place(one, places)), 1):
        id = f"S{number}"
        made = state(one.article, one.reading, one.span.start, one.span.end)
        spans[id] = made.spans if made else (one.span,)
        sentence = made.text if made else " ".join(one.text.split())
        shown[id] = Shown(
            line=f"{id}: {sentence}",
            sentence=sentence,
            article=one.article.id,
            head=head_of(one.article),
        )
    return AnswerPack(spans=spans, shown=shown)


def _place(one: Candidate, places: Mapping[tuple[ArticleId, int], int]) -> tuple[int, int]:
    return places[one.article.id, one.article.revision], one.span.start


def drafted_statement(drafted: DraftStatement, packed: AnswerPack, cite: Cite) -> Statement:
    """Turn a model's pointers into a statement; what points at nothing cites nothing."""
    spans = [span for id in drafted.evidence for span in packed.spans.get(id, ())]
    return Statement(text=drafted.text, citations=cite(spans))
