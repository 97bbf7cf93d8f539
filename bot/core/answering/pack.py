"""Numbered sentences for a model that words an answer, and the statements that its ids make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.answering.candidates import Candidate
from bot.core.answering.wording import Cite
from bot.core.articles import Span
from bot.core.briefs import Statement
from bot.core.models.drafting import DraftStatement
from bot.core.models.second import Shown
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
        """All of it, one line each."""
        return "\n".join(one.line for one in self.shown.values())


def answer_pack(found: Sequence[Candidate]) -> AnswerPack:
    """Number the best candidates, each as a sentence that stands alone where it can."""
    spans: dict[str, tuple[Span, ...]] = {}
    shown: dict[str, Shown] = {}
    for number, one in enumerate(found[:MAX_SENTENCES], 1):
        id = f"S{number}"
        made = state(one.article, one.reading, one.span.start, one.span.end)
        spans[id] = made.spans if made else (one.span,)
        day = one.article.published_at.date().isoformat() if one.article.published_at else "undated"
        sentence = made.text if made else " ".join(one.text.split())
        shown[id] = Shown(line=f"{id} ({day}): {sentence}", sentence=sentence)
    return AnswerPack(spans=spans, shown=shown)


def drafted_statement(drafted: DraftStatement, packed: AnswerPack, cite: Cite) -> Statement:
    """Turn a model's pointers into a statement; what points at nothing cites nothing."""
    spans = [span for id in drafted.evidence for span in packed.spans.get(id, ())]
    return Statement(text=drafted.text, citations=cite(spans))
