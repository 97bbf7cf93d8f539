"""Sayings: who is made answerable in a sentence, by which verb, told from the words around it.

Works on masked text, in which every quoted stretch is a run of `MASK`, so that a verb inside a
quote attributes nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from bot.core.reading.masking import ASIDE, MASK
from bot.core.reading.orgwords import is_never_name
from bot.core.reading.subjects import REACH, is_apposition, subject_before, subject_of
from bot.core.reading.verbs import ACCORDING, VERB, is_plain

_NOUN_BEFORE = re.compile(
    r"\b(?:the|a|an|his|her|its|their|our|my|your|this|these|those|such|any|no|some|of|official"
    r"|[A-Za-z]+['’]s|recent|first|new|latest|news|by)\s+$",
    re.IGNORECASE,
)
_MODAL_BEFORE = re.compile(r"\b(?:to|not|never|and|or|then|but)\s+$")
_BY = re.compile(r"\s+(?:\w+ly\s+)?by\s+(?!\d|[a-z]+ing\b)")
_OWN_SUBJECT = re.compile(
    r"((?:[A-ZÀ-Þ][\w.’'-]*\s+){1,4}|\b(?:him|her|them|officials|protesters|one)\s+)$"
)
_RELATIVE_BEFORE = re.compile(r"\b(?:in\s+|by\s+|for\s+|to\s+)?(?:which|whom|where)\s+(?:the\s+)?$")
#: What can follow an inverted verb: anything but a preposition, a conjunction or an adverb.
_SUBJECT_START = re.compile(
    r"\s+(?!(?:that|in|on|at|to|by|for|from|with|of|as|about|during|after|before|when|while|if|because"
    r"|what|how|whether|why|and|but|or|so|late|early|through|via|outside|inside|[a-z]+ly"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight)\b|it\s)[^\W\d]"
    rf"|\s+(?:\d+/\d+|\d\d-year)|\s{ASIDE}"
)
_PARTED_START = re.compile(
    r"\s+(?:(?:the|a|an|one|another|his|her|its|their|two|three|some|many|several|senior|former"
    r"|officials?|police|authorities|spokes\w+|witnesses|residents|\d+/\d+)\b"
    r"|(?:he|she|they|it|we|I)(?=[\s]*[,.;\n])"
    r"|[^\W\d_a-z])"
)
_QUOTED_AS = re.compile(
    r"\b(?P<passive>(?:was|were|is|are|been)\s(?:also\s)?)?quoted\s(?P<who>[^:;\x01]{0,90}?)\s?"
    r"\bas\s(?P<verb>saying|telling|writing)\b"
)
#: "Orlan's claim that …", "her answer: …": a noun that stands for a saying.
_NOUN_SAYING = re.compile(
    r"(?:(?P<who>\b(?:[Tt]he\s)?(?:[\w.-]+\s){0,3}[\w.-]+)['’]s?|\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir))"
    r"\s(?:[a-z-]+\s){0,2}?(?P<verb>claims?|statements?|remarks?|comments?|words|assertions?|answer|reply"
    r"|response|description|warnings?|promise|pledge|question|message|motto|suggestion|insistence|call)"
    rf"(?=\sthat\b|\s(?:about|of|on|was|were|is|as|to)\b[^{MASK}.;]{{0,60}}{MASK}|,?:?\s{MASK})"
)
_PASSIVE_BEFORE = re.compile(r"\b(?:was|were|is|are|been|being|be)\s(?:[a-z]+ly\s)?$")
_BY_BEHIND = re.compile(rf"[^{MASK}.;:]{{0,30}}{MASK}+[,*_]?\sby\s")
_THAT = re.compile(r"\s+that\b")
#: What can stand between a closing mark and what goes on after it.
BETWEEN = " \t,*_–—-"
#: A quote belongs to a verb that stands no farther from it.
_WINDOW = 60
_AFTER_THAT = 160


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
    #: A verb that means speech only because a quote stands right beside it ("growled").
    is_tag: bool = False
    #: Read by the rules of another language.
    is_foreign: bool = False

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


def find_sayings(plain: str, start: int, end: int) -> Iterator[Saying]:
    """Find the sayings of one sentence of masked text whose asides are blanked."""
    yield from _by_phrases(plain, start, end)
    yield from _by_nouns(plain, start, end)
    said_as = list(_quoted_as(plain, start, end))
    yield from said_as
    taken = {saying.verb_start for saying in said_as}
    for match in VERB.finditer(plain, start, end):
        saying = _by_verb(plain, start, end, match)
        if saying is not None and saying.verb_start not in taken:
            yield saying


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


def _by_nouns(plain: str, start: int, end: int) -> Iterator[Saying]:
    for match in _NOUN_SAYING.finditer(plain, start, end):
        first, last = match.span("who") if match["who"] else match.span("whose")
        yield Saying(
            verb=match["verb"],
            verb_start=match.start("verb"),
            verb_end=match.end("verb"),
            subject_start=first,
            subject_end=last,
            side=Side.BEFORE,
        )


def _quoted_as(plain: str, start: int, end: int) -> Iterator[Saying]:
    """Read "X was quoted by Y as saying" and "Y quoted X as saying" as X."""
    for match in _QUOTED_AS.finditer(plain, start, end):
        first, last = match.span("who")
        if match["passive"]:
            first, last = subject_before(plain, max(start, match.start() - REACH), match.start())
        if first < last:
            yield Saying(
                verb=match["verb"],
                verb_start=match.start("verb"),
                verb_end=match.end("verb"),
                subject_start=first,
                subject_end=last,
                side=Side.BEFORE,
            )


def _by_verb(plain: str, start: int, end: int, match: re.Match[str]) -> Saying | None:
    verb = match.group()
    if match["near"] and not _is_by_quote(plain, start, end, match):
        return None
    near = plain[max(start, match.start() - 24) : match.start()]
    side, span = Side.BEFORE, (match.start(), match.start())
    by = _by_whom(plain, match, near, end)
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
    elif not is_plain(verb) and _NOUN_BEFORE.search(near):
        return None
    else:
        span = subject_before(plain, max(start, match.start() - REACH), match.start())
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


def _by_whom(plain: str, match: re.Match[str], near: str, end: int) -> re.Match[str] | None:
    """Find the "by" of the passive, right behind the verb or behind its quote."""
    by = _BY.match(plain, match.end(), end)
    if by is None and _PASSIVE_BEFORE.search(near):
        by = _BY_BEHIND.match(plain, match.end(), end)
    return by


def _is_by_quote(plain: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Tell whether a verb of many meanings ("read", "ran") stands beside a quote."""
    behind = plain[match.end() : min(end, match.end() + 24)].lstrip(" ,:")
    if behind.startswith(MASK):
        return True
    if (
        _THAT.match(plain, match.end())
        and plain.find(MASK, match.end(), match.end() + _AFTER_THAT) > 0
    ):
        return True
    before = plain[max(start, match.start() - _WINDOW) : match.start()]
    return MASK in before or bool(re.search(r"\bas\b", before))


def _is_inverted(plain: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether the subject follows: '"…," said the mayor', '… , said the mayor'."""
    before = plain[max(start, match.start() - REACH) : match.start()].rstrip()
    if before.rstrip(BETWEEN).endswith(MASK):
        return _SUBJECT_START.match(plain, match.end()) is not None
    if not before.endswith((",", "—", "–")) or not _PARTED_START.match(plain, match.end()):
        return False
    is_plain_verb = match.group() in ("said", "says", "say", "wrote", "added", "explained")
    return is_plain_verb and MASK not in before[-_WINDOW:] and not is_apposition(before)
