"""Does a sentence hold the sort of thing that was asked for: a person, a time, a place?"""

import re

from bot.core.answering.asked import Asked
from bot.core.answering.candidates import Candidate, is_held
from bot.core.answering.wants import Tone, Want
from bot.core.evidence import NameKind
from bot.core.reading.roles import names_people
from bot.core.words import stems

_TIME = re.compile(
    r"\b(?:\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m|noon|midnight|dawn|dusk|morning|afternoon|evening|"
    r"night|(?:1[89]|20)\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|"
    r"(?:last|next|this) (?:week|month|year|spring|summer|autumn|fall|winter)|"
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:ago|later|after|before|"
    r"earlier)|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
_AT_A_PLACE = re.compile(
    r"\b(?:in|at|near|outside|behind|above|below|inside|from|to|into|on|across|along|off|under|"
    r"between) (?:the |a |an |its |their )?[^\W\d_]{3,}"
)
_AHEAD = re.compile(
    r"['’]ll\b|\b(?:will|would|could|(?-i:may)|might|plan(?:s|ned)?|expect(?:s|ed)?|intend(?:s|ed)?|projected|"
    r"forecasts?|likely|scheduled|due to|set to|about to|begins?|to be|by the end of)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:]|\b(?:and|but|while|because)\b")
#: Words on each side of a name that say who it is.
_BESIDE = 8
#: How it will happen, not what.
_WAYS = frozenset(stems("fully soon slowly quickly partly again gradually likely be begin start"))
_TELLS_PEOPLE = re.compile(
    r"\b(?:should|must|asks?|asked|urged?|urges|told|ordered|order|advised?|advises|warned?|warns|"
    r"avoid|may return|can return|call|stay|leave)\b",
    re.IGNORECASE,
)


def holds_wanted(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence has what the question word asks for, beyond what it says itself."""
    text = candidate.text
    match asked.want:
        case Want.PERSON:
            return _names_somebody(asked, candidate)
        case Want.TIME:
            return _TIME.search(text) is not None
        case Want.PLACE:
            return _names_a_place(asked, candidate)
        case _:
            return True


def suits_tone(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence is what sources say to a wish for opinion, forecast or advice."""
    start, end = candidate.span.start, candidate.span.end
    match asked.tone:
        case Tone.OPINION:
            reading = candidate.reading
            return any(start <= a.clause_start < end and a.claimant for a in reading.attributions)
        case Tone.FORECAST:
            if asked.want in (Want.TIME, Want.PLACE, Want.PERSON, Want.FIGURE):
                # It asks for a detail of what is taken as coming.
                return _AHEAD.search(candidate.text) is not None
            return _is_ahead(asked, candidate)
        case Tone.ADVICE | Tone.DANGER:
            return _TELLS_PEOPLE.search(candidate.text) is not None
        case _:
            return True


def _is_ahead(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether what is asked for stands right behind a word of what is to come."""
    wanted = [one for one in asked.stems if one not in asked.names]
    own = frozenset(stems(candidate.text))
    if not all(is_held(one, own) for one in wanted):
        return False
    # The first is what it happens to; the rest is what happens.
    happens = frozenset(wanted[1:] or wanted)
    for found in _AHEAD.finditer(candidate.text):
        behind = [one for one in stems(candidate.text[found.end() :]) if one not in _WAYS]
        before = stems(_CLAUSE.split(candidate.text[: found.start()])[-1])
        if happens & {*behind[:1], *before[-1:]}:
            return True
    return False


def beside_new_person(asked: Asked, candidate: Candidate) -> float:
    """Tell how many of the question's words stand beside a person it does not name, 0 to 1."""
    wanted = set(asked.stems)
    text, span = candidate.article.text, candidate.span
    best = 0.0
    for name in candidate.reading.names:
        is_inside = span.start <= name.start < span.end
        if not is_inside or name.kind is not NameKind.PERSON or set(stems(name.text)) & wanted:
            continue
        before = text[span.start : name.start].split()[-_BESIDE:]
        behind = text[name.end : span.end].split()[:_BESIDE]
        around = frozenset(stems(" ".join([*before, *behind])))
        best = max(best, 0.2 + 0.8 * sum(is_held(one, around) for one in wanted) / len(wanted))
    return best


def _names_somebody(asked: Asked, candidate: Candidate) -> bool:
    wanted = set(asked.stems)
    span, reading = candidate.span, candidate.reading
    for name in reading.names:
        is_inside = span.start <= name.start < span.end
        if is_inside and name.kind is not NameKind.PLACE and not set(stems(name.text)) <= wanted:
            return True
    spoken = [q.speaker for q in reading.quotes if span.start <= q.start < span.end]
    spoken += [a.claimant for a in reading.attributions if span.start <= a.clause_start < span.end]
    if any(who and not set(stems(who)) <= wanted for who in spoken):
        return True
    told = re.findall(r"[^\W\d_]+", candidate.text)
    return any(
        (names_people(word) or names_people(word.removesuffix("s")))
        and not set(stems(word)) <= wanted
        for word in told
    )


def _names_a_place(asked: Asked, candidate: Candidate) -> bool:
    wanted = set(asked.stems)
    span = candidate.span
    for name in candidate.reading.names:
        is_inside = span.start <= name.start < span.end
        is_place = name.kind in (NameKind.PLACE, NameKind.UNKNOWN)
        if is_inside and is_place and not set(stems(name.text)) <= wanted:
            return True
    return any(
        set(stems(found[0].split()[-1])) - wanted for found in _AT_A_PLACE.finditer(candidate.text)
    )
