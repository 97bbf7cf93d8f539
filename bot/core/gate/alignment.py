"""A statement laid along the cited sentence that it repeats, word by word.

Most statements repeat a sentence nearly whole. So it shows which
words were exchanged, put in or left out between words that stayed, and not only which both have.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.core.gate.wording import Kind, Word

#: Share of a statement's words that stand in its source in the same order; below, it is retold.
REPEATED = 0.7
#: Longer sentences are not laid along each other: the time grows with the square.
_LONGEST = 300
#: What is compared by its key and not by its letters.
SLOT_KINDS = (Kind.NAME, Kind.NUMBER, Kind.DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One place where the two differ; either side may be empty."""

    told: tuple[Word, ...]
    held: tuple[Word, ...]
    #: Up to two words before it, nearest last, and the word behind it, which both have.
    before: tuple[Word, ...]
    behind: Word | None
    #: How many words stayed on both sides of it together.
    neighbours: int


def laid_along(words: Sequence[Word], sentences: Sequence[Sequence[Word]]) -> tuple[Change, ...]:
    """Return what a statement changes in the sentence it repeats; nothing if it repeats none.

    Args:
        words: The statement's, in order.
        sentences: The words of each cited sentence.
    """
    best = _nearest(words, sentences)
    if best is None:
        return ()
    mine = _spoken(words)
    return tuple(_changes(mine, best[0], best[1].get_opcodes()))


def repeats(words: Sequence[Word], sentences: Sequence[Sequence[Word]]) -> bool:
    """Tell whether a statement repeats a cited sentence nearly whole."""
    return _nearest(words, sentences) is not None


def _nearest(
    words: Sequence[Word], sentences: Sequence[Sequence[Word]]
) -> tuple[Sequence[Word], SequenceMatcher[tuple[str, ...]]] | None:
    mine = _spoken(words)
    best: tuple[int, Sequence[Word], SequenceMatcher[tuple[str, ...]]] | None = None
    for sentence in sentences:
        theirs = _spoken(sentence)
        if max(len(mine), len(theirs)) > _LONGEST:
            continue
        matcher = SequenceMatcher(
            None, [_key(word) for word in theirs], [_key(word) for word in mine], autojunk=False
        )
        repeated = sum(block.size for block in matcher.get_matching_blocks())
        if best is None or repeated > best[0]:
            best = repeated, theirs, matcher
    if best is None or not mine or best[0] < REPEATED * len(mine):
        return None
    return best[1], best[2]


def _changes(
    mine: Sequence[Word], theirs: Sequence[Word], steps: Sequence[tuple[str, int, int, int, int]]
) -> Iterator[Change]:
    for at, (step, first, last, start, end) in enumerate(steps):
        if step == "equal":
            continue
        beside = [steps[k] for k in (at - 1, at + 1) if 0 <= k < len(steps)]
        yield Change(
            told=tuple(mine[start:end]),
            held=tuple(theirs[first:last]),
            before=tuple(mine[max(0, start - 2) : start]),
            behind=mine[end] if end < len(mine) else None,
            neighbours=sum(b - a for other, a, b, _, _ in beside if other == "equal"),
        )


def _spoken(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.kind is not Kind.BREAK]


def _key(word: Word) -> tuple[str, ...]:
    return word.key if word.kind in SLOT_KINDS else (word.text.replace("’", "'"),)
