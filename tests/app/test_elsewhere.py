"""What is made in another process is what would be made here; what fails there fails alone."""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from bot.app.adapters.models import built_in_writer
from bot.app.elsewhere import Elsewhere
from bot.app.elsewhere.looks import answer_at
from bot.app.elsewhere.process import Look, LookingProcess
from bot.core.questions import Answer, Question
from bot.core.speaking import speaking
from bot.errors import MakingFailed, ModelUnavailable, StoreError
from bot.flows.answer import Answerer, respond
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.flows.write import prepare, write
from bot.ports import Store
from bot.saving import Prepared
from bot.store.sqlite.store import SqliteStore, open_sqlite
from tests.builders import FLOOD, NOW, FixedClock, article, hours, reading_of, subscription
from tests.concepts import FakeEmbedder
from tests.flows.writing import LEVEE, FakeModel, read_text, writer


def asking(text: str) -> Question:
    return Question(text=text, asked_at=NOW, crises=(FLOOD.name,))


KILLED = asking("How many people were killed in Tarn?")


async def bring(store: SqliteStore, text: str, id: str = "a1") -> None:
    await store.add(article(text, id, published_at=NOW - hours(24)), [f"guid:{id}"])
    await track(store=store, crises=[FLOOD], read=in_place(reading_of), clock=FixedClock())


async def answered_here(question: Question, store: Store) -> Answer:
    answerer = Answerer(read=read_text)
    return await respond(question, store=store, answerer=answerer, clock=FixedClock())


async def prepared_here(store: Store) -> Prepared:
    return await prepare(
        subscription(), "s1", store=store, writer=built_in_writer(), clock=FixedClock()
    )


async def how_many(store: Store) -> int:
    return (await store.counts())["articles"]


async def never(_store: Store) -> int:
    raise AttributeError("what an article says")


async def dies(_store: Store) -> int:
    os._exit(1)


async def for_ever(_store: Store) -> int:
    while True:
        pass


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    """Give a store in a file, with the levee's article."""
    store = await open_sqlite(tmp_path / "store.db")
    await bring(store, LEVEE)
    yield store
    await store.close()


@pytest.fixture
async def elsewhere(store: SqliteStore, tmp_path: Path) -> AsyncIterator[Elsewhere]:
    """Give the process for the same file."""
    made = Elsewhere(tmp_path / "store.db", store)
    yield made
    made.close()


@pytest.fixture
async def process(store: SqliteStore, tmp_path: Path) -> AsyncIterator[LookingProcess]:
    """Give one with little patience."""
    made = LookingProcess(tmp_path / "store.db", store, seconds=3.0)
    yield made
    made.close()


async def test_an_answer_from_there_is_the_answer_from_here(
    elsewhere: Elsewhere, store: SqliteStore
) -> None:
    found = await elsewhere.answer(KILLED, NOW)

    assert found == await answered_here(KILLED, store)
    assert found.statements[0].text.startswith("At least 12 people")


async def test_a_brief_from_there_is_the_brief_from_here(
    elsewhere: Elsewhere, store: SqliteStore
) -> None:
    found = await elsewhere.brief(subscription(), "s1", NOW, (), None, None)

    assert found == await prepared_here(store)
    assert found.deliveries[0].message.title.startswith("SELL FLOOD")


async def test_a_brief_that_is_late_says_so_and_names_the_next(elsewhere: Elsewhere) -> None:
    found = await elsewhere.brief(subscription(), "s1", NOW, (), NOW + hours(8), NOW - hours(4))

    assert found.brief.next_at == NOW + hours(8)
    assert "late" in repr(found.deliveries[0].message).lower()


async def test_what_is_stored_after_it_began_is_found(
    elsewhere: Elsewhere, store: SqliteStore
) -> None:
    opened = asking("Who opened the dam at Orvane?")
    assert not (await elsewhere.answer(opened, NOW)).is_answered

    await bring(store, "Engineer Ada Lunt opened the dam at Orvane in the flood.", "a2")

    assert (await elsewhere.answer(opened, NOW)).is_answered


