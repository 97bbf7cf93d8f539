"""Which figures are worth a line under KEY FIGURES, and in which order."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from math import inf

from bot.core.anybody import is_anybody
from bot.core.briefs import Change
from bot.core.composing.again import MANY, is_told_again, without_former
from bot.core.composing.counting import SAME_TIME, counts_among, figure_in, given_at, of_one_series
from bot.core.composing.ending import ended
from bot.core.composing.material import Material, Told, is_only_interested
from bot.core.composing.occasions import are_told_elsewhere
from bot.core.composing.tolls import without_earlier
from bot.core.evidence import Figure, Status
from bot.core.facts import Fact, Label, sighting_time
from bot.core.figures.labels import STALE_AFTER
from bot.core.figures.series import LIVES, group, may_follow
from bot.core.figures.series_index import SeriesIndex
from bot.core.patterns import Pattern
from bot.core.reading.claims.demands import is_demanded
from bot.core.reading.ranking import SPEEDS

#: Figures in a brief, the thread's ledger included.
MAX_FIGURES = 12
#: What a sum weighs beside other kinds of figures.
MONEY_WEIGHT = 0.42
#: An unchanged count that nobody gave again for so long is no key figure of today.
STALE = timedelta(hours=48)
#: Kinds of which the highest count stands, however old: of people, and of what became of them.
_STANDING = ("killed", "missing", "kidnapped", "injured", "displaced", "evacuated")
_TOLL_WEIGHT = {"killed": 1.0, "missing": 0.9, "kidnapped": 0.85}
#: Counts of what is so.
_AS_SO = (Status.OBSERVED, Status.CLAIMED, Status.CORRECTED)
_BLOWS = Pattern(
    r"\b(?:winds?|gusts?|gusting|storms?|cyclones?|hurricanes?|typhoons?|tornado\w*|gales?|squalls?"
    r"|bl[eo]w\w*)\b",
    re.I,
)


def key_figures(material: Material, compared: Sequence[Told]) -> list[Told]:
    """Choose the figures worth a line: what moved first, then what stands; one per series."""
    counts = counts_among(compared)
    # Outliers are shown under what is not settled.
    near = [told for told in counts if material.label(told.fact) is not Label.OUTLIER]
    newest = _newest_of_each(material, near)
    over = ended(material, newest)
    current = [
        told for told in newest if told.fact.key not in over and not _is_no_line(material, told)
    ]
    ranked = sorted(current, key=lambda told: (_is_partys(material, told), _rank(told)))
    once = without_earlier(_said_once(material, ranked, _outdone(near, newest)))
    return _of_each_kind_first(_of_today(material, once))[:MAX_FIGURES]


def _of_today(material: Material, ranked: Sequence[Told]) -> list[Told]:
    """Leave out what nobody gave again for a day, but the highest count of people of each kind.

    What a party says of those whom it fights is not what stands when nobody repeats it.
    """
    kept: list[Told] = []
    ranked = [told for told in ranked if not _is_part_of_its_own(told, ranked)]
    highest = {
        kind: max(figure_in(told.fact).value for told in ranked if _is_of(told, kind))
        for kind in _STANDING
        if any(_is_of(told, kind) for told in ranked)
    }
    for told in ranked:
        figure = figure_in(told.fact)
        is_most = figure.value >= highest.get(figure.kind, inf) and group(figure) == "is"
        stands = is_most and not is_only_interested(told.fact, material)
        if stands or told.moved is not None or not _is_old(material, told):
            kept.append(told)
    return kept


def _is_part_of_its_own(told: Told, ranked: Sequence[Told]) -> bool:
    """Tell whether a toll's own article counts more dead: "two fishermen" are some of its four.

    Two counts of one sentence may be of two groups, and those of two places are. Of winds only the
    newest blow.
    """
    mine, sentence = figure_in(told.fact), told.fact.sentence
    if mine.unit in SPEEDS:
        return any(
            figure_in(other.fact).unit in SPEEDS and given_at(other) > given_at(told)
            for other in ranked
        )
    return mine.kind in LIVES and any(
        _article(other) == _article(told)
        and figure_in(other.fact).kind == mine.kind
        and figure_in(other.fact).value > mine.value
        and group(figure_in(other.fact)) == group(mine) == "is"
        and other.fact.sentence != sentence
        and not (mine.place and figure_in(other.fact).place)
        for other in ranked
    )


def _is_partys(material: Material, told: Told) -> bool:
    """Tell whether only a party says how many died: such counts come behind all others."""
    return figure_in(told.fact).kind in LIVES and is_only_interested(told.fact, material)


def _is_of(told: Told, kind: str) -> bool:
    return figure_in(told.fact).kind == kind and group(figure_in(told.fact)) == "is"


def _is_old(material: Material, told: Told) -> bool:
    newest = max((one.at for one in told.fact.sightings), default=told.fact.changed_at)
    return material.as_of - max(newest, told.fact.changed_at) > STALE_AFTER


def _is_no_line(material: Material, told: Told) -> bool:
    """Tell whether a count would say nothing of today, or too little without its sentence."""
    fact = told.fact
    return _is_stale(material, told) or _is_wish(material, fact) or _is_only_speed(material, fact)


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


def _rank(told: Told) -> tuple[object, ...]:
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


def _newest_of_each(material: Material, figures: Sequence[Told]) -> list[Told]:
    """Keep the newest count of each thing, whoever gave it; of people, in each place told."""
    kept: SeriesIndex[Told] = SeriesIndex()
    whole = _whole(figures)
    index = SeriesIndex((figure_in(told.fact), told) for told in whole)

    def stands(told: Told) -> tuple[bool, bool, bool, tuple[datetime, float]]:
        """Put counts last that were stale on arrival, a bystander's, or that others exceed."""
        is_late = told.fact.label is Label.STALE
        is_known = not is_anybody(figure_in(told.fact).claimant)
        return not is_late, is_known, not _is_outbid(told, index), given_at(told)

    for told in sorted(whole, key=stands, reverse=True):
        if not any(
            figure_in(told.fact).kind not in LIVES
            or not are_told_elsewhere(material, told.fact, other.fact)
            for other in of_one_series(told, kept)
        ):
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
