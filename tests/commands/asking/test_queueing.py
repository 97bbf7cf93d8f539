"""Questions that come while one is being answered."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

from bot.commands import work
from bot.core.questions import Answer, Question, Searched, Via
from tests.asking import Room, shown
from tests.builders import NOW, incoming

THREAD = {"thread": "t1", "user": "U1", "via": Via.THREAD_REPLY}


async def say_all(room: Room, *texts: str, **changes: object) -> list[str]:
    """Say lines before any is answered, and return all that is said to them."""
    for number, text in enumerate(texts):
        at = NOW + timedelta(seconds=number)
        line = incoming(text, **{**THREAD, "received_at": at, "id": f"e{number}", **changes})
        await room.store.inbox.accept(line)
    await work(room.desk)
    return [shown(one.message) for one in (await room.store.outbox.recent(99))[::-1]]


async def test_the_newest_question_is_answered_and_names_those_it_overtook() -> None:
    room = await Room().furnish()

    (said,) = await say_all(room, "Who spoke?", "When?", "How many people are missing?")

    assert "20 people" in said
    assert "Skipped for this newer question: “Who spoke?”, “When?”. Ask again" in said
    assert not await room.store.inbox.pending(9)
    assert [one.text for one, _ in await room.store.inbox.thread(incoming().channel, "t1")] == [
        "How many people are missing?"
    ]


async def test_what_was_overtaken_helps_to_understand_the_newest() -> None:
    room = await Room().furnish()

    (said,) = await say_all(room, "What is said of the levee at Tarn?", "How many are missing?")

    assert "20 people" in said


async def test_an_earlier_question_comes_without_the_command_that_it_was_asked_with() -> None:
    room = await Room().furnish()
    questions: list[Question] = []

    async def answer(question: Question, at: datetime) -> Answer:
        questions.append(question)
        return Answer(question=question.text, is_answered=True, searched=Searched(articles=2))

    room.desk = replace(room.desk, answerer=replace(room.desk.answerer, elsewhere=answer))

    await say_all(room, "/brief ask Who spoke?", id="first")
    await say_all(room, "ask Who fled?", "When?")

    assert questions[-1].thread == ("Who spoke?", "Who fled?")


async def test_a_command_between_two_questions_is_done() -> None:
    room = await Room().furnish()

    helped, said = await say_all(room, "Who spoke?", "help", "How many people are missing?")

    assert helped.startswith("Help")
    assert "Skipped for this newer question: “Who spoke?”." in said


async def test_a_long_question_is_named_by_its_beginning() -> None:
    room = await Room().furnish()

    (said,) = await say_all(room, "Who " + "really " * 40 + "spoke?", "How many are missing?")

    assert "really really rea…”. Ask again" in said


async def test_a_question_that_somebody_is_answering_is_not_skipped() -> None:
    room = await Room().furnish()
    await room.store.inbox.accept(incoming("Who spoke?", **{**THREAD, "id": "e0"}))
    is_taken, is_over = asyncio.Event(), asyncio.Event()

    async def answers() -> None:
        async with room.store.inbox.claim("e0"):
            is_taken.set()
            await is_over.wait()

    elsewhere = asyncio.create_task(answers())
    await is_taken.wait()
    (said,) = await say_all(room, "Who spoke?", "How many people are missing?")
    is_over.set()
    await elsewhere

    assert "Skipped" not in said
    assert [one.id for one in await room.store.inbox.pending(9)] == ["e0"]


async def test_without_a_crisis_both_are_told_so_at_once() -> None:
    room = Room()
    room.desk = replace(room.desk, subscriptions=())

    (said,) = await say_all(room, "Who spoke?", "How many people are missing?")

    assert "follows no crisis yet" in said
