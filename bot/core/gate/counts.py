"""Numbers where they stand: with qualifier, unit, what they count, and what is around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.gate.standing import without_asides
from bot.core.gate.unitwords import UNIT_OF
from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern
from bot.core.reading.numerals.qualifiers import find_qualifier, qualifier_behind
from bot.core.text.words import stem

_SIGN = Pattern(r"(?:US|A|C|HK|NZ)?[$€£¥₴₽₹]\s?\Z")
_YEAR = Pattern(r"(?:1[5-9]|20)\d\d")
#: "51.2 to 48.8 per cent": the unit of the second is that of the first.
_SHARED = frozenset(("to", "or", "of", "and", "versus"))
#: Before a number, these say "more than".
_OVER = frozenset("exceeded exceeds exceeding exceed topped topping surpassed surpasses".split())
#: What may follow an age that is set beside a name.
_BEHIND_AGE = frozenset(", . ; ) – — ― of from and who was is were".split())
#: What is counted may be called by these alone ("two injured"); "two escaped" says what they did.
_COUNTED_SO = frozenset(
    "killed injured wounded displaced evacuated arrested detained kidnapped abducted rescued "
    "armed masked wanted suspected infected destroyed damaged unarmed disabled".split()
)
#: How far from a number the thing that it counts may stand in the source, in content words.
_REACH = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number where it stands."""

    word: Word
    qualifier: str
    unit: str
    #: Set beside a name ("Ana Brel, 36,"), as ages are.
    is_aside: bool
    #: The first thing behind it; empty at the end of a clause.
    counted: str
    #: All units of its text: "43.1 degrees, short of the record of 43.4".
    units: frozenset[str]
    #: Stems around it, no further than the next number.
    near: frozenset[str]


def counts(text: str, words: Sequence[Word]) -> Iterator[Count]:
    """Yield each number of a text as it stands there, in order."""
    units = frozenset(
        unit
        for at, w in enumerate(words)
        if w.kind is Kind.NUMBER
        if (unit := _unit(text, words, at))
    )
    for at, word in enumerate(words):
        if word.kind is not Kind.NUMBER:
            continue
        sign = _SIGN.search(text, 0, word.start)
        _, qualifier = find_qualifier(text, sign.start() if sign else word.start, 0)
        if not qualifier:
            _, qualifier = qualifier_behind(text, word.end)
        if not qualifier and at and words[at - 1].text in _OVER:
            qualifier = "above"
        if not qualifier and any(w.text == "more" for w in words[at + 1 : at + 2]):
            qualifier = "another"  # "19 more"
        yield Count(
            word=word,
            qualifier=qualifier,
            unit=_unit(text, words, at),
            is_aside=_is_aside(words, at),
            units=units,
            counted=_counted(words, at),
            near=_near(words, at),
        )


def _unit(text: str, words: Sequence[Word], at: int) -> str:
    word = words[at]
    before = text[max(0, word.start - 3) : word.start].strip() + word.text[:1]
    for sign in "$€£¥₴₽₹":
        if sign in before:
            return sign
    after = text[word.end : word.end + 14].lstrip(" -").casefold()
    for sign in ("%", "°c", "°f"):
        if after.startswith(sign):
            return sign
    if after.startswith("per cent"):
        return "%"
    for there in words[at + 1 : at + 3]:
        if there.text.rstrip(".") in UNIT_OF:
            return UNIT_OF[there.text.rstrip(".")]
        if there.kind in (Kind.BREAK, Kind.NUMBER):
            break
    return _unit_behind(text, words, at)


def _is_aside(words: Sequence[Word], at: int) -> bool:
    if at < 2 or words[at - 1].text != "," or not words[at - 2].is_content:
        return False
    return at + 1 == len(words) or words[at + 1].text in _BEHIND_AGE


def _unit_behind(text: str, words: Sequence[Word], at: int) -> str:
    """Return the unit that a number shares with the one right behind it; empty for none."""
    before = words[max(0, at - 4) : at]
    if [w.kind for w in before[:1]] == [Kind.NUMBER] and [w.text for w in before[2:]] == [
        "of",
        "the",
    ]:
        return UNIT_OF.get(before[1].text, "")
    behind = words[at + 1 : at + 4]
    if len(behind) < 2 or behind[0].text not in _SHARED:
        return ""
    step = 2 if behind[1].text == "the" else 1
    if len(behind) <= step or behind[step].kind is not Kind.NUMBER:
        return ""
    return _unit(text, words, at + 1 + step)


def _counted(words: Sequence[Word], at: int) -> str:
    is_year = _YEAR.fullmatch(words[at].text) is not None
    if is_year or (at + 1 < len(words) and words[at + 1].text == "of"):
        return ""
    for there in words[at + 1 : at + 4]:
        if there.kind in (Kind.BREAK, Kind.NUMBER, Kind.DAY):
            return ""
        if there.kind in (Kind.PLAIN, Kind.ACTOR):
            # "Two escaped": what they did, and not what they are; "two injured" are.
            is_deed = there is words[at + 1] and (
                there.text.endswith("ed") or there.text in ("set", "made", "held", "left")
            )
            is_deed = is_deed and there.text not in _COUNTED_SO
            return "" if there.text in UNIT_OF or is_deed else stem(there.text)
        if there.kind is Kind.NAME or there.text in ("in", "at", "on", "by", "from", "and", "to"):
            return ""
    return ""


def _near(words: Sequence[Word], at: int) -> frozenset[str]:
    """Stems of the content words around a number, the other numbers being its fences."""
    near: set[str] = set()
    word = words[at]
    bare = without_asides(words)
    for variant in (words, bare) if word in bare else (words,):
        near |= _around(variant, variant.index(word))
    return frozenset(near)


def _around(words: Sequence[Word], at: int) -> set[str]:
    near: set[str] = set()
    for step in (1, -1):
        left = _REACH
        place = at + step
        while 0 <= place < len(words) and left:
            there = words[place]
            if there.kind is Kind.NUMBER:
                break
            if there.is_content:
                near |= {stem(part) for part in there.text.replace("-", " ").split()}
                left -= 1
            place += step
    return near
