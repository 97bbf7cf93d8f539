"""Bodies within limits: counted as they arrive, and decompressed in small steps."""

import zlib
from collections.abc import AsyncIterable, Iterator, Mapping
from dataclasses import dataclass

from bot.errors import SourceMalformed, SourceUnavailable

_STEP = 64 * 1024
#: A ratio says nothing about a body that is small even when unpacked.
_RATIO_FROM = 1024 * 1024
_GZIP_MAGIC = b"\x1f\x8b"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLimits:
    """How much of a reply is taken. Seconds and bytes."""

    deadline: float = 30.0
    first_byte: float = 10.0
    header_bytes: int = 64 * 1024
    #: After unpacking, and before: of bytes that unpack to nothing there could be any number.
    body_bytes: int = 10 * 1024 * 1024
    #: Unpacked over packed.
    ratio: int = 100
    redirects: int = 5


async def read_body(
    name: str, chunks: AsyncIterable[bytes], headers: Mapping[str, str], limits: BodyLimits
) -> bytes:
    """Collect a body, unpacked.

    Args:
        name: What it is the body of, for errors.
        chunks: What arrives.
        headers: The reply's, names in lower case.
        limits: What is too much.

    Raises:
        SourceUnavailable: More bytes than we take.
        SourceMalformed: It cannot be unpacked, or is packed far too tightly to be honest.
    """
    unpacker = _unpacker_for(name, headers.get("content-encoding", ""), limits)
    body, arrived = bytearray(), 0
    async for chunk in chunks:
        arrived += len(chunk)
        if arrived > limits.body_bytes:
            raise SourceUnavailable(f"{name}: larger than {limits.body_bytes:,} bytes")
        for piece in [chunk] if unpacker is None else unpacker.pieces(chunk):
            body += piece
            if len(body) > limits.body_bytes:
                raise SourceUnavailable(f"{name}: larger than {limits.body_bytes:,} bytes")
    if unpacker is not None:
        unpacker.finish()
    return bytes(body)


def _unpacker_for(name: str, encoding: str, limits: BodyLimits) -> "_Unpacker | None":
    match encoding.strip().lower():
        case "" | "identity":
            return None
        case "gzip" | "x-gzip":
            return _Unpacker(name, 16 + zlib.MAX_WBITS, limits.ratio)
        case "deflate":
            return _Unpacker(name, zlib.MAX_WBITS, limits.ratio)
        case other:
            raise SourceMalformed(f"{name}: packed as {other[:40]!r}, which we did not ask for")


class _Unpacker:
    """Gzip, of several members too, or deflate."""

    def __init__(self, name: str, wbits: int, ratio: int) -> None:
        self._name = name
        self._wbits = wbits
        self._ratio = ratio
        self._taken = self._given = 0
        self._stream = zlib.decompressobj(wbits)

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        """Unpack a chunk, at most one step at a time, so that the caller can stop in between."""
        self._taken += len(chunk)
        rest, has_more = chunk, bool(chunk)
        while has_more:
            if self._stream.eof:
                if not rest.startswith(_GZIP_MAGIC):
                    return  # padding behind the end is harmless
                self._stream = zlib.decompressobj(self._wbits)
            try:
                piece = self._stream.decompress(rest, _STEP)
            except zlib.error as error:
                raise SourceMalformed(
                    f"{self._name}: the body cannot be unpacked: {error}"
                ) from error
            self._given += len(piece)
            if self._given > max(_RATIO_FROM, self._ratio * self._taken):
                raise SourceMalformed(f"{self._name}: packed more tightly than {self._ratio} to 1")
            yield piece
            rest = self._stream.unconsumed_tail or self._stream.unused_data
            # A full step may leave output behind even when all input was taken.
            has_more = bool(rest) or (len(piece) == _STEP and not self._stream.eof)

    def finish(self) -> None:
        """Check that nothing is missing."""
        if self._taken and not self._stream.eof:
            raise SourceMalformed(f"{self._name}: the body ends in the middle of its packing")
