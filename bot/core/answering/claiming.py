"""Whom sources hold to blame, and what they say that people may do: asked for, and theirs to say.

Whoever asks who is to blame gets the accusations as they were made, whoever asks whether they may
go back to a place the orders that are told of it, and whoever asks where people can sleep the
shelters that open and close; none of it is judged.
"""

import re
from collections.abc import Iterable, Sequence

from bot.core.answering.candidates import Candidate
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.wants import Tone, Want
from bot.core.answering.wording import Cite, sentence_of
from bot.core.briefs import Statement
from bot.core.patterns import Pattern
from bot.core.text.words import stems

_BLAME = frozenset(stems("blame fault"))
_ACCUSING = frozenset(stems("accuse blame responsible"))
_BLAMES = Pattern(
    r"\b(?:accus(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|at fault|whose fault|fault (?:of|lies)|"
    r"negligen\w+|(?:held|holds?|is|are|was|were) (?:\w+ ){0,3}responsible for)\b",
    re.IGNORECASE,
)
_GOING = frozenset(stems("return back go come leave stay evacuate enter travel drive move visit"))
#: What of it says nothing of where: who may do what.
_ASKING = _GOING | frozenset(
    stems("home house allow permit safe resident villager people family still")
)
_ORDERS = Pattern(
    r"\b(?:(?:evacuation|return|travel|entry) (?:order|notice|ban|warning|advice)s?|curfew|"
    r"(?:orders?|ban) for|in force|lifted|(?:not )?(?:allow|permit)(?:s|ed)?\b|"
    r"(?:may|can|could|must|should) (?:not )?(?:safely )?(?:return|go|come|leave|stay|enter|be)\b|"
    r"(?:can|could)(?:not| not|n['’]t) take .{1,40} back|"
    r"(?:asks?|asked|told|tells?|urge[sd]?|order(?:s|ed)?|advise[sd]?|warn(?:s|ed)?) "
    r"(?:\w+ ){1,8}(?:to|not to|against) \w+|off limits|safe to)",
    re.IGNORECASE,
)
_SHELTER = frozenset(stems("sleep stay shelter go live lodge house night refuge camp bed evacuate"))
#: Who has to be told where: nobody of whom it would be news where they sleep.
_SHELTERED = _SHELTER | frozenset(
    stems("evacuee resident villager survivor homeless family displaced refugee home house victim")
)
_ASKS_SHELTER = Pattern(
    r"\bwhere (?:(?:else|exactly) )?(?:can|could|do|should|will|must|may|are|is|to)\b",
    re.IGNORECASE,
)
_IS_SHELTER = Pattern(
    r"\b(?:(?:reception|evacuation|relief|rest|emergency|another|second|third|fourth|new) "
    r"cent(?:er|re)s?|shelters?|camps?|beds|tents)\b",
    re.IGNORECASE,
)
_TAKES_IN = Pattern(
    r"\b(?:open(?:s|ed|ing)?|clos(?:e[sd]?|ing)|set up|put up|hous(?:e[sd]|ing)|host(?:s|ed|ing)?|"
    r"accommodat\w+|take[sn]? in|took in|turned into|shelter(?:s|ed|ing))\b",
    re.IGNORECASE,
)
_SEARCHED = frozenset(stems("shelter camp reception centre center bed"))
#: Accusations that are told, orders, and shelters.
_MOST, _ORDERS_TOLD, _SHELTERS = 3, 2, 3


def also_searched(asked: Asked) -> frozenset[str]:
    """Return the stems by which accusations or shelters are found, where those are asked for."""
    if asked.tone is Tone.OPINION and _BLAME & set(asked.stems):
        return _ACCUSING
    return _SEARCHED if asks_for_shelter(asked) else frozenset()


def told_by_others(asked: Asked, found: Sequence[Candidate], cite: Cite) -> list[Statement]:
    """Return accusations, orders for a place or shelters, newest first, where those are asked for.

    Args:
        asked: The question.
        found: The sentences that may answer.
        cite: Numbers their sources.
    """
    if asked.tone is Tone.OPINION and _BLAME & set(asked.stems):
        return _stated(_accusing(asked, found), cite, _MOST)
    if asked.tone is Tone.ADVICE and asked.want is Want.CLAIM and asks_where_to_be(asked):
        return _stated(_ordering(asked, found), cite, _ORDERS_TOLD)
    if asks_for_shelter(asked):
        return _stated(_sheltering(asked, found), cite, _SHELTERS)
    return []


def asks_for_shelter(asked: Asked) -> bool:
    """Tell whether all that is asked is where people can stay: "where can we sleep tonight?"."""
    said = asked.own_stems - asked.names
    return (
        asked.want is Want.PLACE
        and bool(said & _SHELTER)
        and said <= _SHELTERED
        and _ASKS_SHELTER.search(asked.text) is not None
        and (asked.tone is Tone.ADVICE or bool(asked.kinds or said - _SHELTER))
    )


def is_no_shelter(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether somebody asks where to stay, and a sentence tells of nothing of that sort."""
    is_asked = asked.tone is Tone.ADVICE and asks_for_shelter(asked)
    return is_asked and not _IS_SHELTER.search(candidate.text)


def asks_where_to_be(asked: Asked) -> bool:
    """Tell whether all that is asked is whether people may be in, or leave, a place by its name."""
    said = set(asked.stems) - asked.names
    return bool(asked.names) and bool(said & _GOING) and said <= _ASKING


def _accusing(asked: Asked, found: Sequence[Candidate]) -> list[Candidate]:
    """Find who blames whom, in articles that tell of most that the question names."""
    others = [one for one in asked.stems if one not in _BLAME]
    return [
        one
        for one in found
        if _BLAMES.search(one.text) and 2 * len(one.missing.intersection(others)) <= len(others)
    ]


def _ordering(asked: Asked, found: Sequence[Candidate]) -> list[Candidate]:
    return [
        one
        for one in found
        if all(one.held.get(name, 0.0) == 1 for name in asked.names) and _ORDERS.search(one.text)
    ]


def _sheltering(asked: Asked, found: Sequence[Candidate]) -> list[Candidate]:
    """Find what takes people in, or no longer does."""
    names = asked.names & asked.own_stems
    return [
        one
        for one in found
        if not names & (one.missing | one.far)
        and _IS_SHELTER.search(one.text)
        and _TAKES_IN.search(one.text)
        and not _is_spoken(one)
    ]


def _is_spoken(one: Candidate) -> bool:
    return any(
        quote.start < one.span.end and quote.end > one.span.start for quote in one.reading.quotes
    )


def _stated(found: Iterable[Candidate], cite: Cite, most: int) -> list[Statement]:
    """State one sentence of each article, the newest article's first."""
    said: dict[str, Statement] = {}
    seen = set[object]()
    for one in sorted(found, key=lambda one: (-one.at.timestamp(), -one.score)):
        made = None if one.key in seen else sentence_of(one, cite)
        if made is not None and len(said) < most:
            seen.add(one.key)
            said.setdefault(made.text, made)
    return list(said.values())
