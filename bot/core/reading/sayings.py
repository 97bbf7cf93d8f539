"""Sayings: who is made answerable in a sentence, by which verb, told from the words around it.

Works on masked text, in which every quoted stretch is a run of `MASK`, so that a verb inside a
quote attributes nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from bot.core.reading.orgwords import is_never_name
from bot.core.reading.verbs import ACCORDING, FOREIGN, VERB

MASK = "\x01"
_ASIDE = "\x02"
_PARENTHESES = re.compile(r"\([^()\n]{0,120}\)|\[[^\[\]\n]{0,120}\]")
_NOUN_BEFORE = re.compile(
    r"\b(?:the|a|an|his|her|its|their|our|my|your|this|these|those|such|any|no|some|of|official"
    r"|[A-Za-z]+['’]s|recent|first|new|latest|news|by)\s+$",
    re.IGNORECASE,
)
_MODAL_BEFORE = re.compile(r"\b(?:to|not|never|and|or|then|but)\s+$")
_HELD_BACK = re.compile(
    r"(?:[,\s]|^)(?:has|have|had|was|were|is|are|also|later|then|already|once|even|previously"
    r"|recently|earlier|just|still|would|could|did|do|does|not|never|be|been|being|again|often"
    r"|always|first|now|soon|who|which|himself|herself|themselves|itself|both|all|each|will|might|should|may|must|[a-z]+ly"
    r"|(?:on|late|early)\s(?:\w+\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|night|evening|afternoon))?"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last\s\w+|this\s\w+|yesterday|today"
    r"|in\s(?:a|an|his|her|its|their|the|\d{4})(?:\s[a-z-]+){0,3})$"
)
_HARD_CUT = re.compile(rf"[{MASK};:—―]|\s--?\s|\s–\s|\.\.\.|…")
_SOFT_CUT = re.compile(
    r"\b(?:that|but|while|whereas|because|although|though|if|after|before|when|where|as|than|since"
    r"|until|which|and(?=\s+(?:he|she|they|it|we|I)\b))\s+",
    re.IGNORECASE,
)
_BY = re.compile(r"\s+(?:\w+ly\s+)?by\s+(?!\d|[a-z]+ing\b)")
_AND_ANOTHER = re.compile(r"\band\s+(?=(?:the|a|an)\b)")
_HAS_VERB = re.compile(r"\b(?:is|was|were|are|has|had|have|will|would|[a-z]{3,}ed)\b")
_OWN_SUBJECT = re.compile(
    r"((?:[A-ZÀ-Þ][\w.’'-]*\s+){1,4}|\b(?:him|her|them|officials|protesters|one)\s+)$"
)
_RELATIVE_BEFORE = re.compile(r"\b(?:in\s+|by\s+|for\s+|to\s+)?(?:which|whom|where)\s+(?:the\s+)?$")
_APPOSITIVE = re.compile(
    r"\s*(?:[a-z0-9\x02]|An?\b|The\b|Jr\b|Sr\b|I{2,3}\b|\d)",
)
_SUBJECT_START = re.compile(
    r"\s+(?:(?:the|a|an|one|another|his|her|its|their|two|three|some|many|several|senior|former"
    r"|officials?|police|authorities|spokes\w+|witnesses|residents|\d+/\d+|he|she|they|it|we|I)\b|[^\W\d_a-z])"
)
_AFTER_SUBJECT = re.compile(
    rf"[,.;:!?()\n{MASK}{_ASIDE}—―]|\s--?\s|\s–\s|\b(?:who|which|that|in|on|at|during|after"
    r"|before|as|when|while|to|from|with|about|because|if|following|speaking|later|has|have|had"
    r"|is|was|were|are|told|said|and(?=\s+(?:that|he|she|they|it|[a-z]+ed)\b)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last\s[a-z]+|this\s[a-z]+"
    r"|[a-z]+ly)\b"
)
#: A subject is looked for no farther away than this; longer is no subject.
_REACH = 300


class Side(Enum):
    """Where the subject stands."""

    BEFORE = "she said"
    AFTER = "said she"
    SHARED = "saying: the subject of the clause before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One verb or phrase of saying with the words of its subject; both are spans of the text."""

    verb: str
    verb_start: int
    verb_end: int
    #: Equal when the subject has to come from elsewhere.
    subject_start: int
    subject_end: int
    side: Side
    #: Stands in a relative clause, beside the main line of the sentence.
    is_relative: bool = False

    @property
    def start(self) -> int:
        """Where verb or subject begins, whichever is first."""
        if self.subject_start == self.subject_end:
            return self.verb_start
        return min(self.verb_start, self.subject_start)

    @property
    def end(self) -> int:
        """Where verb or subject ends, whichever is last."""
        return max(self.verb_end, self.subject_end)


