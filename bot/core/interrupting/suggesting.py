"""When a story that nobody follows is offered: several independent publishers report it at once."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.articles import Article, Tier
from bot.core.evidence import Reading
from bot.core.ledger.observing import said_at, wire_of

#: Offers that managers are sent in a day; more stand in the log and the status.
MOST_A_DAY = 5
#: Share of a story's articles that have a name by which it can be asked for, and how many names.
_NAMED_IN, _NAMES = 0.75, 2


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


def asked_by(told: Sequence[tuple[Article, Reading]]) -> str:
    """Return a query that most of a story's articles match: names that they share; or nothing."""
    known = Counter[str]()
    written: dict[str, str] = {}
    for article, reading in told:
        names = {" ".join(name.text.replace('"', " ").split()) for name in reading.names}
        for name in sorted(names - {article.publisher}):
            written.setdefault(name.casefold(), name)
        known.update({name.casefold() for name in names - {article.publisher}})
    shared = [name for name, times in known.items() if times >= _NAMED_IN * len(told)]
    shared.sort(key=lambda name: (-known[name], -len(name), name))
    return " ".join(f'"{written[name]}"' for name in shared[:_NAMES])
