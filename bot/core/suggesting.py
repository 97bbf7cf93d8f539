"""When a story that nobody follows is offered to managers: independent publishers burst into it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.articles import Article, Tier
from bot.core.observing import said_at, wire_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Burst:
    """How much is a burst: so many independent publishers within so long."""

    publishers: int = 4
    within: timedelta = timedelta(hours=12)


def bursting(articles: Iterable[Article], burst: Burst, now: datetime) -> tuple[str, ...]:
    """Return who independently tells of a story, in the order of their articles; empty: too few.

    Social accounts do not count, and who prints an agency's text is that agency.

    Args:
        articles: Of the story, copies left out, oldest first.
        burst: How many are enough.
        now: UTC.
    """
    fresh = [
        article
        for article in articles
        if article.tier is not Tier.SOCIAL and now - burst.within <= said_at(article) <= now
    ]
    origins = tuple(dict.fromkeys(wire_of(one) or one.publisher for one in fresh))
    return origins if len(origins) >= burst.publishers else ()
