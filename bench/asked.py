"""A question with what would be right."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question with what would be right."""

    question: str
    #: What a right answer contains, any of them; None when it must be refused.
    answers: tuple[str, ...] | None
    #: Ids of the articles that tell it.
    articles: frozenset[str]


def holds(text: str, answer: str) -> bool:
    """Tell whether a text has an answer's words in their order."""
    return _plain(answer) in _plain(text)


def _plain(text: str) -> str:
    return f" {' '.join(re.findall(r'[a-z0-9]+', text.lower()))} "
