"""Whose report a question asks of: "as Northline reported" is no part of what it asks.

People name the outlet in which they have read of something. Its articles do not say their own name,
so that a question which must be covered by what they tell is asked without it.
"""

import re
from collections.abc import Collection
from dataclasses import replace

from bot.core.answering.question.asked import Asked, understand
from bot.core.patterns import Pattern
from bot.core.text.words import stems

#: Letters of a publisher's name: shorter ones are words as well.
_SHORTEST = 3
_ARTICLE = Pattern(r"^the\s+", re.IGNORECASE)
_PIECES = r"(?:articles?|reports?|stor(?:y|ies)|pieces?|coverage|interviews?)"
_TOLD = (
    r"(?:reported|covered|described|mentioned|published|discussed|featured|profiled|noted|"
    r"highlighted|quoted|detailed|analysed|analyzed|told|written about)"
)
_TELLS = (
    r"(?:(?:has|have|had) )?(?:reported|reports?|says?|said|noted|notes|wrote|writes?|describes?|"
    r"claimed|claims?|published|pointed out)"
)
#: What is left of a question has at least so many words.
_LEAST = 3
_SPACES = Pattern(r"\s+(?=[,?.]|$)|(?<=\s)\s+|,(?=\s*[,?])|^[\s,]+")


def without_outlets(asked: Asked, publishers: Collection[str]) -> Asked:
    """Return a question without those who are only said to have reported what it asks of.

    Args:
        asked: The question.
        publishers: The names of those who published what was found.

    Returns:
        The question, understood anew; the same where it names no outlet so.
    """
    text = _plain(asked.text, publishers)
    if text == asked.text or len(text.split()) < _LEAST:
        return asked
    anew = understand(text)
    if not asked.from_thread:
        return anew
    # What a thread has added stays.
    gone = set(stems(asked.text)) - set(stems(text))
    kept = tuple(one for one in asked.stems if one not in gone)
    return replace(
        asked,
        text=text,
        stems=kept,
        names=asked.names.intersection(kept),
        predicate=anew.predicate,
    )


def _plain(text: str, publishers: Collection[str]) -> str:
    low = text.casefold()
    known = {_ARTICLE.sub("", one).strip() for one in publishers}
    named = sorted(
        (one for one in known if len(one) >= _SHORTEST and one.casefold() in low),
        key=lambda one: -len(one),
    )
    if not named:
        return text
    one = rf"(?:the )?(?:{'|'.join(map(re.escape, named))})(?:['’]s?)?"
    some = rf"(?:both )?{one}(?:(?:, and|,| and| or) {one})*"
    for pattern in (
        rf",? ?\b(?:as |and |were |was |is |are )*{_TOLD} (?:by|in|on|to) "
        rf"(?:(?:an?|the|several|two|recent) )*(?:{_PIECES} (?:by|in|from|on|of) )?"
        rf"{some}(?: {_PIECES})?(?!\w),?",
        rf",? ?\b(?:according to|per) (?:(?:an?|the) )?(?:{_PIECES} (?:by|in|from|on) )?"
        rf"{some}(?: {_PIECES})?(?!\w),?",
        rf",? ?\b(?:in|from) (?:(?:an?|the) )?{_PIECES} (?:by|in|from|on) {some}(?!\w),?",
        rf",? ?\b(?:as|that|which|what) {some} {_TELLS}\b(?: that)?,?",
        rf"(?<=^did ){some} (?:report|say|write) (?:that )?",
        rf",? ?\b(?:(?:in|by|from|on) )?(?:an? )?{some} {_PIECES}(?!\w)",
    ):
        text = re.sub(pattern, " ", text, flags=re.IGNORECASE)
    return _SPACES.sub("", text).strip()
