"""Key figures of a brief."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.core.anybody import is_anybody
from bot.core.briefs import BriefFigure, Change
from bot.core.composing.again import MANY, is_told_again, without_former
from bot.core.composing.citing import SourceBook
from bot.core.composing.counting import (
    SAME_TIME,
    counts_among,
    figure_in,
    given_at,
    may_be_key,
    of_one_series,
)
from bot.core.composing.ending import ended
from bot.core.composing.histories import earlier_values
from bot.core.composing.material import Material, Told
from bot.core.composing.tolls import (
    is_known_toll,
    is_one_toll,
    may_be_one_toll,
    without_earlier,
)
from bot.core.evidence import Figure, Status
from bot.core.facts import Fact, FactState, Label, sighting_time
from bot.core.figures.amounts import of_its_deed
from bot.core.figures.ordinals import nth_in, nth_tolls
from bot.core.figures.series import (
    LIVES,
    ONLY_MORE,
    is_partial,
    is_same_value,
    may_follow,
)
from bot.core.figures.series_index import SeriesIndex
from bot.core.ledger.observing import said_at
from bot.core.origins import one_name
from bot.core.patterns import Pattern
from bot.core.reading.claims.demands import is_demanded
from bot.core.reading.ranking import SPEEDS

#: Figures in a brief, the thread's ledger included.
MAX_FIGURES = 12
#: What a sum weighs beside other kinds of figures.
MONEY_WEIGHT = 0.42
#: An unchanged count that nobody gave again for so long is no key figure of today.
STALE = timedelta(hours=48)
_TOLL_WEIGHT = {"killed": 1.0, "missing": 0.9, "kidnapped": 0.85}
#: Counts of what is so.
_AS_SO = (Status.OBSERVED, Status.CLAIMED, Status.CORRECTED)
_BLOWS = Pattern(
    r"\b(?:winds?|gusts?|gusting|storms?|cyclones?|hurricanes?|typhoons?|tornado\w*|gales?|squalls?"
    r"|bl[eo]w\w*)\b",
    re.I,
)


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
    if known is not None and moved is Change.CHANGED and is_known_toll(told, known):
        moved, text, span, replaced = None, "", None, None  # of other people, and of the same
    before = None
    if known is not None and moved in (Change.NEW, Change.CHANGED):
        before = _known_before(told, known)
    if before is not None and _is_heard_last(before, fact):
        # What the channel heard last of it came from somebody else.
        moved, text, span, replaced = Change.CHANGED, before.text, before.span, figure_in(before)
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


def _is_heard_last(before: Fact, fact: Fact) -> bool:
    """Tell whether another fact has the value of a count that the channel heard last.

    One party's lower count of deaths is no earlier value of another party's.
    """
    if not fact.history:
        return True
    own = fact.history[-1].figure
    is_lower = own.kind in ONLY_MORE and figure_in(before).value < own.value
    return not is_lower and all(before.changed_at > point.at for point in fact.history)


def key_figures(material: Material, compared: Sequence[Told]) -> list[Told]:
    """Choose the figures worth a line: what moved first, then what stands; one per series."""
    near = _near_others(material, counts_among(compared))
    newest = _newest_of_each(near)
    over = ended(material, newest)
    ranked = sorted(
        (
            told
            for told in newest
            if not (
                told.fact.key in over
                or _is_stale(material, told)
                or _is_wish(material, told.fact)
                or _is_only_speed(material, told.fact)
            )
        ),
        key=_wanted,
    )
    once = without_earlier(_said_once(material, ranked, _outdone(near, newest)))
    return _of_each_kind_first(once)[:MAX_FIGURES]


def _outdone(near: Sequence[Told], newest: Sequence[Told]) -> list[tuple[Told, Figure]]:
    """Return each count that stands with those of others that it took the place of."""
    standing = {told.fact.key for told in newest}
    index = SeriesIndex((figure_in(told.fact), told) for told in newest)
    return [
        (other, figure_in(told.fact))
        for told in near
        if told.fact.key not in standing
        for other in of_one_series(told, index)
    ]


def _wanted(told: Told) -> tuple[object, ...]:
    """Return the sort key: what moved comes first, then what weighs more.

    Of several tolls the most come first, whoever counts them: others count some of them.
    """
    fact, figure = told.fact, figure_in(told.fact)
    weight = told.weight if figure.kind == "money" else 0.0
    is_toll = figure.kind in LIVES and figure.status in _AS_SO
    toll = -_TOLL_WEIGHT[figure.kind] if is_toll else -fact.weight
    return (
        told.moved is None,
        toll if not weight else -MONEY_WEIGHT,
        -weight,
        -figure.value if is_toll else 0.0,
        -fact.changed_at.timestamp(),
        fact.span,
    )


def _of_each_kind_first(ranked: Sequence[Told]) -> list[Told]:
    """Put the first figure of each kind in front: four lines are not the dead of four villages."""
    places: Counter[tuple[bool, str]] = Counter()
    keyed: list[tuple[bool, int, Told]] = []
    for told in ranked:
        series = told.moved is None, figure_in(told.fact).kind
        keyed.append((told.moved is None, places[series], told))
        places[series] += 1
    return [told for *_, told in sorted(keyed, key=lambda one: one[:2])]


def _said_once(
    material: Material, ranked: Sequence[Told], outdone: Sequence[tuple[Told, Figure]]
) -> list[Told]:
    """Leave out counts that another article words differently, and those that were replaced."""
    kept: list[Told] = []
    current = without_former(ranked, outdone)
    # A count that the channel knows is no new figure in another article's words.
    for told in sorted(
        current, key=lambda told: (is_in_heading(material, told.fact), told.moved is Change.NEW)
    ):
        is_title = is_in_heading(material, told.fact)
        if not any(
            (is_title or _article(told) != _article(other) or figure_in(told.fact).value >= MANY)
            and is_told_again(material, told, other)
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


def _article(told: Told) -> tuple[object, int]:
    return told.fact.span.article, told.fact.span.revision


def is_outdated(material: Material, fact: Fact, counts: SeriesIndex[Told]) -> bool:
    """Tell whether a sentence gives a count for which there is a later value.

    Args:
        material: What there is.
        fact: Whose sentence.
        counts: What is `countable`.
    """
    found, span = material.library(fact.sentence), fact.sentence
    if found is None:
        return False
    said = said_at(found[0])
    own = next((one for one in found[1].sentences if one.start == span.start), None)
    inside = [
        figure
        for one in found[1].figures
        if span.start <= one.start < span.end
        if may_be_key(figure := of_its_deed(found[0], own, one)) and not is_partial(figure)
    ]
    if fact.figure is not None and not is_partial(fact.figure):
        inside.append(fact.figure)  # "17 bodies", which the ledger took for all the dead
    if nth_in(found[0].text[span.start : span.end]):  # most say nothing of the kind
        inside += [one for one in nth_tolls(*found) if span.start <= one.start < span.end]
    for figure in inside:
        series = [
            one.fact
            for one in counts.of(figure)
            if one.fact.span.article != span.article and _may_outdate(one.fact, figure)
        ]
        newest = max(series, key=sighting_time, default=None)
        if newest is not None and sighting_time(newest) > said:
            return not is_same_value(figure_in(newest), figure)
    return False


def _may_outdate(newer: Fact, figure: Figure) -> bool:
    """Tell whether a later count may replace one in a sentence.

    A lower count of deaths replaces one of another party only as a correction, and a bystander's
    none.
    """
    given = figure_in(newer)
    if is_anybody(given.claimant):
        return False
    if given.kind not in ONLY_MORE or given.value >= figure.value:
        return True
    is_theirs = one_name(given.claimant) == one_name(figure.claimant)
    is_put_right = given.status is Status.CORRECTED or given.change_from is not None
    return is_theirs or is_put_right or newer.state is FactState.CORRECTED


def figures_of(compared: Iterable[Told]) -> SeriesIndex[Told]:
    """Return all figures, by what they count."""
    return SeriesIndex((told.fact.figure, told) for told in compared if told.fact.figure)


def _known_before(told: Told, figures: SeriesIndex[Told]) -> Fact | None:
    """Find the newest count of the same thing that the channel knew, whoever gave it."""
    others = of_one_series(told, figures)
    if figure_in(told.fact).kind in LIVES:
        # What six miners were is not the one miner of Monday, but the four people of Wednesday.
        others += [
            other
            for other in figures.things
            if may_be_one_toll(told, other)
            and (told.fact.history or is_one_toll(figure_in(told.fact), figure_in(other.fact)))
        ]
    known = [
        other
        for other in others
        if other.moved in (None, Change.CONFIRMED)
        and other.fact.state is not FactState.WITHDRAWN
        and sighting_time(other.fact) < sighting_time(told.fact)
        and not is_same_value(figure_in(other.fact), figure_in(told.fact))
        and may_follow(figure_in(told.fact), figure_in(other.fact))
        and not _is_anothers_more(told.fact, other.fact)
        and not is_anybody(figure_in(other.fact).claimant)
    ]
    return max(known, key=given_at).fact if known else None


def _is_anothers_more(fact: Fact, other: Fact) -> bool:
    """Tell whether another party counted more of the dead: 15 are not what their 17 became."""
    mine, theirs = figure_in(fact), figure_in(other)
    is_more = mine.kind in ONLY_MORE and theirs.value > mine.value
    is_put_right = mine.status is Status.CORRECTED or fact.state is FactState.CORRECTED
    return is_more and not is_put_right and one_name(mine.claimant) != one_name(theirs.claimant)


def countable(compared: Sequence[Told]) -> SeriesIndex[Told]:
    """Index the counts that may be key figures by what they count."""
    return SeriesIndex((figure_in(told.fact), told) for told in counts_among(compared))


def _is_stale(material: Material, told: Told) -> bool:
    """Tell whether a count that did not move is too old for today; counts of lives never are."""
    if told.moved is not None or figure_in(told.fact).kind in LIVES:
        return False
    newest = max((s.at for s in told.fact.sightings), default=told.fact.changed_at)
    return material.as_of - max(newest, told.fact.changed_at) > STALE


def _is_wish(material: Material, fact: Fact) -> bool:
    """Tell whether a figure counts a demand, which a line without its sentence would not show."""
    if figure_in(fact).status is not Status.PLANNED:
        return False
    text, (start, end) = material.article(fact.span).text, (fact.span.start, fact.span.end)
    before = text[fact.sentence.start : start].lower()
    return is_demanded(f" {before}", text[end : fact.sentence.end])


def _is_only_speed(material: Material, fact: Fact) -> bool:
    """Tell whether a figure is a speed other than of wind: how fast a train went."""
    if figure_in(fact).unit not in SPEEDS:
        return False
    return _BLOWS.search(fact.sentence.of(material.article(fact.sentence).text)) is None


def _near_others(material: Material, figures: Sequence[Told]) -> list[Told]:
    """Leave out outliers: they are shown under what is not settled."""
    return [told for told in figures if material.label(told.fact) is not Label.OUTLIER]


def _newest_of_each(figures: Sequence[Told]) -> list[Told]:
    """Keep the newest count of each thing, whoever gave it."""
    kept: SeriesIndex[Told] = SeriesIndex()
    whole = _whole(figures)
    index = SeriesIndex((figure_in(told.fact), told) for told in whole)

    def stands(told: Told) -> tuple[bool, bool, bool, tuple[datetime, float]]:
        """Put counts last that were stale on arrival, a bystander's, or that others exceed."""
        is_late = told.fact.label is Label.STALE
        is_known = not is_anybody(figure_in(told.fact).claimant)
        return not is_late, is_known, not _is_outbid(told, index), given_at(told)

    for told in sorted(whole, key=stands, reverse=True):
        if not of_one_series(told, kept):
            kept.add(figure_in(told.fact), told)
    return kept.things


def _whole(figures: Sequence[Told]) -> list[Told]:
    """Leave out counts without a claimant that can only be part of a count that is known."""
    index = SeriesIndex((figure_in(told.fact), told) for told in figures)

    def is_whole(told: Told) -> bool:
        mine, at = figure_in(told.fact), sighting_time(told.fact)
        return bool(mine.claimant) or all(
            may_follow(mine, figure_in(other.fact)) or sighting_time(other.fact) > at
            for other in of_one_series(told, index)
        )

    return [told for told in figures if is_whole(told)]


def _is_outbid(told: Told, index: SeriesIndex[Told]) -> bool:
    """Tell whether somebody else counts more deaths at about the same time."""
    mine, at = figure_in(told.fact), sighting_time(told.fact)
    return mine.kind == "killed" and any(
        figure_in(other.fact).value > mine.value
        and other.fact.label is not Label.STALE
        and not is_anybody(figure_in(other.fact).claimant)
        and abs(at - sighting_time(other.fact)) <= SAME_TIME
        for other in of_one_series(told, index)
    )
