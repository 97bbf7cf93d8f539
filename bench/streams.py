"""A dated stream of invented crises that run side by side for months, their words drifting.

Crises come in pairs of one kind, so that only places, people and bodies tell them apart. Some
articles are written from a foreign capital, some look at another crisis for comparison, and all
share the same great powers, world bodies and agencies.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TypeVar

_T = TypeVar("_T")

START = datetime(2025, 1, 6, tzinfo=UTC)

#: What is written of each kind of crisis, phase after phase.
_KINDS = {
    "war": (
        "shelling rebels militia checkpoint ambush defectors barracks mortar snipers uprising",
        "offensive siege airstrike frontline tanks brigade ceasefire refugees convoy hostages",
        "talks truce envoy amnesty transition elections disarmament tribunal observers withdrawal",
    ),
    "spill": (
        "rig leak crude tanker slick pipeline explosion wellhead coastguard barrels",
        "cleanup booms dispersant fishermen wetlands pelicans beaches skimmers tourism oyster",
        "lawsuit compensation settlement regulator hearing drilling moratorium shares fine plea",
    ),
    "epidemic": (
        "fever outbreak cases virus clinic quarantine strain symptoms samples laboratory",
        "vaccine doses masks schools airports isolation wards nurses screening spread",
        "immunity stockpile inquiry trials recovery relapse funding guidelines survivors waste",
    ),
    "quake": (
        "tremor rubble aftershock rescuers epicentre collapsed survivors bodies hospital tents",
        "aid shelter donors food cholera orphans camps looting engineers bulldozers",
        "rebuilding donors reconstruction anniversary contracts housing corruption audit loans",
    ),
    "revolt": (
        "protesters square curfew teargas slogans march students riot banners sit-in",
        "crackdown resignation cabinet emergency dissidents arrests strike bloggers army decree",
        "constitution referendum ballot coalition trial court parliament verdict boycott party",
    ),
    "debt": (
        "bonds deficit downgrade lenders default yields bank mortgage liquidity auction",
        "bailout austerity pensions taxes unions cuts creditors rescue budget spending",
        "growth reform privatisation recovery unemployment exports interest credit jobs inflation",
    ),
}
_COMMON = (
    "officials people government week statement country report support situation leaders plan "
    "meeting pressure concern decision response area reporters television news month"
)
#: Slots: {t} town, {T} another town, {p} person, {P} surname of one, {o} body, {c} country,
#: {d} its people's adjective, {a} {b} {e} words of the phase, {g} a common word, {n} a number,
#: {W} a power, {L} its leader, {B} a world body, {A} an agency, {w} weekday.
_LOCAL = (
    "{p} told reporters in {t} that the {a} had reached {T}.",
    "The {a} in {t} left {n} families without shelter, the {o} said on {w}.",
    "At least {n} were counted near {t} after the {b}, according to {P}.",
    "The {d} {g} said the {a} and the {b} would be dealt with within days.",
    "Residents of {t} described {a} and {b} that went on through the night.",
    "The {o} has asked {c} for more {e} as the {b} grows.",
    "“We have never seen such {a},” said {p}, who lives in {t}.",
    "State {g} in {c} reported {n} new {b} on {w}.",
    "{P} said the {e} in {T} was under control, but witnesses spoke of {a}.",
    "In {t}, {n} kilometres from {T}, {a} gave way to {e}.",
    "The {g} of the {o} called the {b} a turning point for {c}.",
    "{P} rejected the {g}, saying that {d} {e} had to come first.",
    "A {A} reporter in {t} saw {n} {a} beside the road to {T}.",
    "The {b} was the worst since {w}, when {n} were reported in {T}.",
)
_FOREIGN = (
    "{L} of {W} discussed the {a} in {c} with the {B} on {w}.",
    "{W} would send {n} experts to help with the {b}, {L} said.",
    "The {B} called on {d} leaders to let its staff reach {t}.",
    "Diplomats in {W} said the {g} over {c} was far from settled.",
    "“The {b} in {c} concerns us all,” {L} told the {B}.",
    "The {B} put the cost of the {e} at {n} million.",
)
_TITLES = (
    "{d} {a} spreads to {t}",
    "{p} promises {e} as {b} grows",
    "{c}: {n} counted after {a} in {t}",
    "{o} warns of more {b}",
    "After the {a}, {t} waits for {e}",
    "{P} under {g} over {b}",
)
_ABROAD = ("{W} and {B} weigh {e} for {c}", "{L} urges {d} {g} on {b}")
_BESIDE = (
    "The {g} drew comparisons with {c}, where {P} faced {a} of his own.",
    "As in {c}, the {b} came without warning.",
    "Since the {d} {a} began, {t} and {T} have sent {n} people across the border.",
    "{p}, who had led the {o} in {t}, arrived on {w} to speak of the {d} {e}.",
)
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One invented article and the crisis it tells of."""

    id: str
    title: str
    text: str
    published_at: datetime
    crisis: str
    #: Where it happens; every article of the crisis names it or its people.
    country: str


@dataclass(frozen=True, slots=True)
class _World:
    powers: list[tuple[str, str]]
    bodies: list[str]
    agencies: list[str]


@dataclass(frozen=True, slots=True)
class _Cast:
    kind: str
    country: str
    adjective: str
    towns: list[str]
    people: list[tuple[str, str]]
    bodies: list[str]
    start: datetime
    days: int


