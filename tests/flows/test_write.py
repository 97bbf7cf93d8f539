"""A brief is written for its slot once, owes its messages, and takes the form of its kind."""

from datetime import timedelta

import pytest

from bot.core.briefs import BriefKind, Change
from bot.core.channels import Channel, Platform
from bot.core.deliveries import DeliveryVerb
from bot.flows.write import messages_of, write
from tests.builders import FLOOD, HOME, NOW, FixedClock, article, brief, hours, subscription
from tests.flows.writing import (
    LEVEE,
    FakeModel,
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
