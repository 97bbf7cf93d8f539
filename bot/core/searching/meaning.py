"""Embeddings of texts, and how near two of them are.

A vector is kept with the signs of its values beside it: how many signs differ tells the angle well
enough to find the nearest among very many, which are then compared in full.

Models differ in how near they put any two texts. So a text is near only if it stands out: by how
many deviations it is nearer than texts are on average.

Source:
    M. Charikar, "Similarity estimation techniques from rounding algorithms", 2002;
    G. Cormack, C. Clarke, S. Büttcher, "Reciprocal rank fusion", 2009.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import isfinite, sqrt
from operator import mul
from statistics import fmean, pstdev
from struct import pack, unpack
from typing import TypeVar

from bot.core.articles import Article, ArticleId
from bot.core.text.splitting import split

#: Characters of one passage, and passages of one article: what follows is background mostly.
PASSAGE_CHARS = 900
MOST_PASSAGES = 6
#: Texts below which there is nothing to stand out from.
FEWEST = 20
#: What `fused` adds to a rank: the higher, the less the first places count.
_FUSION = 60

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vector:
    """What one text means to one model; of length 1."""

    #: As the endpoint calls it.
    model: str
    values: tuple[float, ...]

    @property
    def signs(self) -> int:
        """The signs of the values, a bit for each."""
        return int("".join("1" if value > 0 else "0" for value in self.values), 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A run of an article's text, in order of its number; the first one is its lead."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What some passages of one revision mean; others may follow."""

    article: ArticleId
    revision: int
    #: Passages that the revision has.
    of: int
    passages: tuple[tuple[Passage, Vector], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageHit:
    """A passage that means something like what was asked; `score` is the cosine."""

    article: ArticleId
    revision: int
    start: int
    end: int
    score: float
    #: How far it stands out, in deviations; 0 where there is too little to tell.
    far: float = 0.0


def vector(model: str, values: Sequence[float]) -> Vector | None:
    """Bring what a model gave to length 1; None where it has no direction."""
    length = sqrt(sum(value * value for value in values))
    if not length or not isfinite(length):
        return None
    return Vector(model=model, values=tuple(value / length for value in values))


def passages_of(article: Article) -> tuple[Passage, ...]:
    """Part an article's text; where it has none, its title is all there is to it."""
    found: list[Passage] = []
    start = 0
    for part in split(article.text, PASSAGE_CHARS)[:MOST_PASSAGES]:
        if part.strip():
            found.append(Passage(number=len(found), start=start, end=start + len(part)))
        start += len(part)
    if not found and article.title:
        return (Passage(number=0, start=0, end=0),)
    return tuple(found)


def embedded_text(article: Article, passage: Passage) -> str:
    """Return what the model is given of a passage: its words, under the article's title."""
    return f"{article.title}\n{article.text[passage.start : passage.end]}".strip()


def packed(values: Sequence[float]) -> bytes:
    """Return numbers as bytes, four each, the least first."""
    return pack(f"<{len(values)}f", *values)


def unpacked(body: bytes) -> tuple[float, ...]:
    """Return the numbers that bytes hold."""
    return unpack(f"<{len(body) // 4}f", body)


def signs_packed(vector: Vector) -> bytes:
    """Return the signs of a vector as bytes."""
    return vector.signs.to_bytes((len(vector.values) + 7) // 8, "big")


def cosine(a: Sequence[float], b: Sequence[float]) -> float:
    """Return how alike two vectors of length 1 are: 1 the same, 0 nothing in common."""
    return float(sum(map(mul, a, b)))


def differing(mine: Vector, others: Iterable[tuple[K, bytes]]) -> dict[K, int]:
    """Count the signs in which each of other vectors differs from one."""
    signs = mine.signs
    return {key: (signs ^ int.from_bytes(other, "big")).bit_count() for key, other in others}


def nearest(counts: Mapping[K, int], limit: int) -> list[K]:
    """Return what differs least, in that order; what came first goes before its equals."""
    return nsmallest(limit, counts, key=counts.__getitem__)


def standing_out(counts: Mapping[K, int], limit: int) -> dict[K, float]:
    """Return what is nearest, and by how many deviations it is nearer than the others are.

    Nothing stands out among few, nor where all are alike.
    """
    if len(counts) < FEWEST:
        return {}
    mean, deviation = fmean(counts.values()), pstdev(counts.values())
    if not deviation:
        return {}
    return {key: (mean - counts[key]) / deviation for key in nearest(counts, limit)}


def fused(rankings: Iterable[Sequence[K]]) -> list[K]:
    """Make one ranking of several, best first: what stands high in more of them goes before."""
    scores: dict[K, float] = {}
    for ranking in rankings:
        for rank, key in enumerate(ranking, 1):
            scores[key] = scores.get(key, 0.0) + 1 / (_FUSION + rank)
    return sorted(scores, key=lambda key: -scores[key])