async def test_a_refusal_speaks_the_askers_language(
    elsewhere: Elsewhere, store: SqliteStore
) -> None:
    who = asking("What did Ottokar Brandel say?")

    with speaking("de"):
        found = await elsewhere.answer(who, NOW)
        assert found == await answered_here(who, store)

    assert found != await answered_here(who, store)


async def test_many_briefs_do_not_hold_up_a_question_nor_many_questions_a_brief(
    elsewhere: Elsewhere,
) -> None:
    done: list[str] = []

    async def brief(slot: str) -> None:
        made = await elsewhere.brief(subscription(), slot, NOW, (), None, None)
        done.append(made.slot)

    async def answer() -> None:
        assert (await elsewhere.answer(KILLED, NOW)).is_answered
        done.append("answer")

    await asyncio.gather(*(brief(f"s{n}") for n in range(6)), *(answer() for _ in range(6)))

    assert [one for one in done if one != "answer"] == ["s0", "s1", "s2", "s3", "s4", "s5"]
    assert done[:10].count("answer") in (4, 5, 6)


@pytest.mark.parametrize(
    ("look", "kind", "place"),
    [
        (never, "AttributeError", "app/test_elsewhere.py:"),
        (dies, "WorkerFailed", "the process that was called died of it"),
        (for_ever, "WorkerFailed", "took more than 3 seconds"),
    ],
)
async def test_a_look_that_fails_is_given_up_and_the_next_is_done(
    look: Look[int], kind: str, place: str, process: LookingProcess
) -> None:
    with pytest.raises(MakingFailed) as raised:
        await process(look)

    assert raised.value.kind == kind
    assert raised.value.place.startswith(place)
    assert "article says" not in str(raised.value)
    assert await process(how_many) == 1


async def test_a_file_that_is_gone_is_an_error_of_the_store(
    store: SqliteStore, tmp_path: Path
) -> None:
    process = LookingProcess(tmp_path / "gone.db", store)

    with pytest.raises(StoreError, match=r"gone\.db cannot be read"):
        await process(how_many)
    process.close()


async def test_where_no_process_can_be_started_all_is_made_here(
    monkeypatch: pytest.MonkeyPatch, elsewhere: Elsewhere, store: SqliteStore
) -> None:
    def none_left() -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr("bot.workers._begun", none_left)

    assert (await elsewhere.answer(KILLED, NOW)).is_answered
    made = await elsewhere.brief(subscription(), "s1", NOW, (), None, None)
    assert made == await prepared_here(store)


@pytest.mark.parametrize("is_embedded", [False, True])
async def test_a_question_goes_there_only_where_neither_model_nor_embedder_is_needed(
    store: SqliteStore, *, is_embedded: bool
) -> None:
    asked: list[Question] = []

    async def elsewhere(question: Question, now: datetime) -> Answer:
        asked.append(question)
        return await answer_at(question, now, store)

    answerer = Answerer(
        read=read_text,
        embedder=FakeEmbedder() if is_embedded else None,
        elsewhere=elsewhere,
    )
    await respond(KILLED, store=store, answerer=answerer, clock=FixedClock())

    assert bool(asked) is not is_embedded


@pytest.mark.parametrize("is_modelled", [False, True])
async def test_a_brief_is_written_there_only_where_no_model_is_needed(
    store: SqliteStore, *, is_modelled: bool
) -> None:
    asked: list[str] = []

    async def elsewhere(_subscription: object, slot: str, *_: object) -> Prepared:
        asked.append(slot)
        return await prepared_here(store)

    by = writer(FakeModel(lambda _: ModelUnavailable("away")) if is_modelled else None)
    told = await write(
        subscription(), "s1", store=store, writer=replace(by, elsewhere=elsewhere),
        clock=FixedClock(),
    )  # fmt: skip

    assert told is not None
    assert bool(asked) is not is_modelled
