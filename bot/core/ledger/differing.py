"""When two sentences tell different happenings although most of their words are the same.

“Tap water is not safe to drink” shares all but one of its words with what was true yesterday. To
take it for the same would hide it, and let it confirm its opposite. To take one happening for two
costs a confirmation at most, since briefs recognise what is only told again.
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from bot.core.figures.ordinals import nth_in
from bot.core.gate.calendar import MONTHS, WEEKDAYS
from bot.core.gate.opposites import opposites_of
from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import numbers_in
from bot.core.sentences.importance import tells_deed
from bot.core.sentences.instructing import guidance_in
from bot.core.text.synonyms import widened
from bot.core.text.words import stem_set, stems, words

#: "…, the ministry said": who tells it is not part of what happened.
_TELLER = Pattern(r",[^,]{2,80}\b(?:said|says|reported|reports|told [^,]{2,40})[^,]{0,40}$")
#: Nor is when they told it.
_TOLD_ON = Pattern(
    r"\b(?:said|says|told [\w’' ]{2,30}|reported|announced|confirmed|added)(?: late| early)?"
    r"(?: on)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
#: What undoes is never what it undoes: to lift an order of evacuation is not to order it.
_UNDOES = frozenset(stems("lift cancel revoke rescind suspend reopen"))
_CALENDAR = frozenset(stems(" ".join((*WEEKDAYS, *MONTHS))))
_PROPER = r"[^\W\d_a-zа-я][\w’'-]*"
_NAME = Pattern(rf"(?<=\w ){_PROPER}")
#: "in Orlo", "near the northern town of Orlo", "in the centre of Orlo", "took the village of Orlo".
_PLACE = Pattern(
    r"\b(?:(?:in|at|near|outside|off) (?:(?:the|of|in|city|cities|town|village|port|district"
    r"|province|region|centre|center|outskirts|suburbs?|coast|island|north|south|east|west|northern"
    r"|southern|eastern|western|central|nearby|upper|lower|part|parts) ){0,6}"
    r"|(?:cit(?:y|ies)|(?:town|village|port|district|province|region|island)s?) of )"
    rf"({_PROPER}(?: {_PROPER})*)"
)
#: Papers have several names for these two.
_SPELLED_OTHERWISE = frozenset(stems("us usa uk states kingdom united america britain"))
_NOT = Pattern(
    r"\b(?:not(?! only\b)|no(?! (?:fewer|less|more|later)\b)(?!\.)|never|none|nobody|nothing"
    r"|without|cannot|refus(?:es?|ed|ing)|declin(?:es?|ed) to|fail(?:s|ed) to)\b|n['’]t\b",
    re.IGNORECASE,
)
#: Whoever contradicts an account does not give it.
_AGAINST = Pattern(
    r"\b(?:contradict\w*|refut\w*|disput(?:es|ed|ing)|den(?:y|ies|ied|ying)|contrary to"
    r"|at odds with)\b",
    re.IGNORECASE,
)
#: What somebody only means or tries to do, or says will be done.
_TRIES = Pattern(
    r"\b(?:threat(?:s|en|ens|ened|ening)?|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|vow(?:s|ed)?"
    r"|plot(?:s|ted)?|want(?:s|ed)?|refus(?:e|es|ed)|ready) to (\w+)",
    re.IGNORECASE,
)
_DAY = Pattern(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_TIME = Pattern(r"\b\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b|(?<=[:.]\d\d))")
_DATE = Pattern(
    r"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) \d{1,2}|\d{1,2} (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December))\b"
)
_ORDINAL = Pattern(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))"
    r"\b"
)
#: At most so many words are exchanged, in sentences that share at least as many again; sentences
#: that share more than the second number are only reworded.
_SWAPPED, _SHARED = 2, 9
#: Words of its own that each of two contradicting sentences may have ("no longer need").
_TURNED = 3
#: Words of when and by whom it is told.
_TELLING = frozenset(stems("say according announce report today yesterday morning evening night"))
#: The likeness from which two words are one word, spelt differently.
_SPELLED_ALIKE = 0.75


def differ(one: str, other: str, *, is_edited: bool = False) -> bool:
    """Tell whether two sentences with many words in common cannot tell one happening.

    Args:
        one: What is known.
        other: What an article says.
        is_edited: It is a later version of one that was read, whose editor may choose other words.
    """
    return (
        are_opposed(one, other)
        or bool((doing(one) ^ doing(other)) & _UNDOES)
        or _is_elsewhere(one, other)
        or bool(_NOT.search(one)) is not bool(_NOT.search(other))
        or bool(_AGAINST.search(one)) is not bool(_AGAINST.search(other))
        or _are_apart(_when(one)[0], _when(other)[0])
        or nth_in(one) != nth_in(other)
        or _are_other_deeds(one, other)
        or (not is_edited and _is_swapped(one, other))
    )


def are_opposed(one: str, other: str) -> bool:
    """Tell whether two sentences say opposite words, or name other times, dates or ordinals.

    What somebody only tried or threatened to do is the opposite of what was done.
    """
    return (
        _say_opposites(one, other)
        or _is_only_tried(one, other)
        or _is_only_tried(other, one)
        or any(map(_are_apart, _when(one)[1:], _when(other)[1:]))
    )


def contradict(one: str, other: str) -> bool:
    """Tell whether two sentences say of one thing that it is so and that it is not.

    They say it in much the same words, of one place and time; the later one replaces the other.
    """
    mine, theirs = _telling(one), _telling(other)
    common = len(mine & theirs)
    if max(len(mine), len(theirs)) - common > min(_TURNED, common):
        return False
    is_turned = (
        bool(_NOT.search(one)) is not bool(_NOT.search(other))
        or bool((doing(one) ^ doing(other)) & _UNDOES)
        or _say_opposites(one, other)
    )
    return (
        is_turned
        and not _is_elsewhere(one, other)
        and not any(map(_are_apart, _when(one), _when(other)))
    )


@lru_cache(maxsize=2_000)
def doing(text: str) -> frozenset[str]:
    """Return the stems of a sentence without its teller, its names and its numbers."""
    text = _TELLER.sub("", text)
    names = {word for name in _NAME.findall(text) for word in words(name)}
    plain = " ".join(word for word in words(text) if word not in names)
    return frozenset(stem for stem in stems(plain) if not _is_number(stem))


def _say_opposites(one: str, other: str) -> bool:
    mine, theirs = doing(one), doing(other)
    if _undone_by(one).isdisjoint(theirs):
        return False
    return any(opposites_of(stem) & (theirs - mine) for stem in mine - theirs)


@lru_cache(maxsize=2_000)
def _undone_by(text: str) -> frozenset[str]:
    """Return the opposites of all that a sentence says."""
    return frozenset[str]().union(*map(opposites_of, doing(text)))


def _is_elsewhere(one: str, other: str) -> bool:
    """Tell whether an order names another place, or each sentence a place of its own."""
    if guidance_in(one) and _guided(other) - stem_set(one):
        return True
    return bool(places_in(one) - stem_set(other) and places_in(other) - stem_set(one))


@lru_cache(maxsize=2_000)
def _guided(text: str) -> frozenset[str]:
    names = _NAME.findall(guidance_in(_TELLER.sub("", text)))
    return stem_set(" ".join(names)) - _CALENDAR


@lru_cache(maxsize=2_000)
def places_in(text: str) -> frozenset[str]:
    """Return the stems of the places that a sentence names behind "in", "near" and the like."""
    return stem_set(" ".join(_PLACE.findall(text))) - _CALENDAR - _SPELLED_OTHERWISE


@lru_cache(maxsize=4_000)
def _when(text: str) -> tuple[frozenset[str], ...]:
    """Return the days, times, dates and ordinals of a sentence without its teller."""
    text = _TOLD_ON.sub("", _TELLER.sub("", text))
    return tuple(frozenset(one.findall(text)) for one in (_DAY, _TIME, _DATE, _ORDINAL))


def _are_apart(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether both have a day, or a time, and none in common."""
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _are_other_deeds(one: str, other: str) -> bool:
    mine, theirs = _telling(one), _telling(other)
    return any(tells_deed((stem,)) for stem in mine - widened(theirs)) and any(
        tells_deed((stem,)) for stem in theirs - widened(mine)
    )


