"""What articles mean, in this process only."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime

from bot.core.articles import Article, ArticleId
from bot.core.searching.meaning import (
    Meaning,
    Passage,
    PassageHit,
    Vector,
    cosine,
    differing,
    nearest,
    signs_packed,
    standing_out,
)
from bot.store.nearest import COMPARED, LOOKED_AT, MOST_LEADS

#: The newest tracked revision of each article in order of arrival, with its crises.
Tracked = Callable[[], Iterable[tuple[Article, Collection[str]]]]


class MemoryVectors:
    """Passages by article."""

    def __init__(self, tracked: Tracked) -> None:
        self._tracked = tracked
        self._kept: dict[ArticleId, tuple[int, int, dict[int, tuple[Passage, Vector]]]] = {}

    async def save(self, meanings: Sequence[Meaning]) -> None:
        for one in meanings:
            before = self._kept.pop(one.article, None)
            passages: dict[int, tuple[Passage, Vector]] = {}
            if before is not None and before[0] == one.revision:
                model = one.passages[0][1].model
                passages = {n: held for n, held in before[2].items() if held[1].model == model}
            passages |= {passage.number: (passage, vector) for passage, vector in one.passages}
            self._kept[one.article] = (one.revision, one.of, passages)

    async def lacking(self, model: str, limit: int) -> Sequence[Article]:
        newest = list(self._tracked())[-LOOKED_AT:]
        found = [
            article
            for article, _ in reversed(newest)
            if not article.is_withdrawn
            and (article.text or article.title)
            and not self._has_all(article, model)
        ]
        return found[:limit]

    def _has_all(self, article: Article, model: str) -> bool:
        revision, of, passages = self._kept.get(article.id, (0, 0, {}))
        whole = [vector for _, vector in passages.values() if vector.model == model]
        return revision == article.revision and len(whole) == of

    async def beside(self, article: ArticleId, limit: int) -> Mapping[ArticleId, float]:
        leads = {id: kept[2][0][1] for id, kept in self._kept.items() if 0 in kept[2]}
        mine = leads.pop(article, None)
        if mine is None:
            return {}
        newest = list(leads.items())[: -MOST_LEADS - 1 : -1]
        alike = ((id, signs_packed(one)) for id, one in newest if _is_comparable(one, mine))
        return standing_out(differing(mine, alike), limit)

    async def passages(
        self, crises: Collection[str], asked: Vector, *, until: datetime | None, limit: int
    ) -> Sequence[PassageHit]:
        allowed = {
            (article.id, number): (passage, vector)
            for article, belonging in self._tracked()
            if set(crises) & set(belonging) and not article.is_withdrawn
            if until is None or article.stored_at <= until
            for revision, _, kept in [self._kept.get(article.id, (0, 0, {}))]
            if revision == article.revision
            for number, (passage, vector) in kept.items()
            if _is_comparable(vector, asked)
        }
        signs = ((key, signs_packed(vector)) for key, (_, vector) in allowed.items())
        counts = differing(asked, signs)
        best, far = nearest(counts, COMPARED), standing_out(counts, COMPARED)
        hits = [
            PassageHit(
                article=id,
                revision=self._kept[id][0],
                start=passage.start,
                end=passage.end,
                score=cosine(asked.values, vector.values),
                far=far.get((id, number), 0.0),
            )
            for id, number in best
            for passage, vector in [allowed[id, number]]
        ]
        return sorted(hits, key=lambda hit: (-hit.score, hit.article, hit.start))[:limit]


def _is_comparable(one: Vector, other: Vector) -> bool:
    return one.model == other.model and len(one.values) == len(other.values)
