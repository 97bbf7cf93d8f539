"""Units: what a number measures, and where the unit stands around it."""

import re
from functools import cache

from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.numerals.currencies import currencies
from bot.core.reading.text.alternation import any_of
from bot.core.reading.text.ruledout import holds_any

_SYMBOLS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR",
    "₺": "TRY", "₪": "ILS", "₩": "KRW", "₦": "NGN", "₱": "PHP",
}  # fmt: skip
_DOLLARS = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD",
            "hk": "HKD", "s": "SGD", "r": "BRL"}  # fmt: skip
_SYMBOL_BEFORE = Pattern(r"(?:\b(US|AU|CA|NZ|HK|A|C|S|R))?([$€£¥₽₴₹₺₪₩₦₱])\s?\Z")
_CODES = (
    "USD EUR GBP JPY RUB UAH INR TRY ILS CNY CHF SEK NOK DKK PLN CAD AUD NZD BRL MXN ZAR PKR BDT"
).split()
_CODE_BEFORE = Pattern(rf"\b({'|'.join(_CODES)}|Rs\.?|Tk\.?)\s?\Z")
_LOCAL = {"rs": "INR", "tk": "BDT"}
#: Currencies that several states call so; their name is their unit.
_OF_MANY = (
    "crown crowns krone kroner krona kronor koruna mark florin guilder dinar dirham rial shilling "
    "kwacha escudo drachma tugrik thaler ducat"
).split()
_MONEY_WORDS = {
    "dollar": "USD", "euro": "EUR", "rouble": "RUB", "ruble": "RUB", "rupee": "INR",
    "hryvnia": "UAH", "yuan": "CNY", "yen": "JPY", "lira": "TRY", "shekel": "ILS",
    "franc": "CHF", "zloty": "PLN", "rand": "ZAR", "won": "KRW", "peso": "MXN", "naira": "NGN",
    "pound sterling": "GBP", "pounds sterling": "GBP", "baht": "THB", "taka": "BDT",
    "rupiah": "IDR", "ringgit": "MYR", "forint": "HUF", "cedi": "GHS", "birr": "ETB",
    "tenge": "KZT", "afghani": "AFN", "riyal": "SAR", "kyat": "MMK", "gourde": "HTG",
    **{name: name for name in _OF_MANY},
}  # fmt: skip
_ADJECTIVES = {
    "us": "", "american": "", "canadian": "CAD", "australian": "AUD", "swiss": "CHF",
    "pakistani": "PKR", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "russian": "",
    "indian": "", "sri lankan": "LKR", "turkish": "", "mexican": "", "argentine": "ARS",
    "colombian": "COP", "philippine": "PHP", "chilean": "CLP", "salvadoran": "SVC",
}  # fmt: skip
_POUNDS = Pattern(r"\spounds?\b", re.I)
_SCALED = Pattern(r"(?:illion|bn|m|k)\Z", re.I)
_PERCENT = Pattern(r"\s?(?:%|(?:[\s-])?(?:percent|per\s?cent)\b(?!age))", re.I)
_POINTS = Pattern(r"\s?(?:pp\b|[\s-]percentage[\s-]points?\b|[\s-]basis[\s-]points?\b)", re.I)
#: A share has one of these within five characters.
_PERCENT_SIGNS = ("%", "per", "pp", "bas")
#: Nothing that tells what a number measures begins farther behind it.
_AHEAD = 36
_UNITS: tuple[tuple[str, str, str], ...] = (
    ("km²", "area", r"sq\.?\s?km|sq(?:uare|\.)?[\s-](?:kilomet(?:er|re)s?|km)|km²|km2"),
    ("mi²", "area", r"sq(?:uare|\.)?[\s-](?:miles?|mi)"),
    ("m²", "area", r"sq(?:uare|\.)?[\s-](?:met(?:er|re)s?|m)|m²|m2"),
    ("ft²", "area", r"sq(?:uare|\.)?[\s-](?:feet|foot|ft)"),
    ("ha", "area", r"hectares?|ha"),
    ("acres", "area", r"acres?"),
    ("km/h", "other", r"km/h|kph|kmph|kmh|kilomet(?:er|re)s? (?:per|an) hour"),
    ("mph", "other", r"mph|miles (?:per|an) hour"),
    ("km", "other", r"km|kms|kilomet(?:er|re)s?"),
    ("mi", "other", r"miles?"),
    ("nmi", "other", r"nautical miles?|nmi"),
    ("cm", "other", r"cm|centimet(?:er|re)s?"),
    ("mm", "other", r"mm|millimet(?:er|re)s?"),
    ("m³", "other", r"cubic met(?:er|re)s?|m³"),
    ("m", "other", r"m|met(?:er|re)s?"),
    ("ft", "other", r"ft|feet|foot"),
    ("in", "other", r"inch(?:es)?"),
    ("t", "other", r"t|tonn?es?|tons?|metric tons?"),
    ("kg", "other", r"kg|kilos?|kilogram(?:me)?s?"),
    ("g", "other", r"g|grams?"),
    ("lb", "other", r"lbs?|pounds?"),
    ("cents", "other", r"(?:US |euro )?cents?|eurocents?"),
    ("pence", "other", r"pence"),
    ("yd", "other", r"yards?"),
    ("L", "other", r"lit(?:er|re)s?"),
    ("bbl", "other", r"barrels?|bpd"),
    ("°C", "other", r"°\s?C|degrees? (?:Celsius|centigrade)|degrees?\s?C|C(?=\b)"),
    ("°F", "other", r"°\s?F|degrees? Fahrenheit|degrees?\s?F"),
    ("°", "other", r"°|degrees?"),
    ("MW", "other", r"MW|megawatts?"),
    ("GW", "other", r"GW|gigawatts?"),
    ("kW", "other", r"kW|kilowatts?"),
    ("kt", "other", r"kilotons?|knots?"),
    ("s", "duration", r"seconds?|secs?"),
    ("min", "duration", r"minutes?|mins?"),
    ("h", "duration", r"hours?|hrs?|(?<=\d )h|(?<=\d)h"),
    ("d", "duration", r"days?"),
    ("wk", "duration", r"weeks?"),
    ("mo", "duration", r"months?"),
    ("yr", "duration", r"years?"),
)
#: What the units above begin with: most words behind a number are none.
_OPENINGS = any_of(
    """sq km² km2 mi² m² m2 m³ ft² hect ha acre km kph kmph kmh kilom mph mile naut nmi cm centim mm
    millim cubic met ft feet foot inch ton metric kg kilo gram lb pound us euro cent pence yard lit
    barrel bpd ° degree mw megaw gw gigaw kw knot sec min hour hr day week month year""".split()
)
_UNIT_AFTER = Pattern(
    rf"(?:[\s-]{{0,2}}+)(?={_OPENINGS}|[mgtch](?!\w))(?:"
    + "|".join(f"(?P<u{n}>{u[2]})" for n, u in enumerate(_UNITS))
    + r")(?![\w²³])",
    re.I,
)
_SHORT_GLUED = frozenset({"m", "g", "t", "c", "ha", "in"})
#: What shows that a loose "m" is meters: "500 m of the site", "a surge of 4 m".
_LENGTH = Pattern(
    r"(?:\s(?:of (?:the|a)|from|away|high|tall|deep|long|wide|thick|above|below|radius|north|south"
    r"|east|west|down|offshore|up|in (?:height|depth|length|diameter))\b"
    r"|\s(?:tsunami|waves?|surge|level|mark|deep)\b|[.;)]\s?(?!\d))"
)
_MAGNITUDE_BEFORE = Pattern(
    r"\bmagnitude(?:[\s-]|:\s)(?:(?:of|at|to|was|is|as)\s)?(?:an?\s)?\Z", re.I
)
_MAGNITUDE_AFTER = Pattern(
    r"[\s-]{1,2}magnitude\b|\s(?:on|degrees on) the (?:open-ended )?Richter(?: scale)?\b", re.I
)


