"""Looking for what became of an event, at its time, without being asked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from bot.core.articles import Article
from bot.core.briefs import Brief, BriefKind, Outcome, Outline
from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.core.facts import Fact
from bot.core.interrupting.quiet import QuietHours
from bot.core.interrupting.severity import Caps
from bot.core.messages import plain
from bot.flows.look import SEEN_AFTER, Turns, look
from bot.flows.write import write
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, HOME, FixedClock, article, brief, subscription
from tests.flows.writing import add, read_text, writer

#: A Monday; the event is on Wednesday at 14:00.
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TIME = datetime(2026, 3, 4, 14, 0, tzinfo=UTC)

LEAD = (
    "The levee at Tarn broke early on Monday and the flood reached the old town. "
    "The council of Tarn will meet the river engineers on Wednesday at 14:00."
)
MET = "The council of Tarn met the river engineers about the flood for two hours."
PUT_OFF = "The council of Tarn postponed its meeting with the river engineers after the flood."


class Desk:
    """A channel whose brief told that something would come."""

    def __init__(self, store: MemoryStore, clock: FixedClock) -> None:
        self.store = store
        self.clock = clock
        self.turns = Turns()
        #: What the newest article told.
        self.facts: Sequence[Fact] = ()

    async def comes(self, text: str, after: timedelta) -> None:
        """Let an article reach us so long after the event's time."""
        self.clock.at = TIME + after
        paper = article(text, "a2", title="", published_at=self.clock.at, publisher="Orlo Post")
        self.facts = await add(self.store, replace(paper, stored_at=self.clock.at), self.clock)

    async def looks(self, after: timedelta, **changes: object) -> list[Brief]:
        """Look so long after the event's time."""
        self.clock.at = TIME + after
        caps = changes.pop("caps", Caps())
        return list(
            await look(
                replace(subscription(), **changes),  # type: ignore[arg-type]
                store=self.store,
                read=read_text,
                clock=self.clock,
                caps=caps,  # type: ignore[arg-type]
                turns=self.turns,
            )
        )

    async def owed(self) -> list:  # type: ignore[type-arg]
        return [one for one in await self.store.outbox.recent(50) if "/event/" in one.key]


def lead() -> Article:
    return article(LEAD, "a1", title="", published_at=MONDAY, stored_at=MONDAY)


async def desk(*, is_briefed: bool = True, store: MemoryStore | None = None) -> Desk:
    clock = FixedClock(MONDAY)
    store = store or MemoryStore()
    await add(store, lead(), clock)
    clock.at = MONDAY + timedelta(hours=1)
    if is_briefed:
        await write(subscription(), "s1", store=store, writer=writer(), clock=clock)
    return Desk(store, clock)


MINUTES = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param(MET, Outcome.HELD, id="it was held"),
        pytest.param(PUT_OFF, Outcome.NOT_HELD, id="it was put off"),
    ],
)
async def test_a_report_goes_to_the_thread_of_the_brief(text: str, outcome: Outcome) -> None:
    it = await desk()
    await it.comes(text, 10 * MINUTES)

    (told,) = await it.looks(15 * MINUTES)

    (owed,) = await it.owed()
    assert owed.target == f"{FLOOD.name}/{HOME}/s1"
    assert outcome.upper() in owed.message.title
    assert text in plain(owed.message.blocks[0].inlines)
    assert told.kind is BriefKind.BREAKING
    assert told.watch[0].outcome is outcome


async def test_an_event_is_told_of_once() -> None:
    it = await desk()
    await it.comes(MET, 10 * MINUTES)

    assert len(await it.looks(15 * MINUTES)) == 1
    assert await it.looks(16 * MINUTES) == []
    assert await it.looks(90 * MINUTES) == []


async def test_without_a_report_nothing_is_said_and_it_is_looked_for_again() -> None:
    it = await desk()

    assert await it.looks(20 * MINUTES) == []
    await it.comes(MET, 25 * MINUTES)
    assert await it.looks(30 * MINUTES) == []  # between two looks
    assert len(await it.looks(61 * MINUTES)) == 1


async def test_what_was_told_between_is_no_news_to_the_next_brief() -> None:
    it = await desk()
    await it.comes(MET, 10 * MINUTES)
    (told,) = await it.looks(15 * MINUTES)

    known = await it.store.told(HOME, FLOOD.name)

    assert {said.fact for said in told.new} <= known.keys()


class Racing(MemoryStore):
    """A store in which an update tells all that is known while a report is being stored."""

    newest: Sequence[Fact] = ()
    is_raced = False

    async def save_brief(
        self,
        brief: Brief,
        channel: Channel,
        told: Mapping[str, int],
        deliveries: Sequence[Delivery],
        **more: Any,
    ) -> bool:
        if more["slot"].startswith("event/") and not self.is_raced:
            self.is_raced = True
            await tell(self, self.newest)
        return await super().save_brief(brief, channel, told, deliveries, **more)


