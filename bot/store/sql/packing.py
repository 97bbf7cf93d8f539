"""Signatures as bytes: compared with every new text, they are read far more often than written."""

from itertools import chain
from struct import Struct, pack, unpack_from

from bot.core.articles import ArticleId
from bot.core.stories import Signature

#: How many bands, shingles, contexts and numbers there are.
_COUNTS = Struct("<4q")


def packed(signature: Signature) -> bytes:
    """Return all but the article, the least byte of each number first."""
    whole = (signature.bands, signature.shingles, signature.contexts)
    counts = (*map(len, whole), len(signature.numbers))
    return _COUNTS.pack(*counts) + pack(_format(*counts), *chain(*whole), *signature.numbers)


def unpacked(article: str, body: bytes) -> Signature:
    """Return the signature that bytes hold."""
    bands, shingles, contexts, numbers = _COUNTS.unpack_from(body)
    found = unpack_from(_format(bands, shingles, contexts, numbers), body, _COUNTS.size)
    first, second = bands + shingles, bands + shingles + contexts
    return Signature(
        article=ArticleId(article),
        bands=found[:bands],
        shingles=found[bands:first],
        contexts=found[first:second],
        numbers=found[second:],
    )


def _format(bands: int, shingles: int, contexts: int, numbers: int) -> str:
    return f"<{bands + shingles + contexts}q{numbers}d"