def invent(seed: int, *, pairs: int = 6, articles: int = 80) -> list[Told]:
    """Invent a stream, oldest first.

    Args:
        seed: The same seed gives the same stream.
        pairs: Pairs of crises of one kind.
        articles: Articles of a crisis on average; some have a third, some twice as many.
    """
    chance = Random(seed)
    world = _World(
        [(_name(chance), f"{_name(chance)} {_name(chance)}") for _ in range(6)],
        [f"World {word}" for word in ("Council", "Relief Agency", "Bank", "Health Office")]
        + [f"{_name(chance)} {word}" for word in ("Pact", "League", "Fund", "Summit")],
        [f"{_name(chance)} Press" for _ in range(3)],
    )
    kinds = [list(_KINDS)[number % len(_KINDS)] for number in range(pairs) for _ in range(2)]
    casts = [_cast(chance, kind) for kind in kinds]
    told = []
    for number, cast in enumerate(casts):
        for _ in range(int(articles * chance.choice((0.35, 0.6, 0.8, 1.0, 1.25, 2.0)))):
            # The other crisis of the pair is mostly a neighbour.
            other = casts[number ^ 1 if chance.random() < 0.7 else chance.randrange(len(casts))]
            told.append(_article(chance, world, cast, other, f"crisis-{number}"))
    told.sort(key=lambda one: one.published_at)
    return told


def _cast(chance: Random, kind: str) -> _Cast:
    stem = _name(chance, 2)
    ending, adjective = chance.choice((("ia", "ian"), ("a", "an"), ("", "i"), ("an", "anese")))
    return _Cast(
        kind,
        stem + ending,
        stem + adjective,
        [_name(chance) for _ in range(12)],
        [(_name(chance), _name(chance)) for _ in range(14)],
        [
            f"{stem}{adjective} {word}"
            for word in chance.sample(("Front", "Red Crescent", "Oil Company", "Institute"), 2)
        ]
        + [f"{_name(chance)} Movement", f"Ministry of {_name(chance, 1)} Affairs"],
        START + timedelta(days=chance.randrange(60)),
        chance.randrange(60, 240),
    )


def _article(chance: Random, world: _World, cast: _Cast, other: _Cast, crisis: str) -> Told:
    # News comes in bursts: more of it early on.
    age = chance.random() ** 1.5
    is_foreign = chance.random() < 0.18
    templates = _FOREIGN if is_foreign else _LOCAL
    sentences = [
        _filled(
            chance, chance.choice(templates if chance.random() < 0.6 else _LOCAL), world, cast, age
        )
        for _ in range(chance.randrange(5, 22))
    ]
    if chance.random() < 0.25 and other is not cast:
        for _ in range(chance.randrange(1, 3)):
            beside = _filled(chance, chance.choice(_BESIDE), world, other, age)
            sentences.insert(chance.randrange(1, len(sentences)), beside)
    title = _filled(chance, chance.choice(_ABROAD if is_foreign else _TITLES), world, cast, age)
    at = cast.start + timedelta(days=age * cast.days, minutes=chance.randrange(1440))
    dateline = chance.choice(world.powers)[0] if is_foreign else chance.choice(cast.towns)
    paragraphs = [" ".join(sentences[n : n + 3]) for n in range(0, len(sentences), 3)]
    return Told(
        id=f"{crisis}-{chance.randrange(1 << 40):x}",
        title=title[:1].upper() + title[1:],
        text=f"{dateline.upper()} ({chance.choice(world.agencies)}) - " + "\n\n".join(paragraphs),
        published_at=at,
        crisis=crisis,
        country=cast.country,
    )


def _filled(chance: Random, template: str, world: _World, cast: _Cast, age: float) -> str:
    words = _KINDS[cast.kind][min(2, max(0, int(age * 3 + chance.gauss(0, 0.35))))].split()
    a, b, e = chance.sample(words, 3)
    power, leader = chance.choice(world.powers)
    person = _current(chance, cast.people, age)
    filled = template.format(
        t=_current(chance, cast.towns, age),
        T=_current(chance, cast.towns, age),
        p=" ".join(person),
        P=person[1],
        o=chance.choice(cast.bodies),
        c=cast.country,
        d=cast.adjective,
        a=a,
        b=b,
        e=e,
        g=chance.choice(_COMMON.split()),
        n=chance.randrange(2, 900),
        W=power,
        L=leader,
        B=chance.choice(world.bodies),
        A=chance.choice(world.agencies),
        w=chance.choice(_WEEKDAYS),
    )
    return filled[:1].upper() + filled[1:]


def _current(chance: Random, known: Sequence[_T], age: float) -> _T:
    """Choose among those in the news at this age; the first two always are."""
    if chance.random() < 0.4:
        return known[chance.randrange(2)]
    middle = age * (len(known) - 1)
    return known[min(len(known) - 1, max(0, round(chance.gauss(middle, 1.5))))]


def _name(chance: Random, syllables: int = 0) -> str:
    count = syllables or chance.choice((2, 2, 3))
    made = "".join(
        chance.choice("b d f g h k l m n p r s t v z br dr gr kl st tr sh th".split())
        + chance.choice("a e i o u ai ei ou".split())
        + chance.choice(("", "", "n", "r", "l", "s", "m", "k"))
        for _ in range(count)
    )
    return made.capitalize()
