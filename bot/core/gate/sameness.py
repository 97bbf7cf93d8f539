"""When two words mean the same: synonyms of the news, short forms of names, units."""

from collections.abc import Iterable
from functools import lru_cache

from bot.core.gate.wording import Kind, Word
from bot.core.reading.roles import is_title
from bot.core.words import stem, stems

#: Ways of news to say one thing: any of a row grounds the others.
_SYNONYMS = (
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
    "usa american america",
    "british britain uk",
)
_ROWS: dict[str, set[str]] = {}
for _row in _SYNONYMS:
    _stems = {stem(word) for word in _row.split()}
    for _one in _stems:
        _ROWS[_one] = _ROWS.get(_one, set()) | _stems


_DATE_GLUE = frozenset("on the of in by at since until early late mid".split())


def widened(held: Iterable[str]) -> set[str]:
    """Add to stems those that news uses for the same thing."""
    wide = set(held)
    for one in list(wide):
        wide |= _ROWS.get(one, set())
    return wide


def is_same(a: Word, b: Word) -> bool:
    """Tell whether two words may stand for each other."""
    if Kind.NAME in (a.kind, b.kind):
        return is_same_name(a.key, b.key)
    if Kind.NUMBER in (a.kind, b.kind):
        return a.kind is b.kind and bool(set(a.key) & set(b.key))
    if Kind.DAY in (a.kind, b.kind):
        one, other = set(a.key) - _DATE_GLUE, set(b.key) - _DATE_GLUE
        return one <= other or other <= one
    if a.kind is b.kind is Kind.ACTOR and "person" in (a.key[0], b.key[0]):
        return True
    return a.key == b.key or b.key[0] in _ROWS.get(a.key[0], ())


@lru_cache(maxsize=20_000)
def is_same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether one name is the other, shortened: "Varda", "Anna Varda", "WFO", "Tarnese"."""
    one, other = set(a), set(b)
    if one <= other or other <= one:
        return True
    if _is_abbreviated(a, b) or _is_abbreviated(b, a):
        return True
    if a[-1] == b[-1]:
        mine, theirs = one - other, other - one
        return all(map(is_title, mine)) or all(map(is_title, theirs))
    if _ROWS.get(_first_stem(a[-1]), set()) & {_first_stem(b[-1])}:
        return True
    return _is_people_of(a[-1], b[-1]) or _is_people_of(b[-1], a[-1])


_PEOPLES = ("n", "an", "ian", "ean", "ish", "ese", "i", "s", "ns", "ans", "ians", "is", "ic")


def _is_people_of(place: str, people: str) -> bool:
    """Tell whether "Tarnian" or "Tarnish" comes from "Tarn"; "France" and "French" do not."""
    for root in {place, place[:-1]}:
        if len(root) >= 4 and people.startswith(root) and people[len(root) :] in _PEOPLES:
            return True
    return False


def _is_abbreviated(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether one is the other with runs of words put as their initials."""
    if not short:
        return not long
    if len(short) >= len(long):
        return False
    if short[0] == long[0]:
        return short[1:] == long[1:] or _is_abbreviated(short[1:], long[1:])
    size = len(short[0])
    initials = "".join(word[0] for word in long[:size] if word)
    if size < 2 or initials != short[0]:
        return False
    return short[1:] == long[size:] or _is_abbreviated(short[1:], long[size:])


def _first_stem(word: str) -> str:
    found = stems(word)
    return found[0] if found else word
