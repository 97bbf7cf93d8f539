"""Numbers for sources, in the order in which a brief uses them."""

from collections.abc import Iterable

from bot.core.articles import Article, ArticleId, Span, Tier
from bot.core.briefs import Citation, SourceLine
from bot.core.composing.material import Material
from bot.core.facts import Fact, Label


class SourceBook:
    """Hands out citation numbers for one brief; the same article revision keeps its number."""

    def __init__(self, material: Material) -> None:
        #: What is cited.
        self.material = material
        self._numbers: dict[tuple[ArticleId, int], int] = {}

    def cite(self, spans: Iterable[Span]) -> tuple[Citation, ...]:
        """Return a citation for each span whose article is known, in the order given."""
        return tuple(
            Citation(n=self._number(span), span=span)
            for span in dict.fromkeys(spans)
            if self.material.library(span) is not None
        )

    def is_rumour(self, span: Span) -> bool:
        """Tell whether a span is a social account's: it is never cited for what was."""
        found = self.material.library(span)
        return found is not None and found[0].tier is Tier.SOCIAL

    def label(self, fact: Fact) -> Label:
        """Return what is to be read beside a figure."""
        return self.material.label(fact)

    def sources(self) -> tuple[SourceLine, ...]:
        """Return the numbered sources, in order of number."""
        return tuple(
            self._line(n, self.material.articles[key][0]) for key, n in self._numbers.items()
        )

    def _number(self, span: Span) -> int:
        return self._numbers.setdefault((span.article, span.revision), len(self._numbers) + 1)

    def _line(self, n: int, article: Article) -> SourceLine:
        return SourceLine(
            n=n,
            article=article.id,
            revision=article.revision,
            publisher=article.publisher,
            title=article.title,
            url=article.url,
            published_at=article.published_at,
            modified_at=article.modified_at,
            tier=article.tier,
            stake=article.stake,
            copies=self.material.copies.get(article.id, ()),
        )
