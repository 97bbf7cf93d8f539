"""Where a question's words stand in a sentence: next to each other, and on which side of its verb.

A sentence may hold all of them and tell something else: what is said of whom shows in which of
them stand together, and on which side of the verb.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.core.answering.fitting.clauses import tokens
from bot.core.answering.fitting.covering import is_held, sameness
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.light import LIGHT
from bot.core.answering.question.phrases import as_asked
from bot.core.answering.question.predicates import is_verb
from bot.core.patterns import Pattern
from bot.core.text.words import located, stem, stems

#: Content words of one stretch, on each side of an answer, and on each side of a verb.
_STRETCH, _NEAR, _SIDE = 9, 4, 8
#: Letters in front of a verb in which a passive shows.
_AUXILIARY = 24
_PASSIVE = Pattern(r"\b(?:is|are|was|were|be|been|being|get|gets|got)\b", re.IGNORECASE)
_ACTIVE = Pattern(r"\b(?:did|does|do)\b", re.IGNORECASE)
_VERB = Pattern(r"[^\W\d_]+")
#: "A bridge built by the army", "the dam, built in 1961".
_BY = Pattern(r"(?<!\s)\s+by\b", re.IGNORECASE)
_AROUND = Pattern(r"(?<!\s)\s+(?:in|on|at|near|during|between|from|over|under)\b", re.IGNORECASE)
#: Where somebody spoke, behind a quote.
_STAGE = Pattern(
    r"[\"”’]\s[^\"“”]{0,80}?\b(?:said|says|told(?: [^\W\d_]{1,20}){1,3}|added|declared|shouted) "
    r"(?P<where>(?:outside|in front of|at|near|inside|beside|from)\b)",
)
_MARKS = Pattern(r"[\"“”]")
#: Content words with which a sentence begins.
_FIRST = 2
#: How alike a word must be to be the deed, and what begins a clause that says when.
_IS_DEED = 0.6
_WHILE = frozenset("after before since when while until once".split())
#: What begins a reason, and words behind a deed in which it does.
_FOR, _SOON = frozenset("for over because due amid on".split()), 3
#: What is neither for nor against: the question has no verb, or no words beside it.
NEITHER = 0.5


def stretch(asked: Asked, text: str) -> float:
    """Tell what share of the question's words one stretch of the sentence holds, 0 to 1."""
    wanted = _wanted(asked)
    if not wanted:
        return NEITHER
    told = _told(as_asked(text, asked.text))
    held = [
        (at, which, share)
        for at, (one, _) in enumerate(told)
        for which, asked_for in enumerate(wanted)
        if (share := sameness(asked_for, one))
    ]
    best = 0.0
    for first, _, _ in held:
        shares: dict[int, float] = {}
        for at, which, share in held:
            if first <= at < first + _STRETCH:
                shares[which] = max(share, shares.get(which, 0.0))
        best = max(best, sum(shares.values()))
    return best / len(wanted)


def closeness(asked: Asked, text: str, start: int, end: int) -> float:
    """Tell what share of the question's words stands right beside a place, 0 to 1."""
    wanted = _wanted(asked)
    if not wanted:
        return NEITHER
    before, behind = text[:start], text[end:]
    if as_asked(text, asked.text) != text:
        before, behind = as_asked(before, asked.text), as_asked(behind, asked.text)
    told = [one for one, _ in _told(before)][-_NEAR:]
    return _share(wanted, [*told, *[one for one, _ in _told(behind)][:_NEAR]])


def leads(asked: Asked, text: str) -> float:
    """Tell whether a sentence begins with something that the question is about."""
    told = [one for one, _ in _told(as_asked(text, asked.text)) if one not in LIGHT][:_FIRST]
    return float(any(sameness(one, word) for one in _wanted(asked) for word in told))


def is_stage(asked: Asked, text: str) -> bool:
    """Tell whether all that is asked about is only where somebody spoke.

    “We were late,” the mayor said outside the mill: nothing of it tells about the mill.
    """
    found = _STAGE.search(text)
    if found is None or _MARKS.search(text, found.end()):
        return False
    told = frozenset(stems(text[: found.start("where")]))
    wanted = [one for one in asked.stems if one not in asked.focus]
    return bool(wanted) and not any(is_held(one, told) for one in wanted)


def is_aside(asked: Asked, text: str) -> bool:
    """Tell whether a deed only says when something else was: "five days after the dam broke"."""
    if not asked.predicate:
        return False
    told = tokens(as_asked(text, asked.text))
    deeds = [one for one in told if one.stem and sameness(asked.predicate, one.stem) >= _IS_DEED]
    firsts = {one.clause: one.low for one in reversed(told)}
    return bool(deeds) and all(
        firsts[one.clause] in _WHILE
        and not any(other.low in _FOR for other in told[one.at + 1 : one.at + 1 + _SOON])
        for one in deeds
    )


def sides(asked: Asked, text: str) -> float:
    """Tell what share of the words beside the question's verb stands on the same side of it.

    "Who shot the sergeant?" is not told by "the sergeant shot". A passive changes the sides.
    """
    sought = _sides_of(asked.text, asked.predicate, asked.stems)
    if sought is None:
        return NEITHER
    before, behind, is_passive = sought
    text = as_asked(text, asked.text)
    told = _told(text)
    best = 0.0
    for at, (one, place) in enumerate(told):
        share = sameness(asked.predicate, one)
        if not share:
            continue
        left = [word for word, _ in told[max(0, at - _SIDE) : at]]
        right = [word for word, _ in told[at + 1 : at + 1 + _SIDE]]
        if _is_done_to(text, place) != is_passive:
            left, right = right, left
        whole = _share(before, left) * len(before) + _share(behind, right) * len(behind)
        best = max(best, share * whole / (len(before) + len(behind)))
    return best


def _wanted(asked: Asked) -> Sequence[str]:
    return [one for one in asked.stems if one not in asked.focus] or asked.stems


@lru_cache(maxsize=1_000)
def _told(text: str) -> tuple[tuple[str, int], ...]:
    return tuple((one, start) for one, start, _ in located(text))


@lru_cache(maxsize=256)
def _sides_of(
    question: str, predicate: str, wanted: tuple[str, ...]
) -> tuple[Sequence[str], Sequence[str], bool] | None:
    """Return the words in front of a question's verb and behind it, and whether it is passive."""
    told = list(located(question))
    at = next((n for n in reversed(range(len(told))) if told[n][0] == predicate), None)
    if at is None or not predicate:
        return None
    before = [one for one, _, _ in told[:at] if one in wanted]
    behind = [one for one, _, _ in told[at + 1 :] if one in wanted]
    if not before and not behind:
        return None
    start, end = told[at][1:]
    lead = question[:start]
    is_passive = (
        _PASSIVE.search(lead) is not None
        and _ACTIVE.search(lead) is None
        and stem(question[start:end].casefold()) != question[start:end].casefold()
    )
    return before, behind, is_passive


def _is_done_to(text: str, verb: int) -> bool:
    if _PASSIVE.search(text[max(0, verb - _AUXILIARY) : verb]):
        return True
    found = _VERB.match(text, verb)
    if found is None or not is_verb(found[0].casefold()):
        return False
    if _BY.match(text, found.end()):
        return True
    return text[:verb].rstrip().endswith(",") and _AROUND.match(text, found.end()) is not None


def _share(wanted: Sequence[str], told: Iterable[str]) -> float:
    if not wanted:
        return 0.0
    words = list(told)
    held = (max((sameness(one, word) for word in words), default=0.0) for one in wanted)
    return sum(held) / len(wanted)
