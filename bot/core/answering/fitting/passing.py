"""Whether an article names the person of a question only in passing.

A sentence that leaves out the name may speak of whom its article is about: "he missed four games".
Of somebody who is named once in passing no other sentence tells anything.
"""

from collections.abc import Mapping
from functools import lru_cache

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.named import holds, runs
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import stems_in
from bot.core.articles import Article
from bot.core.evidence import Reading

#: Sentences that name somebody of whom others may tell, and what two of them count.
_OFTEN, _TWICE = 3, 0.5
#: Sentences at an article's beginning, which name whom it is about.
_OPENING = 2


def passing(asked: Asked, candidate: Candidate) -> Mapping[str, float]:
    """Measure whether one whom a sentence leaves out is named in passing only, 0 to 1."""
    own = stems_in(candidate.text)
    absent = [head for _, head in runs(asked.text, asked.names) if not holds(head, own)]
    worst = max((_minor(candidate.article, candidate.reading, one) for one in absent), default=0.0)
    return {"minor": worst}


def _minor(article: Article, reading: Reading, name: frozenset[str]) -> float:
    if holds(name, stems_in(article.title)):
        return 0.0
    spans = tuple((one.start, one.end) for one in reading.sentences)
    naming = [at for at, held in enumerate(_held(article.text, spans)) if holds(name, held)]
    if len(naming) >= _OFTEN or any(at < _OPENING for at in naming):
        return 0.0
    return _TWICE if len(naming) > 1 else 1.0


@lru_cache(maxsize=64)
def _held(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[frozenset[str], ...]:
    return tuple(stems_in(text[start:end]) for start, end in spans)
