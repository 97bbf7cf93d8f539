"""When two figures measure the same thing, and when they say the same of it."""

import re
from collections.abc import Hashable
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.core.aliases import NO_ALIASES, Aliases
from bot.core.evidence import Figure, Reading, Status
from bot.core.figures.amounts import DEEDS, is_amount
from bot.core.patterns import Pattern
from bot.core.text.words import stem_set, stems

#: Kinds of count that come before all others.
LIVES = ("killed", "missing", "kidnapped")
#: "In the northern town of Orla" is in Orla.
_CONTAINS = Pattern(
    r"\bthe (?:[\w-]+ ){0,2}(?:city|town|village|port|district|province|region|state|island|suburb)"
    r" of (?=[A-Z])"
)
#: Told apart always: what is, what is said to come, what is said not to be, and what was before.
_GROUPS = {
    Status.OBSERVED: "is",
    Status.CLAIMED: "is",
    Status.ESTIMATED: "is",
    Status.CORRECTED: "is",
    Status.PROJECTED: "will be",
    Status.PLANNED: "will be",
    Status.DENIED: "is not",
}

#: Kinds whose counts only grow, unless somebody was wrong or people are let go one by one.
_GROWING = frozenset({"killed", "injured", "detained", "rescued"})
#: Of these only more is what they have become.
ONLY_MORE = frozenset({"killed", "injured", "rescued", "destroyed", "damaged"})
#: Kinds of things, of which ten times as many are seldom what a count became.
_OF_THINGS = frozenset({"other", "destroyed", "damaged"})
#: A count of these that is less than so much of the known one counts part of it, or others.
_SHORT = 0.5
#: Kinds whose counts fall as people go home, which they do not do all at once.
_EBBING = frozenset({"displaced", "evacuated", "affected"})
_FEW = 0.1
#: So many times as many "crew members" are those of another ship.
_OTHERS = 10
_VAGUE = Pattern(
    r"\b(?:dozens|scores|hundreds|thousands|millions|several|many|a number)\b", re.IGNORECASE
)
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
        "rescued": "rescued saved survivors survivor",
        "kidnapped": "kidnapped abducted hostages",
        "magnitude": "magnitude quake earthquake",
    }.items()
}
_PEOPLE = frozenset(
    stems("people persons civilians residents victims others men women children lives")
)
#: "38 suspected cases" never were, nor became, "26 confirmed cases".
_SUSPECTED = frozenset(
    stems("suspected probable possible presumed unconfirmed under-investigation")
)
_CONFIRMED = frozenset(stems("confirmed positive"))
_ATTACKERS = frozenset(
    stems(
        "gunman gunmen attacker attackers assailants hijackers kidnappers terrorists robbers "
        "captors bomber bombers perpetrators militants fighters rebels insurgents guerrillas "
        "jihadists extremists"
    )
)
_NONE: frozenset[str] = frozenset()
#: What money is paid as, and what it is for anybody: nothing that tells one sum from another's.
_FORMS_OF_MONEY = frozenset(
    stems(
        "money cash funds funding stock shares payment payments capital financing investment "
        "investments contributions donations revenue revenues sales profit income"
    )
)
_PARTIAL = Pattern(
    r"\bof (?:the|them|those|these|whom|its|their|his|her|our|my)\b"
    r"|(?<!no )\b(?:more(?! than)|additional|further)\b|\bbod(?:y|ies)$",
    re.IGNORECASE,
)


