import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.web.politeness import GAP, LONGEST_GAP, LONGEST_WAIT, Turns, retry_after
from tests.builders import NOW
from tests.servers.hostile import HostileServer, page
from tests.waiting import PATIENCE
from tests.web.asking import Pauses, a_web, get


@pytest.fixture
async def server() -> AsyncIterator[HostileServer]:
    async with HostileServer() as server:
        yield server.on("/feed", page(b"<rss/>"))


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        pytest.param("", timedelta(), id="nothing"),
        pytest.param("120", timedelta(minutes=2), id="seconds"),
        pytest.param(" 7 ", timedelta(seconds=7), id="spaces"),
        pytest.param("0", timedelta(), id="zero"),
        pytest.param("-30", timedelta(), id="negative"),
        pytest.param("1.5", timedelta(), id="a fraction"),
        pytest.param("1e9", timedelta(), id="an exponent"),
        pytest.param("a while", timedelta(), id="words"),
        pytest.param("９９", timedelta(), id="other digits"),
        pytest.param("9" * 40, LONGEST_WAIT, id="40 digits"),
        pytest.param("864000", LONGEST_WAIT, id="ten days"),
        pytest.param("Tue, 03 Mar 2026 09:10:00 GMT", timedelta(minutes=10), id="a date"),
        pytest.param("Tue, 03 Mar 2026 10:10:00 +0100", timedelta(minutes=10), id="its zone"),
        pytest.param("Tue, 03 Mar 2026 09:10:00", timedelta(minutes=10), id="no zone"),
        pytest.param("Mon, 02 Mar 2026 09:00:00 GMT", timedelta(), id="a date gone by"),
        pytest.param("Tue, 03 Mar 9999 09:10:00 GMT", LONGEST_WAIT, id="a date far off"),
        pytest.param("Tue, 99 Foo 2026 09:10:00 GMT", timedelta(), id="no date"),
    ],
)
def test_retry_after_is_read_or_left_alone(value: str, wait: timedelta) -> None:
    assert retry_after(value, NOW) == wait


async def test_the_second_request_to_a_host_waits(server: HostileServer) -> None:
    pauses = Pauses()
    web = a_web(pauses=pauses)
    await get(web, server.url("/feed"))
    await get(web, server.url("/feed"))

    assert len(pauses.taken) == 1
    assert GAP - 1 < pauses.taken[0] <= GAP


async def test_two_hosts_do_not_wait_for_each_other(server: HostileServer) -> None:
    pauses = Pauses()
    names = {"one.example": ["127.0.0.1"], "two.example": ["127.0.0.1"]}
    web = a_web(pauses=pauses, names=names)
    await get(web, server.url("/feed", "one.example"))
    await get(web, server.url("/feed", "two.example"))

    assert pauses.taken == []


async def test_one_host_has_one_connection_at_a_time(server: HostileServer) -> None:
    web = a_web()

    await asyncio.gather(*(get(web, server.url("/feed")) for _ in range(6)))

    assert (len(server.log), server.most_open) == (6, 1)


@pytest.mark.parametrize(
    ("asked", "least", "most"),
    [
        pytest.param(0.0, GAP - 1, GAP, id="ours"),
        pytest.param(10.0, 9.0, 10.0, id="longer, as the host asks"),
        pytest.param(9_999.0, LONGEST_GAP - 1, LONGEST_GAP, id="but not for ever"),
    ],
)
async def test_a_host_can_ask_for_longer_pauses(asked: float, least: float, most: float) -> None:
    pauses = Pauses()
    turns = Turns(sleep=pauses)
    for _ in range(2):
        async with turns.at("herald.example", gap=asked):
            pass

    assert least < pauses.taken[0] <= most


async def test_a_failed_turn_is_over_too() -> None:
    turns = Turns(sleep=Pauses())
    with pytest.raises(ValueError, match="broken"):
        async with turns.at("herald.example"):
            raise ValueError("broken")

    async with asyncio.timeout(PATIENCE), turns.at("herald.example"):
        pass


async def test_hosts_of_long_ago_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.web.politeness._MOST_HOSTS", 3)
    monkeypatch.setattr("bot.web.politeness.LONGEST_GAP", -1.0)
    turns = Turns(sleep=Pauses())
    for number in range(10):
        async with turns.at(f"{number}.example"):
            pass

    assert len(turns._locks) <= 3
