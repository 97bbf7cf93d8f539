"""Breaking in between two briefs: when, where, and never twice."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core.articles import Article, Tier
from bot.core.briefs import Brief, BriefKind
from bot.core.interrupting.quiet import QuietHours
from bot.core.interrupting.severity import Caps
from bot.flows.alert import alert
from bot.flows.write import write
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, HOME, NOW, FixedClock, article, hours, subscription
from tests.flows.writing import add, read_text, store_with, writer

LEAD = article("The levee at Tarn broke early on Monday.", "a1", published_at=NOW - hours(1))


def dead(number: str, id: str, **changes: object) -> Article:
    text = f"{number} people were killed in the flood at Tarn, police said."
    return article(text, id, **{"published_at": NOW, "title": "", **changes})  # type: ignore[arg-type]


class Desk:
    """A channel that had its first brief, and what reaches it after that."""

    def __init__(self, store: MemoryStore, clock: FixedClock) -> None:
        self.store = store
        self.clock = clock

    async def comes(self, it: Article, caps: Caps | None = None, **changes: object) -> Brief | None:
        facts = await add(self.store, it, self.clock)
        return await alert(
            replace(subscription(), **changes),  # type: ignore[arg-type]
            facts,
            store=self.store,
            read=read_text,
            clock=self.clock,
            caps=caps or Caps(),
        )

    async def owed(self) -> list:  # type: ignore[type-arg]
        return [one for one in await self.store.outbox.recent(50) if "alert/" in one.key]


async def desk(*, is_briefed: bool = True) -> Desk:
    clock = FixedClock(NOW)
    store = await store_with(LEAD, clock=clock)
    if is_briefed:
        await write(subscription(), "s1", store=store, writer=writer(), clock=clock)
    clock.move(timedelta(minutes=10))
    return Desk(store, clock)


async def test_one_origin_is_tier_two_in_the_thread_of_the_brief() -> None:
    it = await desk()

    told = await it.comes(dead("Four", "a2"))

    (owed,) = await it.owed()
    assert told is not None
    assert told.kind is BriefKind.BREAKING
    assert "tier 2" in owed.message.title
    assert owed.target == f"{FLOOD.name}/{HOME}/s1"


async def test_an_official_source_is_tier_one_in_the_channel() -> None:
    it = await desk()

    await it.comes(dead("Four", "a2", tier=Tier.OFFICIAL, publisher="Civil Guard"))

    (owed,) = await it.owed()
    assert "tier 1" in owed.message.title
    assert owed.target == ""


async def test_a_manager_has_somebody_pinged_by_the_gravest_alone() -> None:
    it = await desk()
    await it.comes(dead("Four", "a2"), calls="here")
    it.clock.move(timedelta(hours=2))
    official = {"tier": Tier.OFFICIAL, "publisher": "Civil Guard", "published_at": it.clock.now()}
    await it.comes(dead("Nine", "a3", **official), calls="here")

    newest, oldest = await it.owed()
    assert "tier 1" in newest.message.title
    assert (newest.message.calls, oldest.message.calls) == ("here", "")


async def test_a_count_that_grew_says_what_it_was() -> None:
    it = await desk()
    await it.comes(dead("Four", "a2"))
    it.clock.move(timedelta(hours=1))

    told = await it.comes(dead("Nine", "a3", published_at=it.clock.now()))

    assert told is not None
    assert told.figures[0].previous == "Four people"


@pytest.mark.parametrize(
    ("changes", "caps"),
    [
        pytest.param({"is_alerted": False}, Caps(), id="switched off"),
        pytest.param({}, Caps(max_per_hour=0), id="capped"),
        pytest.param({}, Caps(quiet=QuietHours(start=time(8), end=time(10))), id="quiet hours"),
    ],
)
async def test_where_updates_are_not_wanted_none_is_owed(
    changes: dict[str, object], caps: Caps
) -> None:
    it = await desk()

    assert await it.comes(dead("Four", "a2"), caps, **changes) is None
    assert await it.owed() == []


async def test_a_channel_without_a_brief_gets_none() -> None:
    it = await desk(is_briefed=False)

    assert await it.comes(dead("Four", "a2")) is None


async def test_nothing_grave_breaks_in() -> None:
    it = await desk()

    assert await it.comes(article("Boats left Orlo at noon.", "a2", title="")) is None


async def test_nothing_touched_breaks_in() -> None:
    it = await desk()

    assert (
        await alert(subscription(), [], store=it.store, read=read_text, clock=it.clock, caps=Caps())
        is None
    )


async def test_the_same_fact_is_never_told_twice() -> None:
    it = await desk()
    four = dead("Four", "a2")
    await it.comes(four)
    facts = await it.store.facts(FLOOD.name)

    again = await alert(
        subscription(), facts, store=it.store, read=read_text, clock=it.clock, caps=Caps()
    )

    assert again is None
    assert len(await it.owed()) == 1


async def test_what_an_update_told_is_not_new_in_the_next_brief() -> None:
    it = await desk()
    told = await it.comes(dead("Four", "a2"))
    it.clock.move(timedelta(hours=3))

    daily = await write(subscription(), "s2", store=it.store, writer=writer(), clock=it.clock)

    assert told is not None
    assert daily is not None
    assert daily.kind is BriefKind.DAILY
    assert told.new[0].text not in [said.text for said in daily.new]
    assert told.new[0].text in [said.text for said in daily.bottom_line]


async def test_what_cannot_stand_alone_waits_for_the_brief() -> None:
    it = await desk()
    leaning = "Both saw how four people were killed in the flood at Tarn."

    assert await it.comes(article(leaning, "a2", title="", published_at=NOW)) is None
    assert await it.owed() == []


CONVOY = "Armed men looted a convoy of relief for the flood at Tarn on Monday, Relief Bridge said."


async def test_what_names_nothing_comes_behind_how_its_article_opens() -> None:
    it = await desk()
    text = f"{CONVOY}\n\nTwo drivers were wounded."

    told = await it.comes(article(text, "a2", published_at=NOW, title=""))

    assert told is not None
    assert [line.text for line in told.new] == [CONVOY, "Two drivers were wounded."]
    assert (await it.owed())[0].message.summary == f"{CONVOY} Two drivers were wounded."
    again = await write(subscription(), "s2", store=it.store, writer=writer(), clock=it.clock)
    assert again is not None
    assert not again.new


async def test_what_names_nothing_stands_alone_where_the_opening_was_told() -> None:
    it = await desk()
    await it.comes(article(CONVOY, "a2", published_at=NOW, title=""))
    await write(subscription(), "s2", store=it.store, writer=writer(), clock=it.clock)
    text = f"{CONVOY}\n\nTwo drivers were wounded."

    told = await it.comes(article(text, "a3", published_at=NOW, title="", publisher="Post"))

    assert told is not None
    assert [line.text for line in told.new] == ["Two drivers were wounded."]


async def test_an_update_keeps_to_its_form() -> None:
    it = await desk()
    published = datetime(2026, 3, 3, 9, 2, tzinfo=UTC)

    await it.comes(dead("Four", "a2", published_at=published))

    (owed,) = await it.owed()
    assert owed.message.title == (
        "BREAKING · SELL FLOOD · tier 2 · 09:10 UTC (reported 09:02, seen 09:10)"
    )


async def test_an_update_is_due_to_the_article_that_made_it_break_in() -> None:
    it = await desk()

    await it.comes(dead("Four", "a2"))

    assert [one.article for one in await it.owed()] == ["a2"]


async def test_what_the_channel_was_told_in_other_words_does_not_break_in() -> None:
    it = await desk()
    told = []
    for number, text in enumerate(
        (
            "Gunmen attacked the flood shelter at Orlo on Monday, and Mayor Edda Fross was killed.",
            "Edda Fross, one of the most popular mayors in the whole of the province, died on "
            "Monday after an attack in Orlo.",
            "A bomb exploded at the flood camp of Vinna on Tuesday and killed Petar Lunn.",
        )
    ):
        publisher, at = f"Post {number}", it.clock.now()
        title = "Gunmen kill mayor at flood shelter"
        one = article(text, f"b{number}", published_at=at, title=title, publisher=publisher)
        told.append(await it.comes(one) is not None)
        it.clock.move(timedelta(hours=1))

    assert told == [True, False, True]


async def test_a_count_that_was_told_with_another_noun_does_not_break_in() -> None:
    it = await desk()
    await it.comes(dead("Four", "a2"))
    it.clock.move(timedelta(hours=1))
    text = "Four farmhands were killed in the flood at Tarn, police said."

    assert await it.comes(article(text, "a3", published_at=it.clock.now(), title="")) is None


async def test_news_beside_a_count_that_was_told_breaks_in() -> None:
    it = await desk()
    await it.comes(dead("Four", "a2"))
    it.clock.move(timedelta(hours=1))
    text = "A guard who is charged with killing four farmhands in the flood at Tarn was released."

    update = await it.comes(article(text, "a3", published_at=it.clock.now(), title=""))

    assert update is not None
    assert [one.text for one in update.new] == [text]
