"""Which figures a crisis brief wants first, and why."""

import re
from collections.abc import Sequence, Set

from bot.core.evidence import Figure, Status
from bot.core.patterns import Pattern

#: Kinds that are counted in several pieces; for others no figure stands for the rest.
COUNTED_IN_PIECES = frozenset(
    "killed injured missing displaced evacuated affected kidnapped detained rescued destroyed "
    "damaged".split()
)

#: How much a brief wants a kind of figure, 0 to 1, and the reason.
_WEIGHTS: dict[str, tuple[float, str]] = {
    "killed": (1.0, "lives lost are what a crisis is measured by"),
    "missing": (0.9, "may become deaths, and sends searchers"),
    "kidnapped": (0.85, "lives in somebody's hands"),
    "injured": (0.85, "tells what hospitals face"),
    "troops": (0.8, "tells what a side can do next"),
    "displaced": (0.8, "tells what help is needed, and where"),
    "evacuated": (0.75, "tells who is out of harm's way, and who must be housed"),
    "magnitude": (0.75, "the one measure of an earthquake's force"),
    "rescued": (0.65, "the good half of a disaster's news"),
    "affected": (0.65, "tells how wide it reaches"),
    "detained": (0.6, "tells how a state answers"),
    "destroyed": (0.55, "tells how many cannot go home"),
    "damaged": (0.45, "tells what must be mended"),
    "money": (0.5, "pledges and damage, told late and rounded"),
    "area": (0.45, "how far a fire, flood or front reaches"),
    "percent": (0.35, "needs its whole to mean anything"),
    "other": (0.2, "a detail of the scene"),
}
#: A status changes how much a figure weighs: what is so comes before what may be.
_STATUS_WEIGHTS: dict[Status, float] = {
    Status.OBSERVED: 1.0,
    Status.CORRECTED: 1.0,
    Status.CLAIMED: 0.95,
    Status.ESTIMATED: 0.9,
    Status.PROJECTED: 0.85,
    Status.PLANNED: 0.85,
    Status.DENIED: 0.4,
}
_STATUS_NOTES: dict[Status, str] = {
    Status.CLAIMED: "somebody's word",
    Status.ESTIMATED: "an estimate",
    Status.PROJECTED: "may yet come",
    Status.PLANNED: "a plan",
    Status.DENIED: "denied",
}
_KEY_WEIGHT = 0.45
#: Nouns that tell a toll though no verb does.
_TOLLS = frozenset({"casualties", "victims", "cases", "outages"})
_TOLL_WEIGHT = (0.8, "counts those harmed, though not how")
#: Many people, whatever became of them: a town in hunger, a march, patients in a corridor.
_PEOPLE = frozenset(
    "people persons residents villagers civilians men women children pupils students "
    "patients families households workers members passengers protesters marchers arrivals".split()
)
_MANY = 100.0
_MANY_WEIGHT = (0.55, "tells how many people it is about")
#: What one thing costs, or one person gets, in whatever currency.
_SMALL_SUM = 10_000.0
_SMALL_SUM_WEIGHT = (0.3, "what one thing costs, or one person gets")
#: What a storm's force is measured in.
SPEEDS = frozenset({"km/h", "mph", "kn", "m/s"})
_SPEED_WEIGHT = (0.5, "what a storm's force is measured in")
#: Counts of people up to this size grow in weight; beyond it more is not more news.
_LARGE = 100_000.0

_PART_IN_TEXT = Pattern(r"\A(?:another|a further)\b|\bof (?:them|these|those|wh\w+)\b", re.I)
#: What the last figure of an article loses in rank beside the first: the news stands in front.
_LATER = 0.15
#: What a figure loses in rank where it is a part.
_PART = 0.2


def is_key(figure: Figure) -> bool:
    """Tell whether a crisis brief's key figures may show it."""
    is_so = not (figure.is_negated or figure.is_background)
    return is_so and _weight(figure) >= _KEY_WEIGHT


def rank(figure: Figure) -> float:
    """How much a brief wants the figure, 0 to 1; kind first, then status, then size."""
    weight = _weight(figure) * _STATUS_WEIGHTS[figure.status]
    if figure.is_negated:
        weight *= 0.3
    size = max(abs(figure.value), abs(figure.value_high or 0.0))
    share = 0.0 if figure.unit else min(1.0, size / _LARGE) ** 0.25
    change = 1.0 if figure.change_from is not None else 0.0
    return min(1.0, 0.85 * weight + 0.1 * weight * share + 0.05 * change)


def by_rank(figures: Sequence[Figure], leading: Set[Figure]) -> tuple[Figure, ...]:
    """Return figures by how much a brief wants them, given which stand for their kinds.

    A second count of one harm comes behind the first of every other, and what an article tells
    later weighs less.
    """
    last = max((figure.start for figure in figures), default=0) or 1

    def wanted(figure: Figure) -> tuple[bool, float, int]:
        is_second = figure.kind in COUNTED_IN_PIECES and not figure.unit and figure not in leading
        is_part = _PART_IN_TEXT.search(figure.text) is not None
        leads = is_key(figure) and not is_second
        weight = rank(figure) - _PART * is_part - _LATER * figure.start / last
        return leads, weight, -figure.start

    return tuple(sorted(figures, key=wanted, reverse=True))


def why(figure: Figure) -> str:
    """Say in plain words why a brief wants the figure as much as it does."""
    reason = _weighed(figure)[1]
    if figure.is_negated:
        return f"{reason}; said not to be so"
    note = _STATUS_NOTES.get(figure.status, "")
    return f"{reason}; {note}" if note else reason


def _weight(figure: Figure) -> float:
    return _weighed(figure)[0]


def _weighed(figure: Figure) -> tuple[float, str]:
    head = figure.counted.rsplit(None, 1)[-1].lower() if figure.counted else ""
    if figure.kind == "other" and head in _TOLLS:
        return _TOLL_WEIGHT
    if figure.kind == "other" and head in _PEOPLE and figure.value >= _MANY:
        return _MANY_WEIGHT
    if figure.kind == "money" and max(figure.value, figure.value_high or 0.0) < _SMALL_SUM:
        return _SMALL_SUM_WEIGHT
    if figure.unit in SPEEDS:
        return _SPEED_WEIGHT
    return _WEIGHTS.get(figure.kind, _WEIGHTS["other"])
