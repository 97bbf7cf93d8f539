"""What a publisher can send, and how much of it is taken."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import SourceError, SourceGone, SourceMalformed, SourceUnavailable
from bot.web import BodyLimits
from tests.servers.hostile import HostileServer, Sent, page, raw, status
from tests.web.asking import PATIENT, a_web, get

SMALL = replace(PATIENT, body_bytes=200_000, header_bytes=16_000)
HASTY = BodyLimits(deadline=0.2, first_byte=0.1)
BOMB = gzip.compress(b"\0" * 30_000_000)
CHUNKED = {"transfer-encoding": "chunked"}
PACKED = {"content-encoding": "gzip"}


@pytest.fixture
async def server() -> AsyncIterator[HostileServer]:
    async with HostileServer() as server:
        yield server


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        pytest.param(page(b"x" * 300_000), SourceUnavailable, id="too long"),
        pytest.param(raw(200, {}, b"x", then=b"x" * 65_536), SourceUnavailable, id="endless"),
        pytest.param(
            raw(200, CHUNKED, b"", then=b"4000\r\n" + b"x" * 0x4000 + b"\r\n"),
            SourceUnavailable,
            id="endless in chunks",
        ),
        pytest.param(raw(200, PACKED, BOMB), SourceError, id="gzip bomb"),
        pytest.param(
            raw(200, {"content-encoding": "gzip, gzip"}, gzip.compress(BOMB)),
            SourceMalformed,
            id="packed twice",
        ),
        pytest.param(raw(200, PACKED, b"no gzip"), SourceMalformed, id="not gzip at all"),
        pytest.param(
            raw(200, PACKED, gzip.compress(b"x" * 99)[:-9]), SourceMalformed, id="gzip cut short"
        ),
        pytest.param(
            raw(200, {"content-encoding": "br"}, b"x"), SourceMalformed, id="not asked for"
        ),
        pytest.param(
            raw(200, {"content-length": "900"}, b"short"), SourceUnavailable, id="length too great"
        ),
        pytest.param(raw(200, CHUNKED, b"zz\r\nx"), SourceUnavailable, id="broken chunks"),
        pytest.param(raw(200, CHUNKED, b"5\r\nhel"), SourceUnavailable, id="half a chunk"),
        pytest.param(
            raw(200, [(f"x-{n}", "y") for n in range(5_000)]), SourceUnavailable, id="5,000 headers"
        ),
        pytest.param(
            raw(200, [(f"x-{n}", "y") for n in range(300)]), SourceUnavailable, id="300 headers"
        ),
        pytest.param(raw(200, {"x": "y" * 70_000}), SourceUnavailable, id="one great header"),
        pytest.param(Sent(data=b"SSH-2.0-server\r\n"), SourceUnavailable, id="not HTTP"),
        pytest.param(Sent(data=b""), SourceUnavailable, id="nothing at all"),
    ],
)
async def test_a_reply_out_of_bounds_is_refused_in_one_piece(
    server: HostileServer, sent: Sent, error: type[SourceError]
) -> None:
    server.on("/feed", sent)

    with pytest.raises(error):
        await get(a_web(limits=SMALL), server.url("/feed"))


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(Sent(data=b"", is_hung=True), id="no first byte"),
        pytest.param(raw(200, {"content-length": "9"}, is_hung=True), id="no body"),
        pytest.param(raw(200, {}, b"", then=b"x", pace=0.01), id="a drip"),
        pytest.param(Sent(data=b"HTTP/1.1 200 OK\r\n", then=b"x: y\r\n", pace=0.01), id="in heads"),
    ],
)
async def test_patience_is_counted_over_the_whole_reply(server: HostileServer, sent: Sent) -> None:
    server.on("/feed", sent)

    with pytest.raises(SourceUnavailable, match="took too long"):
        await get(a_web(limits=HASTY), server.url("/feed"))


@pytest.mark.parametrize(
    ("sent", "body"),
    [
        pytest.param(raw(200, PACKED, gzip.compress(b"news")), b"news", id="gzip"),
        pytest.param(
            raw(200, PACKED, gzip.compress(b"ne") + gzip.compress(b"ws")), b"news", id="two members"
        ),
        pytest.param(raw(200, PACKED, gzip.compress(b"news") + b"\0" * 9), b"news", id="padded"),
        pytest.param(raw(200, CHUNKED, b"4\r\nnews\r\n0\r\n\r\n"), b"news", id="chunks"),
        pytest.param(raw(200, {}, b"news"), b"news", id="no length"),
        pytest.param(page(b""), b"", id="empty"),
    ],
)
async def test_a_reply_within_bounds_comes_whole(
    server: HostileServer, sent: Sent, body: bytes
) -> None:
    server.on("/feed", sent)

    assert (await get(a_web(limits=SMALL), server.url("/feed"))).body == body


@pytest.mark.parametrize(
    ("code", "headers", "error", "wait"),
    [
        pytest.param(410, {}, SourceGone, None, id="gone"),
        pytest.param(404, {}, SourceUnavailable, timedelta(), id="not there"),
        pytest.param(500, {}, SourceUnavailable, timedelta(), id="broken"),
        pytest.param(401, {}, SourceUnavailable, timedelta(hours=4), id="wants a password"),
        pytest.param(403, {}, SourceUnavailable, timedelta(hours=4), id="challenged"),
        pytest.param(
            429, {"retry_after": "120"}, SourceUnavailable, timedelta(minutes=2), id="busy"
        ),
        pytest.param(429, {"retry_after": "-5"}, SourceUnavailable, timedelta(), id="negative"),
        pytest.param(429, {"retry_after": "soon"}, SourceUnavailable, timedelta(), id="garbage"),
        pytest.param(
            503, {"retry_after": "9" * 40}, SourceUnavailable, timedelta(days=1), id="40 digits"
        ),
        pytest.param(
            503,
            {"retry_after": "Tue, 03 Mar 2026 10:00:00 GMT"},
            SourceUnavailable,
            timedelta(hours=1),
            id="a date",
        ),
    ],
)
async def test_a_status_says_what_to_do_next(
    server: HostileServer,
    code: int,
    headers: dict[str, str],
    error: type[SourceError],
    wait: timedelta | None,
) -> None:
    server.on("/feed", status(code, **headers))

    with pytest.raises(error) as caught:
        await get(a_web(), server.url("/feed"))

    assert getattr(caught.value, "retry_after", None) == wait


@pytest.mark.parametrize("code", [200, 204, 304])
async def test_good_replies_have_a_status_of_their_own(server: HostileServer, code: int) -> None:
    server.on("/feed", status(code))

    assert (await get(a_web(), server.url("/feed"))).status == code


async def test_a_page_that_hangs_delays_no_other_host(server: HostileServer) -> None:
    names = {"slow.example": ["127.0.0.1"], "quick.example": ["127.0.0.1"]}
    web = a_web(names=names)
    server.on("/slow", Sent(data=b"", is_hung=True)).on("/feed", page(b"<rss/>"))
    slow = asyncio.create_task(get(web, server.url("/slow", "slow.example")))
    while not server.log:
        await asyncio.sleep(0)

    response = await get(web, server.url("/feed", "quick.example"))

    assert response.status == 200
    assert not slow.done()
    slow.cancel()
