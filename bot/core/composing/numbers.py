"""Key figures of a brief, and the figures that contradict each other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from bot.core.briefs import BriefFigure, Change, Statement
from bot.core.characters import fold
from bot.core.composing.citing import SourceBook
from bot.core.composing.histories import earlier_values
from bot.core.composing.material import Material, Told
from bot.core.evidence import Figure
from bot.core.facts import Fact, FactState, Label, sighting_time
from bot.core.figures.series import (
    LIVES,
    group,
    is_only_people,
    is_partial,
    is_same_again,
    is_same_series,
    is_same_value,
    may_follow,
)
from bot.core.figures.series_index import SeriesIndex
from bot.core.figures.wording import given_by, lower_first, unsaid
from bot.core.ledger.observing import said_at
from bot.core.origins import one_name
from bot.core.patterns import Pattern
from bot.core.reading.ranking import is_key

#: Figures in a brief, the thread's ledger included.
MAX_FIGURES = 12
#: Counts said further apart than this are earlier and later, not one against the other.
SAME_TIME = timedelta(hours=36)
#: So many are not two groups of as many in one article.
MANY = 5
#: A count's own words tell what is counted, or only how many.
_NOUN = Pattern(r"[^\W\d_]{3,}")
#: What a sum weighs beside other kinds of figures.
MONEY_WEIGHT = 0.42
#: An unchanged count that nobody gave again for so long is no key figure of today.
STALE = timedelta(hours=48)
#: Who is led out has left a home.
_DRIVEN_OUT = {"displaced", "evacuated"}


def figure_of(
    told: Told, book: SourceBook, known: SeriesIndex[Told] | None = None
) -> BriefFigure | None:
    """Write a figure fact as it stands, with what it replaced since the last brief.

    Args:
        told: The fact.
        book: Numbers its sources.
        known: All figures, as `figures_of` gives them: a new count replaces what the channel was
            told of the same thing before, whoever said that.
    """
    fact = told.fact
    citations = book.cite([fact.span])
    if fact.figure is None or not citations:
        return None
    moved = told.moved or told.change
    text, span, replaced = "", None, None
    if moved in (Change.CHANGED, Change.CORRECTED):
        if fact.previous_span is None or book.is_rumour(fact.previous_span):
            moved = Change.NEW  # what nobody but a rumour gave before was never told
        else:
            text, span = fact.previous, fact.previous_span
            replaced = fact.history[-1].figure if fact.history else None
    before = None
    if known is not None and moved in (Change.NEW, Change.CHANGED):
        before = _known_before(told, known)
    if before is not None and all(before.changed_at > point.at for point in fact.history):
        # What the channel heard last of it came from somebody else.
        moved, text, span, replaced = Change.CHANGED, before.text, before.span, _figure(before)
    previous = book.cite([span]) if span else ()
    return BriefFigure(
        figure=fact.figure,
        citation=citations[0],
        change=moved,
        previous=text if previous else "",
        previous_value=replaced.value if previous and replaced else None,
        previous_citation=previous[0] if previous else None,
        seen_at=fact.changed_at,
        fact=fact.key,
        label=book.label(fact),
        earlier=earlier_values(fact, book, known, was=text),
    )


def key_figures(material: Material, compared: Sequence[Told]) -> list[Told]:
    """Choose the figures worth a line: what moved first, then what stands; one per series."""
    ranked = sorted(
        (
            told
            for told in _newest_of_each(_near_others(material, _countable(compared)))
            if not _is_stale(material, told)
        ),
        key=_wanted,
    )
    return _of_each_kind_first(_said_once(material, ranked))[:MAX_FIGURES]


def _wanted(told: Told) -> tuple[object, ...]:
    """Sort what moved first, then by weight; of two sums, that which the crisis is about."""
    fact = told.fact
    weight = told.weight if _figure(fact).kind == "money" else 0.0
    return (
        told.moved is None,
        -fact.weight if not weight else -MONEY_WEIGHT,
        -weight,
        -fact.changed_at.timestamp(),
        fact.span,
    )


def _of_each_kind_first(ranked: Sequence[Told]) -> list[Told]:
    """Let one figure of each kind lead: of four lines no four are the dead of four villages."""
    places: Counter[tuple[bool, str]] = Counter()
    keyed: list[tuple[bool, int, Told]] = []
    for told in ranked:
        series = told.moved is None, _figure(told.fact).kind
        keyed.append((told.moved is None, places[series], told))
        places[series] += 1
    return [told for *_, told in sorted(keyed, key=lambda one: one[:2])]


def _said_once(material: Material, ranked: Sequence[Told]) -> list[Told]:
    """Leave out what another article tells again with another noun for those counted."""
    kept: list[Told] = []
    for told in sorted(ranked, key=lambda told: is_in_heading(material, told.fact)):
        is_title = is_in_heading(material, told.fact)
        if not any(
            (is_title or _article(told) != _article(other) or _figure(told.fact).value >= MANY)
            and _is_told_again(_figure(told.fact), _figure(other.fact))
            for other in kept
        ):
            kept.append(told)
    keys = {told.fact.key for told in kept}
    return [told for told in ranked if told.fact.key in keys]


def is_in_heading(material: Material, fact: Fact) -> bool:
    """Tell whether a figure stands in a heading, of which the text below says more."""
    found = material.library(fact.span)
    sentences = found[1].sentences if found else ()
    inside = any(one.is_heading and one.start <= fact.span.start < one.end for one in sentences)
    return inside and not all(one.is_heading for one in sentences)


def _is_told_again(a: Figure, b: Figure) -> bool:
    """Tell "two women killed in Orsa" from another two, and not from two killed at a shop there."""
    if is_same_again(a, b) or _are_both_driven_out(a, b):
        return True
    places = {one.place.split(" ", 1)[0].lower() for one in (a, b)}
    return (
        a.kind == b.kind
        and group(a) == group(b)
        and is_same_value(a, b)
        and fold(a.counted) == fold(b.counted) != ""
        and places in ({"at", "in"}, {"near", "in"})
    )


def _are_both_driven_out(a: Figure, b: Figure) -> bool:
    """Tell whether two articles count the same people, "forced to flee" and "evacuated"."""
    return (
        {a.kind, b.kind} == _DRIVEN_OUT
        and group(a) == group(b) == "is"
        and is_same_value(a, b)
        and not (a.place and b.place and fold(a.place) != fold(b.place))
    )


def _article(told: Told) -> tuple[object, int]:
    return told.fact.span.article, told.fact.span.revision


def conflicts(material: Material, compared: Sequence[Told], book: SourceBook) -> list[Statement]:
    """Write figures of one thing that different people give differently, side by side."""
    standing = [
        told for told in _newest_of_each_claimant(compared) if group(_figure(told.fact)) == "is"
    ]
    statements: list[Statement] = []
    for one, other in _pairs(standing):
        if _is_conflict(one.fact, other.fact) and _is_current(material, one, other):
            first, second = sorted((one.fact, other.fact), key=lambda fact: fact.changed_at)
            statements.append(
                Statement(
                    text=f"{_given(material, first)}; {_given(material, second)}.",
                    citations=book.cite([first.span, second.span]),
                    fact=first.key,
                )
            )
    return statements


def _pairs(figures: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Give every two that count one thing, each before those after it."""
    index = SeriesIndex((_figure(told.fact), place) for place, told in enumerate(figures))
    for place, told in enumerate(figures):
        for other in index.of(_figure(told.fact)):
            if other > place:
                yield told, figures[other]


