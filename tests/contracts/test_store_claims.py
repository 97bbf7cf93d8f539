"""What `bot.ports` says of having something to oneself, for every store."""

import asyncio
from dataclasses import replace

from bot.core.channels import Channel, Platform
from bot.core.deliveries import DeliveryState
from bot.ports import Store
from tests.builders import NOW, delivery, hours, incoming

ELSEWHERE = Channel(platform=Platform.SLACK, id="C0OTHER")


async def claimed(store: Store, key: str) -> bool:
    given = await store.outbox.get(key)
    assert given is not None
    async with store.outbox.claim(given) as is_mine:
        return is_mine


async def test_a_channel_is_ones_alone_while_its_delivery_is_tried(store: Store) -> None:
    first, away = delivery("1"), delivery("s", channel=ELSEWHERE)
    await store.outbox.owe([first, delivery("2"), away])

    async with store.outbox.claim(first) as is_mine:
        assert is_mine
        tried = [await claimed(store, key) for key in ("1", "2", "s")]

    assert tried == [False, False, True]
    assert await claimed(store, "1")


async def test_a_delivery_that_changed_meanwhile_is_not_tried(store: Store) -> None:
    read = delivery("k")
    await store.outbox.owe([read])
    await store.outbox.save(replace(read, state=DeliveryState.POSTED, posted_refs=("m1",)))

    async with store.outbox.claim(read) as is_mine:
        assert not is_mine


async def test_what_fails_lets_go_of_what_it_claimed(store: Store) -> None:
    await store.outbox.owe([delivery("k")])
    try:
        async with store.outbox.claim(delivery("k")):
            raise RuntimeError
    except RuntimeError:
        pass

    assert await claimed(store, "k")


async def test_what_somebody_is_sending_is_not_taken_for_broken_off(store: Store) -> None:
    planned = delivery("k")
    await store.outbox.owe([planned])

    async with store.outbox.claim(planned):
        await store.outbox.save(replace(planned, state=DeliveryState.SENDING, started_at=NOW))
        assert await store.outbox.recover(NOW + hours(1)) == 0
    assert await store.outbox.recover(NOW + hours(1)) == 1


async def test_a_line_is_answered_by_one_and_once(store: Store) -> None:
    await store.inbox.accept(incoming(id="e1"))
    async with store.inbox.claim("e1") as mine, store.inbox.claim("e1") as theirs:
        assert (mine, theirs) == (incoming(id="e1"), None)
        await store.inbox.done("e1", None, [])

    for id in ("e1", "never said"):
        async with store.inbox.claim(id) as mine:
            assert mine is None


async def test_nothing_is_owed_for_a_line_that_is_gone(store: Store) -> None:
    await store.inbox.done("never said", None, [delivery("reply/never said/1")])

    assert await store.outbox.get("reply/never said/1") is None


async def test_what_a_line_overtook_is_done_with_it_and_owed_nothing(store: Store) -> None:
    for id in ("e1", "e2", "e3"):
        await store.inbox.accept(incoming(id=id))

    await store.inbox.done("e3", None, [delivery("reply/e3/1")], overtook=["e1", "never said"])

    assert [one.id for one in await store.inbox.pending(9)] == ["e2"]
    assert await store.outbox.get("reply/e1/1") is None
    assert not await store.inbox.accept(incoming(id="e1"))
    assert await store.inbox.accept(incoming(id="never said")), "nothing was made of it"


async def test_what_a_line_that_is_gone_overtook_waits_on(store: Store) -> None:
    await store.inbox.accept(incoming(id="e1"))

    await store.inbox.done("never said", None, [], overtook=["e1"])

    assert [one.id for one in await store.inbox.pending(9)] == ["e1"]


async def test_who_tracks_alone_keeps_others_waiting(store: Store) -> None:
    done: list[str] = []
    is_in = asyncio.Event()

    async def first() -> None:
        async with store.alone():
            is_in.set()
            await store.untracked(1)
            done.append("first")

    async def second() -> None:
        await is_in.wait()
        async with store.alone():
            done.append("second")

    await asyncio.gather(second(), first())

    assert done == ["first", "second"]
