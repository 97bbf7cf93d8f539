"""When two figures measure the same thing, and when they say the same of it."""

import re
from collections.abc import Hashable

from bot.core.aliases import NO_ALIASES, Aliases
from bot.core.evidence import Figure, Reading, Status
from bot.core.words import stem_set, stems

#: Kinds of count that come before all others.
LIVES = ("killed", "missing", "kidnapped")
#: Told apart always: what is, what is said to come, and what is said not to be.
_GROUPS = {
    Status.OBSERVED: "is",
    Status.CLAIMED: "is",
    Status.ESTIMATED: "is",
    Status.CORRECTED: "is",
    Status.PROJECTED: "will be",
    Status.PLANNED: "will be",
    Status.DENIED: "is not",
}

#: Kinds that name what is measured by themselves, and the words that say the same; for others
#: the counted words must agree.
_TELLING_KINDS = {
    kind: frozenset(stems(words))
    for kind, words in {
        "killed": "killed dead died deaths fatalities toll",
        "injured": "injured wounded hurt",
        "missing": "missing unaccounted",
        "displaced": "displaced homeless refugees",
        "evacuated": "evacuated evacuees",
        "affected": "affected",
        "detained": "detained arrested held suspects",
        "rescued": "rescued saved",
        "kidnapped": "kidnapped abducted hostages",
        "magnitude": "magnitude quake earthquake",
    }.items()
}
_PEOPLE = frozenset(
    stems("people persons civilians residents victims others men women children lives")
)
_PARTIAL = re.compile(
    r"\bof (?:the|them|those|these|whom|its|their|his|her)\b"
    r"|(?<!no )\b(?:more(?! than)|additional|further)\b|\bbod(?:y|ies)$",
    re.IGNORECASE,
)


def is_same_series(a: Figure, b: Figure, aliases: Aliases = NO_ALIASES) -> bool:
    """Tell whether two figures are values of one series: same thing, place, unit and standing.

    `aliases` are names that mean the same where the figures are compared.
    """
    if a.kind != b.kind or a.unit != b.unit or group(a) != group(b):
        return False
    if is_partial(a) or is_partial(b):
        return a.text == b.text and is_same_value(a, b)
    return _is_same_thing(a, b, aliases) and _is_same_place(a, b, aliases)


def is_same_again(a: Figure, b: Figure) -> bool:
    """Tell whether one of two figures tells a reader nothing more: one kind, number and place.

    "26 pirates" and "26 Somali brigands" held are of two series, and one line.
    """
    return (
        a.kind == b.kind
        and a.kind in _TELLING_KINDS
        and group(a) == group(b)
        and is_same_value(a, b)
        and _is_same_place(a, b, NO_ALIASES)
    )


def series_keys(figure: Figure, aliases: Aliases = NO_ALIASES) -> tuple[Hashable, ...]:
    """Return what a figure can be looked up by: those of one series have one in common at least."""
    of = (figure.kind, figure.unit, group(figure))
    if is_partial(figure):
        return ((*of, "part", figure.text),)
    counted = stem_set(aliases.renamed(figure.counted))
    if figure.kind in _TELLING_KINDS:
        told = counted & stem_set(aliases.renamed(figure.text))
        return ((*of, "told", told - _PEOPLE - _TELLING_KINDS[figure.kind]),)
    things = counted - _PEOPLE
    if not things:
        return ((*of, "bare", figure.value, figure.value_high or figure.value),)
    return tuple((*of, "counted", thing) for thing in sorted(things))


def is_same_value(a: Figure, b: Figure) -> bool:
    """Tell whether two figures say the same; a qualifier alone ("nearly") is no difference."""
    return (a.value, a.value_high or a.value) == (b.value, b.value_high or b.value)


def group(figure: Figure) -> str:
    """Return "is", "will be" or "is not": series of different groups never meet."""
    return "is not" if figure.is_negated else _GROUPS[figure.status]


def is_partial(figure: Figure) -> bool:
    """Tell whether a count is part of a whole: "two of the dead", "three more", "five bodies".

    Such a number neither continues nor contradicts the whole.
    """
    return not figure.unit and _PARTIAL.search(figure.text) is not None


def _is_same_thing(a: Figure, b: Figure, aliases: Aliases) -> bool:
    mine, other = (stem_set(aliases.renamed(one.counted)) for one in (a, b))
    if a.kind in _TELLING_KINDS:
        # The kind tells what is counted; only a figure's own words may narrow it ("12 miners").
        implied = _PEOPLE | _TELLING_KINDS[a.kind]
        mine &= stem_set(aliases.renamed(a.text))
        other &= stem_set(aliases.renamed(b.text))
        return mine - implied == other - implied
    mine, other = mine - _PEOPLE, other - _PEOPLE
    if not mine or not other:
        # "40 million" and "12 million" tell nothing of each other, "40 million" twice does.
        return mine == other and is_same_value(a, b)
    return bool(mine & other)


def _is_same_place(a: Figure, b: Figure, aliases: Aliases) -> bool:
    mine, other = (stem_set(aliases.renamed(one.place)) for one in (a, b))
    return mine <= other or other <= mine


def is_only_people(figure: Figure) -> bool:
    """Tell whether a figure counts people, and does not say which."""
    counted = stem_set(figure.counted)
    return bool(counted) and counted <= _PEOPLE


def counts_lives(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a run of a text counts people killed, missing or kidnapped, as a whole."""
    return any(
        figure.kind in LIVES and start <= figure.start < end and not is_partial(figure)
        for figure in reading.figures
    )
