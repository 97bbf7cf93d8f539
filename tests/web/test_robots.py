from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.errors import AddressForbidden, Barrier, SourceUnavailable
from tests.builders import FixedClock
from tests.servers.hostile import HostileServer, Sent, page, status
from tests.web.asking import Pauses, a_web, get

ARTICLE = page(b"<html><p>News</p></html>", "text/html")
CLOSED = b"User-agent: *\nDisallow: /"


@pytest.fixture
async def server() -> AsyncIterator[HostileServer]:
    async with HostileServer() as server:
        yield server.on("/news/1", ARTICLE).on("/private/1", ARTICLE)


async def test_feeds_that_an_admin_named_ask_for_no_rules(server: HostileServer) -> None:
    await get(a_web(), server.url("/news/1"))

    assert [one.path for one in server.log] == ["/news/1"]


async def test_pages_ask_for_the_rules_once(server: HostileServer) -> None:
    server.on("/robots.txt", page(b"User-agent: *\nDisallow: /private", "text/plain"))
    web = a_web()
    await get(web, server.url("/news/1"), robots=True)
    await get(web, server.url("/news/1"), robots=True)

    assert [one.path for one in server.log] == ["/robots.txt", "/news/1", "/news/1"]


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param(b"User-agent: *\nDisallow: /private", id="for everyone"),
        pytest.param(b"User-agent: Watchfloor\nDisallow: /private/", id="by our name"),
        pytest.param(b"user-agent: watchfloor\ndisallow: /*/1$", id="with a pattern"),
        pytest.param(b"\xef\xbb\xbfUser-agent: *\nDisallow: /", id="behind a byte order mark"),
        pytest.param(b"\xff\xfe\nUser-agent: *\nDisallow: /", id="behind rubbish"),
    ],
)
async def test_what_the_rules_forbid_is_not_asked_for(server: HostileServer, rules: bytes) -> None:
    server.on("/robots.txt", page(rules, "text/plain"))

    with pytest.raises(AddressForbidden, match=r"robots\.txt does not let us read") as refused:
        await get(a_web(), server.url("/private/1"), robots=True)

    assert refused.value.barrier is Barrier.ROBOTS
    assert server.asked("/private/1") == []


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(status(404), id="none there"),
        pytest.param(status(401), id="not shown to us"),
        pytest.param(page(b"", "text/plain"), id="empty"),
        pytest.param(page(b"User-agent: Othersearch\nDisallow: /", "text/plain"), id="for others"),
        pytest.param(page(b"User-agent: *\nDisallow:", "text/plain"), id="nothing forbidden"),
    ],
)
async def test_without_a_rule_against_it_a_page_is_read(
    server: HostileServer, answer: Sent
) -> None:
    server.on("/robots.txt", answer)

    assert (await get(a_web(), server.url("/news/1"), robots=True)).status == 200


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(status(500), id="broken"),
        pytest.param(status(503), id="busy"),
        pytest.param(status(429), id="too many"),
        pytest.param(Sent(data=b""), id="silent"),
    ],
)
async def test_a_host_that_cannot_give_its_rules_is_left_alone(
    server: HostileServer, answer: Sent
) -> None:
    server.on("/robots.txt", answer)

    with pytest.raises(SourceUnavailable, match=r"does not give its robots\.txt"):
        await get(a_web(), server.url("/news/1"), robots=True)

    assert server.asked("/news/1") == []


async def test_rules_are_asked_for_again_after_a_day(server: HostileServer) -> None:
    clock = FixedClock()
    server.on("/robots.txt", status(404), page(CLOSED, "text/plain"))
    web = a_web(clock=clock)
    await get(web, server.url("/news/1"), robots=True)
    clock.move(timedelta(hours=23))
    await get(web, server.url("/news/1"), robots=True)
    clock.move(timedelta(hours=2))

    with pytest.raises(AddressForbidden):
        await get(web, server.url("/news/1"), robots=True)


async def test_a_crawl_delay_is_waited_out(server: HostileServer) -> None:
    pauses = Pauses()
    server.on("/robots.txt", page(b"User-agent: *\nCrawl-delay: 20", "text/plain"))
    web = a_web(pauses=pauses)
    await get(web, server.url("/news/1"), robots=True)
    await get(web, server.url("/news/1"), robots=True)

    assert [round(pause) for pause in pauses.taken] == [20, 20]


async def test_a_page_that_redirects_elsewhere_obeys_the_rules_there(
    server: HostileServer,
) -> None:
    names = {"one.example": ["127.0.0.1"], "two.example": ["127.0.0.1"]}
    server.on("/robots.txt", status(404), page(CLOSED, "text/plain"))
    server.on("/moved", status(302, location=server.url("/news/1", "two.example")))

    with pytest.raises(AddressForbidden):
        await get(a_web(names=names), server.url("/moved", "one.example"), robots=True)

    assert server.asked("/news/1") == []
