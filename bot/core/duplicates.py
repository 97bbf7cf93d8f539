"""Near-duplicates: the same text printed again, cut or lightly edited.

MinHash with one permutation: a text's shingles fall into bins by their hash, and each bin keeps
its smallest. Three bins make a band; texts that share a band are compared exactly.

Source:
    P. Li, A. Owen, C. Zhang, "One Permutation Hashing", 2012;
    A. Broder, "On the resemblance and containment of documents", 1997.
"""

from collections.abc import Iterable

import xxhash

from bot.core.articles import ArticleId
from bot.core.reading.numbers import numbers_in
from bot.core.stories import Signature
from bot.core.words import words

SHINGLE_WORDS = 3
BANDS = 42
ROWS = 3

#: Shared shingles over all shingles from which a text is a copy.
SAME_TEXT = 0.55
#: Shared shingles over the shorter text's, from which a cut text is a copy.
CUT_TEXT = 0.8
#: A copy keeps at least this share of the longer text.
CUT_LENGTH = 0.25
#: A text with a number of its own is an update, unless it is this much the same.
REPRINT = 0.93

_SPACE = 1 << 64


def signature(article: ArticleId, text: str) -> Signature:
    """Make the signature of a text; a text of fewer words than a shingle has one shingle."""
    tokens = words(text)
    width = min(SHINGLE_WORDS, len(tokens))
    grams = {" ".join(tokens[at : at + width]) for at in range(len(tokens) - width + 1)}
    shingles = tuple(sorted(xxhash.xxh3_64_intdigest(gram.encode()) for gram in grams))
    return Signature(
        article=article,
        bands=_bands(shingles),
        shingles=tuple(shingle >> 1 for shingle in shingles),
        numbers=tuple(sorted(numbers_in(text))),
    )


def original_of(new: Signature, known: Iterable[Signature]) -> ArticleId | None:
    """Return the known text that the new one repeats, the most alike; None when there is none."""
    best: tuple[float, ArticleId | None] = (0.0, None)
    for other in known:
        if other.article == new.article:
            continue
        score = likeness(new, other)
        if score > best[0]:
            best = (score, other.article)
    return best[1]


def likeness(new: Signature, old: Signature) -> float:
    """Return how much the new text is the old one again, from 0 (another text) to 1."""
    a, b = set(new.shingles), set(old.shingles)
    if not a or not b:
        return 0.0
    shared = len(a & b)
    resemblance = shared / len(a | b)
    containment = shared / min(len(a), len(b))
    length = min(len(a), len(b)) / max(len(a), len(b))
    is_copy = resemblance >= SAME_TEXT or (containment >= CUT_TEXT and length >= CUT_LENGTH)
    has_own_numbers = bool(set(new.numbers) - set(old.numbers))
    if not is_copy or (has_own_numbers and resemblance < REPRINT):
        return 0.0
    return max(resemblance, containment * 0.9)


def _bands(shingles: tuple[int, ...]) -> tuple[int, ...]:
    if not shingles:
        return ()
    bins = BANDS * ROWS
    smallest: list[int | None] = [None] * bins
    for shingle in shingles:
        place = shingle * bins // _SPACE
        low = smallest[place]
        if low is None or shingle < low:
            smallest[place] = shingle
    filled = _densified(smallest)
    return tuple(
        xxhash.xxh3_64_intdigest(f"{band}:{filled[band * ROWS : band * ROWS + ROWS]}".encode()) >> 1
        for band in range(BANDS)
    )


def _densified(smallest: list[int | None]) -> list[int]:
    """Fill empty bins from the next full one, so that short texts compare as well as long ones."""
    filled: list[int] = []
    following = next(low for low in smallest if low is not None)
    for low in reversed(smallest):
        following = low if low is not None else following
        filled.append(following)
    return filled[::-1]
