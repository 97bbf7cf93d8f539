"""Answers out of stored sentences, with no model at all: extracted, cited, or honestly refused.

- `question`: what is asked for; `context`: what it takes from its thread and its crisis.
- `candidates`, and `meant`: sentences found by words and by meaning.
- `fitting`: how well each fits; `deciding`: which one answers, what is told beside it, and whether
  any does.
- `answer` puts it together: which sentences are `eligible`, `choosing` the best of them, and what
  is told `by_want`: `figures`, `ages`, `spoken` words, the `overview`, what others are `claiming`,
  sentences `introducing` somebody or `explaining` why, or clues that it is `joining` in one name;
  what is only `holding` an opinion, `denying` or not `doing` what is asked is told apart.
- Of figures, `matching` finds those that are asked for, and `counts` the newest of them: of one of
  the `events` or of each, and of the place asked about or `placed` in a wider area.
- `wording` cites it, `notices` say what comes before it, and a `pack` is what a model may word it
  from.
"""

from bot.core.answering.answer import MAX_SOURCES, answer, nearest
from bot.core.answering.candidates import Candidate, candidates, ranked_articles
from bot.core.answering.context import readings_of
from bot.core.answering.fitting.covering import other_words
from bot.core.answering.overview import RECENT, asks_of_all, leading, overview
from bot.core.answering.question.asked import Asked, understand

__all__ = [
    "MAX_SOURCES",
    "RECENT",
    "Asked",
    "Candidate",
    "answer",
    "asks_of_all",
    "candidates",
    "leading",
    "nearest",
    "other_words",
    "overview",
    "ranked_articles",
    "readings_of",
    "understand",
]
