"""Questions about a few articles: how the tests of answering ask them."""

from collections.abc import Sequence

from bot.core.answering import Asked, Candidate, candidates, understand
from bot.core.answering.claiming import also_searched
from bot.core.articles import Article, Span
from bot.core.briefs import Citation
from bot.core.searching.indexing import SentenceIndex, searched_stems
from tests.builders import article, reading_of


def cite(spans: Sequence[Span]) -> tuple[Citation, ...]:
    """Cite everything as the first source."""
    return tuple(Citation(n=1, span=span) for span in spans)


def found(question: str | Asked, *texts: str | Article) -> list[Candidate]:
    """Find what may answer, best first."""
    asked = understand(question) if isinstance(question, str) else question
    articles = [
        one if isinstance(one, Article) else article(one, id=f"a{number}", title="")
        for number, one in enumerate(texts, 1)
    ]
    index = SentenceIndex()
    pairs = {}
    for one in articles:
        reading = reading_of(one)
        pairs[one.id, one.revision] = (one, reading)
        index.add(one, reading, searched_stems(one, reading))
    words = [*asked.stems, *also_searched(asked), "kill", "die", "injur", "miss"]
    return candidates(asked, index.search(words, lambda _: True, 50), pairs)
