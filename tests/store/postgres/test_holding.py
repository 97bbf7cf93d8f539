"""Several processes over one database: each has its own store, and its own claims."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.aliases import NO_ALIASES
from bot.core.channels import Channel, Platform
from bot.core.deliveries import Delivery, DeliveryState
from bot.core.messages import Message
from bot.core.stories import StoryId
from bot.errors import ClaimLost, StoreUnavailable
from bot.flows.deliver import deliver
from bot.store.postgres.holding import Held
from bot.store.postgres.store import PostgresStore, open_postgres
from tests.builders import FLOOD, NOW, FixedClock, article, delivery, fact, hours, incoming
from tests.contracts.fake_messenger import FakeMessenger
from tests.contracts.stores import story, tracked
from tests.store.postgres.server import address, ask, fresh_database
from tests.waiting import PATIENCE

_WAITS = "SELECT 1 FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted"
_BOTH_CLAIM = """
SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
AND starts_with(query, 'SELECT pg_try_advisory_lock')
AND pid != pg_backend_pid() HAVING count(*) = 2
"""
CHANNELS = [Channel(platform=Platform.BROWSER, id=f"c{n}") for n in range(4)]


@asynccontextmanager
async def processes(count: int) -> AsyncIterator[tuple[str, list[PostgresStore]]]:
    """Open one database several times."""
    name = await fresh_database()
    stores = [await open_postgres(address(name)) for _ in range(count)]
    try:
        yield name, stores
    finally:
        for store in stores:
            await store.close()
        ask("postgres", f"DROP DATABASE {name} WITH (FORCE)")


def cut_holders(name: str) -> None:
    """End every connection that holds a claim, as a fail-over does."""
    ask(
        name,
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = "
        "(SELECT oid FROM pg_database WHERE datname = current_database())",
    )


async def test_what_one_process_is_at_no_other_is() -> None:
    async with processes(2) as (_, (one, other)):
        await one.outbox.owe([delivery("k")])
        await one.inbox.accept(incoming(id="e1"))

        async with one.outbox.claim(delivery("k")) as mine, one.inbox.claim("e1") as asked:
            assert (mine, asked) == (True, incoming(id="e1"))
            async with other.outbox.claim(delivery("k")) as theirs:
                assert not theirs
            async with other.inbox.claim("e1") as theirs:
                assert not theirs
        async with other.outbox.claim(delivery("k")) as theirs:
            assert theirs


async def test_processes_that_deliver_at_once_post_everything_once_and_in_order() -> None:
    class Slow(FakeMessenger):
        async def post(self, *args: object, **given: object) -> str:
            await asyncio.sleep(0)
            return await super().post(*args, **given)  # type: ignore[arg-type]

    owed = [
        delivery(f"{n}", channel=CHANNELS[n % 4], message=Message(title=f"{n}", summary=""))
        for n in range(40)
    ]
    async with processes(3) as (_, stores):
        await stores[0].outbox.owe(owed)
        messenger = Slow(frozenset(CHANNELS), now=NOW)

        async def process(store: PostgresStore) -> None:
            while await store.outbox.due(NOW, [Platform.BROWSER]):
                await store.outbox.recover(NOW)
                await deliver(
                    outbox=store.outbox,
                    messengers={Platform.BROWSER: messenger},
                    clock=FixedClock(),
                )

        await asyncio.gather(*map(process, stores))

    for channel in CHANNELS:
        posted = [one.key for one in messenger.kept if one.channel == channel]
        assert posted == [f"{one.key}#0" for one in owed if one.channel == channel]


async def test_what_a_process_was_sending_when_it_ended_is_looked_for_once_it_may_stand() -> None:
    async with processes(2) as (name, (one, other)):
        sending = delivery("k", state=DeliveryState.SENDING, started_at=NOW)
        await one.outbox.owe([delivery("k")])

        async def end() -> None:
            async with one.outbox.claim(delivery("k")):
                await one.outbox.save(sending)
                assert await other.outbox.recover(NOW) == 0
                cut_holders(name)
                await _recovered(other)

        with pytest.raises(ClaimLost, match="and with it a claim"):
            await end()

        wait = timedelta(seconds=10)
        in_doubt = replace(sending, state=DeliveryState.IN_DOUBT, not_before=NOW + wait)
        assert await other.outbox.get("k") == in_doubt
        assert await other.outbox.recover(NOW + hours(1)) == 0


async def _recovered(store: PostgresStore) -> Delivery | None:
    while not await store.outbox.recover(NOW):
        await asyncio.sleep(0)
    return await store.outbox.get("k")


async def test_who_lost_the_ledger_to_another_cannot_write_to_it() -> None:
    async with processes(2) as (name, (one, other)):
        mine, theirs = article("The levee broke.", "a1"), article("The levee held.", "a2")
        for article_ in (mine, theirs):
            await one.add(article_, [])

        async def track_too_long() -> None:
            async with one.alone():
                cut_holders(name)
                async with other.alone():
                    await other.save_tracked(tracked(theirs, fact(theirs)))
                await one.save_tracked(tracked(mine, story=story(articles=9)))

        with pytest.raises(ClaimLost, match="and with it a claim"):
            await track_too_long()

        assert await other.story(StoryId("s1")) == story()
        assert [found.id for found in await other.untracked(5)] == ["a1"]
        assert len(await other.facts(FLOOD.name)) == 1


async def test_a_process_that_lost_its_connection_can_claim_anew() -> None:
    async with processes(1) as (name, (store,)):
        await store.outbox.owe([delivery("k")])

        async def cut() -> None:
            async with store.outbox.claim(delivery("k")):
                cut_holders(name)

        with pytest.raises(ClaimLost):
            await cut()

        async with store.outbox.claim(delivery("k")) as is_mine:
            assert is_mine


async def test_who_is_cancelled_while_he_holds_something_lets_go() -> None:
    async with processes(2) as (_, (one, other)):
        is_in = asyncio.Event()

        async def hold() -> None:
            async with one.alone():
                is_in.set()
                await asyncio.Event().wait()

        task = asyncio.create_task(hold())
        await is_in.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

        async with asyncio.timeout(PATIENCE), other.alone():
            pass


async def test_what_one_knows_of_a_ledger_is_what_others_left_there() -> None:
    async with processes(2) as (_, stores):
        for number, store in enumerate([*stores, *stores]):
            one = article(f"Family {number} left.", f"a{number}")
            await store.add(one, [])
            async with store.alone():
                assert len(await store.facts(FLOOD.name)) == number
                assert len(await store.ledger(FLOOD.name, NO_ALIASES)) == number
                assert (await store.rarity(["levee"])).stories == min(number, 1)
                await store.save_tracked(tracked(one, fact(one, key=f"f{number}")))
                assert len(await store.facts(FLOOD.name)) == number + 1

        assert [len(await store.facts(FLOOD.name)) for store in stores] == [4, 4]


async def test_who_forgets_a_person_undoes_nothing_that_others_do_meanwhile() -> None:
    user = "U0IDABRANDT"
    owed = delivery("k", message=Message(title=f"<@{user}> asked", summary=""))
    posted = replace(owed, state=DeliveryState.POSTED, posted_refs=("m1",))
    async with processes(2) as (name, (one, other)):
        await one.outbox.owe([owed])

        async with one.together():
            await one.outbox.save(posted)
            forgetting = asyncio.create_task(other.people.forget(user, "former-1"))
            while not ask(name, _WAITS):
                await asyncio.sleep(0)
        await forgetting

        found = await one.outbox.get("k")
    assert found == replace(posted, message=Message(title="<@former-1> asked", summary=""))


async def test_who_is_forgotten_while_a_message_is_posted_is_not_named_again() -> None:
    user = "U0IDABRANDT"
    owed = delivery("k", message=Message(title=f"<@{user}> asked", summary=""))
    async with processes(2) as (_, (one, other)):
        await one.outbox.owe([owed, delivery("reply/q1/1")])
        await other.people.forget(user, "former-1")

        await one.outbox.save(replace(owed, state=DeliveryState.POSTED, posted_refs=("m1",)))

        found = await one.outbox.get("k")
    assert found is not None
    assert (found.message.title, found.posted_refs) == ("<@former-1> asked", ("m1",))


async def test_who_is_forgotten_while_an_answer_is_begun_is_not_named_again() -> None:
    user = "U0IDABRANDT"
    async with processes(2) as (name, (one, other)):
        await one.inbox.accept(incoming(f"<@{user}> asked: is it safe?", id="e1", user="U0BOB"))

        async with one.together():
            await one.people.forget(user, "former-1")
            beginning = asyncio.create_task(other.inbox.begun("e1"))
            while not ask(name, _WAITS):
                await asyncio.sleep(0)
        await beginning

        (found,) = await one.inbox.pending(9)
    assert (found.text, found.is_begun) == ("<@former-1> asked: is it safe?", True)


async def test_who_is_forgotten_while_a_storm_is_folded_is_not_named_again() -> None:
    user = "U0IDABRANDT"
    owed = delivery("k", message=Message(title=f"<@{user}> asked", summary=""))
    async with processes(2) as (_, (one, other)):
        await one.outbox.owe([owed])
        await other.people.forget(user, "former-1")

        await one.outbox.fold(delivery("held/k"), [replace(owed, target="held/k")])

        found = await one.outbox.get("k")
    assert found is not None
    assert (found.message.title, found.target) == ("<@former-1> asked", "held/k")


async def test_who_is_forgotten_while_a_question_is_answered_is_owed_nothing() -> None:
    user = "U0IDABRANDT"
    owed = delivery("reply/e1/1", message=Message(title=f"<@{user}> asked", summary=""))
    async with processes(2) as (name, (one, other)):
        await one.inbox.accept(incoming("Is it safe?", id="e1", user=user))
        await one.inbox.accept(incoming(f"<@{user}> asks whether", id="e2", user="U0BOB"))

        async with one.inbox.claim("e1") as mine, one.inbox.claim("e2") as named:
            assert mine is not None
            assert named is not None
            forgetting = asyncio.create_task(other.people.forget(user, "former-1"))
            while not ask(name, _BOTH_CLAIM):
                await asyncio.sleep(0)
            await one.inbox.done("e1", None, [owed])
        await forgetting

        async with one.inbox.claim("e2") as left:
            assert left is not None
            assert left.text == "<@former-1> asks whether"
        assert await one.outbox.get("reply/e1/1") is None
        assert list(await one.inbox.pending(9)) == [left]


async def test_a_server_that_cannot_be_reached_ends_in_a_sentence() -> None:
    async def refused() -> AsyncConnection:
        raise OperationalError("SELECT 1", {}, OSError("connection refused"))

    with pytest.raises(StoreUnavailable, match="See that the server runs"):
        async with Held(refused).take("tracking"):
            pass
