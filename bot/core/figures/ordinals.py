"""Tolls that are told by their last one: "a third person has died" makes two three.

An ordinal is no count by itself: what it says depends on what was known. So reading leaves it out,
and only a ledger that knows the count before it takes it for one.
"""

import re
from functools import lru_cache

from bot.core.articles import Article
from bot.core.evidence import Figure, Reading, Sentence, Status
from bot.core.patterns import Pattern
from bot.core.reading.background import looks_back, otherness
from bot.core.reading.counted.circumstances import find_place
from bot.core.reading.text.ruledout import holds_any
from bot.core.sentences.topics import is_disputed, is_unknown

_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth"
).split()
_VALUES = {
    **{word: at for at, word in enumerate(_UNITS, 1)},
    **{word: at for at, word in enumerate(_TEENS, 10)},
    **{f"{ten[:-1]}ieth": value for ten, value in _TENS.items()},
    **{
        f"{ten}-{unit}": value + at
        for ten, value in _TENS.items()
        for at, unit in enumerate(_UNITS, 1)
    },
}
#: The first one is seldom the first of all that a report counts.
_LEAST = 2
_NTH = (
    rf"(?P<nth>{'|'.join(sorted((w for w, v in _VALUES.items() if v >= _LEAST), key=len)[::-1])}"
    r"|\d{1,3}(?:nd|rd|th|st))"
)
_DIED = (
    r"(?:(?:has|had|have)\s(?:now\s|since\s)?(?:died|drowned|perished|been\s(?:killed|confirmed"
    r"\sdead|found\sdead))|(?:was|is)\s(?:killed|dead|found dead|confirmed dead|pronounced dead)"
    r"|died|drowned|perished|lost\s(?:his|her|their)\slife|succumbed)\b"
)
_FOUND = r"(?:(?:was|has been)\s(?:found|recovered|confirmed|identified|pulled|washed))\b"
_MODE = r"(?:(?:confirmed|known|reported)\s)?"
_WHO = r"(?:[^.;,]{0,40}\s|,\s[^.;]{3,60},\s)?"
_BECAME = r"\b(?:became|becomes|(?:has|have|had)\sbecome|is|was)\s"
_TELLS = Pattern(
    rf"\b(?P<what>(?:a|the|one)\s{_NTH}\s{_MODE}(?:person(?=\s{_WHO}{_DIED}|\s(?:to die|killed\b)"
    rf"|,\s[^.;]{{3,60}},\s{_DIED})|victim(?=\s{_WHO}(?:{_DIED}|{_FOUND}))|(?:death|fatality)\b))"
    rf"|{_BECAME}(?P<what_else>the\s{_NTH.replace('nth', 'nth_else')}\s{_MODE}(?:person|victim))"
    r"(?=\s(?:to die|killed|of)\b|[.,])",
    re.I,
)
_NOUNS = ("person", "victim", "death", "fatality")
#: The third of a week, of a family, of something else than what the report counts.
_OF_LESS = Pattern(
    r"\s(?:[\w’'-]+\s){0,5}?(?:this (?:week|month|year|season|summer|winter)"
    r"|in (?:a|as many|the (?:past|last)|\w+ (?:days|weeks|months|years))"
    r"|of the (?:year|season|day|night|week|family)|since|in its|in his|in her)\b",
    re.I,
)
_OTHER = 3.0
_AGO = Pattern(
    r"\b(?:last (?:year|month|summer|winter|spring|autumn)|(?:years?|months?) ago"
    r"|in (?:19|20)\d\d)\b",
    re.I,
)


def nth_tolls(article: Article, reading: Reading) -> tuple[Figure, ...]:
    """Return the counts of the dead that an article tells by their last one, in text order.

    Each is worth nothing unless the count before it is known.
    """
    found = []
    for sentence in reading.sentences:
        text = article.text[sentence.start : sentence.end]
        told = None if sentence.is_heading else _TELLS.search(text)
        if told is None or is_unknown(text) or is_disputed(text):
            continue
        value = _value(told["nth"] or told["nth_else"])
        is_other = looks_back(text) or otherness(text) >= _OTHER or _AGO.search(text)
        if value >= _LEAST and not is_other and not _OF_LESS.match(text, told.end()):
            found.append(_figure(article, reading, sentence, told, value))
    return tuple(found)


# Sentences that an article may tell again are compared with each of those that are known.
@lru_cache(maxsize=2_000)
def nth_in(text: str) -> int:
    """Return how many have died by a sentence that tells of the last one; 0 for any other."""
    told = _TELLS.search(text) if holds_any(text, _NOUNS) else None
    return _value(told["nth"] or told["nth_else"]) if told else 0


def is_nth(figure: Figure) -> bool:
    """Tell whether a figure is one that `nth_tolls` found."""
    words = figure.text.split()
    return figure.kind == "killed" and any(_value(word) >= _LEAST for word in words)


def _value(word: str) -> int:
    """Return what an ordinal counts; 0 for another word."""
    word = word.casefold()
    if word[:1].isdigit() and word[-2:] in ("nd", "rd", "th", "st"):
        return int(word[:-2]) if word[:-2].isdigit() else 0
    return _VALUES.get(word, 0)


def _figure(
    article: Article, reading: Reading, sentence: Sentence, told: re.Match[str], value: int
) -> Figure:
    group = "what" if told["what"] else "what_else"
    start, end = (sentence.start + edge for edge in told.span(group))
    scope = sentence.start, sentence.end
    claims = [
        one
        for one in reading.attributions
        if sentence.start <= one.clause_start < sentence.end and not one.is_denial
    ]
    by = claims[0] if len({one.claimant for one in claims}) == 1 else None
    return Figure(
        text=article.text[start:end],
        start=start,
        end=end,
        value=float(value),
        counted=article.text[start:end].split()[-1],
        place=find_place(article.text, end, scope, reading.names, kind="killed"),
        claimant=by.claimant if by else "",
        claimant_start=by.claimant_start if by else None,
        claimant_end=by.claimant_end if by else None,
        status=Status.CLAIMED if by and by.claimant else Status.OBSERVED,
        kind="killed",
    )
