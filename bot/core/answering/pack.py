"""Numbered sentences for a model that words an answer, and the statements that its ids make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.answering.candidates import Candidate
from bot.core.answering.wording import Cite
from bot.core.articles import Span
from bot.core.briefs import Statement
from bot.core.models.drafting import AnswerDraft
from bot.core.sentences.stating import state

#: Sentences of one call.
MAX_SENTENCES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPack:
    """Evidence under the ids that a model may point at."""

    spans: Mapping[str, tuple[Span, ...]]
    #: One line per id, as the model sees it.
    text: str


def answer_pack(found: Sequence[Candidate]) -> AnswerPack:
    """Number the best candidates, each as a sentence that stands alone where it can."""
    spans: dict[str, tuple[Span, ...]] = {}
    lines: list[str] = []
    for number, one in enumerate(found[:MAX_SENTENCES], 1):
        made = state(one.article, one.reading, one.span.start, one.span.end)
        spans[f"S{number}"] = made.spans if made else (one.span,)
        day = one.article.published_at.date().isoformat() if one.article.published_at else "undated"
        lines.append(f"S{number} ({day}): {made.text if made else ' '.join(one.text.split())}")
    return AnswerPack(spans=spans, text="\n".join(lines))


def drafted_statements(draft: AnswerDraft, packed: AnswerPack, cite: Cite) -> tuple[Statement, ...]:
    """Turn a model's pointers into statements; what points at nothing cites nothing."""
    return tuple(
        Statement(
            text=one.text,
            citations=cite([span for id in one.evidence for span in packed.spans.get(id, ())]),
        )
        for one in draft.statements
    )
