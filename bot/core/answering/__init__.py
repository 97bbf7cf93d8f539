"""Answers out of stored sentences, with no model at all: extracted, cited, or honestly refused."""

from bot.core.answering.answer import MAX_SOURCES, answer, nearest
from bot.core.answering.asked import Asked, understand
from bot.core.answering.candidates import Candidate, candidates, ranked_articles

__all__ = [
    "MAX_SOURCES",
    "Asked",
    "Candidate",
    "answer",
    "candidates",
    "nearest",
    "ranked_articles",
    "understand",
]
