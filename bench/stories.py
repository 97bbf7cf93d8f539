"""Stories decided online: pairs of like events, with and without other news, and long crises.

Undated: ECB+ events in shuffled order. Dated: invented crises that run side by side, mixed with
unrelated articles. Plain TF-IDF, online too, is measured in the same run; a fold leaves topics out.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import log, sqrt
from pathlib import Path
from random import Random
from statistics import mean

from bench.datasets import items
from bench.streams import invent
from bot.core.articles import Article, ArticleId, SourceId
from bot.core.placing.joining import CANDIDATES, looked_for, place
from bot.core.placing.profiles import count_terms, weigh
from bot.core.reading import read
from bot.core.stories import Rarity
from bot.core.text.words import stems
from bot.store.terms import TermIndex

_STORED = datetime(2026, 3, 3, tzinfo=UTC)
_TFIDF_JOINS = 0.2


@dataclass(slots=True, kw_only=True)
class _Told:
    """An article, its gold story and its counted terms."""

    article: Article
    gold: str
    counts: dict[str, float]


Assign = Callable[[Sequence[_Told]], list[str]]


def measure(folder: Path) -> Mapping[str, float]:
    """Print and return B-cubed F1 and the share of like events kept apart, for every stream."""
    events = [
        _told(item["id"], item["gold"], item["text"], item["title"])
        for item in items(folder, "stories")
    ]
    others = [
        _told(f"other-{item['id']}", f"other-{item['id']}", item["text"])
        for item in items(folder, "quotes")
    ]
    scores: dict[str, float] = {}
    for name, assign in (("ours", _ours), ("tfidf", _tfidf)):
        for stream, runs in _streams(events, others).items():
            measured = [_measured(run, assign(run)) for run in runs]
            for key in measured[0]:
                scores[f"{stream} {name} {key}"] = mean(one[key] for one in measured)
    for key, score in scores.items():
        print(f"stories  {key:<34} {score:.3f}")
    return scores


def _streams(events: list[_Told], others: list[_Told]) -> dict[str, list[list[_Told]]]:
    topics = sorted({one.gold.split("-")[0] for one in events})
    halves = [set(topics[::2]), set(topics[1::2])]
    return {
        "events": [_shuffled(events, seed) for seed in range(4)],
        "events, fold": [
            _shuffled([one for one in events if one.gold.split("-")[0] in half], 4)
            for half in halves
        ],
        "events, mixed": [_shuffled(events + others, seed) for seed in range(4)],
        "crises": [_crises(seed) for seed in (1, 2)],
        "crises, mixed": [_among(_crises(3), others)],
    }


def _measured(run: Sequence[_Told], stories: Sequence[str]) -> dict[str, float]:
    gold = [one.gold for one in run]
    both, ours, wanted = Counter(zip(gold, stories, strict=True)), Counter(stories), Counter(gold)
    precision = mean(both[g, s] / ours[s] for g, s in zip(gold, stories, strict=True))
    recall = mean(both[g, s] / wanted[g] for g, s in zip(gold, stories, strict=True))
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall),
        "apart": _apart(gold, stories),
    }


def _apart(gold: Sequence[str], stories: Sequence[str]) -> float:
    """Return the share of like pairs ("12-ecb", "12-plus") in different stories; 1 for none."""
    most: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one, story in zip(gold, stories, strict=True):
        most[one][story] += 1
    main = {one: counts.most_common(1)[0][0] for one, counts in most.items()}
    pairs = [(one, one.removesuffix("-ecb") + "-plus") for one in main if one.endswith("-ecb")]
    kept = [main[one] != main[other] for one, other in pairs if other in main]
    return mean(kept) if kept else 1.0


def _ours(run: Sequence[_Told]) -> list[str]:
    index, placed = TermIndex(), []
    for one in run:
        rarity = index.rarity(one.counts)
        near = index.near(looked_for(weigh(one.counts.items(), rarity)), CANDIDATES)
        others = index.rarity({term for story in near for term, _ in story.terms})
        known = Rarity(stories=rarity.stories, held={**rarity.held, **others.held})
        at = one.article.published_at or one.article.stored_at
        found = place(one.article, one.counts, near, known, at)
        for story in (found.ended, found.story):
            if story is not None:
                index.put(story)
        placed.append(found.story.id)
    return list(placed)


def _tfidf(run: Sequence[_Told]) -> list[str]:
    """Join the centroid of highest cosine, idf counted over the articles before."""
    held: Counter[str] = Counter()
    centroids: list[dict[str, float]] = []
    placed = []
    for number, one in enumerate(run, 1):
        counts = Counter(stems(f"{one.article.title} {one.article.text}"))
        held.update(counts.keys())
        mine = {s: (1 + log(n)) * log((number + 1) / held[s]) for s, n in counts.items()}
        size = _size(mine) or 1.0
        best = (_TFIDF_JOINS, len(centroids))
        for at, theirs in enumerate(centroids):
            shared = sum(weight * theirs.get(stem, 0.0) for stem, weight in mine.items())
            best = max(best, (shared / size / (_size(theirs) or 1.0), at))
        if best[1] == len(centroids):
            centroids.append({})
        joined = centroids[best[1]]
        for stem, weight in mine.items():
            joined[stem] = joined.get(stem, 0.0) + weight / size
        placed.append(str(best[1]))
    return placed


def _size(weights: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in weights.values()))


def _told(
    id: str, gold: str, text: str, title: str = "", published_at: datetime | None = None
) -> _Told:
    article = Article(
        id=ArticleId(id),
        source=SourceId("bench"),
        publisher="bench",
        title=title,
        text=text,
        published_at=published_at,
        stored_at=_STORED,
    )
    counts = count_terms(article, read(text, title=title, published_at=published_at))
    return _Told(article=article, gold=gold, counts=counts)


def _crises(seed: int) -> list[_Told]:
    return [
        _told(one.id, one.crisis, one.text, one.title, one.published_at)
        for one in invent(seed, articles=40)
    ]


def _among(crises: list[_Told], others: list[_Told]) -> list[_Told]:
    """Mix undated articles in, each a day after the one before."""
    start = crises[0].article.published_at or _STORED
    dated = [
        _told(one.article.id, one.gold, one.article.text, "", start + timedelta(days=number))
        for number, one in enumerate(others)
    ]
    return sorted(crises + dated, key=lambda one: one.article.published_at or _STORED)


def _shuffled(told: list[_Told], seed: int) -> list[_Told]:
    return Random(seed).sample(told, len(told))
