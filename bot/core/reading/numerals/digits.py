"""What a run of digits says: separators, glued letters, clock times, names that carry numbers."""

import re
from enum import Enum

from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.numerals.languages import Numerals

#: Longer runs are no count of anything, and cost time to turn into a number.
_LONGEST = 24
_GROUPED = Pattern(r"(\d{1,3})((?:[.,'’٬ \u00a0\u202f]\d{3})+)([.,٫]\d+)?\Z")
_INDIAN = Pattern(r"\d{1,2}(?:,\d{2})+,\d{3}(\.\d+)?\Z")
_DECIMAL = Pattern(r"(\d+)[.,٫](\d+)\Z")
_GLUED = Pattern(r"[A-Za-z]{1,9}")
_MONEY_BEFORE = Pattern(r"(?:^|[^A-Za-z])(?:rs|eur|usd|gbp|inr|chf|jpy|aud|cad|rmb|tk)\Z", re.I)
#: "4G", "3D": techniques, where the small letter is a unit.
_GENERATIONS = frozenset("G D T L H P")
#: A metre is not a million: "a wall 5m high", "waves of 5m", but "5m people".
_METRES_AFTER = Pattern(
    r"\s*+(?:\(|tall|high|deep|wide|long|thick|away|above|below|from|of|in|by|and|to|or|at|x)\b|"
    r"[-\s]*+(?:waves?|walls?|tsunami|surge|dam|bridge|tower|stretch|fence|swell|crater|hole)\b",
    re.I,
)
_METRES_BEFORE = Pattern(
    r"\b(?:waves?|heights?|depths?|swells?|surge|levels?|widths?|lengths?|tides?)\s"
    r"(?:of|to|by|reached|reaching)\s(?:up to |about |over |at least |nearly )?\Z",
    re.I,
)
_WORD_AFTER = Pattern(r"\s[A-Za-z]")

#: "AK - 47", as some texts are spaced.
_TYPE_BEFORE = Pattern(
    r"(?:\A|\s)(?:[A-Z]{1,3} - |(?:AK|RPG|BMP|BTR|MiG|MIG|Su|SU|Tu|TU|Mi|MI|SVD|PKM|MG) )\Z"
)

#: "The 2d Brigade", as armies write it.
_SHORT_ORDINAL = Pattern(r"\d{0,2}(?<!1)[23]d(?= [A-Za-z])")
ORDINAL_MARKS = frozenset({"st", "nd", "rd", "th"})
GLUED_SCALES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "bln": 1e9, "tn": 1e12,
    "trn": 1e12, "cr": 1e7, "lakh": 1e5, "crore": 1e7, "million": 1e6, "billion": 1e9,
    "mila": 1e3,
}  # fmt: skip
_GLUED_UNITS = frozenset(
    "km kms kg g gm mg mm cm m ft in mi mph kph kmh kmph mw gw kw kwh gwh mwh c f pc ha sq lb lbs "
    "oz h hr hrs min mins sec am pm p t l ml pp cc knots bpd nm usd eur gbp d".split()
)


