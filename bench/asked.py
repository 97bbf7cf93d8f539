"""A question with what would be right."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question with what would be right."""

    question: str
    #: What a right answer contains, any of them; None when it must be refused.
    answers: tuple[str, ...] | None
    #: Ids of the articles that tell it.
    articles: frozenset[str]
