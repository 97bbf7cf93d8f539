"""What a question means where it is asked: what it takes from its thread and from its crisis.

This is the only module that decides it. What a question took from its thread stands in
`Asked.from_thread`, so that other modules can tell it from what the question says itself.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.answering.overview import asks_of_all, asks_of_happening
from bot.core.answering.question.asked import Asked, understand
from bot.core.answering.question.timing import without_until
from bot.core.answering.question.vocabulary import KIND_STEMS
from bot.core.answering.question.wants import Want
from bot.core.patterns import Pattern
from bot.core.questions import Question

#: Whoever asks who somebody is, or what they said, names no place.
_OF_SOMEBODY = frozenset({Want.PERSON, Want.WORDS})
#: Words that stand for something said before, and those with which a follow-up begins.
_PRONOUN = Pattern(
    r"\b(?:he|she|it|they|him|her|them|his|their|its|this|these|those|that|there|then)\b",
    re.IGNORECASE,
)
_GOES_ON = Pattern(r"^(?:and|what about|how about|or|but|also)\b|\bof them\b", re.IGNORECASE)


def readings_of(question: Question, today: datetime) -> tuple[Asked, ...]:
    """Return what a question may mean, likeliest first; the next one counts if one has no answer.

    "What's the latest?" in a thread asks about the matter of the thread. If no article tells of
    that matter, it asks about everything.

    Args:
        question: What is asked, with its thread and its crises.
        today: The instant from which its days are counted, UTC.
    """
    text = without_until(question.text, today)
    thread = [without_until(one, today) for one in question.thread]
    first = _in_crises(understand_in_thread(text, thread), question.crises)
    if not thread:
        return (first,)
    by_itself = _in_crises(understand(text), question.crises)
    return (first, by_itself) if asks_of_all(by_itself) else (first,)


def understand_in_thread(text: str, thread: Sequence[str] = ()) -> Asked:
    """Read a question, and complete it with what it leaves out because its thread has said it.

    Args:
        text: The question.
        thread: Earlier questions of the same thread, oldest first.
    """
    asked = understand(text)
    if thread and _leans_on_thread(asked):
        return _completed(asked, understand_in_thread(thread[-1], thread[:-1]))
    return asked


def _in_crises(asked: Asked, crises: Sequence[str]) -> Asked:
    """Complete "when did it happen?", where "it" is not said: it is what the crises are called."""
    return understand_in_thread(asked.text, crises) if asks_of_happening(asked) else asked


def _leans_on_thread(asked: Asked) -> bool:
    """Tell whether a question cannot be understood without the one before it."""
    if len(asked.stems) <= 1 or _GOES_ON.search(asked.text):
        return True
    return bool(_PRONOUN.search(asked.text)) and not asked.names


def _completed(asked: Asked, before: Asked) -> Asked:
    """Add to a follow-up what it takes from the question before it."""
    own_kinds = asked.kinds - before.kinds
    # "How many were killed?" leaves out only the place.
    needs_place = _counts_people(asked)
    # "And missing?" asks for a number, whatever was asked in between.
    is_count = bool(own_kinds) and asked.want is Want.ANYTHING
    inherited = before.want if asked.want is Want.ANYTHING else asked.want
    want = Want.FIGURE if is_count else inherited
    taken = _stems_taken(asked, before, own_kinds)
    if needs_place:
        taken = [one for one in taken if one in _places(before)]
    names_before = _places(before) if needs_place else before.names
    kinds_before = before.kinds if want is Want.FIGURE else frozenset[str]()
    return replace(
        asked,
        want=want,
        stems=tuple(dict.fromkeys([*asked.stems, *taken])),
        names=asked.names or names_before,
        from_thread=frozenset(taken).difference(asked.stems),
        counted=asked.counted or (frozenset() if own_kinds else before.counted),
        counts=want is Want.FIGURE and (asked.counts or before.counts or bool(own_kinds)),
        kinds=own_kinds or asked.kinds or kinds_before,
        is_latest=asked.is_latest or before.is_latest,
    )


def _stems_taken(asked: Asked, before: Asked, own_kinds: frozenset[str]) -> list[str]:
    """Return the stems of the question before it that a follow-up still asks about."""
    replaced = frozenset[str]()
    if own_kinds:
        # "And injured?" asks no longer about those killed.
        rows = [row for row in KIND_STEMS.values() if row & set(before.stems)]
        replaced = replaced.union(*rows)
    taken = [one for one in before.stems if one not in replaced]
    if asked.names and _GOES_ON.search(asked.text):
        # "And in Velk?": there, and not where the question before it asked.
        taken = [one for one in taken if one not in before.names]
    if asked.stems and not own_kinds and asked.want is not Want.ANYTHING:
        # "When was it built?" takes only what the pronoun stands for.
        taken = [one for one in taken if one in before.names] or taken
    return taken


def _counts_people(asked: Asked) -> bool:
    """Tell whether a question asks, in a sentence of its own, how many people something befell."""
    is_whole = not (_GOES_ON.search(asked.text) or _PRONOUN.search(asked.text))
    return is_whole and asked.want is Want.FIGURE and bool(asked.stems) and bool(asked.kinds)


def _places(before: Asked) -> frozenset[str]:
    """Return the names in a question that may be places."""
    return frozenset() if before.want in _OF_SOMEBODY else before.names
