"""A server is gone, and a standby goes on that had not heard of the last commits."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import psycopg
import pytest

from bot.core.deliveries import Delivery, DeliveryState
from bot.core.messages import Message, Paragraph, Text
from bot.errors import StoreUnavailable
from bot.flows.deliver import deliver
from bot.store.postgres.store import PostgresStore, open_postgres
from bot.store.sql.forgotten import AGAIN
from tests.builders import HOME, FixedClock, delivery
from tests.flows.breaking_off import FusedMessenger
from tests.store.postgres.running import MISSING, Server
from tests.waiting import PATIENCE

_numbers = itertools.count()


class Team:
    """What posts out of a store, as long as it lives."""

    def __init__(self, store: PostgresStore, server: Server) -> None:
        self.server = server
        now = datetime.now(UTC)  # noqa: TID251 - the server has the machine's
        self.clock = FixedClock(now)
        self.slack = FusedMessenger(frozenset([HOME]), now=now)
        self.outbox = store.outbox

    def brief(self, number: int, parts: int = 1) -> Delivery:
        """Owe what the same work would owe again."""
        blocks = tuple(Paragraph((Text(f"Part {number}.{n}."),)) for n in range(parts))
        message = Message(title="Sell flood", summary="Sell flood", blocks=blocks)
        return delivery(f"brief/{number}", message=message, not_before=self.clock.now())

    async def post(self) -> list[str]:
        """Post all that is due, in as many rounds as it takes; return all that stands."""
        async with asyncio.timeout(PATIENCE):
            while not await self.is_done():
                pass
        return [str(one.payload["body"]) for one in self.slack.kept]

    async def is_done(self) -> bool:
        """Post what is due once, unless there is nothing."""
        now, platform = self.clock.now(), HOME.platform
        try:
            if not await self.outbox.due(now, [platform]):
                return True
            await deliver(outbox=self.outbox, messengers={platform: self.slack}, clock=self.clock)
        except StoreUnavailable:
            await asyncio.sleep(0)
        return False


@pytest.fixture(scope="module")
def server() -> Server:
    """One of our own: others of these tests would take it for one that forgot."""
    if MISSING:
        pytest.skip(MISSING)
    return Server()


@pytest.fixture
async def team(server: Server) -> AsyncIterator[Team]:
    where = f"host={server.folder} user=postgres dbname="
    name = f"team{next(_numbers)}"
    with psycopg.connect(f"{where}postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    store = await open_postgres(f"postgresql://postgres@/{name}?host={server.folder}")
    there = Team(store, server)
    await there.outbox.owe([there.brief(0)])
    assert await there.post() == ["Part 0.0."]
    yield there
    await store.close()


@pytest.mark.parametrize("parts", [1, 3])
async def test_what_was_posted_and_forgotten_is_found_and_not_posted_again(
    team: Team, parts: int
) -> None:
    await team.outbox.owe([team.brief(1, parts)])
    standby = team.server.copied()
    posted = await team.post()

    team.server.go_on_from(standby)

    assert await team.post() == posted
    assert len(posted) == 1 + parts
    row = await team.outbox.get("brief/1")
    assert row is not None
    assert row.state is DeliveryState.POSTED
    assert row.posted_refs == tuple(one.ref for one in team.slack.kept[1:])


async def test_what_was_not_even_known_to_be_owed_is_found_when_it_is_owed_again(
    team: Team,
) -> None:
    await team.outbox.owe([team.brief(1)])
    before = await team.post()
    standby = team.server.copied()
    await team.outbox.owe([team.brief(2, 2), team.brief(3)])
    posted = await team.post()
    assert len(posted) == len(before) + 3

    team.server.go_on_from(standby)
    assert await team.post() == posted
    assert await team.outbox.get("brief/2") is None
    await team.outbox.owe([team.brief(2, 2), team.brief(3), team.brief(4)])

    assert await team.post() == [*posted, "Part 4.0."]


async def test_a_server_that_forgot_nothing_is_not_doubted(team: Team) -> None:
    await team.outbox.owe([team.brief(1)])
    team.server.copied()  # it crashes, and starts again
    await team.post()
    await team.outbox.owe([team.brief(2)])

    (due,) = await team.outbox.due(team.clock.now(), [HOME.platform])
    assert due.state is DeliveryState.PLANNED


async def test_later_nothing_new_is_looked_for(team: Team) -> None:
    await team.outbox.owe([team.brief(1)])
    standby = team.server.copied()
    team.server.go_on_from(standby)
    await team.post()
    team.clock.move(2 * AGAIN)
    await team.outbox.owe([team.brief(2)])

    (due,) = await team.outbox.due(team.clock.now(), [HOME.platform])
    assert due.state is DeliveryState.PLANNED
