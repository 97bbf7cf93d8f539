"""Sayings: who is made answerable in a sentence, by which verb, told from the words around it.

Works on masked text, in which every quoted stretch is a run of `MASK`, so that a verb inside a
quote attributes nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bot.core.patterns import Pattern
from bot.core.reading.propernames.orgwords import is_never_name
from bot.core.reading.speech.calledso import is_called_so
from bot.core.reading.speech.inverted import is_inverted
from bot.core.reading.speech.nearby import WINDOW
from bot.core.reading.speech.saying import Saying as Saying
from bot.core.reading.speech.saying import Side as Side
from bot.core.reading.speech.speechverbs import (
    FIRST,
    NOUN_BEFORE,
    PASSIVE_BEFORE,
    TOGETHER,
    cued,
    is_deed,
    is_going_on,
    is_noun,
    is_passive,
    is_used,
)
from bot.core.reading.speech.subjects import (
    REACH,
    antecedent,
    subject_before,
    subject_of,
)
from bot.core.reading.speech.verbs import CUE, CUE_ALONE, CUE_ALONE_NEXT, CUE_NEXT, Cue, is_plain
from bot.core.reading.text.abbreviations import is_starter
from bot.core.reading.text.masking import MASK

_MODAL_BEFORE = Pattern(r"\b(?:to|not|never|and|or|then|but)\s+$")
#: "As my father used to say": he said it.
_USED_TO = Pattern(
    r"\b(?:used|likes|liked|loved|loves|had|has|wanted|wants|went\son|goes\son|came|chose|began|seemed"
    r"|continued|tended|tends|preferred)\sto\s\Z"
)
#: Behind "by": how something is told, or when, and not by whom.
_BY = Pattern(
    r"\s+(?:\w+ly\s+)?by\s+(?!\d|[a-z]+ing\b|(?:\w+\s)?(?:tele)?phone\b|e-?mail\b|text\b|radio\b"
    r"|fax\b|letter\b|video\b|satellite\b|way\b|now\b|then\b)"
)
_OWN_SUBJECT = Pattern(
    r"((?:[A-ZÀ-Þ][\w.’'-]*\s+){1,4}|\b(?:him|her|them|officials|protesters|one)\s+)$"
)
#: "A man can be heard saying": the man.
_HEARD_SAYING = Pattern(
    r"\s(?:(?:can|could|may)\sbe|is|was|are|were|has\sbeen)\s(?:clearly\s|also\s|then\s)?(?:heard|overheard|seen|caught"
    r"|recorded|filmed|shown|quoted)\s\Z"
)
_RELATIVE_BEFORE = Pattern(
    r"\b(?:in\s+|by\s+|for\s+|to\s+)?(?:which|whom|whose|where)\s+(?:the\s+)?$"
)
_AS_SAYING = Pattern(rf"\s(?P<who>[^:;{MASK}]{{0,90}}?)\s?\bas\s(?P<verb>saying|telling|writing)\b")
#: "Per day", and not "per the ministry".
_PER_WHAT = Pattern(r"\s(?!(?:the|an?|his|her|its|their)\s)[a-z]")
#: "He answered by saying": he.
_BY_DOING = Pattern(r"\bby\s\Z")
_DONE = frozenset(["adding", "asking", "emphasizing", "emphasising", "stressing", "expressing"])
#: "She urges him to come out and says": the subject is that of the verb before.
_GOES_ON = (" and", " but", " or")
_RELATIVES = ("who ", "which ")
_MODALS = ("o ", "t ", "r ", "d ", "n ")
#: In front of a noun that stands for a saying, and behind it.
_OWNS = Pattern(
    r"(?:(?<=\w)(?P<mark>['’]s?)|\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir))\s(?:[a-z-]+\s){0,2}\Z"
)
_NOUN_TELLS = Pattern(
    rf"\sthat\b|\s(?:about|of|on|was|were|is|as|to)\b[^{MASK}.;]{{0,60}}{MASK}|,?:?\s{MASK}"
)
#: 'She called Orlan's remarks "cheap"': the words are hers.
_CALLS = Pattern(r"\b(?:called|calls|calling|branded|dubbed|labell?ed|termed|deemed)\s\Z")
#: 'She dismissed his remarks as "theatre"': hers as well.
_AS = Pattern(rf"\sas\s(?:an?\s)?{MASK}")
_OWNER = Pattern(
    r"\b(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s(?:[\w-]+\s){0,2}[\w-]+"
    r"|(?:[A-ZÀ-Þ][\w.-]*\s){0,3}[A-ZÀ-Þ][\w.-]*|[\w-]+)\Z"
)
_BY_BEHIND = Pattern(rf"[^{MASK}.;:]{{0,30}}{MASK}+[,*_]?\sby\s")
_WITH_THAT = frozenset("found finds showed shows ruled rules".split())
#: What stands between two quotes.
_OWN = Pattern(f"[^{MASK}]+")
#: Characters in front of a verb that tell what it is.
_NEAR = 24
#: No sentence that somebody wrote makes more people answerable.
_MOST_CUES = 200


#: "They demand", "the rebels vow", "he may demand".
_SEVERAL = Pattern(
    r"(?:\b(?:they|we|I|you|who|people|police|men|women|children)|[^s\W]s|\band\s[^,]{1,60})\Z"
)
_MODAL = Pattern(r"\b(?:will|would|can|could|may|might|must|should|do|did|does)\s(?:\w+ly\s)?\Z")


def find_sayings(plain: str, start: int, end: int) -> Iterator[Saying]:
    """Find the sayings of one sentence of masked text whose asides are blanked."""
    taken = -1
    is_quoting = plain.find(MASK, start, end) >= 0
    cues = _cues(plain, start, end, is_quoting=is_quoting)
    for match in islice(cues, _MOST_CUES):
        word = match.group()
        if match.start() == taken:
            continue
        saying = None
        if word in _PREPOSITIONS:
            saying = _by_preposition(plain, match, end)
        if word in _NOUNS and saying is None:
            saying = _by_noun(plain, start, end, match)
        if word == "quoted":
            saying = _quoted_as(plain, start, end, match)
            taken = saying.verb_start if saying else taken
        if saying is not None:
            yield saying
        if word in _VERBS and (saying is None or word in _PREPOSITIONS):
            saying = _by_verb(plain, start, end, match)
            if saying is not None:
                yield saying


def _cues(plain: str, start: int, end: int, *, is_quoting: bool) -> Iterator[re.Match[str]]:
    """Find the words that can make somebody answerable, in text order and without overlap."""
    every, following = (CUE, CUE_NEXT) if is_quoting else (CUE_ALONE, CUE_ALONE_NEXT)
    first = None if start else every.match(plain, 0, end)
    if first is not None:
        yield first
    last = first.end() if first is not None else start
    # A quote is a gap for each of its characters: what is masked is stepped over.
    own = [match.span() for match in _OWN.finditer(plain, start, end)] if is_quoting else []
    for begin, stop in own or [(start, end)]:
        for gap in following.finditer(plain, max(0, begin - 1), stop):
            if gap.end() >= last:
                cue = every.match(plain, gap.end(), stop)
                if cue is not None:
                    last = cue.end()
                    yield cue


_VERBS = cued(Cue.FINITE | Cue.PARTICIPLE | Cue.NEAR | Cue.FIRST | Cue.TOGETHER)
_OFTEN_NONE = cued(Cue.NEAR | Cue.FIRST | Cue.TOGETHER)
_PARTICIPLES = cued(Cue.PARTICIPLE)
_NOUNS = cued(Cue.NOUN)
_PREPOSITIONS = cued(Cue.PREPOSITION)


def _by_preposition(plain: str, match: re.Match[str], end: int) -> Saying | None:
    is_rate = match.group() == "per" and _PER_WHAT.match(plain, match.end()) is not None
    if is_rate or not plain[match.end() : match.end() + 1].isspace():
        return None
    span = subject_of(plain, match.end(), end)
    return Saying.of(match.group(), match.span(), span, Side.AFTER) if span[0] < span[1] else None


def _by_noun(plain: str, start: int, end: int, match: re.Match[str]) -> Saying | None:
    owns = _OWNS.search(plain, max(start, match.start() - 32), match.start())
    if owns is None or _NOUN_TELLS.match(plain, match.end(), end) is None:
        return None
    span = owns.span("whose")
    if owns["mark"]:
        owner = _OWNER.search(plain, max(start, owns.start() - WINDOW), owns.start())
        span = owner.span() if owner else (0, 0)
    is_called = _CALLS.search(plain, max(start, span[0] - 16), span[0]) is not None
    if is_called or _AS.match(plain, match.end(), end):
        return None
    return Saying.of(match.group(), match.span(), span, Side.BEFORE) if span[0] < span[1] else None


def _quoted_as(plain: str, start: int, end: int, match: re.Match[str]) -> Saying | None:
    """Read "X was quoted by Y as saying" and "Y quoted X as saying" as X."""
    found = _AS_SAYING.match(plain, match.end(), end)
    if found is None:
        return None
    span = found.span("who")
    passive = PASSIVE_BEFORE.search(plain, max(start, match.start() - 16), match.start())
    if passive:
        span = subject_before(plain, max(start, passive.start() - REACH), passive.start())
    if span[0] >= span[1]:
        return None
    return Saying.of(found["verb"], found.span("verb"), span, Side.BEFORE)


def _by_verb(plain: str, start: int, end: int, match: re.Match[str]) -> Saying | None:
    """Read a verb of saying with its subject; None where it says nothing."""
    near = plain[max(start, match.start() - _NEAR) : match.start()]
    if not _is_verb(plain, start, end, match, near):
        return None
    found = _subject_of_verb(plain, start, end, match, near)
    if found is None:
        return None
    side, span = found
    if is_passive(plain, match, near, side, end) or is_deed(plain, match, near, end):
        return None
    is_relative = near.endswith(_RELATIVES)
    if is_relative and side is Side.BEFORE:
        span = antecedent(plain, *span), span[1]
    saying = Saying.of(match.group(), match.span(), span, side)
    if is_relative or _is_in_relative(plain, start, span[0]):
        return replace(saying, is_relative=True)
    return saying


def _is_verb(plain: str, start: int, end: int, match: re.Match[str], near: str) -> bool:
    """Tell a verb from "a hand-painted sign" and from what something is called.

    `near` is what stands right in front of it, in the same sentence.
    """
    if match.group() in _OFTEN_NONE and not is_used(plain, start, end, match):
        return False
    if plain.endswith("-", 0, match.start()):
        return False
    return not (near.endswith(", ") and is_called_so(plain, start, match.start(), end))


def _subject_of_verb(
    plain: str, start: int, end: int, match: re.Match[str], near: str
) -> tuple[Side, tuple[int, int]] | None:
    """Find on which side of a verb its subject stands, and where; None where it is no verb.

    The span is empty where the verb shares the subject of another.
    """
    verb = match.group()
    is_participle = verb in _PARTICIPLES
    by = None if is_participle else _by_whom(plain, match, near, end)
    if by is not None:
        return Side.AFTER, subject_of(plain, by.end(), end)
    if is_participle and (not is_going_on(near) or _is_behind_modal(near)):
        return _subject_of_participle(plain, start, match, near)
    if not is_participle and _is_behind_modal(near):
        return Side.SHARED, (match.start(), match.start())
    if verb in FIRST or (verb not in TOGETHER and is_inverted(plain, start, match)):
        return Side.AFTER, subject_of(plain, match.end(), end)
    if not (is_participle or is_plain(verb)) and is_noun(verb, near):
        return None
    return _subject_in_front(plain, start, match, near)


def _is_behind_modal(near: str) -> bool:
    """Tell "to say" and "and said", whose subject stands elsewhere, from "used to say"."""
    return (
        near.endswith(_MODALS)
        and _MODAL_BEFORE.search(near) is not None
        and _USED_TO.search(near) is None
    )


def _subject_of_participle(
    plain: str, start: int, match: re.Match[str], near: str
) -> tuple[Side, tuple[int, int]] | None:
    is_noun_like = NOUN_BEFORE.search(near) is not None
    if is_noun_like and (match.group() in _DONE or not _BY_DOING.search(near)):
        return None
    own = _own_subject(plain, start, match)
    return (Side.BEFORE, own) if own is not None else (Side.SHARED, (match.start(), match.start()))


def _subject_in_front(
    plain: str, start: int, match: re.Match[str], near: str
) -> tuple[Side, tuple[int, int]] | None:
    span = subject_before(plain, max(start, match.start() - REACH), match.start())
    is_of_several = match.group() in TOGETHER
    if is_of_several and not (_MODAL.search(near) or _SEVERAL.search(plain, *span)):
        return None
    if span[0] == span[1] or plain.endswith(_GOES_ON, *span):
        return Side.SHARED, (match.start(), match.start())
    return Side.BEFORE, span


def _is_in_relative(plain: str, start: int, subject_start: int) -> bool:
    """Tell the clause of "the tram, in which Orlan said she slept" from a main one."""
    front = max(start, subject_start - _NEAR), subject_start
    return plain.find("wh", *front) >= 0 and _RELATIVE_BEFORE.search(plain, *front) is not None


def _own_subject(plain: str, start: int, match: re.Match[str]) -> tuple[int, int] | None:
    """Find the subject that a participle has of its own: "with Orlan saying"."""
    heard = _HEARD_SAYING.search(plain, max(start, match.start() - 60), match.start())
    if heard is not None:
        span = subject_before(plain, max(start, heard.start() - REACH), heard.start())
        return span if span[0] < span[1] else None
    own = _OWN_SUBJECT.search(plain, max(start, match.start() - 60), match.start())
    if own is None:
        return None
    word = own.group().split()[-1]
    if is_never_name(word) or (is_starter(word) and word[0].isupper()):
        return None
    return own.start(), own.start() + len(own.group().rstrip())


def _by_whom(plain: str, match: re.Match[str], near: str, end: int) -> re.Match[str] | None:
    """Find the "by" of the passive, right behind the verb or behind its quote."""
    by = _BY.match(plain, match.end(), end)
    if by is None and PASSIVE_BEFORE.search(near):
        by = _BY_BEHIND.match(plain, match.end(), end)
    return by