#: What a count of bodies counts that is larger than any toll.
_DEAD = "dead"
_BODIES = Pattern(r"\bbodies$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure counts, without the number: figures of one measure are of one series."""

    kind: str
    unit: str
    group: str
    #: The words of a part of a whole, or what became of an amount; empty for other counts.
    part: str
    #: Stems of what is counted, as far as its kind does not say so.
    things: frozenset[str]
    place: frozenset[str]
    #: From and to; empty where figures that differ in it may be of one series.
    value: tuple[float, ...]


# A brief asks it of each figure of a crisis, several times.
@lru_cache(maxsize=2_000)
def measure_of(figure: Figure, aliases: Aliases = NO_ALIASES) -> Measure:
    """Return what a figure counts.

    `aliases` are names that mean the same where the figures are compared.
    """
    of = (figure.kind, figure.unit, group(figure))
    value = (figure.value, figure.value_high or figure.value)
    if is_partial(figure):
        return Measure(*of, figure.text, _NONE, _NONE, value)
    if is_amount(figure):
        # What leaked is one series, whether an article names it or only says how much.
        thing, _, deed = figure.counted.rpartition(" ")
        things = stem_set(aliases.renamed(thing))
        return Measure(*of, deed, things, _place_of(figure, aliases), ())
    general = _FORMS_OF_MONEY if figure.kind == "money" else _PEOPLE
    things = stem_set(aliases.renamed(figure.counted)) - general
    place = _place_of(figure, aliases)
    if figure.kind in _TELLING_KINDS:
        # The kind tells what is counted; only a figure's own words may narrow it ("12 miners").
        things &= stem_set(aliases.renamed(figure.text)) - _TELLING_KINDS[figure.kind]
    elif not things:
        # "40 million" and "12 million" tell nothing of each other, "40 million" twice does.
        return Measure(*of, "", things, place, value)
    # Last year's flood and the one of 1998 are no series of two.
    return Measure(*of, "", things, place, value if figure.is_background else ())


def _are_unlike(some: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether cases of the one are only suspected, and of the other confirmed."""
    return not some.isdisjoint(_SUSPECTED) and not others.isdisjoint(_CONFIRMED)


def is_same_series(a: Figure, b: Figure, aliases: Aliases = NO_ALIASES) -> bool:
    """Tell whether two figures are values of one series: same thing, place, unit and standing.

    `aliases` are names that mean the same where the figures are compared.
    """
    if a.kind != b.kind or a.unit != b.unit:
        return False
    return is_one_series(measure_of(a, aliases), measure_of(b, aliases))


def is_one_series(a: Measure, b: Measure) -> bool:
    """Tell whether figures of two measures are values of one series."""
    if _are_unlike(a.things, b.things) or _are_unlike(b.things, a.things):
        return False
    if (a.kind, a.unit, a.group, a.part, a.value) != (b.kind, b.unit, b.group, b.part, b.value):
        return False
    if a.part in DEEDS and not (a.things and b.things):
        is_one_thing = True
    elif a.kind in _TELLING_KINDS or not a.things or not b.things:
        is_one_thing = a.things == b.things
    else:
        is_one_thing = not a.things.isdisjoint(b.things)
    return is_one_thing and (a.place <= b.place or b.place <= a.place)


def may_be_of_all(a: Figure, b: Figure) -> bool:
    """Tell whether two figures count one fate in no two places, whoever they name."""
    mine, theirs = _place_of(a, NO_ALIASES), _place_of(b, NO_ALIASES)
    is_one_fate = a.kind == b.kind and group(a) == group(b)
    return is_one_fate and (mine <= theirs or theirs <= mine)


def counts_attackers(figure: Figure) -> bool:
    """Tell whether a figure counts those who attacked: five gunmen are none of their five dead."""
    return not stem_set(figure.text).isdisjoint(_ATTACKERS)


def is_same_again(a: Figure, b: Figure) -> bool:
    """Tell whether two figures look the same to a reader: one kind, number and place.

    "26 pirates" and "26 Somali brigands" held are of two series, and one line.
    """
    return (
        a.kind == b.kind
        and a.kind in _TELLING_KINDS
        and group(a) == group(b)
        and is_same_value(a, b)
        and _is_same_place(a, b, NO_ALIASES)
        and counts_attackers(a) is counts_attackers(b)
    )


def series_keys(figure: Figure, aliases: Aliases = NO_ALIASES) -> tuple[Hashable, ...]:
    """Return a figure's look-up keys; figures of one series share at least one."""
    return keys_of(measure_of(figure, aliases))


def keys_of(measure: Measure) -> tuple[Hashable, ...]:
    """Return what figures of a measure can be looked up by, as `series_keys` does."""
    of = (measure.kind, measure.unit, measure.group, measure.part, *measure.value)
    if measure.part in DEEDS:
        return (of,)
    if measure.kind in _TELLING_KINDS or not measure.things:
        return ((*of, measure.things),)
    return tuple((*of, thing) for thing in sorted(measure.things))


def is_same_value(a: Figure, b: Figure) -> bool:
    """Tell whether two figures say the same; a qualifier alone ("nearly") is no difference."""
    return (a.value, a.value_high or a.value) == (b.value, b.value_high or b.value)


def group(figure: Figure) -> str:
    """Return "is", "will be", "is not" or "was": series of different groups never meet."""
    if figure.is_background:
        return "was"
    return "is not" if figure.is_negated else _GROUPS[figure.status]


def is_partial(figure: Figure) -> bool:
    """Tell whether a count is part of a whole: "two of the dead", "three more", "five bodies".

    Such a number neither continues nor contradicts the whole.
    """
    if figure.counted == _DEAD and counts_bodies(figure):
        return False
    return not figure.unit and (figure.is_part or _PARTIAL.search(figure.text) is not None)


def counts_bodies(figure: Figure) -> bool:
    """Tell whether a figure counts bodies that were found: more of the dead, or all of them."""
    return figure.kind == "killed" and _BODIES.search(figure.text) is not None


def as_toll(figure: Figure) -> Figure:
    """Return a count of bodies as one of all the dead, which is no part any more."""
    return replace(figure, counted=_DEAD)


def is_vague(figure: Figure) -> bool:
    """Tell whether nobody counted: "dozens", "several hundred"."""
    return not any(sign.isdigit() for sign in figure.text) and bool(_VAGUE.search(figure.text))


def may_follow(new: Figure, old: Figure) -> bool:
    """Tell whether a count may replace another of its series.

    "Dozens" replace no number, half of the injured or the arrested no whole, a few families no town
    that left, and ten times as many things none.
    """
    if new.status is Status.CORRECTED:
        return True
    if is_vague(new) and not is_vague(old):
        return False
    if new.kind in _GROWING or (counts_the_ill(new) and counts_the_ill(old)):
        return (new.value_high or new.value) >= _SHORT * old.value
    if new.kind in _EBBING:
        return (new.value_high or new.value) >= _FEW * old.value
    if new.kind in _OF_THINGS and min(new.value, old.value) > 0:
        return max(new.value, old.value) <= _OTHERS * min(new.value, old.value)
    return True


def counts_the_ill(figure: Figure) -> bool:
    """Tell whether a figure counts the cases of an illness, which only become more."""
    return figure.kind == "other" and figure.counted.lower().endswith(("cases", "infections"))


def _place_of(figure: Figure, aliases: Aliases) -> frozenset[str]:
    return stem_set(_CONTAINS.sub("", aliases.renamed(figure.place)))


def _is_same_place(a: Figure, b: Figure, aliases: Aliases) -> bool:
    mine, other = (_place_of(one, aliases) for one in (a, b))
    return mine <= other or other <= mine


def names_what_it_counts(figure: Figure) -> bool:
    """Tell whether a figure's kind says what is counted, whatever its noun: killed, held."""
    return figure.kind in _TELLING_KINDS


def is_only_people(figure: Figure) -> bool:
    """Tell whether a figure counts people, and does not say which."""
    counted = stem_set(figure.counted)
    return bool(counted) and counted <= _PEOPLE


def counts_lives(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a run of a text counts people killed, missing or kidnapped, as a whole."""
    return any(
        figure.kind in LIVES
        and start <= figure.start < end
        and not (figure.is_background or is_partial(figure))
        for figure in reading.figures
    )
