"""Questions answered in another process get the answer that they would get here, or none."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app.answering_process import AnsweringProcess, Task, answer_there
from bot.core.operating.setting_aside import Fault
from bot.core.questions import Answer, Question
from bot.core.speaking import speaking
from bot.errors import AnsweringFailed, StoreError
from bot.flows.answer import Answerer, respond
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.store.sqlite.store import SqliteStore, open_sqlite
from tests.builders import FLOOD, NOW, FixedClock, article, hours, reading_of
from tests.concepts import FakeEmbedder
from tests.flows.writing import LEVEE, read_text


def asking(text: str) -> Question:
    return Question(text=text, asked_at=NOW, crises=(FLOOD.name,))


KILLED = asking("How many people were killed in Tarn?")


async def bring(store: SqliteStore, text: str, id: str = "a1") -> None:
    await store.add(article(text, id, published_at=NOW - hours(24)), [f"guid:{id}"])
    await track(store=store, crises=[FLOOD], read=in_place(reading_of), clock=FixedClock())


async def here(question: Question, store: SqliteStore) -> Answer:
    answerer = Answerer(read=read_text)
    return await respond(question, store=store, answerer=answerer, clock=FixedClock())


def moody(task: Task) -> Answer | Fault:
    """Answer, unless the question asks for something else."""
    if task.question.text == "for ever":
        while True:
            pass
    if task.question.text == "dies":
        os._exit(1)
    if task.question.text == "never":
        return answer_there(None)  # type: ignore[arg-type]
    return answer_there(task)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    """Give a store in a file, with the levee's article."""
    store = await open_sqlite(tmp_path / "store.db")
    await bring(store, LEVEE)
    yield store
    await store.close()


@pytest.fixture
async def aside(store: SqliteStore, tmp_path: Path) -> AsyncIterator[AnsweringProcess]:
    """Give a process for the same file, with little patience."""
    process = AnsweringProcess(tmp_path / "store.db", store, seconds=3.0, answer=moody)
    yield process
    process.close()


async def test_an_answer_from_there_is_the_answer_from_here(
    aside: AnsweringProcess, store: SqliteStore
) -> None:
    found = await aside(KILLED, NOW)

    assert found == await here(KILLED, store)
    assert found.statements[0].text.startswith("At least 12 people")


async def test_what_is_stored_after_it_began_is_found(
    aside: AnsweringProcess, store: SqliteStore
) -> None:
    opened = asking("Who opened the dam at Orvane?")
    assert not (await aside(opened, NOW)).is_answered

    await bring(store, "Engineer Ada Lunt opened the dam at Orvane in the flood.", "a2")

    assert (await aside(opened, NOW)).is_answered


async def test_a_refusal_speaks_the_askers_language(
    aside: AnsweringProcess, store: SqliteStore
) -> None:
    who = asking("What did Ottokar Brandel say?")

    with speaking("de"):
        found = await aside(who, NOW)
        assert found == await here(who, store)

    assert found != await here(who, store)


async def test_twenty_questions_at_once_are_all_answered(aside: AnsweringProcess) -> None:
    found = await asyncio.gather(*(aside(KILLED, NOW) for _ in range(20)))

    assert [one.is_answered for one in found] == [True] * 20


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("never", "AttributeError", "app/answering_process.py:"),
        ("dies", "WorkerFailed", "the process that was called died of it"),
        ("for ever", "WorkerFailed", "took more than 3 seconds"),
    ],
)
async def test_a_question_that_cannot_be_answered_is_given_up_and_the_next_is_answered(
    text: str, kind: str, place: str, aside: AnsweringProcess
) -> None:
    with pytest.raises(AnsweringFailed) as raised:
        await aside(asking(text), NOW)

    assert raised.value.kind == kind
    assert raised.value.place.startswith(place)
    assert (await aside(KILLED, NOW)).is_answered


async def test_a_file_that_is_gone_is_an_error_of_the_store(
    store: SqliteStore, tmp_path: Path
) -> None:
    aside = AnsweringProcess(tmp_path / "gone.db", store)

    with pytest.raises(StoreError, match=r"gone\.db cannot be read"):
        await aside(KILLED, NOW)
    aside.close()


async def test_where_no_process_can_be_started_questions_are_answered_here(
    monkeypatch: pytest.MonkeyPatch, store: SqliteStore, tmp_path: Path
) -> None:
    def none_left() -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr("bot.workers._begun", none_left)
    aside = AnsweringProcess(tmp_path / "store.db", store)

    assert (await aside(KILLED, NOW)).is_answered
    aside.close()


@pytest.mark.parametrize("is_embedded", [False, True])
async def test_it_is_asked_only_where_neither_model_nor_embedder_is_needed(
    store: SqliteStore, *, is_embedded: bool
) -> None:
    asked: list[Question] = []

    async def elsewhere(question: Question, now: object) -> Answer:
        asked.append(question)
        return await here(question, store)

    answerer = Answerer(
        read=read_text,
        embedder=FakeEmbedder() if is_embedded else None,
        elsewhere=elsewhere,
    )
    await respond(KILLED, store=store, answerer=answerer, clock=FixedClock())

    assert bool(asked) is not is_embedded
