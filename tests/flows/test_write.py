"""A brief is written for its slot once, owes its messages, and takes the form of its kind."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.articles import Article, Tier
from bot.core.briefs import BriefKind, Change
from bot.core.channels import Channel, Platform, Subscription
from bot.core.deliveries import DeliveryVerb
from bot.core.messages import Picture
from bot.core.picturing.gazetteer import Gazetteer
from bot.flows.write import Writer, messages_of, write
from tests.builders import FLOOD, HOME, NOW, FixedClock, article, brief, hours, subscription
from tests.flows.writing import (
    LEVEE,
    FakeModel,
    add,
    draft,
    read_text,
    store_with,
    writer,
)

IT = article(LEVEE, title="Levee collapses at Tarn", published_at=NOW - hours(24))


async def test_a_quiet_brief_asks_no_model() -> None:
    model = FakeModel(lambda _: draft())
    store = await store_with(IT)
    clock = FixedClock()
    await write(subscription(), "s1", store=store, writer=writer(), clock=clock)
    clock.move(timedelta(hours=2))

    quiet = await write(subscription(), "s2", store=store, writer=writer(model), clock=clock)

    assert quiet is not None
    assert quiet.kind in (BriefKind.NO_CHANGE, BriefKind.COVERAGE)
    assert model.prompts == []


async def test_fewer_briefs_are_proposed_in_the_thread_of_the_fifth_quiet_one() -> None:
    store = await store_with(replace(IT, published_at=NOW))
    clock, proposed = FixedClock(), []
    await write(subscription(), "s0", store=store, writer=writer(), clock=clock)
    for number in range(1, 4):
        quiet = brief(kind=BriefKind.NO_CHANGE, number=number + 1, as_of=NOW + hours(number / 60))
        await store.save_brief(quiet, HOME, {}, [], slot=f"s{number}")
    for slot in ("s4", "s5", "s6"):
        clock.move(timedelta(minutes=5))
        told = await write(subscription(), slot, store=store, writer=writer(), clock=clock)
        assert told is not None
        assert told.kind is BriefKind.NO_CHANGE
        owed = await store.outbox.recent(99)
        main = f"{FLOOD.name}/{HOME}/{slot}"
        proposed += [slot for one in owed if (one.key, one.target) == (f"{main}/slower", main)]

    assert proposed == ["s5"]


async def test_a_brief_owes_its_message_then_its_thread() -> None:
    store = await store_with(IT)

    told = await write(subscription(), "s1", store=store, writer=writer(), clock=FixedClock())
    owed = list(reversed(await store.outbox.recent(50)))

    assert told is not None
    main = owed[0]
    assert main.key == f"{FLOOD.name}/{HOME}/s1"
    assert owed[1].message.title == "Sources"
    assert all(one.target == main.key and one.verb is DeliveryVerb.POST for one in owed[1:])


async def test_a_slot_is_written_once() -> None:
    store = await store_with(IT)
    clock = FixedClock()

    first = await write(subscription(), "s1", store=store, writer=writer(), clock=clock)
    second = await write(subscription(), "s1", store=store, writer=writer(), clock=clock)

    assert first is not None
    assert second is None
    assert (await store.last_brief(FLOOD.name, HOME)) == first


async def test_each_channel_is_told_for_itself() -> None:
    store = await store_with(IT)
    other = Channel(platform=Platform.CONSOLE, id="desk")
    clock = FixedClock()
    await write(subscription(), "s1", store=store, writer=writer(), clock=clock)

    told = await write(subscription(other), "s1", store=store, writer=writer(), clock=clock)

    assert told is not None
    assert told.kind is BriefKind.FIRST
    assert all(said.change is Change.NEW for said in told.new)


async def test_a_rumour_is_named_once_and_is_news_when_a_paper_prints_it() -> None:
    said = "The old bridge at Varn near Tarn collapsed into the river at noon."
    social = article(said, "r", publisher="Cousin", tier=Tier.SOCIAL, published_at=NOW - hours(2))
    printed = article(said, "p", publisher="Varn Post", published_at=NOW + hours(25))
    clock = FixedClock()
    store = await store_with(IT, social, clock=clock)
    by = {"store": store, "writer": writer(), "clock": clock}

    first = await write(subscription(), "s1", **by)  # type: ignore[arg-type]
    clock.move(timedelta(hours=24))
    second = await write(subscription(), "s2", **by)  # type: ignore[arg-type]
    clock.move(timedelta(hours=2))
    await add(store, printed, clock)
    third = await write(subscription(), "s3", **by)  # type: ignore[arg-type]

    assert first is not None
    assert second is not None
    assert third is not None
    assert [held.text for held in first.held_back] == [said]
    assert second.held_back == ()
    assert [(one.text, one.change) for one in third.bottom_line] == [(said, Change.NEW)]


@pytest.mark.parametrize(
    ("kind", "titles"),
    [
        (BriefKind.NO_CHANGE, "NO MATERIAL CHANGE"),
        (BriefKind.COVERAGE, "COVERAGE NOTICE"),
        (BriefKind.DAILY, "Brief 2"),
    ],
)
def test_each_kind_takes_its_form(kind: BriefKind, titles: str) -> None:
    messages = messages_of(brief(kind=kind, number=2, since=NOW - hours(12)))

    assert titles in messages[0].title
    assert len(messages) == 1


def test_the_fake_reads_as_the_program_does() -> None:
    assert read_text("Four people were killed.").figures


def daily(number: int, count: int) -> Article:
    text = f"The flood at Tarn killed {count} people, the Flood Agency said."
    at = NOW - hours(72) + number * hours(24)
    return article(text, id=f"d{number}", title="Toll", published_at=at, stored_at=at)


SERIES = [daily(number, count) for number, count in enumerate((4, 9, 12))]


async def pictures(told: Subscription, by: Writer) -> list[Picture]:
    store = await store_with(*SERIES)
    await write(told, "s1", store=store, writer=by, clock=FixedClock())
    rows = await store.outbox.recent(50)
    blocks = [block for one in rows for block in one.message.blocks]
    return [block for block in blocks if isinstance(block, Picture)]


async def test_a_series_is_charted_in_the_thread_in_the_zone_of_the_channel() -> None:
    schedule = replace(subscription().schedule, zone="Europe/Kyiv")

    (picture,) = await pictures(replace(subscription(), schedule=schedule), writer())

    assert "KILLED" in picture.drawing.title
    assert "times in Europe/Kyiv" in picture.alt


async def test_a_channel_that_wants_no_pictures_gets_none() -> None:
    assert await pictures(replace(subscription(), has_pictures=False), writer()) == []


async def test_a_mistake_over_a_picture_keeps_no_brief_back() -> None:
    faults: list[Exception] = []

    def broken() -> Gazetteer:
        raise OSError("the table is gone")

    made = await pictures(subscription(), replace(writer(), places=broken, failed=faults.append))

    assert made == []
    assert [str(one) for one in faults] == ["the table is gone"]
