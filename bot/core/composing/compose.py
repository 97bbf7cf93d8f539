"""Compose a brief out of what is on the desk. Deterministic: same material, same brief."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.briefs import (
    Brief,
    BriefKind,
    Change,
    HeldBack,
    Statement,
    TimelineEntry,
    Trend,
)
from bot.core.composing.asking import questions
from bot.core.composing.citing import SourceBook
from bot.core.composing.kinds import kind_of
from bot.core.composing.material import Material, Told, difference, is_only_social
from bot.core.composing.numbers import conflicts, figure_of, key_figures
from bot.core.composing.statements import choose, stated, statement_of
from bot.core.composing.trend import trend
from bot.core.composing.voices import choose_quotes, positions, quote_of
from bot.core.facts import FactKind, Topic
from bot.core.topics import is_unknown

#: Lines of a brief before fitting it to its budget.
MAX_NEW = 7
MAX_UNSETTLED = 3
MAX_WATCH = 3
MAX_TIMELINE = 5
BOTTOM_LINE_CHARS = 600

_STANDING = (BriefKind.FIRST, BriefKind.ON_DEMAND, BriefKind.NO_CHANGE, BriefKind.COVERAGE)


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The facts of one brief, by what they are for."""

    news: list[Told]
    unsettled: list[Told]
    watch: list[Told]
    held_back: list[HeldBack]


def compose(material: Material, kind: BriefKind | None = None) -> Brief:
    """Write the brief that is due.

    Args:
        material: What there is.
        kind: The form; decided from the material when None.
    """
    kind = kind or kind_of(material)
    compared = difference(material)
    is_standing = kind in _STANDING
    book = SourceBook(material)
    sorted_ = _sort(material, compared, is_standing=is_standing)

    bottom_line = _bottom_line(material, sorted_.news, book)
    besides = [said.text for said in bottom_line]
    new = _new(material, sorted_.news, book, besides) if kind not in _QUIET else []
    besides += [said.text for said in new]
    figures = [
        made for told in key_figures(compared) if (made := figure_of(told, book)) is not None
    ]
    quotes = [
        quote
        for fact in choose_quotes(compared)
        if (quote := quote_of(material, fact, book)) is not None
    ]
    unsettled = conflicts(material, compared, book)
    unsettled += _lines(material, _unknown_first(sorted_.unsettled), book, besides, MAX_UNSETTLED)
    watch = _lines(material, sorted_.watch, book, besides, MAX_WATCH)
    status, reason = trend(kind, new, figures)
    last = material.last
    is_numbered = kind is not BriefKind.ON_DEMAND
    return Brief(
        crisis=material.crisis,
        kind=kind,
        number=((last.number if last else 0) + 1) if is_numbered else 0,
        as_of=material.as_of,
        since=last.as_of if last else None,
        status=status,
        previous_status=last.status if last else Trend.NONE,
        status_reason=reason,
        headline=bottom_line[0].text if bottom_line else "",
        bottom_line=tuple(bottom_line),
        new=tuple(new),
        figures=tuple(figures),
        quotes=tuple(quotes),
        unsettled=tuple(unsettled[:MAX_UNSETTLED]),
        watch=tuple(watch),
        positions=tuple(positions(material, compared, book)),
        timeline=tuple(_timeline(material, compared, book)),
        sources=book.sources(),
        coverage=material.coverage,
        held_back=tuple(sorted_.held_back),
        questions=tuple(questions(compared)),
        next_at=material.next_at,
    )


_QUIET = (BriefKind.NO_CHANGE, BriefKind.COVERAGE)


