"""Near-duplicates: the same text printed again, cut, lightly edited or taken off the page badly.

Only prose is compared: menus, link lists and captions differ from one extractor to the next and
are alike between all pages of one site. MinHash with one permutation finds candidates: a text's
shingles fall into bins by their hash, each bin keeps its smallest, and two bins make a band. Texts
that share a band are compared by how much of the shorter one stands in the longer.

A bulletin is no copy of the one before: where both have the same words around different numbers,
they are two texts, however much else they share.

Source:
    P. Li, A. Owen, C. Zhang, "One Permutation Hashing", 2012;
    A. Broder, "On the resemblance and containment of documents", 1997.
"""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import xxhash

from bot.core.articles import ArticleId
from bot.core.patterns import Pattern
from bot.core.stories import Signature
from bot.core.text.words import SPELLED, words

SHINGLE_WORDS = 5
#: Every second of twice as many, which finds as many copies on what is measured: each band is a
#: page of a large store somewhere else.
BANDS = 32
ROWS = 2
#: Shingles kept of one text: those of the smallest hashes, so that two texts keep the same ones.
MOST_SHINGLES = 600

#: Share of the shorter text's shingles that the longer one has, from which it is a copy.
COPY = 0.6
#: Two texts that each have numbers of their own are copies only from this share on.
OWN_NUMBERS = 0.75
#: A passage this much shorter than the other text is a quotation of it and no copy.
PASSAGE = 0.1
#: Words of prose below which a text is compared whole, menus and all.
_LITTLE_PROSE = 40
#: Words below which a line is no prose, and from which it is, however it ends.
_SHORT_LINE = 8
_LONG_LINE = 25

#: Words before and after a number that tell what it counts: near ones outlast edits, far ones tell
#: apart what is said in the same words of several numbers ("the top 1 percent", "the top 4").
_AROUND = ((2, 1), (1, 2), (3, 3))
_WIDEST = 3

_LINE = Pattern(r"[^\n]+")
_ENDS = Pattern(r"[.!?:;,。！？…][\"'”’»)\]]*\s*$")
_SPACE = 1 << 64