class Role(Enum):
    """What a run of digits stands for."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    #: Hours and minutes, or a piece of a written date or score: compared, never a figure.
    PIECE = "piece"
    #: Inside a name or an identifier ("F-16", "MH17", "#12").
    NAME = "name"


@frozen
class Digits:
    """A run of digits with the letters glued to it that belong to its value."""

    start: int
    #: After a glued scale ("5bn"), before a glued unit ("5km").
    end: int
    value: float
    role: Role
    has_scale: bool = False


def digits_value(raw: str, numerals: Numerals, *, scale_follows: bool = False) -> float | None:
    """What a run like "1,234.5" is worth; None when its separators fit no number.

    With a scale word behind it ("1.255 billion") a lone separator is always a decimal mark.
    """
    if len(raw) > _LONGEST:
        return None
    if ". " in raw or ", " in raw:  # Parted by a blank.
        raw = raw.replace(" ", "")
    if raw.isdigit():
        return float(int(raw)) if raw.isdecimal() else None
    if _INDIAN.match(raw):
        return float(raw.replace(",", ""))
    grouped = _GROUPED.match(raw)
    if grouped and _is_grouped(raw, grouped, numerals, scale_follows):
        whole = "".join(c for c in grouped[1] + grouped[2] if c.isdigit())
        return float(f"{int(whole)}.{_ascii(grouped[3][1:])}" if grouped[3] else int(whole))
    decimal = _DECIMAL.match(raw)
    if decimal:
        return float(f"{int(decimal[1])}.{_ascii(decimal[2])}")
    return None


def _ascii(digits: str) -> str:
    return "".join(str(int(c)) for c in digits)


def _is_grouped(raw: str, grouped: re.Match[str], numerals: Numerals, scale_follows: bool) -> bool:
    """Tell 1,234 people from 1,234 metres in a language that writes decimals with a comma."""
    groups: list[str] = re.findall(r"\D", grouped[2])
    if len(set(groups)) > 1 or (grouped[3] and grouped[3][0] == groups[0]):
        return False
    separator = groups[0]
    if len(groups) > 1 or grouped[3] or separator not in ".,":
        return True
    if grouped[1].startswith("0"):
        return False
    if numerals.decimal_comma:
        return separator == "."  # "30.000 millones" are thirty thousand of them.
    if scale_follows:
        return False
    # Nobody writes three decimals that are all zero: this dot comes from another language.
    return separator == "," or raw.endswith(".000")


def read_digits(text: str, start: int, end: int, numerals: Numerals, scaled: bool) -> Digits:
    """Read the run of digits and separators at `text[start:end]`, with what is glued to it."""
    raw = text[start:end]
    value = digits_value(raw, numerals, scale_follows=scaled)
    if value is None:
        return Digits(start=start, end=end, value=0.0, role=Role.NAME)
    role = _role_before(text, start)
    if role is not Role.CARDINAL:
        return Digits(start=start, end=end, value=value, role=role)
    return _with_suffix(text, start, end, value, numerals)


def _role_before(text: str, start: int) -> Role:
    before = text[start - 1] if start else ""
    two = text[start - 2] if start > 1 else ""
    if before and (before in "#№_@\\&" or (before == "." and not two.isspace())):
        return Role.NAME
    if before.isascii() and before.isalpha():
        return Role.CARDINAL if _MONEY_BEFORE.search(text[max(0, start - 5) : start]) else Role.NAME
    if before == "/" and two.isdigit():
        return Role.PIECE
    if _TYPE_BEFORE.search(text[max(0, start - 7) : start]):
        return Role.NAME
    if before in {"-", "‑"} and two.isalpha() and two.isascii():
        # "between-5"? nobody writes it; "F-16", "post-2014" and "COVID-19" everybody does.
        return Role.NAME
    return Role.CARDINAL


def _with_suffix(text: str, start: int, end: int, value: float, numerals: Numerals) -> Digits:
    glued = _GLUED.match(text, end)
    if not glued:
        return Digits(start=start, end=end, value=value, role=Role.CARDINAL)
    letters = glued[0].lower()
    if letters == "d" and _SHORT_ORDINAL.match(text, start):
        return Digits(start=start, end=glued.end(), value=value, role=Role.ORDINAL)
    ends_there = glued.end() >= len(text) or not text[glued.end()].isalnum()
    if letters in ORDINAL_MARKS or letters == "s":
        return Digits(start=start, end=glued.end(), value=value, role=Role.ORDINAL)
    if letters in GLUED_SCALES and ends_there:
        reads_scale = letters != "m" or _is_million(text, start, glued.end())
        if reads_scale:
            plain = digits_value(text[start:end], numerals, scale_follows=True)
            scaled = round((plain if plain is not None else value) * GLUED_SCALES[letters], 6)
            return Digits(start=start, end=glued.end(), value=scaled, role=Role.CARDINAL,
                          has_scale=True)  # fmt: skip
    is_unit = letters in _GLUED_UNITS and glued[0] not in _GENERATIONS
    role = Role.CARDINAL if is_unit and ends_there else Role.NAME
    return Digits(start=start, end=end, value=value, role=role)


def _is_million(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 2) : start].rstrip()
    if before[-1:] and before[-1] in "$€£¥₽₴₹₺":
        return True
    if _METRES_AFTER.match(text, end) or _METRES_BEFORE.search(text[max(0, start - 30) : start]):
        return False
    return _WORD_AFTER.match(text, end) is not None
