"""Tracking: each stored revision is read, placed and put on the ledgers, once."""

from collections.abc import Callable
from itertools import count

import pytest

from bot.core.aliases import Aliases
from bot.core.articles import Article, ArticleId
from bot.core.crises import Crisis
from bot.core.evidence import Reading
from bot.core.facts import FactState
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.known import Known
from bot.core.operating.setting_aside import PAUSES, SetAside
from bot.errors import StoreError
from bot.flows.embed import embed_waiting
from bot.flows.track import Arrived, left_behind, track
from bot.flows.track.reading import BATCH, SPELL, in_place
from bot.ports import Clock
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, NOW, FixedClock, article, hours, reading_of
from tests.concepts import FakeEmbedder

TEXT = """The levee at Tarn broke early on Monday and the flood ran into the old town of Tarn.

At least 12 people were killed and 4,500 were moved to schools, Mayor Oda Brel said on Monday.

Boats of the fire service went from house to house through the night to look for those left."""
LATER = TEXT.replace("At least 12 people", "At least 19 people")


async def tracked(store: MemoryStore, *articles: Article, crises: list[Crisis]) -> list[Arrived]:
    for one in articles:
        await store.add(one, [])
    return await track(store=store, crises=crises, read=in_place(reading_of), clock=FixedClock())


async def test_an_article_is_tracked_once_and_reaches_its_crisis() -> None:
    store = MemoryStore()

    (arrived,) = await tracked(store, article(TEXT), crises=[FLOOD])

    assert arrived.crises == (FLOOD.name,)
    assert list(await store.facts(FLOOD.name)) == sorted(
        arrived.facts, key=lambda fact: (fact.first_seen_at, fact.key)
    )
    assert (
        await track(store=store, crises=[FLOOD], read=in_place(reading_of), clock=FixedClock())
        == []
    )


async def test_an_article_that_no_query_matches_is_on_no_ledger() -> None:
    store = MemoryStore()

    (arrived,) = await tracked(store, article(TEXT), crises=[Crisis(name="Quake", query="quake")])

    assert (arrived.crises, arrived.facts) == ((), ())
    assert await store.placement(ArticleId("a1")) is not None


async def test_a_copy_is_known_goes_to_its_story_and_confirms_nothing() -> None:
    store = MemoryStore()
    copy = article(TEXT, "c1", publisher="Sell Courier", published_at=NOW)
    again = article(TEXT, "c2", publisher="Radio Tarn", published_at=NOW)

    await tracked(store, article(TEXT), copy, again, crises=[FLOOD])

    first, second, third = [await store.placement(ArticleId(id)) for id in ("a1", "c1", "c2")]
    assert first
    assert second
    assert third
    assert (first.duplicate_of, second.duplicate_of, third.duplicate_of) == (None, "a1", "a1")
    assert {second.story, third.story} == {first.story}
    assert {fact.state for fact in await store.facts(FLOOD.name)} == {FactState.NEW}


async def test_a_later_bulletin_is_of_the_story_and_no_copy() -> None:
    store = MemoryStore()
    later = article(LATER, "b1", published_at=NOW)

    _, arrived = await tracked(store, article(TEXT), later, crises=[FLOOD])

    placement = await store.placement(later.id)
    first = await store.placement(ArticleId("a1"))
    assert placement
    assert first
    assert (placement.duplicate_of, placement.story) == (None, first.story)
    changed = [fact for fact in arrived.facts if fact.state is FactState.CHANGED]
    assert [fact.figure.value for fact in changed if fact.figure] == [19]


async def test_a_revision_stays_where_it_was() -> None:
    store = MemoryStore()
    edited = article(LATER, revision=2, stored_at=NOW + hours(1))
    await tracked(store, article(TEXT), crises=[FLOOD])
    before = await store.placement(ArticleId("a1"))

    (arrived,) = await tracked(store, edited, crises=[])

    assert await store.placement(edited.id) == before
    assert arrived.crises == ()


async def test_a_revision_stays_in_a_crisis_whose_query_it_no_longer_matches() -> None:
    store = MemoryStore()
    await tracked(store, article(TEXT), crises=[FLOOD])
    dry = article("Tarn is dry again, Mayor Oda Brel said.", revision=2, title="Dry")

    (arrived,) = await tracked(store, dry, crises=[FLOOD])

    assert arrived.crises == (FLOOD.name,)


async def test_one_run_takes_so_many_and_the_next_the_rest() -> None:
    store = MemoryStore()
    many = [article("Short.", f"a{number}") for number in range(BATCH + 1)]

    assert len(await tracked(store, *many, crises=[])) == BATCH
    assert len(await tracked(store, crises=[])) == 1


