"""Whether a sentence is about those whom a question names, and not about others."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.clauses import Token, tokens
from bot.core.answering.fitting.covering import is_held, sameness
from bot.core.answering.fitting.pointing import pointed_at
from bot.core.answering.fitting.relating import asks_person, sought
from bot.core.answering.fitting.seeking import speakers
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import stems_in
from bot.core.answering.question.wants import Want
from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import is_title
from bot.core.text.words import stem, stems

NEITHER = 0.5
_RUN = Pattern(r"[A-ZÀ-Þ][\w’'-]*\w(?: (?:of |the |de |von |van )?[A-ZÀ-Þ][\w’'.-]*)*")
_PRONOUN = Pattern(
    r"\b(?:he|she|they|it|him|her|them|his|their|its|the (?:company|group|firm|couple|man|woman|"
    r"boy|girl|teen\w*|suspect|victim|president|minister|driver|ship|plane|bank|team|airline|book|"
    r"film|actor|actress|singer|officer|agency|organi[sz]ation|party|city|town|country))\b|"
    r"^(?:the|this|that|these)\b",
    re.IGNORECASE,
)
_NAMED_AS = Pattern(
    r"\bnames? of (?:the |an? )?(?P<of>.{2,60}?)\??$|"
    r"\bwhat (?:is|was|are|were) (?P<whose>.{2,60}?)['’]s? names?\b",
    re.IGNORECASE,
)
_ENDS = Pattern(r"\b(?:who|that|which|in|at|of|on|from|killed|shot|to)\b")
_SAYS = Pattern(
    r"\b(?:did|does|has|have|do|was|is|were)\s++(?P<who>.{1,60}?)\s++(?:say|said|claim|tell|told|"
    r"think|call|describe|respond|react|comment|reply|answer)"
)
_ON = Pattern(r"\b(?:about|on|of|to|that)\b(?P<topic>.*)$")
_DETERMINERS = frozenset("the a an his her its their our my".split())
_NO_PERSON = frozenset({NameKind.PLACE, NameKind.ORGANISATION})
#: Words between a name and what its bearer is: "the guest, the actress and singer Ana Orlo".
_APPOSED = 6
#: Where a name of the question stands: partly in the sentence, in the title, nowhere near.
_PARTLY, _TITLE, _NOWHERE = 0.6, 0.3, 0.08
#: In the sentence before and in the one before that, where a pronoun may mean it, and where not.
_MEANT, _UNMEANT = (0.5, 0.4), (0.3, 0.2)
_SENTENCES = 2


def named(asked: Asked, candidate: Candidate) -> Mapping[str, float]:
    """Measure whether a sentence is about those whom the question names, 0 to 1 each."""
    linked, others = _linked(asked, candidate)
    called = _called(asked, candidate)
    speaks = _speaks(asked, candidate)
    return {
        "linked": linked,
        "others": others,
        "called": called,
        "uncalled": float(called < NEITHER),
        "speaker": speaks,
        "mute": float(asked.want is Want.WORDS and speaks < NEITHER),
        "topic": _topic(asked, candidate),
    }


def _linked(asked: Asked, candidate: Candidate) -> tuple[float, float]:
    """Tell how near the name is that is furthest, and whether others stand in its place."""
    named_so = runs(asked.text, asked.names)
    if not named_so:
        return NEITHER, 0.0
    own = stems_in(candidate.text)
    before = _before(candidate)
    strange = [one for one in _names(candidate) if not set(stems(one.text)) & set(asked.stems)]
    least, others = 1.0, 0.0
    meant = pointed_at(candidate.reading, candidate.span.start, candidate.text)
    for whole, head in named_so:
        if holds(head, own):
            continue
        if len(whole) > len(head) and holds(whole - head, own):
            least = min(least, _PARTLY)
            continue
        least = min(least, _distance(head, candidate, before))
        kinds = [n.kind for n in candidate.reading.names if set(stems(n.text)) & head]
        kind = kinds[0] if kinds else NameKind.UNKNOWN
        alike = [n for n in strange if NameKind.UNKNOWN in (kind, n.kind) or n.kind is kind]
        # One of them is what is asked for.
        is_asked = (asked.want, kind) in (
            (Want.PERSON, NameKind.PERSON),
            (Want.PERSON, NameKind.UNKNOWN),
            (Want.PLACE, NameKind.PLACE),
        )
        if len(alike) > is_asked or (meant and not holds(whole, meant)):
            others = 1.0
    return least, others


def _distance(
    head: frozenset[str], candidate: Candidate, before: Sequence[frozenset[str]]
) -> float:
    worths = _MEANT if _PRONOUN.search(candidate.text) else _UNMEANT
    for worth, one in zip(worths, before, strict=False):
        if holds(head, one):
            return worth
    return _TITLE if holds(head, stems_in(candidate.article.title)) else _NOWHERE


def _before(candidate: Candidate) -> list[frozenset[str]]:
    ended = [one for one in candidate.reading.sentences if one.end <= candidate.span.start]
    text = candidate.article.text
    return [stems_in(text[one.start : one.end]) for one in reversed(ended[-_SENTENCES:])]


def holds(any_of: frozenset[str], held: frozenset[str]) -> bool:
    """Tell whether a set of stems holds any of a name's."""
    return any(is_held(one, held) for one in any_of)


