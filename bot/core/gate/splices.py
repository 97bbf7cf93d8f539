"""Half of one sentence joined to half of another.

Each half may be true, and every name and number may stand in what is cited: what gives the joint
away is a clause taken word for word beside one that has hardly two words running from any source.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.gate.about import held_stems, shown, unheld
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.wording import Kind, Word

#: A shorter clause is found in many a sentence.
_REPEATED = 5
#: A shorter clause is a remark ("he said", "or almost 28 percent"), unless more of it is strange.
_OWN, _REMARK = 5, 3
#: Share of a clause's pairs of words that a source has, below which the clause is not the source's.
_SHARED = 0.34


def splice_problem(piece: Piece, sources: Sources) -> str:
    """Say which clause is of another sentence than the one repeated beside it; empty for none."""
    theirs = {pair for words in sources.words for pair in _pairs(_spoken(words))}
    clauses = [clause for clause in _clauses(piece.words) if len(clause) > 1]
    shares = [_share(clause, theirs) for clause in clauses]
    if not any(
        share == 1.0 and len(clause) >= _REPEATED
        for clause, share in zip(clauses, shares, strict=True)
    ):
        return ""
    held = held_stems(sources.grounds)
    for clause, share in zip(clauses, shares, strict=True):
        if len(clause) < _REMARK or share >= _SHARED:
            continue
        free = unheld(clause, held)
        if len(free) > (len(clause) < _OWN):
            return f"joins to its source what is not in it: {shown(clause, free)}"
    return ""


def _clauses(words: Sequence[Word]) -> Iterator[list[Word]]:
    clause: list[Word] = []
    for word in words:
        if word.kind is Kind.BREAK:
            yield clause
            clause = []
        else:
            clause.append(word)
    yield clause


def _spoken(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.kind is not Kind.BREAK]


def _pairs(words: Sequence[Word]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    return ((one.key, other.key) for one, other in pairwise(words))


def _share(clause: Sequence[Word], theirs: set[tuple[tuple[str, ...], tuple[str, ...]]]) -> float:
    pairs = list(_pairs(clause))
    return sum(pair in theirs for pair in pairs) / len(pairs)
