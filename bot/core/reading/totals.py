"""Which count of a kind is the article's own total, where early and regional ones stand beside it.

A report on a flood tells the dead of two villages, then yesterday's toll, then the country's. Read
in order, the first count is seldom the one to carry away.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence, Set
from itertools import accumulate
from math import log10

from bot.core.evidence import Figure, Sentence, Status
from bot.core.reading.background import age, day_of, otherness
from bot.core.reading.ranking import COUNTED_IN_PIECES, rank

#: Kinds of things, each counted for itself: houses are not schools.
_OF_THINGS = frozenset({"destroyed", "damaged", "affected"})
_PEOPLE = frozenset(
    "people persons residents families households individuals civilians others men women children "
    "victims lives".split()
)
_HOMES = frozenset("houses homes dwellings house home".split())
_WHOLE = re.compile(
    r"\b(?:total(?:l?ed|l?ing|s)?|overall|in all|altogether|combined|nation-?wide|country-?wide"
    r"|across (?:the )?(?:country|nation|region|islands?|provinces?|state)|(?:death )?toll|so far"
    r"|to date|cumulative(?:ly)?|bring(?:s|ing)|brought|"
    r"(?:ha(?:s|ve|d) )?r(?:isen|ose|ises|ising)|gr(?:own|ew) to|swell(?:ed|s)?|swollen"
    r"|jump(?:ed|s)|climb(?:s|ed|ing)|now|as of|latest (?:figures?|toll|count|tally|update"
    r"|report|numbers?|data|available)|final(?:ly)?|(?:verified|revised|actual|official|updated|correct"
    r"|corrected|true) (?:number|figure|toll|count|total|tally)|confirmed"
    r" (?:dead|deaths?|killed|fatalities|toll|number|total|cases)|(?:dead|deaths|killed) (?:\w+ )?"
    r"confirmed|since the (?:start|beginning|onset))\b",
    re.I,
)
#: What puts right whatever else was told.
_FINAL = re.compile(
    r"\bfinal\b|\b(?:verified|revised|actual|corrected|correct|true|definitive) (?:number"
    r"|figure|toll"
    r"|count|total|tally)\b",
    re.I,
)
_PART_BEFORE = re.compile(
    r"\b(?:the remaining|including|among (?:them|the dead|the injured|the victims)"
    r"|of (?:whom|them|these|which)"
    r"|another|a further|an additional|alone,?|of the (?:dead|victims|injured|total))"
    r"(?:\s(?:at least|some|about|nearly|more than|were|are|is|was))*\s\Z",
    re.I,
)
_PART_OWN = re.compile(
    r"\A(?:another|a further|further|an additional|additional)\b"
    r"|\b(?:more|of (?:them|whom|these))\Z", re.I
)  # fmt: skip
_PART_BEHIND = re.compile(r"\s(?:more|of (?:them|whom|these))\b", re.I)
_EARLY = re.compile(
    r"\b(?:initial(?:ly)?|earlier|previous(?:ly)?|preliminary|at first|first reports?"
    r""
    r"|had (?:said"
    r"|reported|put|been put|stood)|the day before|originally|up from"
    r""
    r"|in the first (?:\w+ )?(?:hours?"
    r"|minutes|days?)|on the spot|at the scene|instantly|anteriormente|previamente"
    r"|un précédent bilan"
    r"|zunächst|in precedenza|ранее|раніше)\b|此前|先前|初步",
    re.I,
)
_HERE_ONLY = re.compile(
    r"\b(?:alone|one (?:village|family|house|building|hospital|town|camp|neighbou?rhood|school)"
    r"|(?:village|hamlet|district|municipality|barangay|ward|town|neighbou?rhood|suburb|commune"
    r"|hospital|camp|township|sub-?district|upazila|tehsil|locality|settlement|community) of"
    r"|in (?:the )?(?:\w+ ){0,3}(?:village|hamlet|district|municipality|barangay|ward"
    r"|town"
    r"|neighbou?rhood|suburb|commune|hospital|township|province|county|sub-?district"
    r""
    r"|upazila"
    r"|tehsil|state|region|city)|overnight|in the (?:latest|most recent|worst"
    r"|deadliest) (?:\w+ )?(?:incident|attack|raid|clash"
    r"|case|episode|single)|since the (?:last|previous) (?:report|update"
    r"|bulletin"
    r"|sitrep)|in the (?:past|last) (?:\w+ )?(?:hours?|days|week)"
    r"|on the (?:\w+ )?(?:first|second|last)"
    r" day|solo en|sólo en|só n[oa]|allein in|rien qu[e’'])\b",
    re.I,
)
_AHEAD = frozenset({Status.PROJECTED, Status.PLANNED, Status.DENIED})
#: Sources that tell another number than the report's own.
_DOUBTED = re.compile(r"(?:other|some|unconfirmed|various|certain|social|rumou?r)", re.I)
_AT_MOST = frozenset({"up to", "as many as", "at most", "possibly", "perhaps"})
#: From here on a count is another happening's, or that of more than one.
_OTHER = 3.0
#: How much a count's size speaks for it, beside the largest of its kind: tolls mostly rise.
_SHARE = 4.0
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
    head = figure.counted.rsplit(None, 1)[-1].lower() if figure.counted else ""
    head = "people" if head in _PEOPLE else "homes" if head in _HOMES else head
    return f"{figure.kind} {head}"


def _total(clauses: "_Clauses", group: Sequence[Figure]) -> Figure:
    largest = max(_size(figure) for figure in group)
    sums = _sums(group)
    newest = max(day_of(figure) for figure in group)

    def standing(figure: Figure) -> tuple[float, int]:
        share = _size(figure) / largest if largest else 1.0
        weight = clauses.standing(figure) + _SHARE * share + 2.0 * (figure in sums)
        return weight - age(day_of(figure), newest), -figure.start

    return max(group, key=standing)


def _sums(group: Sequence[Figure]) -> frozenset[Figure]:
    """Find the counts that are the sum of some told right before or right behind them."""
    found = set()
    for n, figure in enumerate(group):
        for beside in (group[n + 1 :], group[:n][::-1]):
            sums = accumulate(each.value for each in beside[:_MOST_PARTS])
            if any(size and total == figure.value for size, total in enumerate(sums)):
                found.add(figure)
    return frozenset(found)


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

    def standing(self, figure: Figure) -> float:
        """How much the words speak for a total; below 0 when they speak against it."""
        first, last = self._sentence_of(figure)
        before = self._text[max(first, figure.start - _REACH) : figure.start]
        behind = self._text[figure.end : min(last, figure.end + _REACH)]
        clause = f"{_tail(before)}{figure.text}{_head(behind)}"
        around = (
            self._text[max(first, figure.start - 2 * _REACH) : figure.start].rsplit("; ", 1)[-1]
            + self._text[figure.start : min(last, figure.end + _REACH)].split("; ", 1)[0]
        )
        other = otherness(around)
        is_whole = other < _OTHER and _WHOLE.search(clause) is not None
        standing = 1.5 * (figure.change_from is not None) + 1.5 * is_whole - other
        standing -= 5.0 * (figure.status in _AHEAD or figure.is_negated)
        standing -= 1.0 * (figure.status is Status.ESTIMATED)
        standing -= 2.0 * _is_part(before, figure, behind)
        standing += 1.0 * bool(_FINAL.search(clause))
        standing -= 1.5 * bool(_EARLY.search(clause))
        standing -= 1.0 * bool(_DOUBTED.match(figure.claimant))
        standing -= 0.3 * (figure.qualifier in _AT_MOST)
        standing += _LEAD * (last <= self._lead_ends)
        return standing - 1.0 * bool(_HERE_ONLY.search(clause))

    def _sentence_of(self, figure: Figure) -> tuple[int, int]:
        at = bisect_right(self._starts, figure.start) - 1
        if at < 0:
            return figure.start, figure.end
        return self._sentences[at].start, self._sentences[at].end


def _tail(before: str) -> str:
    return re.split(r"[;:]\s|,\s(?:while|but|and)\s", before)[-1]


def _head(behind: str) -> str:
    return re.split(r"[;:]\s|,\s(?:while|but|and)\s|\s(?:while|but)\s", behind, maxsplit=1)[0]


def _is_part(before: str, figure: Figure, behind: str) -> bool:
    return bool(
        _PART_BEFORE.search(before) or _PART_OWN.search(figure.text) or _PART_BEHIND.match(behind)
    )
