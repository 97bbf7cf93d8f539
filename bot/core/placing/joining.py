"""Which story an article joins, decided online: what came before is all there is.

An article joins for one of two reasons. It *tells the same*: words, names and numbers agree. Or it
*stays with* a story: it is about the same people, places and bodies, soon after; so a crisis that
goes on for months stays one story while its words change. The second needs dates on both sides:
where a text does not say when it was written, only what it tells can bear it out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from heapq import nlargest
from itertools import chain
from math import log
from operator import mul
from types import MappingProxyType

from bot.core.articles import Article, ArticleId
from bot.core.placing.counted import Counted, average_counts, compare_counts, counted_in
from bot.core.placing.profiles import Profile, Terms, split_fields, unit, weigh
from bot.core.stories import Rarity, Story, StoryId

#: Stories that an article is compared with.
CANDIDATES = 16
#: A story is open to joiners for this long after its newest article, a day longer for each that
#: it has.
OPEN_FOR = timedelta(days=21)
OPEN_LONGEST = timedelta(days=120)
#: Terms kept of a story: words, names, numbers.
KEPT = (80, 60, 25)
#: Articles after which a story's profile follows its newest ones only.
_MEMORY = 40
#: Terms of each field by which an article looks for stories.
_LOOKED_FOR = 14
#: A name that weighs less than this, next to the heaviest, is mentioned in passing.
_IN_PASSING = 0.15

#: Weights of the agreement in words, names, numbers, the article's core names in the story and the
#: story's in the article, and the sum from which an article joins: fitted by logistic regression.
_SAME, SAME_FROM = (4.3, 6.9, 7.2, 1.0, 0.8), 5.45
_STAYS, STAYS_FROM = (1.6, 8.6, 0.0, 3.4, 4.8), 4.5
#: What counting alike adds to telling the same, and counting otherwise: fitted the same way.
_COUNTED = (4.3, -3.9)
#: What it takes to tell the same in another language, where words cannot agree: how far the
#: article's meaning stands out near the story, what agreement in names and in numbers adds, and
#: the sum from which it joins. Not fitted: such pairs of ours are few.
_ACROSS, ACROSS_FROM = (1.0, 4.0, 4.0), 4.5
#: What a month without news takes from staying.
_MONTHLY, _MOST_MONTHS = 1.0, 2.0
#: Agreement in names from which two stories are one: more for larger ones, for a mistake there
#: costs more.
_ONE, _ONE_STEP, _ONE_MOST = 0.3, 0.1, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where an article belongs."""

    #: As it stands with the article.
    story: Story
    is_new: bool
    #: A story that the article showed to be the same one, closed; None mostly.
    ended: Story | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    story: Story
    profile: Profile
    score: float


def looked_for(mine: Profile) -> dict[str, float]:
    """Return the terms by which an article finds the stories that it may belong to."""
    return {
        term: weight
        for field in (mine.words, mine.names)
        for term, weight in nlargest(_LOOKED_FOR, field.items(), key=lambda one: one[1])
    }


def place(
    article: Article,
    counts: Mapping[str, float],
    stories: Sequence[Story],
    rarity: Rarity,
    now: datetime,
    meant: Mapping[StoryId, float] = MappingProxyType({}),
    *,
    counted: Counted | None = None,
) -> Placed:
    """Return the story the article belongs to.

    Args:
        article: The article.
        counts: Its terms, as `bot.core.placing.profiles.count_terms` gives them.
        stories: The stories that it may belong to.
        rarity: Of the article's terms and of the stories'.
        now: When the article was said; UTC.
        meant: The stories told in other languages that mean something like it, each with how far
            it stands out, in deviations.
        counted: What the article counts, where that is known already.
    """
    mine = weigh(counts.items(), rarity)
    own = alone(article, counts, rarity, now, counted)
    ranked = sorted(
        (
            _Candidate(story, theirs, _score(mine, theirs, own, story, meant.get(story.id)))
            for story in stories
            if is_open(story, now)
            for theirs in [weigh(story.terms, rarity)]
        ),
        key=lambda one: (-one.score, one.story.id),
    )
    open_to_it = [one for one in ranked if one.score >= 0]
    if not open_to_it:
        return Placed(story=own, is_new=True)
    into, ended = open_to_it[0].story, None
    if len(open_to_it) > 1 and _are_one(*open_to_it[:2]):
        into, gone = sorted(
            (one.story for one in open_to_it[:2]), key=lambda one: (-one.articles, one.id)
        )
        into, ended = joined(into, gone, rarity), replace(gone, merged_into=into.id)
    return Placed(story=joined(into, own, rarity), is_new=False, ended=ended)


def own_story(article: ArticleId) -> StoryId:
    """Return the name of the story that an article begins."""
    return StoryId(f"story-{article}")


