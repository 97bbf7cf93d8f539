"""Statements against sentences: how the gate's tests ask it."""

from collections.abc import Sequence

from bot.core.articles import Article, Span
from bot.core.briefs import Citation, Statement
from bot.core.evidence import Reading
from bot.core.gate import Library, Ruling, check
from bot.core.gate.grounds import Grounds, ground
from bot.core.gate.pieces import Piece, Sources, piece_of, sources_of
from bot.core.reading import read
from tests.builders import article, reading_of


def library_of(*articles: Article) -> Library:
    """Hold these articles, read as tracking reads them."""
    held: dict[tuple[str, int], tuple[Article, Reading]] = {
        (one.id, one.revision): (one, reading_of(one)) for one in articles
    }
    return lambda span: held.get((span.article, span.revision))


def whole(one: Article) -> Span:
    """Cite all of an article."""
    return Span(article=one.id, revision=one.revision, start=0, end=len(one.text))


def ruling(
    told: str,
    source: str,
    *,
    attribution: str = "",
    publisher: str = "Herald",
    language: str = "en",
) -> Ruling:
    """Rule on a statement that cites a whole source."""
    one = article(source, publisher=publisher, language=language)
    said = Statement(
        text=told, citations=(Citation(n=1, span=whole(one)),), attribution=attribution
    )
    return check(said, library_of(one), read)


def grounds_of(*sources: str) -> Sequence[Grounds]:
    """Look up whole sources."""
    articles = [article(source, id=f"a{n}") for n, source in enumerate(sources, 1)]
    return ground([whole(one) for one in articles], library_of(*articles))


def compared(told: str, *sources: str) -> tuple[Piece, Sources]:
    """Take a statement and its sources apart."""
    theirs = sources_of(grounds_of(*sources))
    return piece_of(told, read(told), theirs), theirs
