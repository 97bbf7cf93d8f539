"""Key figures of a brief, and the figures that contradict each other."""

from collections.abc import Sequence
from itertools import combinations

from bot.core.briefs import BriefFigure, Change, Statement
from bot.core.characters import fold
from bot.core.composing.citing import SourceBook
from bot.core.composing.material import Material, Told
from bot.core.evidence import Figure
from bot.core.facts import Fact, FactKind
from bot.core.reading.ranking import is_key
from bot.core.series import group, is_same_series

#: Figures in a brief, the thread's ledger included.
MAX_FIGURES = 12


def figure_of(told: Told, book: SourceBook) -> BriefFigure | None:
    """Write a figure fact as it stands, with what it replaced."""
    fact = told.fact
    citations = book.cite([fact.span])
    if fact.figure is None or not citations:
        return None
    has_replaced = told.change in (Change.CHANGED, Change.CORRECTED) and fact.previous_span
    previous = book.cite([fact.previous_span]) if has_replaced and fact.previous_span else ()
    return BriefFigure(
        figure=fact.figure,
        citation=citations[0],
        change=told.change,
        previous=fact.previous if has_replaced else "",
        previous_value=fact.history[-1].figure.value if has_replaced and fact.history else None,
        previous_citation=previous[0] if previous else None,
        seen_at=fact.changed_at,
        fact=fact.key,
    )


def key_figures(compared: Sequence[Told]) -> list[Told]:
    """Choose the figures worth a line: what is new first, then what stands; one per series."""
    figures = [
        told
        for told in compared
        if told.fact.figure is not None
        and told.change is not Change.WITHDRAWN
        and is_key(told.fact.figure)
    ]
    ranked = sorted(
        figures,
        key=lambda told: (
            told.change is None,
            -told.fact.weight,
            -told.fact.changed_at.timestamp(),
            told.fact.span,
        ),
    )
    return ranked[:MAX_FIGURES]


def conflicts(material: Material, compared: Sequence[Told], book: SourceBook) -> list[Statement]:
    """Write figures of one thing that different people give differently, side by side."""
    standing = [
        told.fact
        for told in compared
        if told.fact.kind is FactKind.FIGURE
        and told.fact.figure is not None
        and told.change is not Change.WITHDRAWN
        and is_key(told.fact.figure)
        and group(told.fact.figure) == "is"
    ]
    statements: list[Statement] = []
    for one, other in combinations(standing, 2):
        if _is_conflict(one, other):
            statements.append(
                Statement(
                    text=f"{_given(material, one)}; {_given(material, other)}.",
                    citations=book.cite([one.span, other.span]),
                    fact=one.key,
                )
            )
    return statements


def _is_conflict(one: Fact, other: Fact) -> bool:
    a, b = one.figure, other.figure
    if a is None or b is None or not is_same_series(a, b) or a.value == b.value:
        return False
    return _by(a) != _by(b) and not _is_within(a, b) and not _is_within(b, a)


def _is_within(a: Figure, b: Figure) -> bool:
    """Tell whether "at least 12" leaves room for the other value."""
    return fold(a.qualifier) in ("at least", "more than", "over") and b.value >= a.value


def _given(material: Material, fact: Fact) -> str:
    figure = fact.figure
    if figure is None:
        return fact.text
    by = figure.claimant or material.article(fact.span).publisher
    return f"{by[:1].upper()}{by[1:]}: {figure.text}"


def _by(figure: Figure) -> str:
    return fold(figure.claimant)
