"""A brief and an update that are written at the same time do not tell the same."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.core.briefs import Brief, Change
from bot.core.interrupting.severity import Caps
from bot.errors import ModelUnavailable, ToldMeanwhile
from bot.flows.alert import alert
from bot.flows.write import write
from bot.ports import ModelReply
from bot.saving import Prepared, save
from bot.store.memory import MemoryStore
from tests.builders import HOME, NOW, FixedClock, article, brief, delivery, hours, subscription
from tests.flows.writing import FakeModel, add, read_text, store_with, writer

LEAD = article("The levee at Tarn broke early on Monday.", "a1", published_at=NOW - hours(1))
DEAD = article(
    "Four people were killed in the flood at Tarn, police said.", "a2", published_at=NOW, title=""
)


class Slow(FakeModel):
    """A model that says nothing, and during whose first call something else happens."""

    def __init__(self, meanwhile: Callable) -> None:  # type: ignore[type-arg]
        super().__init__(lambda _: ModelUnavailable("too slow"))
        self._meanwhile = meanwhile

    async def complete(self, *given: object, **more: object) -> ModelReply:  # type: ignore[override]
        if not self.prompts:
            await self._meanwhile()
        return await super().complete(*given, **more)  # type: ignore[arg-type]


async def test_what_an_update_tells_while_a_model_writes_is_no_news_of_the_brief() -> None:
    clock = FixedClock(NOW)
    store = await store_with(LEAD, clock=clock)
    await write(subscription(), "s1", store=store, writer=writer(), clock=clock)
    clock.move(timedelta(minutes=10))
    facts = await add(store, DEAD, clock)
    updates: list[Brief | None] = []

    async def breaks_in() -> None:
        updates.append(
            await alert(
                subscription(), facts, store=store, read=read_text, clock=clock, caps=Caps()
            )
        )

    told = await write(
        subscription(), "s2", store=store, writer=writer(Slow(breaks_in)), clock=clock
    )

    (update,) = updates
    assert update is not None
    assert told is not None
    (line,) = update.new
    assert line.text == DEAD.text
    assert [one for one in (*told.bottom_line, *told.new) if one.change is Change.NEW] == []


async def test_a_brief_that_is_always_too_late_is_given_up() -> None:
    store, tries = MemoryStore(), 0

    async def prepared() -> Prepared:
        nonlocal tries
        tries += 1
        await store.save_brief(brief(), HOME, {"a": tries}, [], slot=f"update/{tries}")
        return Prepared(
            brief=brief(), slot="1", told={"a": 1}, known={}, deliveries=(delivery("d"),)
        )

    with pytest.raises(ToldMeanwhile):
        await save(prepared, HOME, store)

    assert tries == 5
    assert await store.outbox.get("d") is None


async def test_nothing_to_tell_is_nothing_to_store() -> None:
    store = MemoryStore()

    async def nothing() -> None:
        return None

    assert await save(nothing, HOME, store) is None
    assert (await store.counts())["briefs"] == 0
