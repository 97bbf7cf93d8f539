"""What to call a crisis that nobody named: the title that says most of what the others say."""

import re
from collections.abc import Sequence

from bot.core.happenings import overlap
from bot.core.words import stem_set

#: Titles compared at most: a crisis is named by what came first.
MOST = 50
#: A longer title is a sentence.
LONG_CHARS = 100
_LONG_COSTS = 0.3
#: "9 September 2013 Last updated at 14:39": what a page prints over its title.
_LITTER = re.compile(
    r"\W*(?:(?:last )?(?:updated|posted|published)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day, "
    r"|\d{1,2} \w+ (?:19|20)\d\d\b|(?:\w{3,9}\.? )?\d{1,2},? (?:19|20)\d\d\b)",
    re.IGNORECASE,
)


def name_from(titles: Sequence[str]) -> str:
    """Choose the title that shares most with the others, and is short; empty without any.

    Of equals, the first in the order given.
    """
    given = [title for title in titles[:MOST] if title.strip()]
    fitting = [title for title in given if not _LITTER.match(title)] or given
    held = [stem_set(title) for title in fitting]

    def standing(at: int) -> float:
        shared = sum(overlap(held[at], other) for n, other in enumerate(held) if n != at)
        return shared / len(held) - _LONG_COSTS * (len(fitting[at]) > LONG_CHARS)

    best = max(range(len(fitting)), key=standing, default=None)
    return "" if best is None else fitting[best]
