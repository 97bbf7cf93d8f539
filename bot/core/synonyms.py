"""Different words that the news uses for one thing."""

from collections.abc import Iterable

from bot.core.words import stem

#: Any of a row stands for the others.
_ROWS = (
    "kill die dead death toll fatality life deadly",
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
    "rise increase grow climb",
    "fall decrease drop decline",
    "begin start launch",
    "end finish conclude",
    "buy purchase",
    "get receive obtain",
    "large big huge major",
    "help aid assist assistance",
    "ask request urge",
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


def same_as(one: str) -> frozenset[str]:
    """Return the stems that news uses for the same thing as a stem; empty when there are none."""
    return _OF.get(one, frozenset())


def widened(held: Iterable[str]) -> set[str]:
    """Add to stems those that news uses for the same thing."""
    wide = set(held)
    for one in list(wide):
        wide |= same_as(one)
    return wide
