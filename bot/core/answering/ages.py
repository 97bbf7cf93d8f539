"""Answers to "how old": the sentences that tell the age of whoever is asked about."""

import re
from collections.abc import Iterator, Sequence

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.covering import is_held
from bot.core.answering.question.asked import Asked
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import names_people
from bot.core.words import stems, words

_ASKS = Pattern(r"\bhow old\b|\b(?:at )?what age\b|\b(?:the )?age of\b", re.IGNORECASE)
_YEARS = r"(?:\d{1,3}|[a-z]+(?:[ -][a-z]+)?)"
_AGE = Pattern(
    rf"(?P<told>\b{_YEARS} ?- ?(?:year|month) ?- ?old\b|\b{_YEARS} (?:years?|months?) old\b|"
    r"\b(?:at (?:the )?age(?: of)?|aged) \d{1,3}\b|(?<=[^\W\d_]), \d{1,3}(?=[,.;]| [–—-]))",
    re.IGNORECASE,
)
_POINTS = Pattern(rf"The {_YEARS}-year-old\b")
#: Words between a name and its age.
_NEAR = 8


def asks_age(asked: Asked) -> bool:
    """Tell whether a question asks for an age."""
    return _ASKS.search(asked.text) is not None


def telling_age(asked: Asked, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the sentences in which an age stands beside what the question names, best first."""
    is_of_one = not asked.names and any(names_people(one) for one in words(asked.text))
    for candidate in found:
        ages = list(_AGE.finditer(candidate.text))
        is_whose = any(_stands_near(asked.stems, candidate.text, match) for match in ages)
        # "The 48-year-old was freed" is about whom the sentence before it names.
        is_pointed = _POINTS.match(candidate.text) and any(map(candidate.held.get, asked.names))
        # "The driver" may be who is named: "Tor Brel, 23, was charged".
        is_only = is_of_one and len(ages) == 1
        if is_whose or is_pointed or is_only:
            yield candidate


def _stands_near(wanted: Sequence[str], text: str, age: re.Match[str]) -> bool:
    before = text[: age.start()].split()[-_NEAR:]
    behind = text[age.end() :].split()[:_NEAR]
    around = frozenset(stems(" ".join([*before, *behind])))
    return any(is_held(one, around) for one in wanted)
