"""Which count of a kind is the article's own total, where early and regional ones stand beside it.

A report on a flood tells the dead of two villages, then yesterday's toll, then the country's. Read
in order, the first count is seldom the one to carry away.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence, Set
from itertools import accumulate, pairwise
from math import log10

from bot.core.evidence import Figure, Sentence, Status
from bot.core.patterns import Pattern
from bot.core.reading.background import age, day_of, otherness
from bot.core.reading.counted.totalwords import (
    EARLY,
    FINAL,
    HERE_ONLY,
    LONGER,
    PART_BEFORE,
    PART_BEHIND,
    PART_OWN,
    PERIOD,
    RISES,
    UNCONFIRMED,
    UPDATES,
    WHOLE,
)
from bot.core.reading.fates.listed import is_listed_again
from bot.core.reading.ranking import COUNTED_IN_PIECES, rank

#: Kinds of things, each counted for itself: houses are not schools.
_OF_THINGS = frozenset({"destroyed", "damaged", "affected"})
_PEOPLE = frozenset(
    "people persons residents families households individuals civilians others men women children "
    "victims lives".split()
)
_HOMES = frozenset("houses homes dwellings house home".split())
_AHEAD = frozenset({Status.PROJECTED, Status.PLANNED, Status.DENIED})
#: Sources that tell another number than the report's own.
_DOUBTED = Pattern(
    r"(?:other|some|unconfirmed|various|certain|social|rumou?r)"
    r"|.*\b(?:rebels?|insurgents?|guerrillas?|militants?|witness(?:es)?|residents?|villagers?"
    r"|mothers"
    r"|relatives|opposition|refugees|separatists?|activists?|survivors|diplomats?)\b",
    re.I,
)
#: Whose count takes in others'.
_WIDE = Pattern(
    r"\b(?:region|nation|federal|central|provinc|state\b|ministr?y|minister|government|president"
    r"|civil (?:defen[cs]e|protection)|disaster|emergency|interior|United Nations|UN\b|Red Cr)",
    re.I,
)
_AT_MOST = frozenset({"up to", "as many as", "at most", "possibly", "perhaps"})
_ALLEGES = Pattern(r"\s(?:has |have |had |also )?(?:claim|alleg|boast)", re.I)
#: What only rounds a number.
_ROUND = frozenset({"some", "about", "around", "roughly", "approximately", "nearly", "almost"})
_NEAR = 30
#: Between two counts of one thing on two days.
_SERIES = Pattern(
    r"\s(?:(?:on|by|as of|since|until)\s(?:the\s)?(?:late\s|early\s)?(?:\w+day\b|\d"
    r"|(?-i:[A-Z])\w+\s\d"
    r"|\w+\s(?:day|week|morning|evening|night)\b)|yesterday|today|(?:the|a)\s(?:\w+\s){0,2}?"
    r"(?:day|week|month|morning|evening)\b)[^;.:]{0,30}?(?:,\s(?:and\s)?|\sand\s|;\s)(?:then\s)?",
    re.I,
)
#: How much it speaks for the last of these.
_CLOSING = 1.5
#: Where a count of a week leads on to that of the year.
_CLAUSE = Pattern(r",\s|\sand\s(?=[\d])")
#: How much less size speaks for a count of the missing.
_OF_MISSING = 0.4
#: What "thousands" loses beside a count.
_VAGUE = 3.0
_VAGUELY = Pattern(r"\b(?:dozens|scores|hundreds|thousands|tens of)\b", re.I)
#: What "31,200 households" loses beside the people in them.
_HOUSEHOLD = 1.5
_HOUSEHOLDS = frozenset({"households", "families"})
#: What a count loses where a later one has grown out of it.
_OUTGROWN = 1.5
#: What a rounded number loses beside the one that it rounds.
_ROUNDED = 1.6
#: What a count loses that one side gives.
_DISCOUNT = 2.0
#: What a week's count loses beside that of all weeks.
_OF_PERIOD = 2.5
#: Smaller numbers are round by chance.
_LARGE = 600
#: From here on a count is another happening's, or that of more than one.
_OTHER = 3.0
#: How much a count's size speaks for it, beside the largest of its kind: tolls mostly rise.
_SHARE = 4.0
#: How much it speaks for a count that those beside it add up to it.
_SUM = 2.0
#: How much the sentence speaks for it that opens the report.
_LEAD = 0.6
#: A total is looked for over so many parts.
_MOST_PARTS = 12
#: How far around a figure its clause is looked at, in characters.
_REACH = 120


def in_order(figures: Sequence[Figure], leading: Set[Figure]) -> tuple[Figure, ...]:
    """Return an article's figures, its `totals` first, by rank.

    The others follow in text order.
    """
    rest = [figure for figure in figures if figure not in leading]
    return (*sorted(leading, key=lambda figure: (-rank(figure), figure.start)), *rest)


def totals(
    text: str, sentences: Sequence[Sentence], figures: Sequence[Figure]
) -> frozenset[Figure]:
    """Tell, for each kind of harm that is counted, the figure that stands for the whole article."""
    series: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.kind in COUNTED_IN_PIECES and not figure.unit:
            series[_series(figure)].append(figure)
    clauses = _Clauses(text, sentences)
    return frozenset(_total(clauses, group) for group in series.values())


def _series(figure: Figure) -> str:
    if figure.kind not in _OF_THINGS:
        return figure.kind
    head = _head_of(figure)
    head = "people" if head in _PEOPLE else "homes" if head in _HOMES else head
    return f"{figure.kind} {head}"


def _head_of(figure: Figure) -> str:
    return figure.counted.rsplit(None, 1)[-1].lower() if figure.counted else ""


def _total(clauses: "_Clauses", group: Sequence[Figure]) -> Figure:
    """Return the one of several counts of the same that stands for the article."""
    weigh = _Weigher(clauses, group)
    return max(group, key=lambda figure: (weigh(figure), -figure.start))


class _Weigher:
    """Weighs each of several counts of the same, by its words and by the counts beside it."""

    def __init__(self, clauses: "_Clauses", group: Sequence[Figure]) -> None:
        self._clauses = clauses
        self._first = first = group[0]
        self._is_alone = len(group) == 1
        # What one side alleges is no total for being the largest.
        self._doubted = {
            figure
            for figure in group
            if figure.claimant != first.claimant
            and (clauses.is_doubted(figure) or clauses.is_rival(figure, first))
        }
        self._largest = max(map(_size, group))
        self._surest = max(_size(figure) for figure in group if figure not in self._doubted)
        self._sums = _sums(group)
        self._newest = max(map(day_of, group))
        self._until = {this: following.start for this, following in pairwise(group)}
        self._exact = [one for one in group if not (_is_rounded(one) or one in self._doubted)]
        self._has_people = any(_head_of(one) not in _HOUSEHOLDS for one in group)
        self._periods = {figure for figure in group if clauses.is_of_period(figure)}
        self._closing = {
            this for before, this in pairwise(group) if clauses.closes_series(before, this)
        }
        self._risen = max(
            (one.start for one in group if clauses.rises(one) or one in self._closing), default=0
        )

    def __call__(self, figure: Figure) -> float:
        """Return how much speaks for a count; the numbers say how much each sign does."""
        weight = self._clauses.standing(
            figure,
            is_first=figure is self._first,
            until=self._until.get(figure),
            goes_on=bool(self._periods - {figure}),
        )
        weight += _SHARE * self._share(figure) + _SUM * (figure in self._sums)
        weight += _CLOSING * (figure in self._closing and figure.start == self._risen)
        weight -= _OF_PERIOD * (figure in self._periods and not self._is_alone)
        weight -= _DISCOUNT * (figure in self._doubted)
        weight -= _VAGUE * (_VAGUELY.search(figure.text) is not None)
        weight -= _HOUSEHOLD * (self._has_people and _head_of(figure) in _HOUSEHOLDS)
        weight -= _OUTGROWN * (figure.start < self._risen)
        weight -= _ROUNDED * self._rounds_another(figure)
        return weight - age(day_of(figure), self._newest)

    def _share(self, figure: Figure) -> float:
        """Return how large a count is beside the largest one, by orders of magnitude."""
        size = _size(figure)
        size = min(size, self._surest) if figure in self._doubted else size
        share = size / self._largest if self._largest else 1.0
        # The missing are found as time goes by, so that the largest count is often an old one.
        return share * _OF_MISSING if figure.kind == "missing" else share

    def _rounds_another(self, figure: Figure) -> bool:
        return _is_rounded(figure) and any(_is_near(figure, one) for one in self._exact)


def _sums(group: Sequence[Figure]) -> frozenset[Figure]:
    """Find the counts that are the sum of some told right before or right behind them."""
    found = set()
    for n, figure in enumerate(group):
        for beside in (group[n + 1 :], group[:n][::-1]):
            sums = accumulate(each.value for each in beside[:_MOST_PARTS])
            if any(size and total == figure.value for size, total in enumerate(sums)):
                found.add(figure)
    return frozenset(found)


def _is_near(rounded: Figure, counted: Figure) -> bool:
    """Tell whether one number can be the other one, rounded."""
    return abs(rounded.value - counted.value) <= 0.06 * rounded.value


def _size(figure: Figure) -> float:
    """The order of magnitude, from 0."""
    return log10(1 + abs(figure.value_high or figure.value))


class _Clauses:
    """Weighs what the words around a figure say for and against its being a total."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self._text = text
        self._sentences = sentences
        self._starts = [one.start for one in sentences]
        self._lead_ends = next((one.end for one in sentences if not one.is_heading), 0)

    def standing(
        self,
        figure: Figure,
        *,
        is_first: bool = False,
        until: int | None = None,
        goes_on: bool = False,
    ) -> float:
        """How much the words speak for a total; below 0 when they speak against it.

        `is_first` says that no count of the same stands before it, `until` where the next is,
        `goes_on` that others count a week of what has lasted longer: an outbreak, a season.
        """
        first, last = self._sentence_of(figure)
        before = self._text[max(first, figure.start - _REACH) : figure.start]
        behind = self._text[figure.end : min(last, figure.end + _REACH)]
        clause = f"{_tail(before)}{figure.text}{_head(behind)}"
        around = (
            self._text[max(first, figure.start - 2 * _REACH) : figure.start].rsplit("; ", 1)[-1]
            + self._text[figure.start : min(last, figure.end + _REACH)].split("; ", 1)[0]
        )
        other = otherness(around, is_news=is_first and last <= self._lead_ends)
        is_longer = goes_on and LONGER.search(clause) is not None
        other = 0.0 if is_longer else other
        is_early = EARLY.search(clause) is not None
        is_lead = last <= self._lead_ends
        is_whole = other < _OTHER and not is_early and WHOLE.search(clause) is not None
        is_whole = is_whole or is_longer
        is_part = _is_part(before, figure, behind, is_first=is_first) or is_listed_again(
            self._text, first, figure.start
        )
        standing = 1.5 * (figure.change_from is not None) + 1.5 * is_whole - other
        standing -= 5.0 * (figure.status in _AHEAD or figure.is_negated)
        standing -= 1.0 * (figure.status is Status.ESTIMATED and figure.qualifier not in _ROUND)
        standing -= 2.0 * is_part
        standing += 1.0 * bool(FINAL.search(clause))
        standing -= 1.5 * is_early
        standing -= 2.0 * bool(
            UNCONFIRMED.search(
                self._text, figure.end, min(figure.end + _REACH, until or last + _REACH)
            )
        )
        standing -= 0.3 * (figure.qualifier in _AT_MOST)
        if is_lead:  # Where it happened is told there, not where else it did.
            return standing + _LEAD
        return standing - 1.0 * bool(HERE_ONLY.search(clause))

    def rises(self, figure: Figure) -> bool:
        """Tell whether the count is what an earlier one has grown to."""
        return RISES.search(self._text, max(0, figure.start - _NEAR), figure.start) is not None

    def closes_series(self, before: Figure, this: Figure) -> bool:
        """Tell whether a count is the last of "28 on Monday, 64 on Tuesday and 97 by Friday"."""
        between = self._text[before.end : this.start]
        return this.value >= before.value and _SERIES.fullmatch(between) is not None

    def is_of_period(self, figure: Figure) -> bool:
        """Tell whether the count is of a week or a month of what goes on."""
        first, last = self._sentence_of(figure)
        before = self._text[max(first, figure.start - _REACH) : figure.start]
        behind = self._text[figure.end : min(last, figure.end + _REACH)]
        clause = f"{_tail(before)}{figure.text}{_head(_CLAUSE.split(behind, 1)[0])}"
        return PERIOD.search(clause) is not None and LONGER.search(clause) is None

    def is_doubted(self, figure: Figure) -> bool:
        """Tell whether one side, a witness or nobody in particular gives the count."""
        return bool(_DOUBTED.match(figure.claimant)) or self._is_alleged(figure)

    def is_rival(self, figure: Figure, first: Figure) -> bool:
        """Tell whether somebody else gives the count of the same moment as the `first` one."""
        if not figure.claimant or not first.claimant or first.status in _AHEAD:
            return False
        if _WIDE.search(figure.claimant) and not _WIDE.search(first.claimant):
            return False  # The town's count comes before the region's.
        low, last = self._sentence_of(figure)
        if WHOLE.search(self._text, low, last) or UPDATES.search(self._text, low, last):
            return False
        start, end = self._sentence_of(first)
        return EARLY.search(self._text, start, end) is None

    def _is_alleged(self, figure: Figure) -> bool:
        """Tell whether the count is only claimed, in so many words."""
        if figure.claimant_end is None:
            return False
        behind = self._text[figure.claimant_end : min(figure.start, figure.claimant_end + _NEAR)]
        return _ALLEGES.match(behind) is not None

    def _sentence_of(self, figure: Figure) -> tuple[int, int]:
        at = bisect_right(self._starts, figure.start) - 1
        if at < 0:
            return figure.start, figure.end
        return self._sentences[at].start, self._sentences[at].end


def _tail(before: str) -> str:
    return re.split(r"[;:]\s|,\s(?:while|but|and)\s", before)[-1]


def _head(behind: str) -> str:
    return re.split(r"[;:]\s|,\s(?:while|but|and)\s|\s(?:while|but)\s", behind, maxsplit=1)[0]


def _is_part(before: str, figure: Figure, behind: str, *, is_first: bool) -> bool:
    """Tell a part; "another six are missing" is none where nobody was told missing before."""
    if PART_BEFORE.search(before) or PART_BEHIND.match(behind):
        return True
    own = PART_OWN.search(figure.text)
    return own is not None and not (is_first and own.start() == 0)


def _is_rounded(figure: Figure) -> bool:
    """Tell a number that somebody has rounded from one that was counted."""
    value = figure.value
    return value >= _LARGE and value % 100 == 0
