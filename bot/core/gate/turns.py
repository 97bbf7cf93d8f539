"""Whether a statement is as sure as its source: no "not", plan or doubt is lost or added."""

from bot.core.gate.added import added_problem
from bot.core.gate.alike import widened
from bot.core.gate.lost import lost_problem
from bot.core.gate.operators import LOOSE, Operator, OperatorWord
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.undone import undone_problem

_SURE = frozenset("will shall would must is are was were".split())
_WEAK = frozenset(
    "may might could can likely possibly possible perhaps probably potential potentially".split()
)


def turn_problem(piece: Piece, sources: Sources) -> str:
    """Say which operator is lost or added; empty when what is said stays as sure as it is."""
    for operator in Operator:
        problem = added_problem(operator, piece, sources) or lost_problem(operator, piece, sources)
        if problem:
            return problem
    return _strength_problem(piece, sources) or undone_problem(piece, sources)


def _strength_problem(piece: Piece, sources: Sources) -> str:
    """Say when what may come is told as what will."""
    for one in piece.operators:
        if one.text not in _SURE or _is_weakened(one, piece):
            continue
        told = set(_first_key(one))
        theirs = [
            there.text
            for there in sources.operators
            if there.operator in LOOSE and told & widened(_first_key(there))
        ]
        if theirs and _WEAK.issuperset(theirs):
            return f'says "{one.text}" where the source says "{theirs[0]}"'
    return ""


def _is_weakened(one: OperatorWord, piece: Piece) -> bool:
    """Tell whether a second word takes its sureness: "would likely stay" is "is likely to stay"."""
    return any(
        other.text in _WEAK and other.governed and other.governed[0] in one.governed
        for other in piece.operators
    )


def _first_key(one: OperatorWord) -> tuple[str, ...]:
    return one.governed[0].key if one.governed else ()
