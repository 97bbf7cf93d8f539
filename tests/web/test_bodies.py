import gzip
import zlib
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceError, SourceUnavailable
from bot.web.bodies import BodyLimits, read_body

LIMITS = BodyLimits(body_bytes=5_000_000)


async def arriving(data: bytes, size: int) -> AsyncIterator[bytes]:
    for at in range(0, len(data), size):
        yield data[at : at + size]


@given(data=st.binary(max_size=2_000), size=st.integers(1, 300), is_gzip=st.booleans())
async def test_what_was_packed_comes_out_however_it_arrives(
    data: bytes, size: int, is_gzip: bool
) -> None:
    packed = gzip.compress(data) if is_gzip else zlib.compress(data)
    headers = {"content-encoding": "gzip" if is_gzip else "deflate"}

    assert await read_body("x", arriving(packed, size), headers, LIMITS) == data


@given(data=st.binary(max_size=500), size=st.integers(1, 50))
async def test_no_bytes_crash_the_unpacking(data: bytes, size: int) -> None:
    try:
        body = await read_body("x", arriving(data, size), {"content-encoding": "gzip"}, LIMITS)
    except SourceError:
        body = b""

    assert len(body) <= LIMITS.body_bytes


async def test_a_bomb_is_stopped_before_it_has_unfolded() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    taken = 0

    async def counted() -> AsyncIterator[bytes]:
        nonlocal taken
        async for chunk in arriving(bomb, 4_096):
            taken += len(chunk)
            yield chunk

    with pytest.raises(SourceError):
        await read_body("x", counted(), {"content-encoding": "gzip"}, LIMITS)

    assert taken < len(bomb) / 10


@pytest.mark.parametrize(
    ("encoding", "start", "more"),
    [
        pytest.param("gzip", b"", gzip.compress(b""), id="members that hold nothing"),
        pytest.param("gzip", gzip.compress(b"news"), b"\0" * 20, id="padding behind the end"),
        pytest.param("deflate", b"\x78\x9c", b"\0\0\0\xff\xff", id="blocks that hold nothing"),
    ],
)
async def test_bytes_that_unpack_to_nothing_are_not_taken_for_ever(
    encoding: str, start: bytes, more: bytes
) -> None:
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        yield start
        while True:
            taken += 100 * len(more)
            yield more * 100

    with pytest.raises(SourceUnavailable, match="larger than 20,000 bytes"):
        await read_body(
            "x", endless(), {"content-encoding": encoding}, BodyLimits(body_bytes=20_000)
        )

    assert taken < 30_000


async def test_a_small_body_may_be_packed_as_tightly_as_it_likes() -> None:
    packed = gzip.compress(b"\0" * 900_000)

    body = await read_body("x", arriving(packed, 999), {"content-encoding": "gzip"}, LIMITS)

    assert len(body) == 900_000


async def test_the_limit_is_named_in_the_error() -> None:
    with pytest.raises(SourceUnavailable, match="feed: larger than 10 bytes"):
        await read_body("feed", arriving(b"x" * 11, 3), {}, BodyLimits(body_bytes=10))
