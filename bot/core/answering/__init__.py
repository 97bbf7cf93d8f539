"""Answers out of stored sentences, with no model at all: extracted, cited, or honestly refused."""

from bot.core.answering.answer import MAX_SOURCES, answer, nearest
from bot.core.answering.asked import Asked, understand
from bot.core.answering.candidates import Candidate, candidates, ranked_articles
from bot.core.answering.covering import other_words
from bot.core.answering.overview import RECENT, asks_of_all, asks_of_happening, leading, overview

__all__ = [
    "MAX_SOURCES",
    "RECENT",
    "Asked",
    "Candidate",
    "answer",
    "asks_of_all",
    "asks_of_happening",
    "candidates",
    "leading",
    "nearest",
    "other_words",
    "overview",
    "ranked_articles",
    "understand",
]
