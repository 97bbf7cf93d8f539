"""Stories told in several languages: which articles are put together, and which wrongly.

Invented events in real cities, in pairs that are alike. Every article is dated; what came before is
all there is. Also where they name nobody, so that places and numbers alone can tell, and without
what places are called in other languages. `python -m bench.across`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations, product
from random import Random

from bench.told_across import PEOPLE, TOLD
from bot.core.articles import Article, ArticleId, SourceId
from bot.core.placing.joining import CANDIDATES, looked_for, place
from bot.core.placing.profiles import count_terms, weigh
from bot.core.reading import read
from bot.core.stories import Rarity
from bot.store.terms import TermIndex

_BEGAN = datetime(2026, 3, 2, 9, tzinfo=UTC)
#: Orders in which the articles come.
_ORDERS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    article: Article
    event: str


def measure() -> dict[str, float]:
    """Print and return the shares of pairs that are put together, right ones and wrong ones."""
    scores: dict[str, float] = {}
    for (people, names_people), (name, is_known) in product(
        (("people named", True), ("nobody named", False)),
        (("other names", True), ("own names", False)),
    ):
        right = wrong = wanted = unwanted = 0
        for seed in range(_ORDERS):
            run = _stream(seed, is_known=is_known, names_people=names_people)
            stories = _stories(run)
            for (one, mine), (other, theirs) in combinations(zip(run, stories, strict=True), 2):
                is_one = one.event == other.event
                wanted += is_one
                unwanted += not is_one
                right += is_one and mine == theirs
                wrong += not is_one and mine == theirs
        measured = f"{people}, {name}"
        scores |= {f"{measured} joined": right / wanted, f"{measured} wrong": wrong / unwanted}
    for key, score in scores.items():
        print(f"across  {key:<32} {score:.3f}")
    return scores


def _stream(seed: int, *, is_known: bool, names_people: bool) -> list[_Told]:
    told = [
        _Told(
            article=Article(
                id=ArticleId(f"{event}-{language}"),
                source=SourceId("bench"),
                publisher=language,
                title="",
                text=text if names_people else re.sub(PEOPLE, "", text),
                published_at=_BEGAN,
                stored_at=_BEGAN,
                language=language if is_known else "",
            ),
            event=event,
        )
        for event, language, text in TOLD
    ]
    return Random(seed).sample(told, len(told))


def _stories(run: Sequence[_Told]) -> list[str]:
    index, placed = TermIndex(), []
    for number, one in enumerate(run):
        at = _BEGAN + timedelta(hours=number)
        counts = count_terms(one.article, read(one.article.text, published_at=at))
        rarity = index.rarity(counts)
        near = index.near(looked_for(weigh(counts.items(), rarity)), CANDIDATES)
        others = index.rarity({term for story in near for term, _ in story.terms})
        known = Rarity(stories=rarity.stories, held={**rarity.held, **others.held})
        found = place(one.article, counts, near, known, at)
        for story in (found.ended, found.story):
            if story is not None:
                index.put(story)
        placed.append(found.story.id)
    return list(placed)


if __name__ == "__main__":
    measure()