@frozen
class Measure:
    """A number's unit; `start` and `end` span the number with its unit."""

    start: int
    end: int
    #: ISO 4217 for money, "%", "pp", "km", "°C", "magnitude", ...
    unit: str
    #: "money", "percent", "magnitude", "area", "duration" or "other".
    kind: str


def find_measure(text: str, start: int, end: int) -> Measure | None:
    """Read the unit before or after the number at `text[start:end]`; None for a bare count."""
    ahead = text[end : end + _AHEAD].lower()
    return (
        _magnitude(text, start, end, ahead)
        or _money(text, start, end, ahead)
        or (_percent(text, start, end) if holds_any(ahead[:5], _PERCENT_SIGNS) else None)
        or _unit(text, start, end)
    )


def _magnitude(text: str, start: int, end: int, ahead: str) -> Measure | None:
    window = text[max(0, start - 20) : start]
    before = _MAGNITUDE_BEFORE.search(window) if "agnitude" in window.lower() else None
    if before:
        first = start - len(before[0])
        return Measure(start=first, end=end, unit="magnitude", kind="magnitude")
    is_told = "magnitude" in ahead or "richter" in ahead
    after = _MAGNITUDE_AFTER.match(text, end) if is_told else None
    if after:
        return Measure(start=start, end=after.end(), unit="magnitude", kind="magnitude")
    return None


