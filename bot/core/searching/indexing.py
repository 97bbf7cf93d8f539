"""How sentences are found: by their own words, and by the names that their pronouns stand for."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from math import log

from bot.core.articles import Article, ArticleId
from bot.core.evidence import Reading
from bot.core.questions import SentenceHit
from bot.core.text.words import stems

#: BM25's saturation, and how much a long sentence loses.
_K1 = 1.2
_B = 0.6
#: What an article's whole text adds to each of its sentences.
_ARTICLE_SHARE = 0.4


def searched_stems(article: Article, reading: Reading) -> tuple[tuple[str, ...], ...]:
    """Return the stems of each sentence and of whoever speaks or counts in it, in text order."""
    found = []
    for sentence in reading.sentences:
        own = list(stems(article.text[sentence.start : sentence.end]))
        for quote in reading.quotes:
            if quote.start < sentence.end and quote.end > sentence.start:
                own += stems(f"{quote.speaker} {quote.role}")
        for attribution in reading.attributions:
            if sentence.start <= attribution.clause_start < sentence.end:
                own += stems(attribution.claimant)
        for figure in reading.figures:
            if sentence.start <= figure.start < sentence.end:
                own += stems(f"{figure.claimant} {figure.counted} {figure.place}")
        found.append(tuple(own))
    return tuple(found)


class SentenceIndex:
    """Sentences by the stems that they hold, in memory; a later revision takes an earlier's place.

    Ranked by BM25 over sentences, and with a share over whole articles: a sentence that answers
    often leaves out what its neighbours have said.
    """

    def __init__(self) -> None:
        self._postings: dict[str, dict[int, int]] = defaultdict(dict)
        self._rows: list[tuple[Article, int, int, int]] = []
        self._of: dict[ArticleId, list[int]] = {}
        self._gone: set[int] = set()
        self._length = 0

    def add(self, article: Article, reading: Reading, found: Sequence[Sequence[str]]) -> None:
        """Index one article's sentences; `found` are their stems, as `searched_stems` gives."""
        self._gone.update(self._of.pop(article.id, ()))
        rows = self._of[article.id] = []
        if article.is_withdrawn:
            return
        for sentence, held in zip(reading.sentences, found, strict=True):
            row = len(self._rows)
            self._rows.append((article, sentence.start, sentence.end, len(held)))
            self._length += len(held)
            rows.append(row)
            for stem, times in Counter(held).items():
                self._postings[stem][row] = times

    def search(
        self, words: Sequence[str], allowed: Callable[[Article], bool], limit: int
    ) -> list[SentenceHit]:
        """Find the sentences that hold any of the stems, best first."""
        total = max(1, len(self._rows))
        mean = self._length / total
        scores: dict[int, float] = defaultdict(float)
        wholes: dict[ArticleId, dict[str, float]] = defaultdict(dict)
        for stem in dict.fromkeys(words):
            posted = self._postings.get(stem, {})
            rarity = log(1 + (total - len(posted) + 0.5) / (len(posted) + 0.5))
            for row, times in posted.items():
                if row in self._gone:
                    continue
                size = self._rows[row][3] / mean if mean else 1.0
                scores[row] += rarity * times * (_K1 + 1) / (times + _K1 * (1 - _B + _B * size))
                wholes[self._rows[row][0].id][stem] = rarity
        hits = []
        for row, score in scores.items():
            article, start, end, _ = self._rows[row]
            if not allowed(article):
                continue
            hits.append(
                SentenceHit(
                    article=article.id,
                    revision=article.revision,
                    start=start,
                    end=end,
                    score=score + _ARTICLE_SHARE * sum(wholes[article.id].values()),
                )
            )
        return sorted(hits, key=lambda hit: (-hit.score, hit.article, hit.start))[:limit]
