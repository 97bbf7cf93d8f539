"""Naming a crisis that has no name: by the title that says most of what the others say."""

import re
from collections.abc import Sequence

from bot.core.ledger.happenings import overlap
from bot.core.patterns import Pattern
from bot.core.reading.sentences import split_sentences
from bot.core.reading.text.parted import unparted
from bot.core.sentences.stating import without_lead_in
from bot.core.text.words import stem_set

#: Titles compared at most: a crisis is named by what came first.
MOST = 50
#: A longer title is a sentence.
LONG_CHARS = 100
_LONG_COSTS = 0.3
#: "9 September 2013 Last updated at 14:39", "Bulletin No. 7": over a page, or over many.
_LITTER = Pattern(
    r"\W*+(?:(?:last )?(?:updated|posted|published)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day, "
    r"|[^.]*\b(?:bulletin|sitrep|situation report|update|report|communiqu[eé]|press release)"
    r" ?(?:no\.?|number|#|n[o°]?)? ?\d"
    r"|\d{1,2} \w+ (?:19|20)\d\d\b|(?:\w{3,9}\.? )?\d{1,2},? (?:19|20)\d\d\b)",
    re.IGNORECASE,
)
#: ‘Reclaim our schools.’
_CLOSED = Pattern(r"(?<!\.)\.([\"'”’»])\Z")
#: A point that belongs to the last word.
_ABBREVIATED = Pattern(r"(?:\b[A-Za-z]|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|etc|No|vs))\.\Z")
#: "@tarn_now on the flood", "Flood: a thread by @tarn_now": an account's name names no crisis.
_HANDLE = Pattern(
    r"\(?(?<![\w.])(?:(?:via|by|from|posts?|tweets?|says|thread)\b[\s:]*)*@\w[\w.]*(?:['’]s\b)?"
    r"(?:[\s:,–—-]+(?:on|about|says|said|writes|posts?|tweets?|via|in|at)\b)*[\s:,–—|·-]*\)?",
    re.IGNORECASE,
)


def name_from(titles: Sequence[str]) -> str:
    """Choose the title that shares most with the others, and is short; empty without any.

    Of equals, the first in the order given.
    """
    given = [title for title in titles[:MOST] if title.strip()]
    fitting = [title for title in given if not _LITTER.match(title)] or given
    fitting = [title for title in fitting if "@" not in title] or [
        bare for title in fitting if (bare := _without_handles(title))
    ]
    held = [stem_set(title) for title in fitting]

    def standing(at: int) -> float:
        shared = sum(overlap(held[at], other) for n, other in enumerate(held) if n != at)
        return shared / len(held) - _LONG_COSTS * (len(fitting[at]) > LONG_CHARS)

    best = max(range(len(fitting)), key=standing, default=None)
    return "" if best is None else _as_title(fitting[best])


def opening(text: str) -> str:
    """Return what an article without a title can be called by: its first sentence, undated."""
    first = next(iter(split_sentences(text)), None)
    return without_lead_in(" ".join(text[first.start : first.end].split())) if first else ""


def _without_handles(title: str) -> str:
    bare = " ".join(_HANDLE.sub(" ", title).split()).strip(" :,;–—-|·")
    return bare[:1].upper() + bare[1:]


def _as_title(title: str) -> str:
    """Leave out the point that closes a title written as a sentence; "U.S." keeps its own."""
    bare = unparted(title.strip())
    is_point = bare.endswith(".") and not bare.endswith("..") and not _ABBREVIATED.search(bare)
    return _CLOSED.sub(r"\1", bare[:-1] if is_point else bare)
