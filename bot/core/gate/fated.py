"""Whom a fate befell: “a firefighter died” where a man died and a firefighter was burned."""

from collections.abc import Iterator, Sequence

from bot.core.gate.claimants import is_saying
from bot.core.gate.contraries import FATES
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same
from bot.core.gate.wording import Kind, Word
from bot.core.text.words import stem

#: A clause begins with these.
_JOINTS = frozenset("and but while whereas although though because when after before as".split())
_WHO = (Kind.ACTOR, Kind.NAME)
#: Called so for what they head, or hurt there.
_NOBODY = frozenset(("head", "heads"))


def fated_problem(piece: Piece, sources: Sources) -> str:
    """Say when a fate is told of one who is told of in the source, and who met another one."""
    for fate, who in _befallen(piece.words):
        if not who:
            continue
        theirs = [(its, them) for words in sources.words for its, them in _befallen(words)]
        same = [them for its, them in theirs if its == fate]
        if not same or any(not them or _share(who, them) for them in same):
            continue
        others = [word for its, them in theirs if its != fate for word in them]
        mine = next((word for word in who if any(is_same(word, one) for one in others)), None)
        if mine is not None:
            return f'puts "{mine.text}" where the source has "{same[0][0].text}"'
    return ""


def _befallen(words: Sequence[Word]) -> Iterator[tuple[int | None, list[Word]]]:
    """Yield each clause's fate, None where it has none, and those who are told of in it."""
    for clause in _clauses(words):
        said = next((at for at, word in enumerate(clause) if is_saying(word)), -1)
        told = clause[said + 1 :]
        fates = {FATES[one] for word in told if (one := stem(word.text)) in FATES}
        who = [
            word
            for word in told
            if word.kind is Kind.ACTOR and word.text not in _NOBODY and stem(word.text) not in FATES
        ]
        if not fates:
            yield None, who
        for fate in sorted(fates):
            yield fate, who


def _share(one: Sequence[Word], other: Sequence[Word]) -> bool:
    return any(is_same(a, b) for a in one for b in other)


def _clauses(words: Sequence[Word]) -> Iterator[list[Word]]:
    clause: list[Word] = []
    for at, word in enumerate(words):
        if word.kind is Kind.BREAK or (word.text in _JOINTS and not _joins_two(words, at)):
            yield clause
            clause = []
        else:
            clause.append(word)
    yield clause


def _joins_two(words: Sequence[Word], at: int) -> bool:
    """Tell whether an "and" stands between two who are told of together."""
    behind = next((word for word in words[at + 1 : at + 4] if word.is_content), None)
    before = words[at - 1] if at else None
    return (
        words[at].text == "and"
        and before is not None
        and behind is not None
        and before.kind in _WHO
        and behind.kind in (*_WHO, Kind.NUMBER)
    )
