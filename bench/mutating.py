"""Lies made of true sentences by rule, one change each: what the gate must reject.

The rules look at letters only and share nothing with the gate, so that neither hides the other's
blind spots. Every rule gives at most one lie per sentence.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """One sentence of an article, and what may be put in the place of its words."""

    text: str
    #: Names of the same article that are not in the sentence.
    names: Sequence[str]
    #: Plain nouns of the same article that are not in the sentence.
    nouns: Sequence[str]
    #: The other sentences of the same article.
    sentences: Sequence[str] = ()


Rule = Callable[[Truth, Random], str]

_DIGITS = re.compile(r"(?<![\w.,/:$€£-])[$€£]?\d[\d,]*(?:\.\d+)?(?![\w/:-]|[.,]\d)")
_NUMBER_WORD = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b"
)
_SCALE = re.compile(r"(?<=\d )(thousand|million|billion)\b")
_QUALIFIER = re.compile(
    r"\b(at least|more than|fewer than|less than|nearly|almost|about|around|up to|over|some|"
    r"roughly|approximately) (?=\$?\d)"
)
_FLIPPED = {
    "at least": "at most", "more than": "fewer than", "fewer than": "more than",
    "less than": "more than", "nearly": "more than", "almost": "over", "about": "at least",
    "around": "up to", "up to": "at least", "over": "under", "some": "more than",
    "roughly": "at least", "approximately": "at least",
}  # fmt: skip
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*\b(?!['’.-])")
_CALENDAR = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December".split()
)
_NO_NAMES = {*_CALENDAR, "The", "In", "At", "By", "For", "But", "And", "If", "Mr", "Mrs", "Ms"}
_DATE = re.compile(rf"\b({'|'.join(_CALENDAR)})\b(?! [A-Z])")
_YEAR = re.compile(r"\b(?:in|since|until|from|by) ((?:19|20)\d\d)\b")
_AUXILIARY = re.compile(r"\b(was|were|is|are|has|have|had|will|would|can|could|should)\b(?! not)")
_NOT = re.compile(r"\b(?:not|never) |(?<=\w)n['’]t\b(?<!an't)(?<!on't)|\bno (?=[a-z]+ [a-z]+)")
_POLES = (
    ("denied", "confirmed"), ("accepted", "rejected"), ("rose", "fell"), ("increased", "decreased"),
    ("opened", "closed"), ("before", "after"), ("won", "lost"), ("supported", "opposed"),
    ("first", "last"), ("higher", "lower"), ("more", "less"), ("approved", "refused"),
    ("arrived", "left"), ("began", "ended"), ("failed", "succeeded"), ("guilty", "innocent"),
    ("success", "failure"), ("increase", "decrease"), ("rising", "falling"), ("alive", "dead"),
    ("most", "few"), ("all", "none"), ("many", "few"), ("both", "neither"), ("always", "never"),
    ("inside", "outside"), ("northern", "southern"), ("eastern", "western"), ("arrested", "freed"),
    ("attacked", "defended"), ("agreed", "disagreed"), ("allowed", "forbade"),
    ("male", "female"), ("young", "old"), ("large", "small"), ("early", "late"),
)  # fmt: skip
_OTHER_POLE = {a: b for pair in _POLES for a, b in (pair, pair[::-1])}
_POLE = re.compile(rf"\b({'|'.join(_OTHER_POLE)})\b")
_AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|should|(?:is|are|was|were) (?:expected|likely|planning|"
    r"scheduled|set|due|about) to|(?:plans?|planned|expects?|expected|hopes?|hoped|aims?|intends?|"
    r"wants?|wanted|threatened|proposed|vowed|promised|agreed) to) (be|[a-z]{3,})\b(?! not)"
)
_HEDGE = re.compile(
    r"\b(?:allegedly|reportedly|apparently|possibly|perhaps|probably|likely|purportedly) "
    r"|\b(?:alleged|suspected|unconfirmed) (?=[a-z])"
)
_SPEAKER = re.compile(r"\b([A-Z][a-z]+(?: [A-Z][a-z]+)*) (said|told|says|added|warned|announced)\b")
_SPOKEN = re.compile(r"[,.]? (?:[A-Z][a-z]+ ){1,3}(?:said|says|added|told reporters)[^,]{0,30}\.$")
_SAID_THAT = re.compile(
    r"^(?:[A-Z][\w'’.-]+ ){1,4}(?:said|says|claimed|claims|announced) (?:that )"
)
_INSIDE = re.compile(r"[\"“]([^\"“”]{20,})[\"”]")
_UNITS = {
    "percent": "people", "kilometers": "meters", "kilometres": "metres", "miles": "kilometers",
    "hours": "days", "days": "weeks", "weeks": "months", "months": "years", "years": "months",
    "minutes": "hours", "feet": "miles", "tons": "pounds", "dollars": "euros", "acres": "hectares",
    "pounds": "tons", "cents": "dollars", "inches": "feet", "degrees": "points",
}  # fmt: skip
_UNIT = re.compile(rf"(?<=\d )({'|'.join(_UNITS)})\b")
_COUNTED = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens of) ([a-z]{4,}s|people)\b"
)
_NEW_NAMES = ("Karvel", "Ostrina", "Belmonde", "Tarkhov", "Ilsen Varga")


def _number_digit(truth: Truth, dice: Random) -> str:
    found = _one(_DIGITS, truth.text, dice)
    if not found:
        return ""
    places = [at for at in range(found.start(), found.end()) if truth.text[at].isdigit()]
    at = dice.choice(places)
    digit = dice.choice([d for d in "123456789" if d != truth.text[at]])
    return truth.text[:at] + digit + truth.text[at + 1 :]


def _number_word(truth: Truth, dice: Random) -> str:
    others = ("three", "six", "nine", "eleven", "forty")
    return _replaced(
        _NUMBER_WORD, truth.text, dice, lambda m: dice.choice([w for w in others if w != m[0]])
    )


def _number_swap(truth: Truth, dice: Random) -> str:
    return _swapped(list(_DIGITS.finditer(truth.text)), truth.text, dice)


def _number_scale(truth: Truth, dice: Random) -> str:
    other = {"thousand": "million", "million": "billion", "billion": "million"}
    return _replaced(_SCALE, truth.text, dice, lambda m: other[m[0]])


def _qualifier_drop(truth: Truth, dice: Random) -> str:
    return _replaced(_QUALIFIER, truth.text, dice, lambda _: "")


def _qualifier_flip(truth: Truth, dice: Random) -> str:
    return _replaced(_QUALIFIER, truth.text, dice, lambda m: f"{_FLIPPED[m[1]]} ")


def _qualifier_add(truth: Truth, dice: Random) -> str:
    bare = re.compile(r"(?<=[a-z] )(?<!than )(?<!least )(?<!ly )(\d[\d,]*) (?=[a-z]{4,}s\b|people)")
    found = _one(bare, truth.text, dice)
    if not found or _QUALIFIER.search(truth.text[: found.end()]):
        return ""
    return f"{truth.text[: found.start()]}more than {truth.text[found.start() :]}"


def _name_other(truth: Truth, dice: Random) -> str:
    return _renamed(truth, dice, truth.names)


def _name_new(truth: Truth, dice: Random) -> str:
    return _renamed(truth, dice, _NEW_NAMES)


def _name_first(truth: Truth, dice: Random) -> str:
    found = re.match(
        r"(?!In|At|By|For|But|And|On|If|As|To|With)[A-Z][a-z]+(?: [A-Z][a-z]+)+", truth.text
    )
    return dice.choice(_NEW_NAMES) + truth.text[found.end() :] if found else ""


def _name_swap(truth: Truth, dice: Random) -> str:
    return _swapped(names_in(truth.text), truth.text, dice)


def _negation_add(truth: Truth, dice: Random) -> str:
    return _replaced(_AUXILIARY, truth.text, dice, lambda m: f"{m[0]} not")


def _negation_drop(truth: Truth, dice: Random) -> str:
    return _replaced(_NOT, truth.text, dice, lambda _: "")


def _polarity(truth: Truth, dice: Random) -> str:
    return _replaced(_POLE, truth.text, dice, lambda m: _OTHER_POLE[m[0]])


def _modality_drop(truth: Truth, dice: Random) -> str:
    return _replaced(_AHEAD, truth.text, dice, lambda m: past_of(m[1]))


def _hedge_drop(truth: Truth, dice: Random) -> str:
    return _replaced(_HEDGE, truth.text, dice, lambda _: "")


def _speaker_swap(truth: Truth, dice: Random) -> str:
    if not truth.names:
        return ""
    return _replaced(_SPEAKER, truth.text, dice, lambda m: f"{dice.choice(truth.names)} {m[2]}")


def _speaker_add(truth: Truth, dice: Random) -> str:
    names = [m[0] for m in names_in(truth.text)] or list(truth.names)
    if not names or re.search(r"\bs(?:aid|ay)|told|accord|[\"“]|announc|claim|warn", truth.text):
        return ""
    return f"{truth.text.rstrip('.')}, {dice.choice(names)} said."


def _attribution_drop(truth: Truth, _: Random) -> str:
    shorter = _SAID_THAT.sub("", truth.text)
    return shorter[:1].upper() + shorter[1:] if shorter != truth.text else ""


def _quote_word(truth: Truth, dice: Random) -> str:
    found = _one(_INSIDE, truth.text, dice)
    if not found:
        return ""
    words = list(re.finditer(r"[a-z]{4,}", found[1]))
    if not words or not truth.nouns:
        return ""
    word = dice.choice(words)
    at = found.start(1)
    return (
        truth.text[: at + word.start()] + dice.choice(truth.nouns) + truth.text[at + word.end() :]
    )


def _quote_made(truth: Truth, dice: Random) -> str:
    if re.search(r"[\"“”]|''|’’", truth.text):
        return ""
    found = _one(re.compile(r"(?<=[a-z] )[a-z]+(?: [a-z]+){4,6}(?= |\.)"), truth.text, dice)
    return f"{truth.text[: found.start()]}“{found[0]}”{truth.text[found.end() :]}" if found else ""


def _date_move(truth: Truth, dice: Random) -> str:
    def other(found: re.Match[str]) -> str:
        at = _CALENDAR.index(found[1])
        kind = range(7) if at < 7 else range(7, 19)
        return _CALENDAR[dice.choice([one for one in kind if one != at])]

    return _replaced(_DATE, truth.text, dice, other)


def _year_move(truth: Truth, dice: Random) -> str:
    found = _one(_YEAR, truth.text, dice)
    if not found:
        return ""
    year = int(found[1]) + dice.choice([-2, -1, 1, 3])
    return truth.text[: found.start(1)] + str(year) + truth.text[found.end(1) :]


def _unit(truth: Truth, dice: Random) -> str:
    return _replaced(_UNIT, truth.text, dice, lambda m: _UNITS[m[0]])


def _counted(truth: Truth, dice: Random) -> str:
    found = _one(_COUNTED, truth.text, dice)
    nouns = [noun for noun in truth.nouns if noun.endswith("s")]
    if not found or not nouns:
        return ""
    return truth.text[: found.start(1)] + dice.choice(nouns) + truth.text[found.end(1) :]


#: Each kind of lie, and how it is made; empty where a sentence gives no hold for it.
RULES: Mapping[str, Rule] = {
    "number: digit": _number_digit,
    "number: word": _number_word,
    "number: swapped": _number_swap,
    "number: scale": _number_scale,
    "qualifier: dropped": _qualifier_drop,
    "qualifier: flipped": _qualifier_flip,
    "qualifier: added": _qualifier_add,
    "name: of the article": _name_other,
    "name: new": _name_new,
    "name: first words": _name_first,
    "name: swapped": _name_swap,
    "negation: added": _negation_add,
    "negation: dropped": _negation_drop,
    "polarity": _polarity,
    "modality: dropped": _modality_drop,
    "hedge: dropped": _hedge_drop,
    "speaker: swapped": _speaker_swap,
    "speaker: added": _speaker_add,
    "speaker: dropped": _attribution_drop,
    "quote: word": _quote_word,
    "quote: made": _quote_made,
    "date: moved": _date_move,
    "date: year": _year_move,
    "unit": _unit,
    "counted": _counted,
}

_IRREGULAR = {
    "be": "was", "have": "had", "take": "took", "make": "made", "go": "went", "come": "came",
    "give": "gave", "get": "got", "meet": "met", "send": "sent", "leave": "left", "begin": "began",
    "hold": "held", "see": "saw", "run": "ran", "say": "said", "tell": "told", "keep": "kept",
    "become": "became", "find": "found", "win": "won", "lose": "lost", "pay": "paid", "do": "did",
    "bring": "brought", "build": "built", "buy": "bought", "fall": "fell", "rise": "rose",
    "fight": "fought", "know": "knew", "lead": "led", "sell": "sold", "spend": "spent",
}  # fmt: skip


def past_of(verb: str) -> str:
    """Return a verb's past, near enough for a lie."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if re.search(r"[^aeiou]y$", verb) else f"{verb}ed"


