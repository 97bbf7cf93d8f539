"""What somebody deletes before it is begun gets no answer."""

from bot.commands import work
from bot.commands.withdrawing import withdraw
from tests.asking import Room
from tests.builders import incoming


async def test_what_waits_is_left_undone_and_the_rest_is_answered() -> None:
    room = await Room().furnish()
    for id in ("kept", "deleted"):
        await room.store.inbox.accept(incoming("How many are missing?", id=id, thread=id))

    for id in ("deleted", "deleted", "never heard"):
        await withdraw(id, room.store)
    await work(room.desk)

    assert [one.thread for one in await room.store.outbox.recent(9)] == ["kept"]


async def test_what_is_being_answered_is_answered_all_the_same() -> None:
    room = await Room().furnish()
    await room.store.inbox.accept(incoming("How many are missing?", id="late", thread="late"))

    async with room.store.inbox.claim("late"):
        await withdraw("late", room.store)
    await work(room.desk)

    assert [one.thread for one in await room.store.outbox.recent(9)] == ["late"]


async def test_what_was_begun_before_a_kill_is_finished_all_the_same() -> None:
    room = await Room().furnish()
    await room.store.inbox.accept(incoming("How many are missing?", id="late", thread="late"))
    await room.store.inbox.begun("late")

    await withdraw("late", room.store)
    await work(room.desk)

    assert [one.thread for one in await room.store.outbox.recent(9)] == ["late"]
