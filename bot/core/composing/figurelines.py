"""A line under KEY FIGURES: a count, and what it replaces of what the channel was told."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.core.anybody import is_anybody
from bot.core.articles import Article, Span
from bot.core.briefs import BriefFigure, Change
from bot.core.composing.again import are_one_many
from bot.core.composing.citing import SourceBook
from bot.core.composing.counting import figure_in, given_at, may_be_others, of_one_series
from bot.core.composing.histories import earlier_values
from bot.core.composing.material import Material, Told
from bot.core.composing.occasions import are_two_occasions
from bot.core.composing.tolls import is_known_toll, is_one_toll, may_be_one_toll
from bot.core.evidence import Figure, Status
from bot.core.facts import Fact, FactState, sighting_time
from bot.core.figures.series import (
    LIVES,
    ONLY_MORE,
    is_same_value,
    may_follow,
)
from bot.core.figures.series_index import SeriesIndex
from bot.core.origins import one_name
from bot.core.patterns import Pattern
from bot.core.reading.background import day_of

#: "The fire that killed", "a quake which left": only which one it was.
_WHICH = Pattern(
    r"\b(?:that|which) (?:had |has |have )?(?:kill|injur|wound|destroy|displac|claim|left|leaves)"
    r"[^,;:]{0,40}\Z"
)


#: Whoever gives a count is called by no more words.
_LONGEST_NAME = 9
#: Kinds of which more are counted from day to day, and what tells how many there are.
_GROWS = (*ONLY_MORE, "missing")
_SO = (Status.OBSERVED, Status.CLAIMED, Status.ESTIMATED)
#: Before the day up to which somebody counted, and how near.
_BY = Pattern(
    r"\b(?:as of|by|until|up to|through|(?:week|month|days) (?:to|ending))\s(?:the\s|\w+\s){0,3}\Z",
    re.IGNORECASE,
)
_NEAR = 30
#: Another clause with a deed of its own: what stands behind it is where that was done.
_CROSSES = Pattern(
    r"[^.;]{0,80}?(?:,? (?:and|but|while|as) )(?:[a-z]+ ){1,3}?"
    r"(?:[a-z]{3,}ed|was|were|said|held|found|shot|took|fled)\b"
)


@dataclass(frozen=True, slots=True)
class _Turn:
    """How a count changed since the channel was told of it, and what it was then."""

    change: Change | None
    #: Words, place and reading of the value that it replaces; empty or None: it replaces none.
    text: str = ""
    span: Span | None = None
    figure: Figure | None = None


def brief_figure(
    told: Told, book: SourceBook, known: SeriesIndex[Told] | None = None
) -> BriefFigure | None:
    """Write the line of a figure, with what it replaced since the last brief.

    Args:
        told: The fact; None is returned if it has no figure or no source that may be cited.
        book: Numbers its sources.
        known: All figures, as `index_figures` gives them: a new count replaces what the channel was
            told of the same thing before, whoever said that.
    """
    fact = told.fact
    citations = book.cite([fact.span])
    if fact.figure is None or not citations:
        return None
    turn = _turn_of(told, book, known)
    previous = book.cite([turn.span]) if turn.span else ()
    return BriefFigure(
        figure=_as_given(fact, book.material),
        citation=citations[0],
        change=turn.change,
        previous=turn.text if previous else "",
        previous_value=turn.figure.value if previous and turn.figure else None,
        previous_citation=previous[0] if previous else None,
        seen_at=fact.changed_at,
        fact=fact.key,
        label=book.label(fact),
        earlier=earlier_values(fact, book, known, was=turn.text),
    )


def _as_given(fact: Fact, material: Material) -> Figure:
    """Return a count without a claimant who tells something else, and only reminds of it.

    Who says "that its line had started a fire that killed nine" has counted nobody.
    """
    figure = _as_dated(figure_in(fact), fact, material)
    text = material.article(fact.span).text
    at = text.find(figure.place, fact.span.end, fact.sentence.end) if figure.place else -1
    if at > 0 and _CROSSES.match(text, fact.span.end, at):
        figure = replace(figure, place="")
    if len(figure.claimant.split()) > _LONGEST_NAME:
        # A whole clause is nobody's name: who gives the count was not understood.
        figure = replace(figure, claimant="", claimant_start=None, status=Status.OBSERVED)
    before = figure.claimant_start is not None and figure.claimant_start < figure.start
    if before and _WHICH.search(text, fact.sentence.start, fact.span.start) is not None:
        return replace(figure, claimant="", status=Status.OBSERVED)
    return figure


def _as_dated(figure: Figure, fact: Fact, material: Material) -> Figure:
    """Leave out a day on which nobody counted: that of the deed, or one that is still to come.

    "Monday's slide killed 68" counts on Friday; "by Tuesday 68 had died" is what was so on Tuesday.
    """
    day, article = day_of(figure), material.article(fact.span)
    printed = article.published_locally
    if not day or printed is None or figure.kind not in _GROWS or figure.status not in _SO:
        return figure
    said_on = printed.date().isoformat()
    if day == said_on or (day < said_on and _is_counted_by(article, fact, material, day)):
        return figure
    return replace(figure, as_of="")


def _is_counted_by(article: Article, fact: Fact, material: Material, day: str) -> bool:
    """Tell whether a count's sentence says "by" that day, or "as of" it."""
    found = material.library(fact.sentence)
    return found is not None and any(
        date.date == day
        and fact.sentence.start <= date.start < fact.sentence.end
        and _BY.search(article.text, max(0, date.start - _NEAR), date.start) is not None
        for date in found[1].dates
    )


