"""Where a sentence may hold what is asked for: its names, numbers, times and causes."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.counting import counts_of
from bot.core.answering.fitting.covering import is_held
from bot.core.answering.question.alike import alike
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.measures import measured
from bot.core.answering.question.nouns import NAME
from bot.core.answering.question.phrases import stems_in
from bot.core.answering.question.sorts import of_sort
from bot.core.answering.question.wants import Want
from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import names_people
from bot.core.reading.propernames.orgwords import names_organisation
from bot.core.text.words import stem, stems

_TIME = Pattern(
    r"\b(?:\d{1,2}[:.] ?\d\d|(?<=at )\d{4}|\d{4} ?(?:hours|gmt)|"
    r"\d{1,2} ?[ap]\.? ?m|noon|midnight|dawn|dusk|morning|"
    r"afternoon|evening|night|overnight|daylight|(?:1[89]|20)\d\ds?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"yesterday|today|tomorrow|tonight|weekend|christmas|easter|"
    r"(?:last|next|this|past|following|previous) (?:week|month|year|spring|summer|autumn|fall|"
    r"winter|decade)|"
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:ago|later|after|before|"
    r"earlier)|(?:first|second|third|fourth|last|next) quarter|early hours|midday|lunchtime|"
    r"(?:that|the same|the next|the following) (?:very )?(?:day|night|week|month|year)|"
    r"(?:sun(?:rise|set)|nightfall)|(?:week|month|year)['’]s end|\d{1,2}(?:st|nd|rd|th) century|"
    r"(?:end|beginning|start|middle) of (?:the |this |next |last )?(?:week|month|year|season)|"
    r"(?:thanksgiving|halloween|new year|ramadan|easter)\b|within (?:\w+ ){0,2}"
    r"(?:hours|days|weeks|months|years)|(?:coming|next|past|last) (?:few |two |three )?"
    r"(?:hours|days|weeks|months|years)|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,2} may|may \d{1,2})\b",
    re.IGNORECASE,
)
_AT_A_PLACE = Pattern(
    r"\b(?:in|at|near|outside|behind|above|below|inside|from|to|into|on|across|along|off|under|"
    r"between) (?:the |a |an |its |their |his |her )?"
    r"(?P<where>[^\W\d_]{3,}(?:[ -][^\W\d_]{3,}){0,2})"
)
_CAUSE = Pattern(
    r"\b(?:because|after|due to|since|as a result|owing to|over|caus\w+|so that|in order|to|for|"
    r"following|amid|blam\w+|reason\w*|prompt\w+|trigger\w+|accus\w+|when|with|by)\b",
    re.IGNORECASE,
)
_FIRM_CAUSE = Pattern(
    r"\b(?:because|due to|as a result|owing to|caus\w+|so that|in order|blam\w+|reason\w*|"
    r"prompt\w+|trigger\w+|led to|sparked?|over (?:the|a|an|his|her|their))\b",
    re.IGNORECASE,
)
#: Wants whose answer a sentence has to show.
_SHOWN = frozenset({Want.FIGURE, Want.PERSON, Want.TIME, Want.PLACE})
#: Kinds of which nobody is counted in two: who is asked for the dead is not told of the injured.
_APART = frozenset("killed injured missing rescued".split())
_MONEY = frozenset(stems("money cash"))
#: What a town or a state does, too, and what is named as one.
_OWNING = frozenset(map(stem, "own belong possess".split()))
#: Wants that may ask for a measure.
_MEASURED = frozenset({Want.FIGURE, Want.TIME, Want.ANYTHING})
#: How surely a description, or whoever speaks, is who is asked for.
_DESCRIBED = 0.6
#: Words on each side of an answer that say what it is of.
_BESIDE = 9
_WHICH = Pattern(r"\b(?:which|what) (?P<sort>[^\W\d_]+)", re.IGNORECASE)
_WORD = Pattern(r"[^\W_]+(?:['’.-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence may hold what is asked for."""

    start: int
    end: int
    #: How surely it is of the sort that is asked for, 0 to 1.
    likely: float


