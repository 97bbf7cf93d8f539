from collections.abc import AsyncIterator, Sequence

import pytest
from structlog.testing import capture_logs

from bot.app.watching.pinging import Pinger
from tests.servers.hostile import HostileServer, status


@pytest.fixture
async def server() -> AsyncIterator[HostileServer]:
    async with HostileServer() as started:
        yield started


def pinger(url: str, *problems: str) -> Pinger:
    async def found() -> Sequence[str]:
        return problems

    return Pinger(url, found)


async def test_while_all_is_well_the_address_is_called(server: HostileServer) -> None:
    server.on("/alive", status(200))

    assert await pinger(server.url("/alive")).tick()
    assert len(server.asked("/alive")) == 1


async def test_where_work_is_not_done_nobody_is_called(server: HostileServer) -> None:
    server.on("/alive", status(200))

    assert not await pinger(server.url("/alive"), "a brief waits").tick()
    assert server.asked("/alive") == []


@pytest.mark.parametrize("code", [302, 404, 500])
async def test_a_call_that_is_not_taken_is_said_once(server: HostileServer, code: int) -> None:
    server.on("/secret-id", status(code))
    one = pinger(server.url("/secret-id"))

    with capture_logs() as lines:
        assert [await one.tick(), await one.tick()] == [False, False]

    assert [line["why"] for line in lines] == [str(code)]
    assert "secret-id" not in str(lines)


async def test_an_address_where_nobody_is_harms_nothing() -> None:
    with capture_logs() as lines:
        assert not await pinger("http://127.0.0.1:9/secret-id").tick()

    assert "secret-id" not in str(lines)


async def test_a_call_that_is_taken_again_is_news_again(server: HostileServer) -> None:
    server.on("/alive", status(500), status(200), status(500))
    one = pinger(server.url("/alive"))

    with capture_logs() as lines:
        assert [await one.tick(), await one.tick(), await one.tick()] == [False, True, False]

    assert len(lines) == 2
