"""Answers out of stored sentences, with no model at all: extracted, cited, or honestly refused."""

from bot.core.answering.answer import answer, nearest
from bot.core.answering.asked import Asked, understand
from bot.core.answering.candidates import Candidate, candidates

__all__ = ["Asked", "Candidate", "answer", "candidates", "nearest", "understand"]
