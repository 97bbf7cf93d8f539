"""When two figures measure the same thing, and when they say the same of it."""

from bot.core.evidence import Figure, Status
from bot.core.words import stems

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

#: Kinds that name what is measured by themselves; for others the counted words must agree.
_TELLING_KINDS = {"killed", "injured", "missing", "displaced", "detained", "rescued", "magnitude"}
_PEOPLE = frozenset(
    stems("people persons civilians residents victims others men women children lives bodies dead")
)


def is_same_series(a: Figure, b: Figure) -> bool:
    """Tell whether two figures are values of one series: same thing, place, unit and standing."""
    if a.kind != b.kind or a.unit != b.unit or group(a) != group(b):
        return False
    return _is_same_thing(a, b) and _is_same_place(a, b)


def is_same_value(a: Figure, b: Figure) -> bool:
    """Tell whether two figures say the same; a qualifier alone ("nearly") is no difference."""
    return (a.value, a.value_high or a.value) == (b.value, b.value_high or b.value)


def group(figure: Figure) -> str:
    """Return "is", "will be" or "is not": series of different groups never meet."""
    return "is not" if figure.is_negated else _GROUPS[figure.status]


def _is_same_thing(a: Figure, b: Figure) -> bool:
    mine, other = frozenset(stems(a.counted)), frozenset(stems(b.counted))
    if a.kind in _TELLING_KINDS:
        mine, other = mine - _PEOPLE, other - _PEOPLE
        return mine == other
    if not mine or not other:
        return mine == other
    return bool(mine & other)


def _is_same_place(a: Figure, b: Figure) -> bool:
    mine, other = frozenset(stems(a.place)), frozenset(stems(b.place))
    return not mine or not other or bool(mine & other)
