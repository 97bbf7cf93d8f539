"""Which texts are compared with a new one, by the bands that they share with it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import nsmallest

from bot.core.articles import ArticleId

#: Texts looked at for each band.
MOST_OF_BAND = 100
#: Texts compared with a new one. What is measured gives the same copies with 8: a copy shares bands
#: that hardly anybody has, and comes first.
MOST_SIMILAR = 24


def most_alike(having: Iterable[Sequence[ArticleId]]) -> list[ArticleId]:
    """Return the texts that share the most telling bands: what many have says little of each.

    Args:
        having: Of each of the new text's bands, at most `MOST_OF_BAND` that have it.
    """
    shares: dict[ArticleId, float] = defaultdict(float)
    for looked_at in having:
        for id in looked_at:
            shares[id] += 1 / len(looked_at)
    return sorted(nsmallest(MOST_SIMILAR, shares, key=lambda id: (-shares[id], id)))
