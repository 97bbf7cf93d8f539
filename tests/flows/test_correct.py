"""What a source took back is mended everywhere it was told, once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.articles import Article, Tier
from bot.core.briefs import Brief
from bot.core.deliveries import Delivery, DeliveryVerb
from bot.core.interrupting.severity import Caps
from bot.flows.alert import alert
from bot.flows.correct import correct
from bot.flows.write import write
from bot.platforms.console.render import to_text
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, HOME, NOW, FixedClock, article, hours, subscription
from tests.flows.writing import add, read_text, store_with, writer

TOLL = article(
    "The death toll of the flood at Tarn rose to 11, the hospital said. "
    "Boats left the harbour of Orlo at noon.\n\n"
    '"We counted every bed twice," director Ilse Maren said.',
    "a1",
    title="",
    published_at=NOW - hours(3),
)
OTHER = article(
    "Soldiers carried sandbags to the levee at Orlo on Monday.", "a2", title="",
    published_at=NOW - hours(2), publisher="Orlo News",
)  # fmt: skip


class Desk:
    """A channel whose brief told the toll, and what happens to the article after that."""

    def __init__(self, store: MemoryStore, clock: FixedClock) -> None:
        self.store = store
        self.clock = clock

    async def brief(self, slot: str) -> Brief | None:
        return await write(
            subscription(), slot, store=self.store, writer=writer(), clock=self.clock
        )

    async def changes(self, it: Article) -> list[Brief]:
        self.clock.move(timedelta(minutes=10))
        it = replace(it, stored_at=self.clock.now())
        return await correct(
            await add(self.store, it, self.clock),
            store=self.store,
            read=read_text,
            clock=self.clock,
        )

    async def owed(self, verb: DeliveryVerb) -> list[Delivery]:
        rows = reversed(await self.store.outbox.recent(100))
        return [one for one in rows if "correction/" in one.key and one.verb is verb]

    async def edited(self, part: str = "/edit") -> str:
        rows = [one for one in await self.owed(DeliveryVerb.EDIT) if one.key.endswith(part)]
        return " ".join(to_text(rows[-1].message, 1_000).split())


async def desk() -> Desk:
    clock = FixedClock(NOW)
    it = Desk(await store_with(TOLL, OTHER, clock=clock), clock)
    await it.brief("s1")
    return it


def edited(text: str, revision: int = 2, **changes: object) -> Article:
    return replace(TOLL, text=text, revision=revision, **changes)  # type: ignore[arg-type]


TEN = edited(TOLL.text.replace("rose to 11", "rose to 10"))
WITHDRAWN = edited(TOLL.text, is_withdrawn=True)


async def test_a_corrected_figure_brings_one_notice_to_the_thread() -> None:
    it = await desk()

    notices = await it.changes(TEN)

    (owed,) = await it.owed(DeliveryVerb.POST)
    text = " ".join(to_text(owed.message, 1_000).split())
    assert len(notices) == 1
    assert owed.target == f"{FLOOD.name}/{HOME}/s1"
    assert "CORRECTED 09:10 UTC" in text
    assert "BOTTOM LINE, KEY FIGURES" in text
    assert "We said “11 killed”." in text
    assert "Orvane Herald now says: The death toll of the flood at Tarn rose to 10" in text


async def test_the_brief_itself_says_what_is_so_now() -> None:
    it = await desk()

    await it.changes(TEN)

    text = await it.edited()
    assert "Corrected 09:10 UTC: see the thread." in text
    assert "rose to 10" in text
    assert "10 killed" in text
    assert "11" not in text.replace("11 Mar", "")
    assert "Soldiers carried sandbags" in text


async def test_the_thread_is_mended_too() -> None:
    it = await desk()

    await it.changes(TEN)

    edits = await it.owed(DeliveryVerb.EDIT)
    assert len(edits) > 1
    assert all("rose to 11" not in to_text(one.message, 1_000) for one in edits)


async def test_a_withdrawn_article_is_taken_out_of_the_brief() -> None:
    it = await desk()

    await it.changes(WITHDRAWN)

    (owed,) = await it.owed(DeliveryVerb.POST)
    text = await it.edited()
    assert owed.message.title.startswith("WITHDRAWN 09:10 UTC")
    assert "Orvane Herald has withdrawn its article [1]." in to_text(owed.message, 1_000)
    assert "Withdrawn 09:10 UTC" in text
    assert "rose to 11" not in text
    assert "We counted every bed" not in text
    assert "Soldiers carried sandbags" in text


async def test_words_that_are_gone_are_said_to_be_gone() -> None:
    it = await desk()

    await it.changes(edited(TOLL.text.split("\n\n")[0]))

    (owed,) = await it.owed(DeliveryVerb.POST)
    text = to_text(owed.message, 1_000)
    assert "IN THEIR WORDS" in text
    assert "Orvane Herald no longer says so" in text
    assert "We counted every bed" not in await it.edited()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TOLL.text.replace("harbour", "port"), id="a word"),
        pytest.param(TOLL.text + "\n\nRain is expected.", id="a sentence more"),
    ],
)
async def test_edits_that_change_no_fact_cause_nothing(text: str) -> None:
    it = await desk()

    assert await it.changes(edited(text)) == []
    assert await it.owed(DeliveryVerb.EDIT) == []


async def test_what_was_never_told_needs_no_correction() -> None:
    clock = FixedClock(NOW)
    it = Desk(await store_with(TOLL, clock=clock), clock)

    assert await it.changes(TEN) == []


async def test_nothing_is_corrected_twice() -> None:
    it = await desk()
    await it.changes(TEN)
    facts = await it.store.facts(FLOOD.name)

    again = await correct(facts, store=it.store, read=read_text, clock=it.clock)

    assert again == []
    assert len(await it.owed(DeliveryVerb.POST)) == 1


async def test_a_second_correction_keeps_the_first() -> None:
    it = await desk()
    await it.changes(TEN)

    await it.changes(edited(TEN.text.split("\n\n")[0], 3))

    text = await it.edited()
    assert "Corrected 09:10 UTC" in text
    assert "Corrected 09:20 UTC" in text
    assert "rose to 10" in text
    assert "We counted every bed" not in text


async def test_what_a_correction_said_is_corrected_in_its_turn() -> None:
    it = await desk()
    await it.changes(TEN)

    notices = await it.changes(edited(TEN.text.replace("10", "14"), 3))

    assert len(notices) == 1
    text = await it.edited()
    assert "rose to 14" in text
    assert "rose to 10" not in text


async def test_every_brief_that_told_it_is_corrected() -> None:
    it = await desk()
    it.clock.move(timedelta(hours=2))
    fresh = article("Boats from Varn reached the lower town at dusk.", "a3", title="")
    await add(it.store, replace(fresh, published_at=it.clock.now()), it.clock)
    await it.brief("s2")

    notices = await it.changes(TEN)

    assert len(notices) == 2
    targets = {one.target for one in await it.owed(DeliveryVerb.POST)}
    assert targets == {f"{FLOOD.name}/{HOME}/{slot}" for slot in ("s1", "s2")}


async def test_an_update_in_a_thread_is_corrected_in_that_thread() -> None:
    clock = FixedClock(NOW)
    it = Desk(await store_with(OTHER, clock=clock), clock)
    await it.brief("s1")
    clock.move(timedelta(minutes=10))
    facts = await add(it.store, replace(TOLL, published_at=clock.now()), clock)
    await alert(subscription(), facts, store=it.store, read=read_text, clock=clock, caps=Caps())

    await it.changes(replace(TEN, published_at=clock.now()))

    (owed,) = await it.owed(DeliveryVerb.POST)
    assert owed.target == f"{FLOOD.name}/{HOME}/s1"
    assert "· BREAKING" in owed.message.title
    assert "rose to 10" in await it.edited()


async def test_an_update_in_the_channel_is_corrected_below_it() -> None:
    clock = FixedClock(NOW)
    it = Desk(await store_with(OTHER, clock=clock), clock)
    await it.brief("s1")
    clock.move(timedelta(minutes=10))
    official = replace(TOLL, published_at=clock.now(), tier=Tier.OFFICIAL)
    facts = await add(it.store, official, clock)
    await alert(subscription(), facts, store=it.store, read=read_text, clock=clock, caps=Caps())

    await it.changes(replace(TEN, published_at=clock.now(), tier=Tier.OFFICIAL))

    (owed,) = await it.owed(DeliveryVerb.POST)
    assert "/alert/" in owed.target