def shows_wanted(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence shows a person, time, place or number where one is asked for."""
    return asked.want not in _SHOWN or bool(places(asked, candidate))


def only_describes(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence says who it was as "a local man", and gives nobody's name."""
    return not names_somebody(asked, candidate) and any(
        one.likely == _DESCRIBED and one.end - one.start < len(candidate.text)
        for one in _people(asked, candidate)
    )


def names_somebody(
    asked: Asked, candidate: Candidate, *, but: Collection[str] = frozenset()
) -> bool:
    """Tell whether a sentence has the name of a person whom the question does not name.

    Args:
        asked: The question.
        candidate: The sentence.
        but: Stems of names that do not count.
    """
    known = {*asked.stems, *but}
    return any(
        one.kind is NameKind.PERSON and not set(stems(one.text)) <= known
        for one in _names(candidate)
    )


def places(asked: Asked, candidate: Candidate) -> list[Place]:
    """Return where the candidate's text may hold the answer, offsets within the text."""
    told = measures(asked, candidate)
    if told or (told is not None and asked.want is not Want.FIGURE):
        return told
    match asked.want:
        case Want.FIGURE:
            return list(_counts(asked, candidate))
        case Want.PERSON:
            return list(_people(asked, candidate))
        case Want.TIME:
            return [
                Place(found.start(), found.end(), 1.0)
                for found in _TIME.finditer(candidate.text)
                if not set(stems(found[0])) & set(asked.stems)
            ]
        case Want.PLACE:
            return list(_where(asked, candidate))
        case Want.REASON:
            return _causes(candidate.text)
        case _:
            return list(_of_focus(asked, candidate))


def measures(asked: Asked, candidate: Candidate) -> list[Place] | None:
    """Return where the text holds a measure of the sort asked for; None where none is asked for."""
    if asked.want not in _MEASURED or not asked.counted <= _MONEY:
        return None
    told = measured(asked.text, candidate.text)
    return None if told is None else [Place(start, end, 1.0) for start, end in told]


def _counts(asked: Asked, candidate: Candidate) -> Iterator[Place]:
    for start, end, likely in counts_of(asked, candidate.text):
        if asked.numbers and set(stems(candidate.text[start:end])) & set(asked.stems):
            continue
        if _is_of_others(asked, candidate, start, end):
            continue
        yield Place(start, end, likely)


def _is_of_others(asked: Asked, candidate: Candidate, start: int, end: int) -> bool:
    """Tell whether a number counts those whom something else befell: injured, not killed."""
    if not asked.counts or not asked.kinds & _APART:
        return False
    at = candidate.span.start
    return any(
        one.start < at + end and one.end > at + start and one.kind in _APART - asked.kinds
        for one in candidate.reading.figures
    )


def _people(asked: Asked, candidate: Candidate) -> Iterator[Place]:
    wanted = set(asked.stems)
    for name in _names(candidate):
        is_place = name.kind is NameKind.PLACE and asked.predicate not in _OWNING
        if is_place or set(stems(name.text)) & wanted:
            continue
        start = name.start - candidate.span.start
        likely = 1.0 if name.kind is NameKind.PERSON else 0.8
        if name.kind is NameKind.ORGANISATION:
            likely = 0.5 if _asks_one(asked) else 1.0
        yield Place(start, start + len(name.text), likely)
    if speakers(candidate) - {""} and not all(
        set(stems(who)) <= wanted for who in speakers(candidate)
    ):
        yield Place(0, len(candidate.text), _DESCRIBED)
    for found in _WORD.finditer(candidate.text):
        word = found[0].casefold()
        one = word if names_people(word) else word.removesuffix("s")
        is_one = names_people(one) and not (names_organisation(one) and _asks_one(asked))
        if is_one and stem(word) not in wanted:
            yield Place(found.start(), found.end(), _DESCRIBED)


def _asks_one(asked: Asked) -> bool:
    """Tell whether a person alone can be meant: "which judge", not "who"."""
    found = _WHICH.search(asked.text)
    word = found["sort"].casefold() if found else ""
    return names_people(word) and not names_organisation(word)


def speakers(candidate: Candidate) -> set[str]:
    """Who speaks in a sentence, or says what it reports, if only as "she"."""
    span, reading = candidate.span, candidate.reading
    told = {
        f"{one.speaker} {one.role}".strip()
        for one in reading.quotes
        if one.start < span.end and one.end > span.start
    }
    return told | {
        one.claimant for one in reading.attributions if span.start <= one.clause_start < span.end
    }


def _where(asked: Asked, candidate: Candidate) -> Iterator[Place]:
    wanted = set(asked.stems)
    for name in _names(candidate):
        if name.kind in (NameKind.PERSON,) or set(stems(name.text)) <= wanted:
            continue
        start = name.start - candidate.span.start
        likely = 1.0 if name.kind is NameKind.PLACE else 0.7
        yield Place(start, start + len(name.text), likely)
    for found in _AT_A_PLACE.finditer(candidate.text):
        if set(stems(found["where"])) - wanted:
            yield Place(found.start("where"), found.end(), 0.6)


def _causes(text: str) -> list[Place]:
    firm = [Place(found.start(), found.end(), 1.0) for found in _FIRM_CAUSE.finditer(text)]
    return firm or [Place(found.start(), found.end(), 0.5) for found in _CAUSE.finditer(text)]


def _of_focus(asked: Asked, candidate: Candidate) -> Iterator[Place]:
    """Find what is of the sort asked for: a known member, or a name beside the sort's word."""
    if not asked.focus:
        return
    members = frozenset[str]().union(*(of_sort(one) for one in asked.focus))
    near = frozenset[str]().union(*(alike(one) for one in asked.focus))
    is_said = False
    for found in _WORD.finditer(candidate.text):
        one = stem(found[0].casefold())
        if one in members and one not in asked.stems:
            yield Place(found.start(), found.end(), 1.0)
        elif one in asked.focus or one in near:
            is_said = True
            yield Place(found.start(), found.end(), 0.8 if one in asked.focus else 0.6)
    for name in _names(candidate):
        if not set(stems(name.text)) & set(asked.stems):
            start = name.start - candidate.span.start
            likely = 0.9 if is_said or asked.focus == NAME else 0.5
            yield Place(start, start + len(name.text), likely)


def nearness(asked: Asked, candidate: Candidate, found: Place) -> float:
    """Tell what share of the question's words stands beside a place, 0 to 1."""
    text = candidate.text
    before = text[: found.start].split()[-_BESIDE:]
    behind = text[found.end :].split()[:_BESIDE]
    around = stems_in(" ".join([*before, text[found.start : found.end], *behind]))
    wanted = [one for one in asked.stems if one not in asked.focus]
    return sum(is_held(one, around) for one in wanted) / len(wanted) if wanted else 0.5


def _names(candidate: Candidate) -> Iterator[Name]:
    span = candidate.span
    for name in candidate.reading.names:
        if span.start <= name.start < span.end:
            yield name
