"""Which texts share which bands, in memory: a text takes some ten kilobytes."""

from collections.abc import Iterable, Sequence
from itertools import islice

from bot.core.articles import ArticleId
from bot.core.stories import Signature
from bot.store.bands import MOST_OF_BAND, most_alike


class SignatureIndex:
    """Signatures by the bands that they share."""

    def __init__(self) -> None:
        self._signatures: dict[ArticleId, Signature] = {}
        #: Who has a band; most bands are of one text alone, which is kept without a list.
        self._having: dict[int, ArticleId | list[ArticleId]] = {}

    def put(self, signature: Signature) -> None:
        """Enter a text's signature in the place of its earlier one."""
        old = self._signatures.get(signature.article)
        for band in set(old.bands) if old else ():
            self._leave(band, signature.article)
        for band in set(signature.bands):
            self._enter(band, signature.article)
        self._signatures[signature.article] = signature

    def similar(self, bands: Iterable[int]) -> Sequence[Signature]:
        """See `bot.ports.TrackStore`."""
        having = [list(islice(self._of(band), MOST_OF_BAND)) for band in sorted(set(bands))]
        return [self._signatures[id] for id in most_alike(having)]

    def _of(self, band: int) -> Sequence[ArticleId]:
        having = self._having.get(band, [])
        return having if isinstance(having, list) else [having]

    def _enter(self, band: int, article: ArticleId) -> None:
        having = self._having.get(band)
        if having is None:
            self._having[band] = article
        elif isinstance(having, list):
            having.append(article)
        else:
            self._having[band] = [having, article]

    def _leave(self, band: int, article: ArticleId) -> None:
        left = [other for other in self._of(band) if other != article]
        if left:
            self._having[band] = left
        else:
            del self._having[band]
