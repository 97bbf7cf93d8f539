"""Flashes whose agency has reported more since: what they say stands in the report, and later."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.core.articles import ArticleId
from bot.core.composing.material import Material
from bot.core.facts import Fact

#: How long a flash and a report are, in sentences, and how soon the report follows.
_FLASH, _REPORT, _SOON = 2, 4, timedelta(hours=12)


def flashes_told_since(
    material: Material, is_told: Callable[[ArticleId], bool]
) -> frozenset[ArticleId]:
    """Return the flashes whose publisher has reported more since.

    "Gunfire was heard near the palace" tells nothing once soldiers have said that they took power.
    "Two trains collided" still does, where nobody else says so: the report's "at least eight were
    killed when" is not told once others count more.

    Args:
        material: What there is.
        is_told: Whether a brief may tell how an article opens.
    """
    flashes: list[tuple[str, datetime, ArticleId]] = []
    reports: dict[str, list[tuple[datetime, ArticleId]]] = defaultdict(list)
    for article, reading in material.articles.values():
        length = sum(not one.is_heading for one in reading.sentences)
        if article.published_at is None or not length:
            continue
        if length <= _FLASH:
            flashes.append((article.publisher, article.published_at, article.id))
        elif length >= _REPORT:
            reports[article.publisher].append((article.published_at, article.id))
    return frozenset(
        id
        for publisher, at, id in flashes
        if any(at < since <= at + _SOON and is_told(by) for since, by in reports[publisher])
    )


def is_only_flashed(fact: Fact, flashes: frozenset[ArticleId]) -> bool:
    """Tell whether nobody says it but such flashes."""
    return bool(flashes) and all(one.span.article in flashes for one in fact.sightings)