def _turn_of(told: Told, book: SourceBook, known: SeriesIndex[Told] | None) -> _Turn:
    own = _own_turn(told, book)
    if known is None or own.change not in (Change.NEW, Change.CHANGED):
        return own
    if own.change is Change.CHANGED and is_known_toll(told, known):
        return _Turn(None)  # of other people, and of the same
    if own.change is Change.NEW and _is_known_count(told, known):
        return _Turn(None)  # in another source's words
    before = _known_before(told, known, book.material)
    if before is None or not _is_heard_last(before, told.fact):
        return own
    # What the channel heard last of it came from somebody else.
    return _Turn(Change.CHANGED, before.text, before.span, figure_in(before))


def _is_known_count(told: Told, known: SeriesIndex[Told]) -> bool:
    """Tell whether the channel knows so many of one fate: 612 structures are the 612 buildings."""
    mine = figure_in(told.fact)
    return any(
        other.moved in (None, Change.CONFIRMED) and are_one_many(figure_in(other.fact), mine)
        for other in known.things
    )


def _own_turn(told: Told, book: SourceBook) -> _Turn:
    """Return how a count changed as far as its own fact tells."""
    fact, change = told.fact, told.moved or told.change
    if change not in (Change.CHANGED, Change.CORRECTED):
        return _Turn(change)
    if fact.previous_span is None or book.is_rumour(fact.previous_span):
        return _Turn(Change.NEW)  # what nobody but a rumour gave before was never told
    replaced = fact.history[-1].figure if fact.history else None
    if replaced is not None and may_be_others(replaced):
        return _Turn(Change.NEW)  # "14 others dead" are not what all the 46 were
    return _Turn(change, fact.previous, fact.previous_span, replaced)


def index_figures(compared: Iterable[Told]) -> SeriesIndex[Told]:
    """Return all figures, indexed by what they count."""
    return SeriesIndex((told.fact.figure, told) for told in compared if told.fact.figure)


def _known_before(told: Told, figures: SeriesIndex[Told], material: Material) -> Fact | None:
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
        and not may_be_others(figure_in(other.fact))
        and not are_two_occasions(material, told.fact, other.fact)
    ]
    return max(known, key=given_at).fact if known else None


def _is_heard_last(before: Fact, fact: Fact) -> bool:
    """Tell whether another fact has the value of a count that the channel heard last.

    One party's lower count of deaths is no earlier value of another party's.
    """
    if not fact.history or may_be_others(fact.history[-1].figure):
        return True
    own = fact.history[-1].figure
    is_lower = own.kind in ONLY_MORE and figure_in(before).value < own.value
    return not is_lower and all(before.changed_at > point.at for point in fact.history)


def _is_anothers_more(fact: Fact, other: Fact) -> bool:
    """Tell whether another party counted more of the dead: 15 are not what their 17 became."""
    mine, theirs = figure_in(fact), figure_in(other)
    is_more = mine.kind in ONLY_MORE and theirs.value > mine.value
    is_put_right = mine.status is Status.CORRECTED or fact.state is FactState.CORRECTED
    return is_more and not is_put_right and one_name(mine.claimant) != one_name(theirs.claimant)
