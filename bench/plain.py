"""What plain ranking reaches on the same questions: BM25 over stems, with the best cut-off.

How hard a set of questions is shows in what this scores on it. The cut-off is the one that is best
for the very set, so that no plain ranking can do better.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from math import log

from bench.asked import Asked, holds
from bot.core.articles import Article
from bot.core.reading import read
from bot.core.text.words import stems

_SATURATION, _LENGTH = 1.2, 0.75
#: Sentences that are told, and articles that are looked through.
_TOLD, _FIVE = 3, 5
_SHORTEST = 20


class Ranking:
    """Texts ranked by BM25."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._counts = [Counter(stems(text)) for text in texts]
        self._lengths = [one.total() for one in self._counts]
        self._mean = sum(self._lengths) / max(1, len(self._lengths))
        self._holding: dict[str, list[int]] = {}
        for at, counts in enumerate(self._counts):
            for stem in counts:
                self._holding.setdefault(stem, []).append(at)

    def ranked(self, question: str) -> list[tuple[float, int]]:
        """Return scores and places of the texts that share a word with a question, best first."""
        scores: dict[int, float] = defaultdict(float)
        for stem in sorted(set(stems(question))):
            holding = self._holding.get(stem, [])
            rarity = log(1 + (len(self._counts) - len(holding) + 0.5) / (len(holding) + 0.5))
            for at in holding:
                often = self._counts[at][stem]
                long = 1 - _LENGTH + _LENGTH * self._lengths[at] / self._mean
                scores[at] += rarity * often * (_SATURATION + 1) / (often + _SATURATION * long)
        return sorted(((score, at) for at, score in scores.items()), key=lambda one: -one[0])


class Plain:
    """Articles ranked, and sentences told."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._ids = [str(one.id) for one in articles]
        self._articles = Ranking([f"{one.title}\n{one.text}" for one in articles])
        self._texts = [
            (str(one.id), one.text[sentence.start : sentence.end])
            for one in articles
            for sentence in read(one.text).sentences
            if sentence.end - sentence.start >= _SHORTEST
        ]
        self._sentences = Ranking([text for _, text in self._texts])

    def sources(self, question: str) -> list[str]:
        """Return the five best articles."""
        return [self._ids[at] for _, at in self._articles.ranked(question)[:_FIVE]]

    def told(self, question: str, without: Collection[str] = ()) -> tuple[float, str]:
        """Return what the best sentence scores, and the text of the best ones.

        Args:
            question: What is asked.
            without: Articles that are taken away.
        """
        ranked = self._sentences.ranked(question)
        best = [one for one in ranked if self._texts[one[1]][0] not in without][:_TOLD]
        return (best[0][0] if best else 0.0), " ".join(self._texts[at][1] for _, at in best)


def plain_scores(asked: Sequence[Asked], articles: Sequence[Article]) -> Mapping[str, float]:
    """Return what BM25 scores on questions, each 0 to 1.

    Returns:
        "at_five" and "mrr" of the articles; "right", "refused" and their "mean" at the best
        cut-off; and that mean where the articles that tell it are taken away instead, as
        "mean_taken_away".
    """
    plain = Plain(articles)
    ranks, judged, taken_away = [], [], []
    for one in asked:
        if one.articles:
            at = [
                place
                for place, id in enumerate(plain.sources(one.question), 1)
                if id in one.articles
            ]
            ranks.append(1 / at[0] if at else 0.0)
        score, text = plain.told(one.question)
        is_right = any(holds(text, answer) for answer in one.answers or ())
        judged.append((score, one.answers is not None, is_right))
        if one.answers is not None:
            taken_away += [judged[-1], (plain.told(one.question, one.articles)[0], False, False)]
    return {
        "at_five": sum(map(bool, ranks)) / max(1, len(ranks)),
        "mrr": sum(ranks) / max(1, len(ranks)),
        **best_cut(judged),
        "mean_taken_away": best_cut(taken_away)["mean"],
    }


def best_cut(judged: Sequence[tuple[float, bool, bool]]) -> dict[str, float]:
    """Return what the best cut-off reaches.

    Args:
        judged: For each question its score, whether it has an answer, and whether what is told
            holds that.
    """
    told = sum(has for _, has, _ in judged)
    untold = len(judged) - told
    best = {"right": 0.0, "refused": 1.0, "mean": 0.5}
    right = wrong = 0
    ranked = sorted(judged, key=lambda one: -one[0])
    for at, (score, has, is_right) in enumerate(ranked):
        right += has and is_right
        wrong += not has
        if at + 1 < len(ranked) and ranked[at + 1][0] == score:
            continue  # no cut-off parts what scores the same
        share, refused = right / max(1, told), 1 - wrong / max(1, untold)
        if (share + refused) / 2 > best["mean"]:
            best = {"right": share, "refused": refused, "mean": (share + refused) / 2}
    return best
