"""A few articles, kept and found again: what the contracts over articles share."""

from dataclasses import replace
from datetime import datetime

from bot.core.articles import Article
from bot.core.text.words import stems
from bot.ports import Store
from tests.builders import FLOOD, NOW, article, hours
from tests.contracts.stores import tracked

FIRST = article("The levee at Tarn broke on Monday. Forty families left.", "a1")
SECOND = article("Rail workers in Dorn went on strike.", "b1", stored_at=NOW + hours(1))
REVISED = replace(FIRST, revision=2, text="The levee at Tarn held. Nobody left.")
QUAKE = "Ostra quake"


async def keep(store: Store, *articles: Article, crises: tuple[str, ...] = (FLOOD.name,)) -> None:
    """Store and track revisions in this order."""
    for one in articles:
        await store.add(one, [f"key:{one.id}"])
        await store.save_tracked(tracked(one, crises=crises))


async def found(
    store: Store, words: str, *crises: str, limit: int = 10, until: datetime | None = None
) -> list[str]:
    """What a search finds, as the sentences' own words."""
    named = crises or (FLOOD.name,)
    hits = await store.search(named, list(stems(words)), until=until, limit=limit)
    texts = []
    for hit in hits:
        one = await store.get(hit.article, hit.revision)
        assert one is not None
        texts.append(one.text[hit.start : hit.end])
    return texts