def with_copy(story: Story, now: datetime) -> Story:
    """Return a story with one more article, which says what one of its others says."""
    return replace(story, articles=story.articles + 1, newest_at=max(story.newest_at, now))


def is_open(story: Story, now: datetime) -> bool:
    """Tell whether a story may still be joined by what is said now."""
    longest = min(OPEN_LONGEST, OPEN_FOR + timedelta(days=story.articles))
    return abs(now - story.newest_at) <= longest


def likeness(article: Story, story: Story, rarity: Rarity) -> float:
    """Return how far an article, as a story of its own, is over the line to a story: from 0 on."""
    return likeness_of((weigh(article.terms, rarity), article), (weigh(story.terms, rarity), story))


def likeness_of(article: tuple[Profile, Story], story: tuple[Profile, Story]) -> float:
    """Return what `likeness` does, for stories that are weighed already."""
    return _score(article[0], story[0], article[1], story[1])


def _score(
    mine: Profile, theirs: Profile, own: Story, story: Story, meant: float | None = None
) -> float:
    agreed = _agreements(mine, theirs)
    counted = compare_counts(own.counted, story.counted)
    same = _sum(_SAME, agreed) + _sum(_COUNTED, counted) - SAME_FROM
    if meant is not None:
        same = max(same, _sum(_ACROSS, (meant, *agreed[1:3])) - ACROSS_FROM)
    if not (own.is_dated and story.is_dated):
        return same
    months = abs(own.newest_at - story.newest_at) / timedelta(days=30)
    stays = _sum(_STAYS, agreed) - STAYS_FROM - _MONTHLY * min(_MOST_MONTHS, months)
    return max(same, stays)


def _are_one(a: _Candidate, b: _Candidate) -> bool:
    """Tell whether two stories that one article belongs to are one: only if both are dated."""
    if not (a.story.is_dated and b.story.is_dated):
        return False
    size = min(a.story.articles, b.story.articles)
    return _cosine(a.profile.names, b.profile.names) >= min(_ONE_MOST, _ONE + _ONE_STEP * log(size))


def _sum(weights: tuple[float, ...], agreed: tuple[float, ...]) -> float:
    total: float = sum(map(mul, weights, agreed))
    return total


def _agreements(mine: Profile, theirs: Profile) -> tuple[float, ...]:
    """Compare field by field, each from 0 to 1: see `_SAME`."""
    words, names, numbers = (_cosine(a, b) for a, b in zip(mine.fields, theirs.fields, strict=True))
    if not mine.names or not theirs.names:
        # A script without capitals: the words must stand in.
        return words, words, numbers, 0.5, 0.5
    return (
        words,
        names,
        numbers,
        _held(mine, theirs),
        _held(theirs, mine),
    )


def _cosine(mine: Terms, theirs: Terms) -> float:
    return sum([weight * theirs[term] for term, weight in mine.items() if term in theirs])


def _held(mine: Profile, theirs: Profile) -> float:
    """Return the share of the core of some names that matters among others."""
    floor = _IN_PASSING * theirs.core[0][0]
    held = sum([weight for weight, term in mine.core if theirs.names.get(term, 0.0) > floor])
    return held / sum([weight for weight, _ in mine.core])


def alone(
    article: Article,
    counts: Mapping[str, float],
    rarity: Rarity,
    now: datetime,
    counted: Counted | None = None,
) -> Story:
    """Return a story of this article and no other."""
    fields = [unit(field) for field in split_fields(counts.items())]
    return Story(
        id=own_story(article.id),
        terms=_most_telling(fields, rarity),
        counted=counted_in(article) if counted is None else counted,
        articles=1,
        newest_at=now,
        is_dated=article.published_at is not None,
        title=article.title,
    )


def joined(story: Story, other: Story, rarity: Rarity) -> Story:
    """Move a story's terms towards another's: an average, so that no article rules it."""
    old, new = min(story.articles, _MEMORY), min(other.articles, _MEMORY)
    share = new / (old + new)
    fields = []
    for mine, theirs in zip(split_fields(story.terms), split_fields(other.terms), strict=True):
        field = {term: weight * (1 - share) for term, weight in mine.items()}
        for term, weight in theirs.items():
            field[term] = field.get(term, 0.0) + weight * share
        fields.append(field)
    return replace(
        story,
        terms=_most_telling(fields, rarity),
        counted=average_counts(story.counted, other.counted, share),
        articles=story.articles + other.articles,
        newest_at=max(story.newest_at, other.newest_at),
        is_dated=story.is_dated or other.is_dated,
    )


def _most_telling(fields: Sequence[Terms], rarity: Rarity) -> tuple[tuple[str, float], ...]:
    weighed = weigh(chain.from_iterable(field.items() for field in fields), rarity)
    return tuple(
        (term, round(field[term], 5))
        for field, telling, most in zip(fields, weighed.fields, KEPT, strict=True)
        for _, term in nlargest(most, zip(telling.values(), telling, strict=True))
    )
