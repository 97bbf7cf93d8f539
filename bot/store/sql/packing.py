"""Signatures as bytes: compared with every new text, they are read far more often than written."""

import sys
from array import array
from collections.abc import Iterator
from struct import Struct
from typing import Any

from bot.core.articles import ArticleId
from bot.core.stories import Signature

#: How many bands, shingles, contexts and numbers there are.
_COUNTS = Struct("<4q")
#: Each number of them.
_SIZE = 8
_KINDS = "qqqd"


def packed(signature: Signature) -> bytes:
    """Return all but the article, the least byte of each number first."""
    hashes = (signature.bands, signature.shingles, signature.contexts)
    whole: tuple[array[Any], ...] = (*hashes, signature.numbers)
    bodies = b"".join([_least_first(one).tobytes() for one in whole])
    return _COUNTS.pack(*[len(one) for one in whole]) + bodies


def unpacked(article: str, body: bytes) -> Signature:
    """Return the signature that bytes hold."""
    bands, shingles, contexts, numbers = _parts(body)
    return Signature(
        article=ArticleId(article),
        bands=bands,
        shingles=shingles,
        contexts=contexts,
        numbers=numbers,
    )


def _parts(body: bytes) -> Iterator["array[Any]"]:
    start = _COUNTS.size
    for kind, count in zip(_KINDS, _COUNTS.unpack_from(body), strict=True):
        part: array[Any] = array(kind)
        part.frombytes(body[start : start + count * _SIZE])
        start += count * _SIZE
        yield _least_first(part)


def _least_first(part: "array[Any]") -> "array[Any]":
    """Turn the bytes of each number round where a machine has the least one last."""
    if sys.byteorder == "little":
        return part
    turned = part[:]
    turned.byteswap()
    return turned
