"""What `bot.ports` says of briefs and counts, for every store."""

import asyncio

import pytest

from bot.core.briefs import Brief, BriefKind, outline_of
from bot.core.channels import Channel, Platform
from bot.errors import ToldMeanwhile
from bot.ports import Store
from tests.builders import FLOOD, HOME, NOW, article, brief, delivery, fact, hours, statement
from tests.contracts.stores import tracked

OTHER = Channel(platform=Platform.SLACK, id="C0OTHER")
FIRST = article("The levee at Tarn broke on Monday.", "a1")


async def save(
    store: Store, slot: str, channel: Channel = HOME, crisis: str = FLOOD.name, **changes: object
) -> Brief:
    one = brief(crisis=crisis, **changes)
    assert await store.save_brief(one, channel, {}, [], slot=slot)
    return one


async def test_a_brief_comes_back_as_it_was_saved(store: Store) -> None:
    saved = await save(store, "1", new=(statement(FIRST),), headline="“Tarn” 水")

    assert await store.last_brief(FLOOD.name, HOME) == saved
    assert await store.last_outline(FLOOD.name, HOME) == outline_of(saved)


async def test_a_slot_that_is_taken_stores_nothing(store: Store) -> None:
    first = await save(store, "1")

    is_saved = await store.save_brief(
        brief(number=2), HOME, {"fact": 1}, [delivery("second")], slot="1"
    )

    assert not is_saved
    assert await store.last_brief(FLOOD.name, HOME) == first
    assert await store.told(HOME, FLOOD.name) == {}
    assert await store.outbox.get("second") is None


async def test_a_slot_is_one_crisis_in_one_channel(store: Store) -> None:
    await save(store, "1")
    await save(store, "1", OTHER)
    await save(store, "1", crisis="Ostra quake")

    assert (await store.counts())["briefs"] == 3


async def test_of_many_that_race_for_a_slot_one_writes_and_owes(store: Store) -> None:
    saved = await asyncio.gather(
        *(
            store.save_brief(brief(number=n), HOME, {"a": n}, [delivery(f"d{n}")], slot="1")
            for n in range(8)
        )
    )

    winner = saved.index(True)
    assert saved.count(True) == 1
    assert await store.told(HOME, FLOOD.name) == {"a": winner}
    assert [one.key for one in await store.outbox.recent(9)] == [f"d{winner}"]


@pytest.mark.parametrize(
    ("known", "told"),
    [
        pytest.param({}, {"a": 2}, id="one that it did not know"),
        pytest.param({"a": 1}, {"a": 2, "b": 1}, id="another version of it"),
        pytest.param({"a": 3}, {"a": 4}, id="an older version"),
    ],
)
async def test_what_the_channel_was_told_meanwhile_is_not_told_again(
    known: dict[str, int], told: dict[str, int], store: Store
) -> None:
    update = brief(kind=BriefKind.BREAKING)
    await store.save_brief(update, HOME, {"a": 2, "c": 1}, [], slot="update")

    with pytest.raises(ToldMeanwhile):
        await store.save_brief(brief(), HOME, told, [delivery("second")], slot="1", known=known)

    assert await store.told(HOME, FLOOD.name) == {"a": 2, "c": 1}
    assert await store.last_brief(FLOOD.name, HOME) is None
    assert await store.outbox.get("second") is None
    assert await store.save_brief(brief(), HOME, {"a": 3}, [], slot="1", known={"a": 2})


async def test_what_other_channels_and_other_facts_became_keeps_no_brief_back(store: Store) -> None:
    await store.save_brief(brief(), OTHER, {"a": 2}, [], slot="1")
    await store.save_brief(brief(crisis="Ostra quake"), HOME, {"a": 2}, [], slot="1")
    await store.save_brief(brief(), HOME, {"b": 1}, [], slot="1")

    assert await store.save_brief(brief(), HOME, {"a": 1}, [], slot="2", known={})


async def test_of_many_that_race_to_tell_a_fact_one_does(store: Store) -> None:
    saved = await asyncio.gather(
        *(
            store.save_brief(brief(), HOME, {"a": 1}, [delivery(slot)], slot=slot, known={})
            for slot in "12345678"
        ),
        return_exceptions=True,
    )

    assert saved.count(True) == 1
    assert sum(isinstance(one, ToldMeanwhile) for one in saved) == 7
    assert len(await store.outbox.recent(9)) == 1


@pytest.mark.parametrize(
    "kind", [BriefKind.BREAKING, BriefKind.CORRECTION, BriefKind.ON_DEMAND, BriefKind.COVERAGE]
)
async def test_the_last_brief_is_a_numbered_one_unless_any_is_wanted(
    store: Store, kind: BriefKind
) -> None:
    numbered = await save(store, "1")
    other = await save(store, "2", kind=kind, number=0)
    await save(store, "3", OTHER, number=9)

    assert await store.last_brief(FLOOD.name, HOME) == numbered
    assert await store.last_brief(FLOOD.name, HOME, is_numbered=False) == other
    assert await store.last_brief("Ostra quake", HOME) is None


async def test_the_newest_brief_is_the_one_saved_last(store: Store) -> None:
    await save(store, "1", as_of=NOW + hours(1))
    last = await save(store, "2", number=2, as_of=NOW)

    assert await store.last_brief(FLOOD.name, HOME) == last


async def test_briefs_since_an_instant_are_of_every_kind_oldest_first(store: Store) -> None:
    await save(store, "old", as_of=NOW - hours(1))
    edge = await save(store, "edge", as_of=NOW)
    alert = await save(store, "alert", as_of=NOW + hours(1), kind=BriefKind.BREAKING)
    await save(store, "away", OTHER)

    since = await store.briefs_since(FLOOD.name, HOME, NOW)

    assert list(since) == [("edge", edge), ("alert", alert)]


async def test_briefs_are_found_by_every_article_they_cite(store: Store) -> None:
    other = article("Nobody was hurt.", "b1")
    one = await save(store, "1", new=(statement(FIRST),))
    two = await save(store, "2", OTHER, bottom_line=(statement(FIRST), statement(other)))
    await save(store, "3", new=())

    assert list(await store.briefs_using(FIRST.id)) == [("1", HOME, one), ("2", OTHER, two)]
    assert list(await store.briefs_using(other.id)) == [("2", OTHER, two)]
    assert list(await store.briefs_using(article(id="c1").id)) == []


async def test_articles_are_known_by_when_a_brief_used_them_last(store: Store) -> None:
    other = article("Nobody was hurt.", "b1")
    await save(store, "old", as_of=NOW - hours(9), new=(statement(other),))
    await save(store, "1", as_of=NOW - hours(2), new=(statement(FIRST),))
    await save(store, "2", OTHER, as_of=NOW, new=(statement(FIRST),))

    assert dict(await store.used_since(NOW - hours(3))) == {FIRST.id: NOW}
    assert list(await store.used_since(NOW - hours(9))) == [other.id, FIRST.id]


async def test_counts_say_how_much_there_is(store: Store) -> None:
    await store.add(FIRST, [])
    await store.save_tracked(tracked(FIRST, fact(FIRST)))
    await store.add(article("Changed.", "a1", revision=2), [])
    await store.save_brief(brief(), HOME, {}, [delivery("1"), delivery("2")], slot="1")

    assert await store.counts() == {
        "articles": 1,
        "stories": 1,
        "facts": 1,
        "briefs": 1,
        "owed": 2,
    }
