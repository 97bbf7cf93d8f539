"""Whether a sentence means somebody else of the same surname.

"How old is Ana Orlan?" is not told by "Pavel Orlan, 58, a beekeeper", nor "where was Ana Orlan
born?" by "Orlan was born in Tarn" in an article about Pavel Orlan.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from bot.core.answering.candidates import Candidate
from bot.core.answering.question.asked import Asked
from bot.core.evidence import NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import is_title
from bot.core.text.words import stems

_FULL = Pattern(r"(?<!\w)[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*)+")
_OWNER = Pattern(r"['’]s?$")
#: Letters of a given name that its short form shares: "Alexander", "Alex".
_SHARED = 3


def means_namesake(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether all of a sentence that bears a surname of the question is somebody else.

    Only where the article has the given name that is asked for, and another one in front of the
    surname. Who is meant by the surname alone is clear where that one is named most often, or was
    last.
    """
    return any(
        _is_other(given, last, candidate) for given, last in _full_names(asked.text, asked.names)
    )


@lru_cache(maxsize=256)
def _full_names(question: str, names: frozenset[str]) -> tuple[tuple[frozenset[str], str], ...]:
    """Return the given names and the surname of each name of several words."""
    written = [_parts(match[0]) for match in _FULL.finditer(question)]
    # "Did Orlan" has a capital at its head, and no given name.
    told = [[part for part in one if names.intersection(stems(part))] for one in written]
    return tuple((frozenset(one[:-1]), one[-1]) for one in told if len(one) > 1)


def _parts(name: str) -> list[str]:
    return [_OWNER.sub("", one) for one in name.split() if not is_title(one)]


def _is_other(given: frozenset[str], last: str, candidate: Candidate) -> bool:
    if last not in candidate.text or _has_any(candidate.text, given):
        return False
    if not _has_any(f"{candidate.article.title} {candidate.article.text}", given):
        return False  # it may go by another name
    people = [one for one in candidate.reading.names if one.kind is NameKind.PERSON]
    mentions = [(one.start, _parts(one.text)) for one in people if last in one.text]
    full = [(start, told[0]) for start, told in mentions if len(told) > 1 and told[-1] == last]
    often = Counter(first for _, first in full)
    mine = frozenset(one for one in often if _is_one_of(one, given))
    if not often.keys() - mine:
        return False
    span = candidate.span
    inside = [(start, told) for start, told in mentions if span.start <= start < span.end]
    is_usual = bool(mine) and max(often[one] for one in mine) == max(often.values())
    return bool(inside) and not any(
        told[0] in mine or (len(told) < 2 and (is_usual or _last_before(full, start) in mine))
        for start, told in inside
    )


def _has_any(text: str, given: frozenset[str]) -> bool:
    return any(one in text and re.search(rf"\b{re.escape(one)}\b", text) for one in given)


def _is_one_of(first: str, given: frozenset[str]) -> bool:
    """Tell whether somebody may be called so: by an initial, in short or by the name itself."""
    return any(
        first == one or one[:_SHARED] == first[:_SHARED] or first.rstrip(".") == one[:1]
        for one in given
    )


def _last_before(full: Sequence[tuple[int, str]], at: int) -> str:
    before = [first for start, first in full if start < at]
    return before[-1] if before else ""