def signature(article: ArticleId, text: str) -> Signature:
    """Make the signature of a text; a text of fewer words than a shingle has one shingle."""
    tokens = [SPELLED.get(token, token) for token in _prose(text)]
    width = min(SHINGLE_WORDS, len(tokens))
    grams = {" ".join(tokens[at : at + width]) for at in range(len(tokens) - width + 1)}
    shingles = sorted(xxhash.xxh3_64_intdigest(gram.encode()) for gram in grams if gram)
    said = sorted(set(_numbers(tokens)))
    return Signature(
        article=article,
        bands=array("q", _bands(shingles)),
        shingles=array("q", [shingle >> 1 for shingle in shingles[:MOST_SHINGLES]]),
        contexts=array("q", [context for context, _ in said]),
        numbers=array("d", [number for _, number in said]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeats:
    """What a new text repeats."""

    #: The known text that is most like it; None: it is a text of its own.
    original: ArticleId | None = None
    #: Texts that were found to repeat one text with that, and do not: those that are more like what
    #: contradicts the new text, and those that are more like the new text.
    theirs: tuple[ArticleId, ...] = ()
    ours: tuple[ArticleId, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """A new text beside known ones."""

    new: Signature
    #: What may be copies, with how alike they are, the most alike first.
    alike: Sequence[tuple[float, Signature]]
    contradicted: Sequence[Signature]

    @property
    def is_contradicted(self) -> bool:
        """Whether some known texts have other numbers in the same words, and others do not."""
        return bool(self.alike and self.contradicted)

    def judge(self, first: Callable[[ArticleId], ArticleId] = lambda one: one) -> Repeats:
        """Tell what the new text repeats.

        A cut copy of a bulletin may have lost the very number that the next bulletin moved on. It
        goes with the one that it is more like, whichever of them came first.

        Args:
            first: Gives the text that a known one was found to repeat; itself where there is none.
        """
        for likeness_, other in self.alike:
            rivals = [
                wrong
                for wrong in self.contradicted
                if first(wrong.article) == first(other.article) or _may_be_one(other, wrong)
            ]
            if any(_shared(wrong, other) >= likeness_ for wrong in rivals):
                continue
            among = [one for one in rivals if first(one.article) == first(other.article)]
            if among:
                return self._parted(other, among, first)
            return Repeats(original=other.article)
        return Repeats()

    def _parted(
        self,
        other: Signature,
        rivals: Sequence[Signature],
        first: Callable[[ArticleId], ArticleId],
    ) -> Repeats:
        theirs = [one.article for one in rivals]
        ours: list[ArticleId] = []
        for likeness_, one in self.alike:
            if first(one.article) == first(other.article):
                is_ours = all(_shared(rival, one) < likeness_ for rival in rivals)
                (ours if is_ours else theirs).append(one.article)
        return Repeats(original=other.article, theirs=tuple(theirs), ours=tuple(ours))


def compared(new: Signature, known: Iterable[Signature]) -> Compared:
    """Put a new text beside known ones."""
    mine = frozenset(new.shingles)
    alike: list[tuple[float, Signature]] = []
    contradicted: list[Signature] = []
    for other in known:
        if other.article == new.article:
            continue
        containment, shared = _overlap(new, mine, other)
        if containment < COPY:
            continue
        if _contradict(new, other):
            contradicted.append(other)
        elif containment >= _wanted(new, other):
            alike.append((shared, other))
    return Compared(new, sorted(alike, key=lambda one: -one[0]), contradicted)


def likeness(new: Signature, old: Signature) -> float:
    """Return how much the new text repeats the old one, from 0 (another text) to 1."""
    containment, shared = _overlap(new, frozenset(new.shingles), old)
    is_copy = containment >= _wanted(new, old) and not _contradict(new, old)
    return shared if is_copy else 0.0


def _overlap(new: Signature, mine: frozenset[int], old: Signature) -> tuple[float, float]:
    """Return how much of the shorter text the other has, and how much of both is the same.

    Both from 0 to 1; both 0 where the shorter one is no more than a passage. `mine` are the new
    text's shingles, which are compared with many others.
    """
    own, others = _comparable(new.shingles, old.shingles)
    shorter, longer = sorted((own, others))
    if not shorter or shorter < PASSAGE * longer:
        return 0.0, 0.0
    shared = len(mine.intersection(old.shingles[:others]))
    containment = shared / shorter
    return containment, (containment + shared / (shorter + longer - shared)) / 2


def _shared(one: Signature, other: Signature) -> float:
    return _overlap(one, frozenset(one.shingles), other)[1]


def _wanted(new: Signature, old: Signature) -> float:
    """Return the containment from which two texts are copies."""
    return OWN_NUMBERS if _has_own(new, old) and _has_own(old, new) else COPY


def _may_be_one(a: Signature, b: Signature) -> bool:
    """Tell whether two texts may be copies of each other, numbers of their own or not."""
    return _overlap(a, frozenset(a.shingles), b)[0] >= COPY and not _contradict(a, b)


def _comparable(a: Sequence[int], b: Sequence[int]) -> tuple[int, int]:
    """Return how many shingles of two texts are up to the hash that both were kept to."""
    limits = [shingles[-1] for shingles in (a, b) if len(shingles) == MOST_SHINGLES]
    if not limits:
        return len(a), len(b)
    limit = min(limits)
    return bisect_right(a, limit), bisect_right(b, limit)


def _has_own(mine: Signature, theirs: Signature) -> bool:
    return not set(mine.numbers) <= set(theirs.numbers)


def _contradict(a: Signature, b: Signature) -> bool:
    mine, theirs = _said(a), _said(b)
    return any(mine[context].isdisjoint(theirs[context]) for context in mine.keys() & theirs.keys())


def _said(signed: Signature) -> dict[int, set[float]]:
    said: dict[int, set[float]] = defaultdict(set)
    for context, number in zip(signed.contexts, signed.numbers, strict=False):
        said[context].add(number)
    return said


def _prose(text: str) -> tuple[str, ...]:
    """Return the words of the lines that are sentences; of all lines where those are few."""
    kept: list[str] = []
    for line in _LINE.findall(text):
        tokens = words(line)
        if len(tokens) >= (_SHORT_LINE if _ENDS.search(line) else _LONG_LINE):
            kept += tokens
    return tuple(kept) if len(kept) >= _LITTLE_PROSE else words(text)


def _numbers(tokens: Sequence[str]) -> Iterator[tuple[int, float]]:
    """Give each number with the hash of the words around it, once for each of `_AROUND`."""
    values = [_value(token) for token in tokens]
    # Other numbers around it may have changed as well: "19-15" against "22-18".
    masked = [
        *("^",) * _WIDEST,
        *("#" if values[at] is not None else tokens[at] for at in range(len(tokens))),
    ]
    for at, value in enumerate(values):
        if value is None:
            continue
        for before, after in _AROUND:
            around = masked[at + _WIDEST - before : at + _WIDEST + 1 + after]
            if len(around) == before + after + 1:
                yield xxhash.xxh3_64_intdigest(" ".join(around).encode()) >> 1, value


def _value(token: str) -> float | None:
    if not token[0].isdigit():
        return None  # "nan" and "infinity" are words
    try:
        return float(token.replace(",", "."))
    except ValueError:
        return None


def _bands(shingles: Sequence[int]) -> tuple[int, ...]:
    if not shingles:
        return ()
    bins = 2 * BANDS * ROWS
    smallest: list[int | None] = [None] * bins
    for shingle in shingles:
        place = shingle * bins // _SPACE
        low = smallest[place]
        if low is None or shingle < low:
            smallest[place] = shingle
    filled = _densified(smallest)
    return tuple(
        xxhash.xxh3_64_intdigest(f"{band}:{filled[band * ROWS : band * ROWS + ROWS]}".encode()) >> 1
        for band in range(0, 2 * BANDS, 2)
    )


def _densified(smallest: list[int | None]) -> list[int]:
    """Fill empty bins from the next full one, so that short texts compare as well as long ones."""
    filled: list[int] = []
    following = next(low for low in smallest if low is not None)
    for low in reversed(smallest):
        following = low if low is not None else following
        filled.append(following)
    return filled[::-1]
