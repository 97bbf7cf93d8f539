"""Which texts share which bands, in memory, packed: a text takes some ten kilobytes."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.core.articles import ArticleId
from bot.core.stories import Signature
from bot.store.bands import MOST_OF_BAND, most_alike


@dataclass(frozen=True, slots=True)
class _Packed:
    """A signature as bytes: its numbers one by one would take five times as much."""

    bands: "array[int]"
    shingles: "array[int]"
    contexts: "array[int]"
    numbers: "array[float]"


class SignatureIndex:
    """Signatures by the bands that they share."""

    def __init__(self) -> None:
        self._packed: dict[ArticleId, _Packed] = {}
        #: Who has a band; most bands are of one text alone, which is kept without a list.
        self._having: dict[int, ArticleId | list[ArticleId]] = {}

    def put(self, signature: Signature) -> None:
        """Enter a text's signature in the place of its earlier one."""
        old = self._packed.get(signature.article)
        for band in set(old.bands) if old else ():
            self._leave(band, signature.article)
        for band in set(signature.bands):
            self._enter(band, signature.article)
        self._packed[signature.article] = _Packed(
            array("q", signature.bands),
            array("q", signature.shingles),
            array("q", signature.contexts),
            array("d", signature.numbers),
        )

    def similar(self, bands: Iterable[int]) -> Sequence[Signature]:
        """See `bot.ports.TrackStore`."""
        having = [list(islice(self._of(band), MOST_OF_BAND)) for band in sorted(set(bands))]
        return [self._unpacked(id) for id in most_alike(having)]

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

    def _unpacked(self, id: ArticleId) -> Signature:
        packed = self._packed[id]
        return Signature(
            article=id,
            bands=tuple(packed.bands),
            shingles=tuple(packed.shingles),
            contexts=tuple(packed.contexts),
            numbers=tuple(packed.numbers),
        )