@lru_cache(maxsize=256)
def runs(question: str, names: frozenset[str]) -> Sequence[tuple[frozenset[str], frozenset[str]]]:
    """Return the stems of each name of a question, and of the word that tells it from others."""
    found = []
    for match in _RUN.finditer(question):
        whole = frozenset(stems(match[0])) & names
        words = [one for one in match[0].split() if not is_title(one)] or match[0].split()
        head = frozenset(stems(words[-1])) & whole
        if whole:
            found.append((whole, head or whole))
    return found


def _called(asked: Asked, candidate: Candidate) -> float:
    """Tell whether whose name is asked for stands beside a name that the question lacks."""
    who = sought(asked.text) or _named_as(asked.text)
    if not who:
        return NEITHER
    told = tokens(candidate.text)
    asked_of = set(asked.stems)
    best = 0.0
    spans = [
        [one.at for one in told if one.start < end and one.end > start]
        for start, end in _fresh(candidate, asked_of - {who}, is_person=asks_person(asked.text))
    ]
    said = [(one.at, sameness(who, one.stem)) for one in told if one.stem]
    said = [(at, share) for at, share in said if share]
    for at, share in said:
        for span in filter(None, spans):
            if span[0] <= at <= span[-1]:
                best = max(best, share)
                continue
            gap = min(abs(span[0] - at), abs(span[-1] - at))
            between = told[min(span[-1], at) + 1 : max(span[0], at)]
            is_plain = not any(one.stem and one.stem not in asked_of for one in between)
            is_bound = gap <= 1 or (is_plain and gap <= 6) or _is_apposed(candidate.text, between)
            best = max(best, share * (1.0 if is_bound else 0.7 if gap <= 4 else 0.3))
    return max(best, 0.15 if said else 0.0)


def _is_apposed(text: str, between: Sequence[Token]) -> bool:
    """Tell "her guest, the actress and singer Ana Brel"."""
    if not between or len(between) > _APPOSED or any(one.is_verb for one in between):
        return False
    first, last = between[0], between[-1]
    is_begun = text[: first.start].endswith(", ") and first.low in _DETERMINERS
    return is_begun and first.clause == last.clause


def _fresh(candidate: Candidate, known: set[str], *, is_person: bool) -> list[tuple[int, int]]:
    start = candidate.span.start
    unlike = _NO_PERSON if is_person else _NO_PERSON - {NameKind.ORGANISATION}
    return [
        (one.start - start, one.start - start + len(one.text))
        for one in _names(candidate)
        if one.kind not in unlike and not set(stems(one.text)) & known
    ]


@lru_cache(maxsize=256)
def _named_as(question: str) -> str:
    found = _NAMED_AS.search(question)
    words = re.findall(r"\w+", _ENDS.split(found["of"] or found["whose"])[0]) if found else []
    words = [one for one in words if len(one) > 1]
    return stem(words[-1].casefold()) if words else ""


def _speaks(asked: Asked, candidate: Candidate) -> float:
    """Tell whether those speak in a sentence whose words are asked for."""
    found = _SAYS.search(asked.text) if asked.want is Want.WORDS else None
    who = set(stems(found["who"])) if found else set()
    if not who:
        return NEITHER
    told = [set(stems(one)) for one in speakers(candidate)]
    if any(who <= one for one in told):
        return 1.0
    if any(who & one for one in told):
        return 0.8
    said = tokens(candidate.text)
    for one, behind in pairwise(said):
        if one.stem in who and (behind.is_verb or behind.low in ("has", "have", "would", "will")):
            return 0.7
    return 0.3 if who & stems_in(candidate.text) else 0.0


def _topic(asked: Asked, candidate: Candidate) -> float:
    """Tell how much of what the words must be about a sentence holds."""
    found = _ON.search(asked.text) if asked.want is Want.WORDS else None
    on = [one for one in stems(found["topic"]) if one in asked.stems] if found else []
    own = stems_in(candidate.text)
    return sum(bool(is_held(one, own)) for one in on) / len(on) if on else NEITHER


def _names(candidate: Candidate) -> list[Name]:
    span = candidate.span
    return [one for one in candidate.reading.names if span.start <= one.start < span.end]