async def tell(store: MemoryStore, facts: Sequence[Fact]) -> None:
    """Let an update tell the channel these facts."""
    told = {one.key: one.version for one in facts}
    update = brief(kind=BriefKind.BREAKING, number=0, as_of=MONDAY + timedelta(hours=2))
    assert await store.save_brief(update, HOME, told, [], slot="update/1")


async def test_what_an_update_told_is_not_reported_again() -> None:
    it = await desk()
    await it.comes(MET, 10 * MINUTES)
    await tell(it.store, it.facts)

    assert await it.looks(15 * MINUTES) == []
    assert await it.owed() == []


async def test_what_an_update_tells_at_the_same_time_is_not_reported_again() -> None:
    store = Racing()
    it = await desk(store=store)
    await it.comes(MET, 10 * MINUTES)
    store.newest = it.facts

    assert await it.looks(15 * MINUTES) == []
    assert store.is_raced
    assert await it.owed() == []


@pytest.mark.parametrize(
    ("after", "changes"),
    [
        pytest.param(-5 * MINUTES, {}, id="before its time"),
        pytest.param(5 * MINUTES, {}, id="right at its time"),
        pytest.param(timedelta(hours=49), {}, id="two days later"),
        pytest.param(15 * MINUTES, {"is_alerted": False}, id="breaking updates are off"),
        pytest.param(15 * MINUTES, {"caps": Caps(max_per_hour=0)}, id="capped"),
        pytest.param(
            15 * MINUTES,
            {"caps": Caps(quiet=QuietHours(start=time(14), end=time(15)))},
            id="quiet hours",
        ),
    ],
)
async def test_where_or_when_it_is_not_wanted_nothing_is_owed(
    after: timedelta, changes: dict[str, object]
) -> None:
    it = await desk()
    await it.comes(MET, after)

    assert await it.looks(after, **changes) == []
    assert await it.owed() == []


async def test_what_waited_for_room_is_told_when_there_is_some() -> None:
    it = await desk()
    await it.comes(MET, 10 * MINUTES)
    await it.looks(15 * MINUTES, caps=Caps(max_per_hour=0))

    assert len(await it.looks(20 * MINUTES)) == 1


async def test_a_channel_that_observes_is_posted_nothing() -> None:
    it = await desk()
    await it.comes(MET, 10 * MINUTES)

    (told,) = await it.looks(15 * MINUTES, is_observed=True)

    assert told.alert is not None
    assert told.alert.is_observed
    assert await it.owed() == []


async def test_a_channel_without_a_brief_waits_for_nothing() -> None:
    it = await desk(is_briefed=False)
    await it.comes(MET, 10 * MINUTES)

    assert await it.looks(15 * MINUTES) == []


class Counting(MemoryStore):
    """Counts how often it is asked for a channel's last brief."""

    asked = 0

    async def last_outline(self, *given: Any) -> Outline | None:
        self.asked += 1
        return await super().last_outline(*given)


@pytest.mark.parametrize("is_briefed", [True, False], ids=["an event to come", "no brief"])
async def test_most_minutes_ask_the_store_nothing(*, is_briefed: bool) -> None:
    it = await desk(is_briefed=is_briefed, store=Counting())
    assert isinstance(it.store, Counting)
    it.store.asked = 0

    for minute in range(60):
        await it.looks((minute - 120) * MINUTES)

    assert it.store.asked <= 2 * 60 / (SEEN_AFTER / MINUTES)


async def test_a_look_comes_at_its_minute_whenever_the_last_one_was() -> None:
    it = await desk()
    await it.comes(MET, 10 * MINUTES)
    await it.looks(13 * MINUTES)

    assert await it.looks(14 * MINUTES) == []
    assert len(await it.looks(15 * MINUTES)) == 1


async def test_what_a_new_brief_waits_for_is_seen_soon() -> None:
    it = await desk(is_briefed=False)
    assert await it.looks(14 * MINUTES) == []

    it.clock.at = MONDAY + timedelta(hours=1)
    await write(subscription(), "s1", store=it.store, writer=writer(), clock=it.clock)
    await it.comes(MET, 15 * MINUTES)

    assert await it.looks(15 * MINUTES) == []
    assert len(await it.looks(14 * MINUTES + SEEN_AFTER)) == 1


async def test_a_clock_that_was_put_back_is_believed() -> None:
    it = await desk()
    await it.comes(MET, 10 * MINUTES)
    await it.looks(50 * 60 * MINUTES)

    assert len(await it.looks(15 * MINUTES)) == 1
