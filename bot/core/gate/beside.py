"""Counts that different people give of one thing, side by side: "Police: 12 hurt; Radio: 20 hurt."

No article holds such a line as a sentence. Each of its parts is written anew from the figure at its
citation, and has to be the same to the letter.
"""

from collections.abc import Sequence

from bot.core.articles import Article
from bot.core.briefs import Statement
from bot.core.evidence import Figure
from bot.core.figures.ordinals import nth_tolls
from bot.core.figures.series import group
from bot.core.figures.wording import given_by, lower_first, unsaid
from bot.core.gate.grounds import Library

_BETWEEN = "; "
#: What may stand behind a count that is far from all others.
_FAR = " (outlier)"


def stands_beside(said: Statement, library: Library) -> bool:
    """Tell whether a statement is nothing but counts as they stand at its citations, in order."""
    parts = said.text.removesuffix(".").split(_BETWEEN)
    if said.attribution or len(parts) < 2 or len(parts) != len(said.citations):
        return False
    for part, citation in zip(parts, said.citations, strict=True):
        found = library(citation.span)
        if found is None:
            return False
        article, reading = found
        span = citation.span
        counted = (*reading.figures, *nth_tolls(article, reading))
        at = [one for one in counted if (one.start, one.end) == (span.start, span.end)]
        if part.removesuffix(_FAR) not in _as_given(article, at):
            return False
    return True


def _as_given(article: Article, figures: Sequence[Figure]) -> set[str]:
    """Return how counts of what is so are told, each with whom the article gives it to."""
    return {
        f"{by[:1].upper()}{by[1:]}: {lower_first(one.text)}{unsaid(one)}"
        for one in figures
        if group(one) == "is" and (by := given_by(one, article.publisher) or article.publisher)
    }
