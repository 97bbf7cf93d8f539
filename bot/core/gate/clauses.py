"""Which clause of a source a number or a day belongs to.

"Two boats picked up 121 people, and helicopters lifted 38": both numbers count people who were
saved, and only the words of their clauses say which is whose.
"""

from collections.abc import Iterable, Iterator, Sequence

from bot.core.gate.alike import widened
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.standing import nature, without_asides
from bot.core.gate.unitwords import UNIT_OF
from bot.core.gate.wording import Kind, Word

_BOUND = (Kind.NUMBER, Kind.DAY)
#: A clause begins with these.
_JOINTS = frozenset(
    "and but while whereas although though because when who which where after before".split()
)
_PRONOUNS = frozenset("he she it they we".split())
#: By so many words more another's clause must fit than its own.
_MARGIN = 2

#: A slot's kind and key, and the content words of its clause.
_Bound = tuple[Kind, tuple[str, ...], frozenset[str]]


def clause_problem(piece: Piece, sources: Sources) -> str:
    """Say which number or day is given to what has another one in the source; empty when none."""
    theirs = _theirs(sources)
    texts = {(w.kind, w.key): w.text for w in sources.all_words}
    for kind, key, words in _bound(piece.words):
        own, other, rival = _fits(kind, key, words, theirs)
        if _is_beside(kind, rival, key, piece):
            continue
        if rival and other - own >= _MARGIN and key not in _at_home(piece, sources):
            told = next(w.text for w in piece.words if (w.kind, w.key) == (kind, key))
            return f'puts "{told}" where the source has "{texts[kind, rival]}"'
    return ""


def settled(piece: Piece, sources: Sources) -> set[tuple[str, ...]]:
    """Return keys of numbers and days that clearly are in their own clause."""
    theirs = _theirs(sources)
    found = set()
    for kind, key, words in _bound(piece.words):
        own, other, rival = _fits(kind, key, words, theirs)
        is_own = own - other >= _MARGIN or (own and not other)
        if rival and is_own and not _is_shared(kind, key, sources):
            found.add(key)
    return found


def _fits(
    kind: Kind, key: tuple[str, ...], words: frozenset[str], theirs: Iterable[_Bound]
) -> tuple[int, int, tuple[str, ...]]:
    """Return how many words it shares with its own clause, with another's, and that one's key."""
    own = other = 0
    rival: tuple[str, ...] = ()
    is_held = False
    for its_kind, its_key, its_words in theirs:
        if its_kind is not kind or (kind is Kind.DAY and nature(key) != nature(its_key)):
            continue
        shared = len(words & its_words)
        if set(its_key) & set(key):
            is_held = True
            own = max(own, shared)
        elif shared > other or not rival:
            other, rival = max(other, shared), its_key
    return (own, other, rival) if is_held else (0, 0, ())


def _is_beside(kind: Kind, rival: tuple[str, ...], key: tuple[str, ...], piece: Piece) -> bool:
    """Tell whether the other one is told in the same clause: "won by 51 to 48"."""
    for clause in _clauses(piece.words):
        keys = {word.key for word in clause if word.kind is kind}
        if key in keys and rival in keys:
            return True
    return False


def _at_home(piece: Piece, sources: Sources) -> set[tuple[str, ...]]:
    """Return keys of numbers that stand between the words they stand between in the source.

    "Destroyed 63 houses" is in its place, whatever is told of those who burned 40 hectares.
    """
    theirs = {one for words in sources.words for one in _between(words)}
    return {one[1] for one in _between(piece.words) if one in theirs}


def _between(words: Sequence[Word]) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Yield each number with the content words before and behind it, as keys."""
    for before, word, behind in zip(words, words[1:], words[2:], strict=False):
        if word.kind is Kind.NUMBER and before.is_content and behind.is_content:
            yield before.key, word.key, behind.key


def _is_shared(kind: Kind, key: tuple[str, ...], sources: Sources) -> bool:
    """Tell whether one clause holds it and another one of its kind."""
    for words in sources.words:
        for clause in _clauses(without_asides(words)):
            keys = {word.key for word in clause if word.kind is kind}
            if len(keys) > 1 and any(set(key) & set(one) for one in keys):
                return True
    return False


def _theirs(sources: Sources) -> list[_Bound]:
    found: list[_Bound] = []
    for words in sources.words:
        for variant in (words, without_asides(words)):
            found += [(kind, key, frozenset(widened(held))) for kind, key, held in _bound(variant)]
    return found


def _bound(words: Sequence[Word]) -> Iterator[_Bound]:
    for clause in _clauses(words):
        held = frozenset(
            part
            for word in clause
            if word.is_content and word.kind not in _BOUND and word.text not in UNIT_OF
            for part in word.key
        )
        for word in clause:
            if word.kind in _BOUND:
                yield word.kind, word.key, held


def _is_when(word: Word) -> bool:
    return word.kind in (Kind.DAY, Kind.SMALL) or word.text in ("late", "early", "night")


def _clauses(words: Sequence[Word]) -> Iterator[list[Word]]:
    clause: list[Word] = []
    for word in words:
        if word.text == "," and clause and all(map(_is_when, clause)):
            continue  # "Late on Sunday, the city lifted the curfew"
        if word.kind is Kind.BREAK or word.text in _JOINTS:
            yield clause
            clause = []
            continue
        # "Lifted the curfew it had put in place": what "it" did is told in a clause of its own.
        if word.text in _PRONOUNS and clause and clause[-1].is_content:
            yield clause
            clause = []
        clause.append(word)
    yield clause