def set_aside(masked: str) -> str:
    """Blank out what stands in parentheses, keeping every offset."""
    return _PARENTHESES.sub(lambda match: _ASIDE * len(match.group()), masked)


def find_sayings(plain: str, start: int, end: int) -> Iterator[Saying]:
    """Find the sayings of one sentence of masked text whose asides are blanked, in text order."""
    found = [
        *_by_verbs(plain, start, end),
        *_by_phrases(plain, start, end),
    ]
    yield from sorted(found, key=lambda saying: saying.verb_start)


def subject_of(plain: str, start: int, end: int) -> tuple[int, int]:
    """Find the words after a verb or preposition that name somebody; an empty span when none."""
    while start < end and plain[start] in " \t":
        start += 1
    cut = _AFTER_SUBJECT.search(plain, start, min(end, start + _REACH))
    stop = cut.start() if cut else min(end, start + _REACH)
    if cut and cut.group() == "." and _is_abbreviated(plain, start, cut.start()):
        return _extended(plain, start, cut.end(), end)
    while stop > start and plain[stop - 1].isspace():
        stop -= 1
    return start, stop


def _is_abbreviated(plain: str, start: int, dot: int) -> bool:
    word = plain[start:dot].rsplit(" ", 1)[-1]
    return len(word) <= 4 and word[:1].isupper()


def _extended(plain: str, start: int, after_dot: int, end: int) -> tuple[int, int]:
    _, stop = subject_of(plain, after_dot, end)
    return start, max(stop, after_dot)


def _by_phrases(plain: str, start: int, end: int) -> Iterator[Saying]:
    for match in ACCORDING.finditer(plain, start, end):
        first, last = subject_of(plain, match.end(), end)
        if last > first:
            yield Saying(
                verb=match.group().strip(),
                verb_start=match.start(),
                verb_end=match.start() + len(match.group().rstrip()),
                subject_start=first,
                subject_end=last,
                side=Side.AFTER,
            )


def _by_verbs(plain: str, start: int, end: int) -> Iterator[Saying]:
    for match in VERB.finditer(plain, start, end):
        saying = _by_verb(plain, start, end, match)
        if saying is not None:
            yield saying
    for match in FOREIGN.finditer(plain, start, end):
        saying = _by_foreign_verb(plain, start, end, match)
        if saying is not None:
            yield saying


def _by_verb(plain: str, start: int, end: int, match: re.Match[str]) -> Saying | None:
    verb = match.group()
    if match["near"] and not _is_by_quote(plain, start, end, match):
        return None
    near = plain[max(start, match.start() - 24) : match.start()]
    side, span = Side.BEFORE, (match.start(), match.start())
    by = _BY.match(plain, match.end(), end)
    if by is not None and not match["participle"]:
        side, span = Side.AFTER, subject_of(plain, by.end(), end)
    elif match["participle"] or _MODAL_BEFORE.search(near):
        if match["participle"] and _NOUN_BEFORE.search(near):
            return None
        side = Side.SHARED
        own = _OWN_SUBJECT.search(plain, max(start, match.start() - 60), match.start())
        if match["participle"] and own and not is_never_name(own.group().split()[-1]):
            side, span = Side.BEFORE, (own.start(), own.start() + len(own.group().rstrip()))
    elif match["first"] or _is_inverted(plain, start, match):
        side, span = Side.AFTER, subject_of(plain, match.end(), end)
    elif _NOUN_BEFORE.search(near):
        return None
    else:
        span = _subject_before(plain, max(start, match.start() - _REACH), match.start())
        if span[0] == span[1]:
            side = Side.SHARED
    return Saying(
        verb=verb,
        verb_start=match.start(),
        verb_end=match.end(),
        subject_start=span[0],
        subject_end=span[1],
        side=side,
        is_relative=near.endswith("who ")
        or _RELATIVE_BEFORE.search(plain, max(start, span[0] - 24), span[0]) is not None,
    )