def _sort(material: Material, compared: Sequence[Told], *, is_standing: bool) -> _Sorted:
    sorted_ = _Sorted([], [], [], [])
    for told in compared:
        fact = told.fact
        is_wanted = is_standing or told.change is not None
        if fact.kind is not FactKind.HAPPENING:
            if fact.kind is FactKind.FIGURE and told.change in _NEWS_OF_FIGURES:
                sorted_.news.append(told)
        elif is_only_social(fact, material):
            if told.change is not None:
                reason = "said only by social accounts, not confirmed"
                sorted_.held_back.append(HeldBack(text=fact.text, reason=reason))
        elif fact.topic is Topic.WATCH:
            if is_wanted or _is_ahead(material, told):
                sorted_.watch.append(told)
        elif not is_wanted:
            continue
        elif fact.topic is Topic.UNSETTLED and told.change is not Change.WITHDRAWN:
            sorted_.unsettled.append(told)
        else:
            sorted_.news.append(told)
    return sorted_


#: A figure that is merely new stands under KEY FIGURES; one that moved is news of its own.
_NEWS_OF_FIGURES = (Change.CHANGED, Change.CORRECTED, Change.WITHDRAWN)


def _bottom_line(material: Material, news: Sequence[Told], book: SourceBook) -> list[Statement]:
    usable = [told for told in news if told.change is not Change.WITHDRAWN]
    lines: list[Statement] = []
    for told in choose(material, usable, limit=2):
        made = statement_of(material, told, book)
        if made is None or sum(len(line.text) for line in (*lines, made)) > BOTTOM_LINE_CHARS:
            break
        lines.append(made)
    return lines


def _new(
    material: Material, news: Sequence[Told], book: SourceBook, besides: Sequence[str]
) -> list[Statement]:
    """Corrections and withdrawals first, then changes, then the rest by weight."""
    urgent = [t for t in news if t.change in (Change.CORRECTED, Change.WITHDRAWN)]
    changed = [t for t in news if t.change is Change.CHANGED]
    others = [t for t in news if t not in urgent and t not in changed]
    chosen = [told for told in urgent if stated(material, told.fact.sentence)][:3]
    chosen += choose(material, changed, limit=3, besides=besides)
    texts = [*besides, *(told.fact.text for told in chosen)]
    chosen += choose(material, others, limit=MAX_NEW - len(chosen), besides=texts)
    made = [statement_of(material, told, book) for told in chosen]
    return [said for said in made if said is not None]


def _lines(
    material: Material,
    candidates: Sequence[Told],
    book: SourceBook,
    besides: Sequence[str],
    limit: int,
) -> list[Statement]:
    made = [
        statement_of(material, told, book)
        for told in choose(material, candidates, limit=limit, besides=besides)
    ]
    return [said for said in made if said is not None]


def _unknown_first(candidates: Sequence[Told]) -> Sequence[Told]:
    """What nobody knows is always told; what is disputed only beside nothing unknown."""
    unknown = [told for told in candidates if is_unknown(told.fact.text)]
    disputed = [told for told in candidates if told not in unknown]
    return [*unknown, *disputed] if len(unknown) < 2 else unknown


def _is_ahead(material: Material, told: Told) -> bool:
    """Tell whether a scheduled event's latest date is not over yet."""
    found = material.library(told.fact.sentence)
    if found is None:
        return False
    article, reading = found
    today = material.as_of.date().isoformat()
    span = told.fact.sentence
    dates = [d.date for d in reading.dates if span.start <= d.start < span.end and d.date]
    if not dates or article.published_at is None:
        return False
    return max(dates) >= today[: len(max(dates))]


def _timeline(
    material: Material, compared: Sequence[Told], book: SourceBook
) -> list[TimelineEntry]:
    happenings = [
        told
        for told in compared
        if told.fact.kind is FactKind.HAPPENING
        and told.fact.topic is Topic.NEWS
        and told.fact.state != "withdrawn"
        and not is_only_social(told.fact, material)
        and material.article(told.fact.span).published_at is not None
    ]
    chosen = choose(material, happenings, limit=MAX_TIMELINE)
    entries = []
    for told in chosen:
        said = statement_of(material, Told(fact=told.fact, change=None), book)
        at = material.article(told.fact.span).published_at
        if said is not None and at is not None:
            entries.append(TimelineEntry(at=at, statement=said))
    return sorted(entries, key=lambda entry: entry.at)