def is_outdated(material: Material, fact: Fact, counts: SeriesIndex[Told]) -> bool:
    """Tell whether a sentence gives a count that somebody gave otherwise later.

    Args:
        material: What there is.
        fact: Whose sentence.
        counts: What is `countable`.
    """
    found, span = material.library(fact.sentence), fact.sentence
    if found is None:
        return False
    said = said_at(found[0])
    inside = [
        figure
        for figure in found[1].figures
        if span.start <= figure.start < span.end and is_key(figure) and not is_partial(figure)
    ]
    for figure in inside:
        series = [one.fact for one in counts.of(figure) if one.fact.span.article != span.article]
        newest = max(series, key=sighting_time, default=None)
        if newest is not None and sighting_time(newest) > said:
            return not is_same_value(_figure(newest), figure)
    return False


def figures_of(compared: Iterable[Told]) -> SeriesIndex[Told]:
    """Return all figures, by what they count."""
    return SeriesIndex((told.fact.figure, told) for told in compared if told.fact.figure)


def _known_before(told: Told, figures: SeriesIndex[Told]) -> Fact | None:
    """Find the newest count of the same thing that the channel knew, by whomever."""
    known = [
        other
        for other in _of_one_series(told, figures)
        if other.moved is None
        and other.fact.state is not FactState.WITHDRAWN
        and sighting_time(other.fact) < sighting_time(told.fact)
        and not is_same_value(_figure(other.fact), _figure(told.fact))
        and may_follow(_figure(told.fact), _figure(other.fact))
    ]
    return max(known, key=_said_at).fact if known else None


def _figure(fact: Fact) -> Figure:
    if fact.figure is None:
        raise ValueError(f"{fact.key} is no figure")
    return fact.figure


def countable(compared: Sequence[Told]) -> SeriesIndex[Told]:
    """Return what others are measured by, by what it counts."""
    return SeriesIndex((_figure(told.fact), told) for told in _countable(compared))


def _countable(compared: Sequence[Told]) -> list[Told]:
    return [
        told
        for told in compared
        if told.fact.figure is not None
        and told.change is not Change.WITHDRAWN
        and is_key(told.fact.figure)
        and not is_partial(told.fact.figure)
        and not _is_mute(told.fact.figure)
    ]


def _is_mute(figure: Figure) -> bool:
    """Tell a sum for nobody knows what, or people who do nobody knows what: a line of nothing."""
    if figure.kind == "money":
        return not figure.counted
    if not figure.unit and not unsaid(figure) and not _NOUN.search(figure.text):
        return True
    return figure.kind == "other" and not figure.unit and is_only_people(figure)


