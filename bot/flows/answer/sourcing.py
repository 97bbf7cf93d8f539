"""Numbers the sources of an answer."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.answering import MAX_SOURCES, Candidate
from bot.core.briefs import Citation, Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.material import Material
from bot.core.questions import Answer


def with_sources(given: Answer, by_article: Sequence[Candidate], material: Material) -> Answer:
    """Number the sources anew, best article first: all that are cited, and the best others."""
    cited = {
        (citation.span.article, citation.span.revision)
        for said in (*given.statements, *given.nearest)
        for citation in said.citations
    }
    ranked = [one.span for one in by_article]
    others = [span for span in ranked if (span.article, span.revision) not in cited]
    spare = set(others[: max(0, MAX_SOURCES - len(cited))])
    book = SourceBook(material)
    book.cite(span for span in ranked if span in spare or (span.article, span.revision) in cited)

    def again(statements: Sequence[Statement]) -> tuple[Statement, ...]:
        return tuple(
            replace(said, citations=_cited_again(said.citations, book)) for said in statements
        )

    statements, near = again(given.statements), again(given.nearest)
    return replace(given, statements=statements, nearest=near, sources=book.sources())


def _cited_again(citations: Sequence[Citation], book: SourceBook) -> tuple[Citation, ...]:
    return book.cite(citation.span for citation in citations)
