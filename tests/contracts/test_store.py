"""What `bot.ports.articles` says of articles, for every store."""

from dataclasses import replace

import pytest

from bot.core.articles import ArticleId
from bot.core.briefs import Coverage
from bot.ports import Store
from tests.builders import FLOOD, NOW, article, hours, reading_of
from tests.contracts.keeping import FIRST, QUAKE, REVISED, SECOND, found, keep
from tests.contracts.stores import tracked

# --- articles -------------------------------------------------------------------------------


async def test_an_article_comes_back_as_it_was_stored(store: Store) -> None:
    odd = article(
        "Ünïcode, “quotes”, 水 and 🜨.\n\nTwo.", "ö/1", published_at=None, stake="party",
        modified_at=NOW - hours(1),
    )  # fmt: skip
    await store.add(odd, [])

    assert await store.get(odd.id) == odd


async def test_what_is_not_there_is_none(store: Store) -> None:
    nobody = ArticleId("nobody")

    assert await store.get(nobody) is None
    assert await store.get(nobody, 1) is None
    assert await store.reading(nobody, 1) is None
    assert await store.placement(nobody) is None
    assert await store.known(["nothing"]) == {}
    assert list(await store.get_many([(nobody, 1)])) == []


async def test_without_a_revision_the_newest_is_meant(store: Store) -> None:
    await store.add(REVISED, [])
    await store.add(FIRST, [])

    assert await store.get(FIRST.id) == REVISED
    assert await store.get(FIRST.id, 1) == FIRST


async def test_the_same_revision_again_changes_nothing(store: Store) -> None:
    await store.add(FIRST, [])
    await store.add(replace(FIRST, text="Another text."), [])

    assert await store.get(FIRST.id) == FIRST
    assert list(await store.untracked(10)) == [FIRST]


async def test_every_key_leads_to_the_newest_revision(store: Store) -> None:
    await store.add(FIRST, ["guid", "link"])
    await store.add(REVISED, ["link", "other"])

    known = await store.known(["guid", "link", "other", "unknown"])

    assert known == {"guid": REVISED, "link": REVISED, "other": REVISED}


async def test_a_key_stays_with_the_article_that_had_it_first(store: Store) -> None:
    await store.add(FIRST, ["link"])
    await store.add(SECOND, ["link"])

    assert (await store.known(["link"]))["link"] == FIRST


async def test_a_known_article_can_be_given_more_keys(store: Store) -> None:
    await store.add(FIRST, ["link"])
    await store.add(FIRST, ["guid", "guid"])

    assert (await store.known(["guid"]))["guid"] == FIRST


async def test_many_revisions_are_loaded_at_once(store: Store) -> None:
    many = [article(f"Text {n}.", f"m{n}") for n in range(1_200)]
    for one in many[:3]:
        await store.add(one, [])

    wanted = [(one.id, one.revision) for one in many]

    assert sorted(one.id for one in await store.get_many(wanted)) == ["m0", "m1", "m2"]


async def test_revisions_come_with_what_was_read_once_they_are_tracked(store: Store) -> None:
    await keep(store, FIRST, SECOND)
    await store.add(REVISED, [])
    wanted = [(one.id, one.revision) for one in (FIRST, SECOND, REVISED)]

    pairs = await store.with_readings(wanted)

    assert sorted(pairs, key=lambda pair: pair[0].id) == [
        (FIRST, reading_of(FIRST)),
        (SECOND, reading_of(SECOND)),
    ]
    assert list(await store.with_readings([])) == []


async def test_what_was_not_tracked_waits_in_the_order_in_which_it_was_stored(store: Store) -> None:
    for one in (SECOND, FIRST, REVISED):
        await store.add(one, [])
    await store.save_tracked(tracked(FIRST))

    assert list(await store.untracked(10)) == [SECOND, REVISED]
    assert list(await store.untracked(1)) == [SECOND]


async def test_what_was_read_is_kept_by_revision(store: Store) -> None:
    await keep(store, FIRST)
    await store.add(REVISED, [])

    assert await store.reading(FIRST.id, 1) == reading_of(FIRST)
    assert await store.reading(FIRST.id, 2) is None


# --- articles of a crisis -------------------------------------------------------------------


