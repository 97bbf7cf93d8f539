"""Whether a sentence gives a count for which there is a later value."""

from collections.abc import Sequence

from bot.core.anybody import is_anybody
from bot.core.composing.counting import counts_among, figure_in, may_be_key
from bot.core.composing.material import Material, Told
from bot.core.evidence import Figure, Status
from bot.core.facts import Fact, FactState, sighting_time
from bot.core.figures.amounts import of_its_deed
from bot.core.figures.ordinals import nth_in, nth_tolls
from bot.core.figures.series import ONLY_MORE, is_partial, is_same_value
from bot.core.figures.series_index import SeriesIndex
from bot.core.ledger.observing import said_at
from bot.core.origins import one_name


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


def countable(compared: Sequence[Told]) -> SeriesIndex[Told]:
    """Index the counts that may be key figures by what they count."""
    return SeriesIndex((figure_in(told.fact), told) for told in counts_among(compared))
