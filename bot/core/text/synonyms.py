"""Different words that the news uses for one thing."""

from collections.abc import Iterable

from bot.core.text.words import stem

#: Any of a row stands for the others.
_ROWS = (
    "kill die dead death toll fatality fatal deadly",
    "injure injury wound hurt",
    "flee displace evacuate leave escape",
    "troop soldier force military",
    "missing unaccounted",
    "say tell state speak report announce declare note add comment remark explain",
    "warn caution",
    "reply respond response answer",
    "meet meeting session talk discuss discussion negotiation",
    "call phone telephone",
    "near along close nearby",
    "rise raise increase grow climb",
    "fall decrease drop decline reduce",
    "begin start launch",
    "end finish conclude",
    "buy purchase",
    "get receive obtain",
    "large big huge major",
    "help aid assist assistance",
    "ask request urge seek",
    "show demonstrate indicate",
    "use employ",
    "resident inhabitant local",
    "doctor physician",
    "child kid",
    "car vehicle",
    "house home",
    "percent %",
    "strike hit attack raid",
    "earthquake quake tremor",
    "wildfire fire blaze",
    "storm hurricane cyclone typhoon",
    "injured casualty",
    "vote election poll",
    "demonstrator protester protest demonstration",
    "agreement deal accord pact",
    "approve back endorse",
    "lawmaker legislator parliamentarian",
    "arrest detain custody",
    "lead leader head chief director run chair",
    "usa american america",
    "british britain uk",
    "free release",
    "shoot fire",
    "believe think",
    "withdraw pull",
    "remain stay",
    "try attempt",
    "save rescue",
    "escape flee",
    "refuse refusal decline",
    "halt stop",
    "close closure shut",
    "cancel scrap",
    "prohibit ban forbid",
    "ship vessel boat",
    "plane aircraft jet aeroplane airplane",
    "firm company",
    "investigate investigation probe inquiry enquiry examine",
    "inspect inspection",
    "vaccinate vaccination immunise",
    "infect infection",
    "discover discovery find",
    "deny denial",
    "accuse accusation",
    "suspect suspicion",
    "predict prediction forecast project projection",
    "expect expectation",
    "propose proposal",
    "collide collision",
    "produce production",
    "confirm confirmation",
    "verify verification",
    "negotiate negotiation talk",
    "mediate mediation",
    "argue argument",
    "robbery heist",
    "jewelry jewellery jeweler jeweller",
    "booty loot haul",
    "teenager teen youth",
    "motorist driver",
    "region area",
    "mostly mainly largely",
    "dawn early",
    "east eastern",
    "west western",
    "north northern",
    "south southern",
    "slight minor",
    "fund money",
    "crew crewmember",
)


#: What the first says, any of the others says too, and not the other way round.
_IMPLIED = (
    "murder kill die",
    "kill life",
    "die life",
    "assassinate kill die",
    "execute kill die",
    "massacre kill die",
    "behead kill die",
    "ferry ship boat vessel",
    "trawler ship boat vessel",
    "tanker ship vessel",
    "warship ship vessel",
    "helicopter aircraft",
    "airliner plane aircraft",
    "turboprop plane aircraft",
    "revolver gun weapon firearm",
    "pistol gun weapon firearm",
    "rifle gun weapon firearm",
    "handgun gun weapon firearm",
    "infant baby child",
    "baby child",
    "pupil child student",
    "toddler child",
    "apartment flat home",
    "surgeon doctor",
)


def by_stem(rows: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return the stems that stand in a row with each stem, itself included; words by spaces."""
    found: dict[str, frozenset[str]] = {}
    for row in rows:
        stems = frozenset(stem(word) for word in row.split())
        for one in stems:
            found[one] = found.get(one, frozenset()) | stems
    return found


_OF = by_stem(_ROWS)
_MORE = {
    stem(first): frozenset(map(stem, others))
    for first, *others in (row.split() for row in _IMPLIED)
}


#: Stems to which `widened` adds others.
WIDENED = frozenset((*_OF, *_MORE))


def same_as(one: str) -> frozenset[str]:
    """Return the stems that news uses for the same thing as a stem; empty when there are none."""
    return _OF.get(one, frozenset())


def widened(held: Iterable[str]) -> set[str]:
    """Add to stems those that news uses for the same thing, or for what it implies."""
    wide = set(held)
    for one in list(wide):
        wide |= same_as(one) | _MORE.get(one, frozenset())
    return wide