async def test_a_crisis_holds_its_own_articles_oldest_stored_first(store: Store) -> None:
    await keep(store, SECOND, FIRST)
    await keep(store, article("The quake.", "q1"), crises=(QUAKE,))

    assert list(await store.in_crises([FLOOD.name], since=None, until=None)) == [FIRST, SECOND]
    assert list(await store.in_crises([], since=None, until=None)) == []


async def test_an_article_belongs_to_the_crises_that_any_of_its_revisions_is_of(
    store: Store,
) -> None:
    await keep(store, FIRST)
    await store.add(SECOND, [])

    assert await store.belongs(FIRST.id, [QUAKE, FLOOD.name])
    assert not await store.belongs(FIRST.id, [QUAKE])
    assert not await store.belongs(FIRST.id, [])
    assert not await store.belongs(SECOND.id, [FLOOD.name])


async def test_an_article_of_two_crises_is_there_once(store: Store) -> None:
    await keep(store, FIRST, crises=(FLOOD.name, QUAKE))

    both = await store.in_crises([FLOOD.name, QUAKE], since=None, until=None)

    assert list(both) == [FIRST]


@pytest.mark.parametrize(
    ("since", "until", "ids"),
    [
        pytest.param(0, 1, ["a1", "b1"], id="both ends belong to it"),
        pytest.param(0.001, 1, ["b1"], id="after the first"),
        pytest.param(0, 0.999, ["a1"], id="before the second"),
        pytest.param(2, 3, [], id="nothing"),
    ],
)
async def test_the_time_that_counts_is_when_it_was_stored(
    store: Store, since: float, until: float, ids: list[str]
) -> None:
    await keep(store, FIRST, SECOND)

    got = await store.in_crises([FLOOD.name], since=NOW + hours(since), until=NOW + hours(until))

    assert [one.id for one in got] == ids


async def test_only_the_newest_tracked_revision_counts(store: Store) -> None:
    await keep(store, FIRST)
    await store.add(REVISED, [])
    assert list(await store.in_crises([FLOOD.name], since=None, until=None)) == [FIRST]

    await store.save_tracked(tracked(REVISED))
    assert list(await store.in_crises([FLOOD.name], since=None, until=None)) == [REVISED]


@pytest.mark.parametrize("until", [None, 0.5, -1])
@pytest.mark.parametrize("since", [None, 0, 1])
async def test_what_is_covered_is_counted_without_being_loaded(
    store: Store, since: int | None, until: float | None
) -> None:
    await keep(store, FIRST, SECOND)
    await keep(store, article("The quake.", "q1"), crises=(QUAKE,))
    await keep(store, article("Both.", "both", publisher="Radio Tarn"), crises=(FLOOD.name, QUAKE))
    start = NOW + hours(since) if since is not None else None
    end = NOW + hours(until) if until is not None else None

    for crises in ([FLOOD.name], [FLOOD.name, QUAKE], []):
        within = await store.in_crises(crises, since=start, until=end)
        newest = max((one.published_at for one in within if one.published_at), default=None)
        assert await store.coverage(crises, since=start, until=end) == Coverage(
            articles=len(within), publishers=len({one.publisher for one in within}), newest=newest
        )


async def test_a_revision_may_leave_a_crisis(store: Store) -> None:
    await keep(store, FIRST)
    await store.add(REVISED, [])
    await store.save_tracked(tracked(REVISED, crises=()))

    assert list(await store.in_crises([FLOOD.name], since=None, until=None)) == []
    assert await found(store, "levee") == []


async def test_a_withdrawn_article_is_left_out(store: Store) -> None:
    await keep(store, FIRST, replace(FIRST, revision=2, is_withdrawn=True))

    assert list(await store.in_crises([FLOOD.name], since=None, until=None)) == []
    assert await found(store, "levee") == []


async def test_the_newest_come_first_in_any_crisis_or_none(store: Store) -> None:
    await keep(store, FIRST)
    await keep(store, SECOND, crises=())
    await keep(store, article("Withdrawn.", id="c1", is_withdrawn=True))
    await store.add(article("Not tracked.", id="d1"), [])

    assert list(await store.newest(9)) == [SECOND, FIRST]
    assert list(await store.newest(1)) == [SECOND]