def _is_by_quote(plain: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Tell whether a verb of many meanings ("read", "ran") stands beside a quote."""
    behind = plain[match.end() : min(end, match.end() + 24)].lstrip(" ,:")
    before = plain[max(start, match.start() - 60) : match.start()]
    return behind.startswith(MASK) or MASK in before or bool(re.search(r"\bas\b", before))


def _by_foreign_verb(plain: str, start: int, end: int, match: re.Match[str]) -> Saying | None:
    before = plain[start : match.start()].rstrip(" ,–—-")
    after_quote = before.endswith((MASK, "»", "”"))
    before_quote = re.match(rf"[^{MASK}.]{{0,40}}[:,]?\s*{MASK}", plain[match.end() : end])
    if after_quote:
        side, span = Side.AFTER, subject_of(plain, match.end(), end)
    elif before_quote:
        side = Side.BEFORE
        span = _subject_before(plain, max(start, match.start() - _REACH), match.start())
        if span[0] == span[1]:
            side, span = Side.AFTER, subject_of(plain, match.end(), end)
    else:
        return None
    return Saying(
        verb=match.group(),
        verb_start=match.start(),
        verb_end=match.end(),
        subject_start=span[0],
        subject_end=span[1],
        side=side,
    )


def _is_inverted(plain: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether the subject follows: '"…," said the mayor', '… , said the mayor'."""
    before = plain[start : match.start()].rstrip()
    if not before.endswith((MASK, ",", "—", "–")) or not _SUBJECT_START.match(plain, match.end()):
        return False
    if before.endswith(MASK):
        return True
    is_plain_verb = match.group() in ("said", "says", "say", "wrote", "added", "explained")
    return is_plain_verb and MASK not in before[-60:] and not _is_apposition(before)


def _is_apposition(before: str) -> bool:
    """Tell whether the comma before a verb closes "X, a writer for Y,"."""
    pieces = before.rstrip(",").rsplit(",", 1)
    return len(pieces) == 2 and bool(_APPOSITIVE.match(pieces[1])) and len(pieces[0]) < 60


def _subject_before(plain: str, start: int, end: int) -> tuple[int, int]:
    """Find the words of the subject in front of a verb, without what only adorns them."""
    stop = _held_back(plain, start, end)
    for cut in _HARD_CUT.finditer(plain, start, stop):
        start = cut.end()
    stop = _held_back(plain, start, stop)
    closes_aside = plain[start:stop].endswith((",", _ASIDE)) or plain[stop:end].lstrip().startswith(
        ","
    )
    pieces = _pieces(plain, start, stop)
    if not pieces:
        return end, end
    index = len(pieces) - 1
    if closes_aside:
        while index > 0 and _APPOSITIVE.match(plain, *pieces[index]):
            index -= 1
    first, last = pieces[index]
    for cut in _SOFT_CUT.finditer(plain, first, last):
        if cut.end() < last:
            first = cut.end()
    joint = _AND_ANOTHER.search(plain, first, last)
    if joint and _HAS_VERB.search(plain, first, joint.start()):
        first = joint.end()
    while first < last and not (plain[first].isalpha()):
        first += 1
    return first, last


def _held_back(plain: str, start: int, end: int) -> int:
    """Step back over auxiliaries, adverbs and dates between a subject and its verb."""
    stop = end
    while True:
        while stop > start and plain[stop - 1] in f" \t{_ASIDE}":
            stop -= 1
        match = _HELD_BACK.search(plain, max(start, stop - 60), stop)
        if match is None:
            return stop
        stop = match.start() + (plain[match.start()] == "," and match.start() < stop)


def _pieces(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part at commas."""
    pieces = []
    for match in re.finditer(r"[^,]+", plain[start:end]):
        first, last = start + match.start(), start + match.end()
        while first < last and plain[first] in f" \t{_ASIDE}\"'":
            first += 1
        while last > first and plain[last - 1] in f" \t{_ASIDE}":
            last -= 1
        if first < last:
            pieces.append((first, last))
    return pieces