def _is_stale(material: Material, told: Told) -> bool:
    """Tell whether a count that did not move is too old to stand for today; lives always are."""
    if told.moved is not None or _figure(told.fact).kind in LIVES:
        return False
    newest = max((s.at for s in told.fact.sightings), default=told.fact.changed_at)
    return material.as_of - max(newest, told.fact.changed_at) > STALE


def _near_others(material: Material, figures: Sequence[Told]) -> list[Told]:
    """Leave out what is far from all others: it stands with them as not settled, and leads none."""
    return [told for told in figures if material.label(told.fact) is not Label.OUTLIER]


def _newest_of_each(figures: Sequence[Told]) -> list[Told]:
    """Keep what was said last of each thing, by whomever."""
    kept: SeriesIndex[Told] = SeriesIndex()
    for told in sorted(_whole(figures), key=_stands, reverse=True):
        if not _of_one_series(told, kept):
            kept.add(_figure(told.fact), told)
    return kept.things


def _whole(figures: Sequence[Told]) -> list[Told]:
    """Leave out what articles count themselves, and can be no more than part of what is known."""
    index = SeriesIndex((_figure(told.fact), told) for told in figures)

    def is_whole(told: Told) -> bool:
        mine, at = _figure(told.fact), sighting_time(told.fact)
        return bool(mine.claimant) or all(
            may_follow(mine, _figure(other.fact)) or sighting_time(other.fact) > at
            for other in _of_one_series(told, index)
        )

    return [told for told in figures if is_whole(told)]


def _newest_of_each_claimant(compared: Sequence[Told]) -> list[Told]:
    kept: SeriesIndex[Told] = SeriesIndex()
    for told in sorted(_countable(compared), key=_said_at, reverse=True):
        others = _of_one_series(told, kept)
        if not any(_by(told.fact) & _said_by(other.fact) for other in others):
            kept.add(_figure(told.fact), told)
    return kept.things


def _of_one_series(told: Told, index: SeriesIndex[Told]) -> list[Told]:
    """Return what counts one thing with a fact; an article does not contradict itself."""
    fact = told.fact
    return [other for other in index.of(_figure(fact)) if _is_one_series(other.fact, fact)]


def _stands(told: Told) -> tuple[bool, tuple[datetime, float]]:
    """Sort what was behind others when it came, as the dead of one village are, below them."""
    return told.fact.label is not Label.STALE, _said_at(told)


def _said_at(told: Told) -> tuple[datetime, float]:
    return sighting_time(told.fact), told.fact.weight


def _is_one_series(one: Fact, other: Fact) -> bool:
    """Tell whether two facts count one thing; an article does not contradict itself."""
    a, b = one.figure, other.figure
    is_one_text = (one.span.article, one.span.revision) == (other.span.article, other.span.revision)
    return a is not None and b is not None and not is_one_text and is_same_series(a, b)


def _is_conflict(one: Fact, other: Fact) -> bool:
    if not _is_one_series(one, other) or is_same_value(_figure(one), _figure(other)):
        return False
    a, b = _figure(one), _figure(other)
    if abs(sighting_time(one) - sighting_time(other)) > SAME_TIME:
        return False
    if not (a.claimant and b.claimant) and not (may_follow(a, b) and may_follow(b, a)):
        return False  # a part, or nobody's guess, against whoever counted all
    return _by(one) != _by(other) and not _is_within(a, b) and not _is_within(b, a)


def _is_current(material: Material, one: Told, other: Told) -> bool:
    """Tell whether a contradiction is new, or young enough to be told once more."""
    if one.moved is not None or other.moved is not None:
        return True
    newest = max(sighting_time(one.fact), sighting_time(other.fact))
    return material.as_of - newest <= SAME_TIME


def _is_within(a: Figure, b: Figure) -> bool:
    """Tell whether "at least 12" leaves room for the other value."""
    return fold(a.qualifier) in ("at least", "more than", "over") and b.value >= a.value


def _given(material: Material, fact: Fact) -> str:
    """Write who gives which number; one far from all others is called so."""
    figure = fact.figure
    if figure is None:
        return fact.text
    publisher = material.article(fact.span).publisher
    by = given_by(figure, publisher) or publisher
    far = " (outlier)" if material.label(fact) is Label.OUTLIER else ""
    return f"{by[:1].upper()}{by[1:]}: {lower_first(figure.text)}{unsaid(figure)}{far}"


def _said_by(fact: Fact) -> frozenset[str]:
    """Everybody who gave a value: what they gave before is no contradiction."""
    return fact.named | _by(fact)


def _by(fact: Fact) -> frozenset[str]:
    """Who answers for a count: its claimant, or those who printed it."""
    claimant = one_name(fact.figure.claimant) if fact.figure else ""
    return frozenset((claimant,)) if claimant else frozenset(map(one_name, fact.publishers))
