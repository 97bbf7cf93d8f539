"""What `bot.ports` says of reading ahead of tracking, and of one channel's deliveries."""

from dataclasses import replace

from bot.core.articles import SourceId
from bot.core.channels import Channel, Platform
from bot.core.operating.setting_aside import Fault, set_aside
from bot.ports import Store
from tests.builders import HOME, NOW, article, delivery, hours, reading_of
from tests.contracts.stores import tracked

ELSEWHERE = Channel(platform=Platform.BROWSER, id="homely")


async def test_what_is_read_ahead_is_unread_no_more_and_waits_to_be_tracked(store: Store) -> None:
    first, second = article(id="a1"), article(id="a2")
    for one in (first, second):
        await store.add(one, [])

    await store.keep_reading(second, reading_of(second))

    assert [one.id for one in await store.unread(9)] == ["a1"]
    assert await store.read_ahead(9) == [(second, reading_of(second), "")]
    assert [one.id for one in await store.untracked(9)] == ["a1", "a2"]
    assert await store.reading(second.id, 1) is None
    assert await store.with_readings([(second.id, 1)]) == []


async def test_the_unread_of_one_source_can_be_told_apart(store: Store) -> None:
    await store.add(article(id="a1"), [])
    await store.add(replace(article(id="b1"), source=SourceId("other")), [])

    assert [one.id for one in await store.unread(9, SourceId("other"))] == ["b1"]
    assert len(await store.unread(1)) == 1


async def test_a_revision_waits_for_the_one_before_it(store: Store) -> None:
    first = article(id="a1")
    second = replace(first, revision=2)
    for one in (first, second):
        await store.add(one, [])
    await store.keep_reading(second, reading_of(second))
    assert await store.read_ahead(9) == []

    await store.keep_reading(first, reading_of(first))

    assert [one.revision for one, *_ in await store.read_ahead(9)] == [1, 2]


async def test_what_is_tracked_keeps_what_it_was_tracked_with(store: Store) -> None:
    one = article(id="a1")
    await store.add(one, [])
    await store.save_tracked(tracked(one))

    await store.keep_reading(one, replace(reading_of(one), quotes=()))

    assert await store.read_ahead(9) == []
    assert await store.unread(9) == []
    assert await store.reading(one.id, 1) == reading_of(one)


async def test_groundwork_is_kept_until_its_article_is_tracked(store: Store) -> None:
    first, second = article(id="a1"), article(id="a2")
    for one in (first, second):
        await store.add(one, [])
        await store.keep_reading(one, reading_of(one), f"laid for {one.id}")

    await store.save_tracked(tracked(first, is_kept=True))

    assert [laid for *_, laid in await store.read_ahead(9)] == ["laid for a2"]
    assert await store.reading(first.id, 1) == reading_of(first)


async def test_what_is_set_aside_waits_for_its_time(store: Store) -> None:
    first, second = article(id="a1"), article(id="a2")
    for one in (first, second):
        await store.add(one, [])
    aside = set_aside(first, Fault(kind="ValueError"), NOW)

    await store.set_aside(aside)

    before, after = aside.again_at - hours(0.001), aside.again_at
    assert [one.id for one in await store.untracked(9, before)] == ["a2"]
    assert [one.id for one in await store.untracked(9, after)] == ["a1", "a2"]
    assert [one.id for one in await store.untracked(9)] == ["a1", "a2"]
    assert [one.id for one in await store.unread(9, first.source, before)] == ["a2"]
    assert [one.id for one in await store.unread(9, first.source, after)] == ["a1", "a2"]
    for one in (first, second):
        await store.keep_reading(one, reading_of(one))
    assert [one.id for one, *_ in await store.read_ahead(9, before)] == ["a2"]
    assert [one.id for one, *_ in await store.read_ahead(9, after)] == ["a1", "a2"]
    assert await store.asides(9) == [aside]


async def test_what_is_tracked_is_no_longer_set_aside(store: Store) -> None:
    one = article(id="a1")
    await store.add(one, [])
    aside = set_aside(one, Fault(kind="ValueError"), NOW)
    await store.set_aside(aside)
    again = set_aside(one, Fault(kind="KeyError"), aside.again_at, aside)
    await store.set_aside(again)
    assert await store.asides(9) == [again]

    await store.save_tracked(tracked(one))
    await store.set_aside(again)

    assert await store.asides(9) == []


async def test_once_a_later_revision_is_tracked_what_was_set_aside_is_outdated(
    store: Store,
) -> None:
    first = article(id="a1")
    second = replace(first, revision=2)
    for one in (first, second):
        await store.add(one, [])
    aside = set_aside(first, Fault(kind="ValueError"), NOW)
    await store.set_aside(aside)
    await store.keep_reading(second, reading_of(second))
    assert [one.revision for one, *_ in await store.read_ahead(9, NOW)] == [2]

    await store.save_tracked(tracked(second))

    assert await store.untracked(9, aside.again_at) == []
    assert await store.asides(9) == []
    assert await store.count_untracked(since=None, until=NOW + hours(9)) == 0


async def test_what_came_and_is_not_tracked_is_counted(store: Store) -> None:
    for number in range(4):
        await store.add(article(id=f"a{number}", stored_at=NOW + hours(number)), [])
    await store.save_tracked(tracked(article(id="a1", stored_at=NOW + hours(1))))

    span = {"since": NOW + hours(1), "until": NOW + hours(2)}
    assert (await store.count_stored(**span), await store.count_untracked(**span)) == (2, 1)
    assert await store.count_untracked(since=None, until=NOW + hours(9)) == 3


async def test_what_is_due_in_one_channel_can_be_told_apart(store: Store) -> None:
    await store.outbox.owe([delivery("here"), delivery("there", channel=ELSEWHERE)])

    due = await store.outbox.due(NOW, [Platform.BROWSER], ELSEWHERE)
    here = await store.outbox.due(NOW, [Platform.BROWSER], HOME)

    assert ([one.key for one in due], [one.key for one in here]) == (["there"], ["here"])
