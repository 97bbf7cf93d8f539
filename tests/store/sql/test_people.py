"""What is kept of a person is shown to the last row, and forgotten so that nothing names them."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.channels import Channel, Platform
from bot.core.managing.auditing import AuditLine, Manager
from bot.store.sqlite.exporting import rows_of
from bot.store.sqlite.store import SqliteStore, open_sqlite
from tests.builders import HOME, NOW, delivery, incoming
from tests.contracts.test_store_deciding import feedback

IDA, BOB = "U0IDABRANDT", "U0IDABRANDT2"
TALK = Channel(platform=Platform.SLACK, id="D1")


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    store = await open_sqlite(tmp_path / "store.db")
    for user in (IDA, BOB):
        line = AuditLine(at=NOW, channel=HOME, user=user, act="add manager", subject=IDA)
        said = incoming(f"Where is {user[-6:]}'s dam?", id=f"e:{len(user)}", user=user)
        await store.inbox.accept(said)
        reply = f"reply/{said.id}"
        await store.inbox.done(said.id, None, [delivery(reply), delivery(f"{reply}/1")])
        await store.feedback.give(feedback(user=user, words="good"))
        await store.register.name(Manager(channel=HOME, user=user), line)
    await store.inbox.accept(incoming(f"<@{IDA}> asked: is it safe?", id="e:3", user=BOB))
    await store.inbox.accept(incoming("Waiting", id="e:4", user=IDA, channel=TALK))
    yield store
    await store.close()


async def kept(store: SqliteStore, user: str) -> list[str]:
    return [row["table"] for row in await store.people.kept_of(user)]


async def test_every_row_of_a_person_is_shown_and_no_other_persons(store: SqliteStore) -> None:
    assert sorted(await kept(store, IDA)) == [
        "audit", "audit", "feedback", "incoming", "incoming", "incoming", "manager",
    ]  # fmt: skip
    assert sorted(await kept(store, BOB)) == [
        "audit", "feedback", "incoming", "incoming", "manager",
    ]  # fmt: skip


async def test_nothing_of_the_id_remains_in_any_table(store: SqliteStore, tmp_path: Path) -> None:
    done = await store.people.forget(IDA, "former-1")

    everything = str(list(rows_of(tmp_path / "store.db"))).replace(BOB, "")
    assert IDA not in everything
    assert "Waiting" not in everything
    assert f"reply/e:{len(IDA)}" not in everything
    assert done == {"incoming": 3, "audit": 2, "feedback": 1, "manager": 1}
    assert await store.people.kept_of(IDA) == []


async def test_what_was_changed_is_known_still_and_not_by_whom(store: SqliteStore) -> None:
    await store.people.forget(IDA, "former-1")

    lines = await store.register.audit(HOME, 9)
    assert [(one.user, one.subject) for one in lines] == [(BOB, "former-1"), ("former-1",) * 2]


async def test_forgetting_one_person_leaves_what_is_kept_of_others(store: SqliteStore) -> None:
    await store.people.forget(IDA, "former-1")

    assert [one.user for one in await store.register.managers(HOME)] == [BOB]
    assert [one.user for one in await store.feedback.given()] == [BOB]
    assert [one.text for one in await store.inbox.pending(9)] == ["<@former-1> asked: is it safe?"]
    assert await store.outbox.get(f"reply/e:{len(BOB)}/1") is not None


async def test_forgetting_again_finds_nothing(store: SqliteStore) -> None:
    await store.people.forget(IDA, "former-1")

    assert await store.people.forget(IDA, "former-2") == {}


async def test_of_two_who_forget_at_once_neither_waits_for_the_other_for_ever(
    store: SqliteStore,
) -> None:
    lines = [incoming(f"<@{IDA}> told {BOB}", id=id, user="U0CHRIS") for id in ("e:5", "e:6")]
    for line in lines:
        await store.inbox.accept(line)

    async with asyncio.timeout(20):
        await asyncio.gather(
            store.people.forget(IDA, "former-1"), store.people.forget(BOB, "former-2")
        )

    assert await store.people.kept_of(IDA) == await store.people.kept_of(BOB) == []