def names_in(text: str) -> list[re.Match[str]]:
    """Find names inside the sentences of a text, by their capitals."""
    return [m for m in _NAME.finditer(text) if not set(m[0].split()) & _NO_NAMES]


def _renamed(truth: Truth, dice: Random, names: Sequence[str]) -> str:
    found = names_in(truth.text)
    others = [name for name in names if name not in truth.text]
    if not found or not others:
        return ""
    name = dice.choice(found)
    return truth.text[: name.start()] + dice.choice(others) + truth.text[name.end() :]


def _swapped(found: Sequence[re.Match[str]], text: str, dice: Random) -> str:
    """Swap two that differ, and are not merely listed side by side."""
    pairs = [
        (a, b)
        for a, b in combinations(found, 2)
        if a[0].lstrip("$€£") != b[0].lstrip("$€£")
        and not re.fullmatch(
            rf",? (?:(?:and|or|to|-|{'|'.join(_CALENDAR)}) )?|, (?:[A-Z][a-z]+, )*(?:and )?|-",
            text[a.end() : b.start()],
        )
        and a[0] not in b[0]
        and b[0] not in a[0]
    ]
    if not pairs:
        return ""
    a, b = dice.choice(pairs)
    return text[: a.start()] + b[0] + text[a.end() : b.start()] + a[0] + text[b.end() :]


def _one(pattern: re.Pattern[str], text: str, dice: Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return dice.choice(found) if found else None


def _replaced(
    pattern: re.Pattern[str], text: str, dice: Random, new: Callable[[re.Match[str]], str]
) -> str:
    found = _one(pattern, text, dice)
    return text[: found.start()] + new(found) + text[found.end() :] if found else ""