def _is_only_tried(one: str, other: str) -> bool:
    """Tell whether a deed was only threatened or tried in one sentence, and done in the other."""
    tried = _tried(one)
    return bool(tried) and not _tried(other) and not tried.isdisjoint(stem_set(other))


@lru_cache(maxsize=2_000)
def _tried(text: str) -> frozenset[str]:
    """Return the stems of the deeds that a sentence says somebody tries or threatens to do."""
    return stem_set(" ".join(_TRIES.findall(text)))


def _is_swapped(one: str, other: str) -> bool:
    """Tell whether the sentences are the same but for one or two words that differ."""
    mine, theirs = _telling(one), _telling(other)
    left, right = mine - widened(theirs), theirs - widened(mine)
    if not (0 < len(left) <= _SWAPPED and 0 < len(right) <= _SWAPPED):
        return False
    if not len(left) + len(right) <= len(mine & theirs) <= _SHARED:
        return False
    return all(not _is_spelled_in(word, right) for word in left)


def _is_spelled_in(word: str, others: Iterable[str]) -> bool:
    return any(
        word.startswith(other)
        or other.startswith(word)
        or SequenceMatcher(None, word, other).ratio() >= _SPELLED_ALIKE
        for other in others
    )


@lru_cache(maxsize=2_000)
def _telling(text: str) -> frozenset[str]:
    """Return the stems of a sentence without its teller, its days and its numbers."""
    held = stem_set(_TOLD_ON.sub("", _TELLER.sub("", text)))
    return frozenset(stem for stem in held - _CALENDAR - _SPELLED_OTHERWISE if not _is_number(stem))


@lru_cache(maxsize=4_096)
def _is_number(stem: str) -> bool:
    return bool(numbers_in(stem))
