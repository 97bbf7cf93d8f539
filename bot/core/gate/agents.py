"""By whom it was done: whoever stands behind “by” has to stand with that deed in one sentence.

Of “shots were fired near Tarn” and “commander Brel said his men would hold their fire”, nobody may
make “shots were fired by the men of commander Brel”.
"""

from collections.abc import Iterator, Sequence

from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same
from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern

#: How far before “by” its deed stands, and how far behind it whoever did it, in words.
_BEFORE, _BEHIND = 8, 6
_DEED = Pattern(r"(?:ed|en|ght|ot|ut|elt|ept|aid|old|own|uck|ung|ade|eld|ost|eft)\Z")
_BE = frozenset("is are was were be been being".split())


def agent_problem(piece: Piece, sources: Sources) -> str:
    """Say when a deed is given to somebody of another sentence; empty otherwise."""
    if len(sources.words) < 2:
        return ""
    for deed, by in _deeds(piece.words):
        with_deed = [words for words in sources.words if any(w.text == deed.text for w in words)]
        if with_deed and not any(_names_all(words, by) for words in with_deed):
            return f'turns round who does what to whom ("{deed.text}")'
    return ""


def _deeds(words: Sequence[Word]) -> Iterator[tuple[Word, list[Word]]]:
    """Yield each deed that was suffered, with the names and actors behind its “by”."""
    for at, word in enumerate(words):
        if word.text != "by":
            continue
        before = _clause(reversed(words[max(0, at - _BEFORE) : at]))
        behind = _clause(iter(words[at + 1 : at + 1 + _BEHIND]))
        by = [one for one in behind if one.kind in (Kind.NAME, Kind.ACTOR)]
        is_suffered = any(one.text in _BE for one in before)
        deed = next((one for one in before if one.is_content and _DEED.search(one.text)), None)
        if by and deed is not None and is_suffered:
            yield deed, by


def _clause(words: Iterator[Word]) -> list[Word]:
    found: list[Word] = []
    for word in words:
        if word.kind is Kind.BREAK:
            break
        found.append(word)
    return found


def _names_all(words: Sequence[Word], by: Sequence[Word]) -> bool:
    return all(any(is_same(mine, other) for other in words) for mine in by)
