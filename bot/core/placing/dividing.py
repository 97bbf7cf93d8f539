"""When a story turns out to be two, decided once it has grown to twice its size.

It is two when its newest articles form two groups, neither of which would take in an article of
the other. Articles keep the story that they were given; later ones can join either.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.core.articles import Article
from bot.core.ledger.observing import said_at
from bot.core.placing.joining import alone, joined, likeness, likeness_of
from bot.core.placing.profiles import weigh
from bot.core.stories import Rarity, Story

#: Articles of a story at which it is looked at as a whole, and then each time it has doubled.
FIRST_LOOK = 8
#: Its newest articles, of which more would not tell more.
LOOKED_AT = 24
#: Articles that make a story of their own.
FEWEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An article of a story, with its terms as `profiles.count_terms` gives them."""

    article: Article
    counts: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """Two stories where there was one."""

    stays: Story
    leaves: Story


def is_due(articles: int) -> bool:
    """Tell whether a story has grown enough to be looked at as a whole."""
    times, rest = divmod(articles, FIRST_LOOK)
    return rest == 0 and times.bit_count() == 1


def divide(story: Story, members: Sequence[Member], rarity: Rarity) -> Division | None:
    """Return the two stories that a story is; None when it is one.

    Args:
        story: As it stands.
        members: Its newest articles, oldest first, copies left out.
        rarity: Of all their terms.
    """
    stories = [alone(one.article, one.counts, rarity, said_at(one.article)) for one in members]
    if len(stories) < 2 * FEWEST:
        return None
    weighed = [(weigh(one.terms, rarity), one) for one in stories]
    like = {
        pair: likeness_of(weighed[pair[0]], weighed[pair[1]])
        for pair in combinations(range(len(stories)), 2)
    }
    one, other = _groups(len(stories), like)
    if min(len(one), len(other)) < FEWEST:
        return None
    # What the story began with keeps its name.
    first = next((at for at, it in enumerate(stories) if it.id == story.id), None)
    is_first = first in one if first is not None else len(one) >= len(other)
    stays, leaves = (one, other) if is_first else (other, one)
    begun = [stories[at] for at in leaves if stories[at].id != story.id]
    kept, gone = (_together([stories[at] for at in group], rarity) for group in (stays, leaves))
    if any(
        likeness(stories[at], across, rarity) >= 0
        for group, across in ((stays, gone), (leaves, kept))
        for at in group
    ):
        return None
    return Division(
        stays=replace(
            kept,
            id=story.id,
            title=story.title,
            articles=max(len(stays), story.articles - len(leaves)),
        ),
        leaves=replace(gone, id=begun[0].id, title=begun[0].title),
    )


def _groups(size: int, like: Mapping[tuple[int, int], float]) -> tuple[list[int], list[int]]:
    """Part articles in two: join the groups that are most alike on average until two are left."""
    groups = [[at] for at in range(size)]
    while len(groups) > 2:
        pairs = combinations(range(len(groups)), 2)
        one, other = max(pairs, key=lambda pair: _mean(groups[pair[0]], groups[pair[1]], like))
        groups[one] = sorted(groups[one] + groups.pop(other))
    return groups[0], groups[1]


def _mean(one: Sequence[int], other: Sequence[int], like: Mapping[tuple[int, int], float]) -> float:
    return sum(like[min(a, b), max(a, b)] for a in one for b in other) / (len(one) * len(other))


def _together(stories: Sequence[Story], rarity: Rarity) -> Story:
    whole = stories[0]
    for other in stories[1:]:
        whole = joined(whole, other, rarity)
    return whole
