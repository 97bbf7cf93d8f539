"""The status word: it moves only with a cited reason, by rules that are written down here.

ESCALATING: a count of harm or of forces rose, or a happening of the kind in `_WORSE` is new.
EASING: such a count fell, or a happening of the kind in `_BETTER` is new and none of the first.
STATIC: neither. A first brief and a brief on demand carry no word: there is nothing to move from.
"""

from collections.abc import Sequence

from bot.core.briefs import BriefFigure, BriefKind, Change, Statement, Trend
from bot.core.words import stems

_HARM_KINDS = ("killed", "injured", "missing", "displaced", "troops", "detained")
_WORSE = frozenset(
    stems("attack strike shell bomb explode collapse burst breach invade capture evacuate erupt")
)
_BETTER = frozenset(stems("ceasefire truce recede reopen restore withdraw contain release rescue"))


def trend(
    kind: BriefKind, new: Sequence[Statement], figures: Sequence[BriefFigure]
) -> tuple[Trend, Statement | None]:
    """Return the status word and the statement that moved it; None where nothing did."""
    if kind in (BriefKind.FIRST, BriefKind.ON_DEMAND, BriefKind.COVERAGE):
        return Trend.NONE, None
    rose = _of_figures(new, figures, has_risen=True)
    if rose is not None:
        return Trend.ESCALATING, rose
    fresh = [said for said in new if said.change is Change.NEW]
    worse = next((said for said in fresh if set(stems(said.text)) & _WORSE), None)
    if worse is not None:
        return Trend.ESCALATING, worse
    fell = _of_figures(new, figures, has_risen=False)
    better = next((said for said in fresh if set(stems(said.text)) & _BETTER), None)
    if fell is not None or better is not None:
        return Trend.EASING, fell or better
    return Trend.STATIC, None


def _of_figures(
    new: Sequence[Statement], figures: Sequence[BriefFigure], *, has_risen: bool
) -> Statement | None:
    for told in figures:
        figure = told.figure
        if told.change is not Change.CHANGED or figure.kind not in _HARM_KINDS:
            continue
        before = told.previous_value
        if before is not None and before != figure.value and (figure.value > before) is has_risen:
            return next((said for said in new if said.fact == told.fact), None)
    return None
