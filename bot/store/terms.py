"""Which stories hold which terms, in memory: candidates without looking at every story."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from heapq import nlargest
from itertools import islice

from bot.core.placing.profiles import split_fields
from bot.core.stories import Rarity, Story, StoryId

#: Terms of each field of a story, the most telling first, by which it can be found.
FOUND_BY = 24
#: Stories looked at for each term.
MOST_STORIES = 100


def telling(story: Story) -> dict[str, float]:
    """Return the terms by which a story can be found: none once it is merged."""
    if story.merged_into is not None:
        return {}
    words, names, _ = split_fields(story.terms)
    return {**dict(islice(words.items(), FOUND_BY)), **dict(islice(names.items(), FOUND_BY))}


def held(story: Story | None) -> frozenset[str]:
    """Return every term that a story counts for: none once it is merged."""
    if story is None or story.merged_into is not None:
        return frozenset()
    return frozenset(term for term, _ in story.terms)


class TermIndex:
    """The terms of the open stories."""

    def __init__(self) -> None:
        self._stories: dict[StoryId, Story] = {}
        self._counts: Counter[str] = Counter()
        self._telling: dict[str, dict[StoryId, float]] = defaultdict(dict)

    def put(self, story: Story) -> None:
        """Enter a story, or what became of it."""
        old = self._stories.pop(story.id, None)
        self._counts.subtract(held(old))
        for term in telling(old) if old else ():
            del self._telling[term][story.id]
        if story.merged_into is None:
            self._stories[story.id] = story
        self._counts.update(held(story))
        for term, weight in telling(story).items():
            self._telling[term][story.id] = weight

    def rarity(self, terms: Collection[str]) -> Rarity:
        """See `bot.ports.TrackStore`."""
        counts = {term: self._counts[term] for term in terms if self._counts.get(term)}
        return Rarity(stories=len(self._stories), held=counts)

    def near(self, terms: Mapping[str, float], limit: int) -> list[Story]:
        """See `bot.ports.TrackStore`."""
        hits: dict[StoryId, float] = defaultdict(float)
        for term, weight in terms.items():
            holding = self._telling.get(term, {}).items()
            for id, held_weight in nlargest(
                MOST_STORIES, holding, key=lambda one: (one[1], one[0])
            ):
                hits[id] += weight * held_weight
        best = nlargest(limit, hits.items(), key=lambda one: (one[1], one[0]))
        return [self._stories[id] for id, _ in best]