def _money(text: str, start: int, end: int, ahead: str) -> Measure | None:
    window = text[max(0, start - 6) : start]
    symbol = None if _SYMBOLS.keys().isdisjoint(window) else _SYMBOL_BEFORE.search(window)
    first, unit = start, ""
    if symbol:
        unit = _SYMBOLS[symbol[2]]
        if symbol[1] and symbol[2] == "$":
            unit = _DOLLARS[symbol[1].lower()]
        first = start - len(symbol[0])
    code = None if symbol or window.islower() else _CODE_BEFORE.search(window)
    if code:
        unit = _LOCAL.get(code[1].lower().rstrip("."), code[1])
        first = start - len(code[0])
    if unit:
        again = _money_after().match(text, end) if unit == "USD" else None
        return Measure(start=first, end=again.end() if again else end, unit=unit, kind="money")
    if text[end : end + 1] in _SYMBOLS:
        return Measure(start=start, end=end + 1, unit=_SYMBOLS[text[end]], kind="money")
    pounds = _POUNDS.match(text, end) if ahead.startswith("pound", 1) else None
    if pounds and _SCALED.search(text[start:end]):
        # Nobody weighs in millions; "220 pounds" is more often a weight than a price.
        return Measure(start=start, end=pounds.end(), unit="GBP", kind="money")
    may_be = ahead[1:4] in _money_openings() or ahead[2:5] in _money_openings()
    after = _money_after().match(text, end) if may_be else None
    unit = _currency(after, is_scaled=_SCALED.search(text[start:end]) is not None) if after else ""
    return (
        Measure(start=start, end=after.end(), unit=unit, kind="money") if after and unit else None
    )


@cache
def _money_words() -> tuple[frozenset[str], frozenset[str]]:
    """List whose currencies can be, and what they are called, in small letters."""
    known = currencies()
    states = {state for state, _ in known.of_state if state} | set(_ADJECTIVES)
    words = {word for _, word in known.of_state} | set(known.alone) | set(_MONEY_WORDS)
    return frozenset(states), frozenset(words | {f"{word}s" for word in _MONEY_WORDS})


@cache
def _money_openings() -> frozenset[str]:
    """List their first three letters, which tell of most words that they are none of these."""
    states, words = _money_words()
    return frozenset(word[:3].lower() for word in (*states, *words, *_CODES, "u.s"))


@cache
def _money_after() -> re.Pattern[str]:
    """Find the name of a currency, with whose it is, behind a number."""
    states, words = _money_words()
    codes = "|".join(_CODES)
    return re.compile(
        rf"[\s-]{{1,2}}(?:({any_of(states)})\s|u\.s\.\s)?(?:({any_of(words)})\b|({codes})\b)",
        re.I,
    )


def _currency(found: re.Match[str], *, is_scaled: bool) -> str:
    """The unit of a currency's name; "" where the word stands for something else as likely.

    Nobody counts the soles of shoes in millions.
    """
    if found[3]:
        return found[3].upper()
    state, word = (found[1] or "").lower(), found[2].lower()
    known = currencies()
    single = word.removesuffix("s")
    unit = _MONEY_WORDS.get(word) or _MONEY_WORDS.get(single)
    if state:
        own = _ADJECTIVES.get(state) or known.of_state.get((state, word))
        return own or unit or known.alone.get(word, "")
    if unit or word in known.alone:
        return unit or known.alone[word].removesuffix("s")
    codes = {code for (_, name), code in known.of_state.items() if name == word}
    if not is_scaled:
        return ""
    return codes.pop() if len(codes) == 1 else single


def _percent(text: str, start: int, end: int) -> Measure | None:
    points = _POINTS.match(text, end)
    if points:
        return Measure(start=start, end=points.end(), unit="pp", kind="percent")
    percent = _PERCENT.match(text, end)
    if percent:
        return Measure(start=start, end=percent.end(), unit="%", kind="percent")
    return None


def _unit(text: str, start: int, end: int) -> Measure | None:
    found = _UNIT_AFTER.match(text, end)
    if found is None or found.lastgroup is None:
        return None
    name, kind, _ = _UNITS[int(found.lastgroup[1:])]
    written = found[0].strip(" -\n").lower()
    is_loose = written in _SHORT_GLUED and (written == "in" or found[0][0] in " \n-")
    if is_loose and written != "ha" and not (written == "m" and _LENGTH.match(text, found.end())):
        # "5 m people" is a slip for million, "12 C companies" an army's; only "5m", "30C" are sure.
        return None
    return Measure(start=start, end=found.end(), unit=name, kind=kind)
