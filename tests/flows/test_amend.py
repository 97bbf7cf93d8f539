"""Those who asked are told, once, where they asked."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.commands.asking.queueing import with_skipped
from bot.core.articles import Article
from bot.core.deliveries import Delivery, DeliveryVerb
from bot.core.presenting import answer_message
from bot.core.questions import Answer, Incoming, Question
from bot.flows.amend import amend
from bot.flows.answer import Answerer, respond
from bot.platforms.console.render import to_text
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, NOW, FixedClock, article, hours, incoming
from tests.flows.writing import add, read_text, store_with

TOLL = article(
    "The flood at Tarn killed 11 people, the hospital said. Boats left the harbour at noon.",
    "a1",
    title="",
    published_at=NOW - hours(3),
)
ASKED = incoming("How many people were killed in the flood?", thread="t1")


class Desk:
    """A channel where somebody asked, and what happens to the article after that."""

    def __init__(self, store: MemoryStore, clock: FixedClock) -> None:
        self.store, self.clock = store, clock

    async def asks(self, line: Incoming) -> Answer:
        asked = Question(text=line.text, asked_at=self.clock.now(), crises=(FLOOD.name,))
        answerer = Answerer(read=read_text)
        answer = await respond(asked, store=self.store, answerer=answerer, clock=self.clock)
        await self.store.inbox.accept(line)
        reply = Delivery(
            key=f"reply/{line.id}/1",
            channel=line.channel,
            message=answer_message(answer),
            thread=line.thread,
            not_before=self.clock.now(),
        )
        await self.store.inbox.done(line.id, answer, [reply])
        return answer

    async def changes(self, it: Article) -> int:
        self.clock.move(timedelta(minutes=10))
        facts = await add(self.store, replace(it, stored_at=self.clock.now()), self.clock)
        return await amend(facts, store=self.store, read=read_text, clock=self.clock)

    def owed(self) -> list[Delivery]:
        return [one for key, one in self.store.outbox.rows.items() if key.startswith("correction/")]


async def desk(line: Incoming = ASKED) -> Desk:
    clock = FixedClock(NOW)
    made = Desk(await store_with(TOLL, clock=clock), clock)
    answer = await made.asks(line)
    assert answer.is_answered
    return made


def edited(number: str, revision: int = 2) -> Article:
    return replace(TOLL, text=TOLL.text.replace("11", number), revision=revision)


async def test_a_changed_number_is_told_in_the_thread_and_the_answer_edited() -> None:
    it = await desk()

    assert await it.changes(edited("14")) == 1

    notice, edit = it.owed()
    assert (notice.thread, notice.target) == ("t1", "")
    assert notice.message.title.startswith("CORRECTED 09:10 UTC · SELL FLOOD · answer to “How many")
    assert "We said “11 people killed”." in to_text(notice.message)
    assert "14 people" in to_text(notice.message)
    assert (edit.verb, edit.target) == (DeliveryVerb.EDIT, f"reply/{ASKED.id}/1")
    text = to_text(edit.message)
    assert "Corrected 09:10 UTC" in text
    assert "14 people" in text
    assert "11 people" not in text


async def test_a_withdrawn_article_leaves_nothing_of_it_in_the_answer() -> None:
    it = await desk()

    await it.changes(replace(TOLL, revision=2, is_withdrawn=True))

    notice, edit = it.owed()
    assert notice.message.title.startswith("WITHDRAWN")
    assert "11" not in to_text(edit.message)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TOLL.text.replace("Boats", "Small boats"), id="a word elsewhere"),
        pytest.param(TOLL.text.replace("hospital", "hospitall"), id="a typo"),
    ],
)
async def test_an_edit_that_changes_no_fact_tells_nobody(text: str) -> None:
    it = await desk()

    assert await it.changes(replace(TOLL, text=text, revision=2)) == 0
    assert it.owed() == []


async def test_the_second_correction_starts_from_the_first() -> None:
    it = await desk()
    await it.changes(edited("14"))

    await it.changes(edited("15", 3))

    assert len(it.owed()) == 4
    assert "11 people" not in to_text(it.owed()[-1].message)


async def test_a_question_without_a_thread_is_answered_for_below_its_answer() -> None:
    line = replace(ASKED, thread="")
    it = await desk(line)

    await it.changes(edited("14"))

    assert it.owed()[0].target == f"reply/{line.id}/1"


async def test_the_same_facts_again_tell_nobody_twice() -> None:
    it = await desk()
    it.clock.move(timedelta(minutes=10))
    facts = await add(it.store, replace(edited("14"), stored_at=it.clock.now()), it.clock)

    told = [await amend(facts, store=it.store, read=read_text, clock=it.clock) for _ in range(2)]

    assert told == [1, 0]


@pytest.mark.parametrize("text", ["", "Nothing of it is left here at all, the paper says today."])
async def test_what_an_answer_skipped_stands_below_it_after_a_correction(text: str) -> None:
    it = await desk()
    key = f"reply/{ASKED.id}/1"
    said = it.store.outbox.rows[key]
    asked = incoming("Who spoke?", id="e0")
    it.store.outbox.rows[key] = replace(said, message=with_skipped(said.message, [asked]))

    await it.changes(replace(TOLL, text=text, revision=2, is_withdrawn=not text))

    assert "Skipped for this newer question: “Who spoke?”" in to_text(it.owed()[-1].message)