class Poisoned(MemoryStore):
    """In which one article cannot be placed."""

    async def ledger(self, crisis: str, aliases: Aliases, arrival: Arrival) -> Known:
        if arrival.article.id == "b1":
            raise LookupError("what it says")
        return await super().ledger(crisis, aliases, arrival)


def poisoned(one: Article) -> Reading:
    """Read every article but one."""
    if one.id == "b1":
        raise LookupError("what it says")
    return reading_of(one)


async def all_tracked(
    store: MemoryStore, read: Callable[[Article], Reading] = reading_of, clock: Clock | None = None
) -> tuple[list[ArticleId], list[SetAside]]:
    """Track until nothing waits; return what was, and what was set aside."""
    done: list[ArticleId] = []
    asides: list[SetAside] = []
    while arrived := await track(
        store=store,
        crises=[FLOOD],
        read=in_place(read),
        clock=clock or FixedClock(),
        failed=asides.append,
    ):
        done += [one.article.id for one in arrived]
    return done, asides


@pytest.mark.parametrize(
    ("store", "read"), [(MemoryStore(), poisoned), (Poisoned(), reading_of)], ids=["read", "placed"]
)
@pytest.mark.parametrize("ids", ["b1 a1 c1", "a1 b1 c1", "a1 c1 b1"])
async def test_an_article_that_cannot_be_tracked_holds_up_no_other(
    store: MemoryStore, read: Callable[[Article], Reading], ids: str
) -> None:
    store = type(store)()
    for id in ids.split():
        await store.add(article(TEXT if id == "a1" else LATER, id, title=f"On {id}"), [])

    done, (aside,) = await all_tracked(store, read)

    assert sorted(done) == ["a1", "c1"]
    assert await store.asides(9) == [aside]
    assert (aside.title, aside.tries, aside.fault) == ("On b1", 1, "LookupError")
    assert aside.place.startswith("flows/test_track.py:")
    left = {one.article.id: one for one in await left_behind(store)}
    assert set(left) == {"a1", "c1"}


async def test_what_was_set_aside_is_tried_again_later_and_ever_more_seldom() -> None:
    store, clock = MemoryStore(), FixedClock()
    await store.add(article(TEXT, "b1"), [])
    pauses = []
    for _ in range(len(PAUSES) + 1):
        _, (aside,) = await all_tracked(store, poisoned, clock)
        assert await all_tracked(store, poisoned, clock) == ([], [])
        pauses.append(aside.again_at - clock.now())
        clock.at = aside.again_at

    assert (pauses, aside.tries, aside.since) == ([*PAUSES, PAUSES[-1]], len(PAUSES) + 1, NOW)
    assert await all_tracked(store, reading_of, clock) == (["b1"], [])
    assert await store.asides(9) == []


async def test_a_store_that_fails_sets_nothing_aside() -> None:
    class Broken(MemoryStore):
        async def ledger(self, crisis: str, aliases: Aliases, arrival: Arrival) -> Known:
            raise StoreError("full")

    store = Broken()
    await store.add(article(TEXT), [])

    with pytest.raises(StoreError):
        await all_tracked(store)

    assert await store.asides(9) == []
    assert len(await store.untracked(9, NOW)) == 1


async def test_a_run_ends_when_its_time_is_over_and_the_next_goes_on() -> None:
    seconds = count(step=SPELL)
    store = MemoryStore()
    for number in range(3):
        await store.add(article("Short.", f"a{number}"), [])

    for _ in range(3):
        ran = await track(
            store=store,
            crises=[],
            read=in_place(reading_of),
            clock=FixedClock(),
            watch=lambda: next(seconds),
        )
        assert len(ran) == 1


async def test_an_article_in_another_language_joins_by_its_meaning() -> None:
    store, embedder = MemoryStore(), FakeEmbedder()
    others = [article(f"Singers {n} at a festival.", f"f{n}", title="") for n in range(30)]
    french = "La digue a rompu. L'inondation : 4500 habitants évacués."
    told = [article(TEXT, language="en"), *others, article(french, "r1", title="", language="fr")]
    for one in told:
        await store.add(one, [])
    everything = Crisis(name="All", query="*")

    await embed_waiting(store=store, embedder=embedder, most=len(told))
    while await track(
        store=store,
        crises=[everything],
        read=in_place(reading_of),
        clock=FixedClock(),
        by_meaning=True,
    ):
        pass

    first, last = await store.placement(told[0].id), await store.placement(told[-1].id)
    assert first
    assert last
    assert last.story == first.story
