"""A writer's desk for tests: articles in, material and briefs out, through the real tracking."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.core.articles import Article, Draft, Source, SourceId
from bot.core.briefs import Brief, Coverage, outline_of
from bot.core.collecting.identity import article_id, identity_keys, to_article
from bot.core.composing import Material, compose, difference
from bot.core.composing.keyfigures import key_figures
from bot.core.facts import Fact
from bot.core.gate import passed
from bot.core.ledger.absorbing import absorb
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.known import Known
from bot.core.reading import read
from tests.builders import FLOOD, NOW, article, hours, reading_of

_LOOSE = Source(id=SourceId("loose"), kind="file", url="", publisher="pasted.txt")


def ledger(articles: Sequence[Article]) -> list[Fact]:
    """Track articles one after the other, and return the ledger; each is its own story."""
    facts: dict[str, Fact] = {}
    for one in articles:
        arrival = Arrival(
            article=one,
            reading=reading_of(one),
            story=f"s-{one.id}",
            origin=one.publisher,
            is_revision=one.revision > 1,
        )
        at = one.published_at or one.stored_at
        for fact in absorb(FLOOD.name, Known(facts.values()), arrival, at):
            facts[fact.key] = fact
    return list(facts.values())


def material(
    *articles: Article,
    told: Mapping[str, int] | None = None,
    last: Brief | None = None,
    as_of: datetime = NOW,
    facts: Sequence[Fact] | None = None,
    **changes: object,
) -> Material:
    """Lay out articles, by default with the ledger that tracking makes of them."""
    newest = max((a.published_at for a in articles if a.published_at), default=None)
    given: dict[str, object] = {
        "crisis": FLOOD.name,
        "facts": ledger(articles) if facts is None else facts,
        "told": told or {},
        "articles": {(a.id, a.revision): (a, reading_of(a)) for a in articles},
        "coverage": Coverage(
            articles=len(articles),
            publishers=len({a.publisher for a in articles}),
            newest=newest,
        ),
        "as_of": as_of,
        "last": outline_of(last) if last else None,
    }
    return Material(**{**given, **changes})  # type: ignore[arg-type]


def all_told(facts: Sequence[Fact]) -> dict[str, int]:
    """Say that a channel was told every fact as it stands."""
    return {fact.key: fact.version for fact in facts}


async def brief_of_raw(text: str) -> Brief:
    """Write the brief on demand of one pasted text, through the gate."""
    draft = Draft(title="", text=text, is_raw=True)
    article = to_article(draft, _LOOSE, NOW, id=article_id(identity_keys(_LOOSE, draft)))
    desk = material(
        article, is_on_demand=True, crisis=article.title, as_of=NOW + timedelta(minutes=1)
    )
    return passed(compose(desk), desk.library, read)


def paper(text: str, id: str, ago: float = 0.0, **changes: object) -> Article:
    """Return an article without a title, printed some hours ago."""
    return article(text, id, published_at=NOW - hours(ago), title="", **changes)


def texts(desk: Material) -> list[str]:
    """Return the key figures in their own words."""
    return [told.fact.text for told in key_figures(desk, difference(desk))]
