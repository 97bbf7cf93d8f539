"""A web server on this machine that misbehaves as it is told, down to the byte.

    async with HostileServer() as server:
        server.on("/feed", page(b"<rss/>", etag='"1"'), status(304))
        ...
        assert server.asked("/feed")[1].headers["if-none-match"] == '"1"'

Replies are used up in order, one for each request to the path; the last one is repeated.
"""

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

_REASONS = {200: "OK", 301: "Moved", 302: "Found", 304: "Not Modified", 404: "Not Found"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One request, as it came over the wire."""

    path: str
    #: Names in lower case.
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The bytes of one reply, and what happens to the connection then."""

    data: bytes
    #: Keep the connection open and silent instead of closing it.
    is_hung: bool = False
    #: Sent again and again until the other side goes away.
    then: bytes = b""
    #: Seconds between two of those.
    pace: float = 0.0


def page(body: bytes, kind: str = "application/rss+xml", **headers: str) -> Sent:
    """Answer 200 with a body; `last_modified="…"` becomes a header."""
    return status(200, body, content_type=kind, **headers)


def status(code: int, body: bytes = b"", **headers: str) -> Sent:
    """Answer with a status and a whole body."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    lengths = {} if code == 304 else {"content-length": str(len(body))}
    return raw(code, {**lengths, **named}, body)


def raw(
    code: int,
    headers: Mapping[str, str] | Sequence[tuple[str, str]],
    body: bytes = b"",
    *,
    is_hung: bool = False,
    then: bytes = b"",
    pace: float = 0.0,
) -> Sent:
    """Answer with exactly these headers, right or wrong."""
    pairs = headers.items() if isinstance(headers, Mapping) else headers
    lines = [f"HTTP/1.1 {code} {_REASONS.get(code, 'Some')}", "connection: close"]
    lines += [f"{name}: {value}" for name, value in pairs]
    head = "\r\n".join(lines).encode() + b"\r\n\r\n"
    return Sent(data=head + body, is_hung=is_hung, then=then, pace=pace)


@dataclass
class HostileServer:
    """See the module."""

    log: list[Asked] = field(default_factory=list)
    port: int = 0
    #: Requests that are being answered, and the most there ever were.
    open: int = 0
    most_open: int = 0
    _replies: dict[str, list[Sent]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def on(self, path: str, *replies: Sent) -> Self:
        """Answer requests to a path with these, in order."""
        self._replies[path] = list(replies)
        return self

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the address of a path; any name that leads to this machine will do."""
        return f"http://{host}:{self.port}{path}"

    def asked(self, path: str) -> list[Asked]:
        """Return the requests to one path, in order."""
        return [one for one in self.log if one.path == path]

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await self._answer(reader, writer)
        writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        path = head[0].split(" ")[1]
        pairs = [line.partition(":") for line in head[1:] if line]
        self.log.append(Asked(path, {name.lower(): value.strip() for name, _, value in pairs}))
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        try:
            await self._send(self._next(path), writer)
        finally:
            self.open -= 1

    def _next(self, path: str) -> Sent:
        replies = self._replies.get(path, [status(404)])
        return replies.pop(0) if len(replies) > 1 else replies[0]

    async def _send(self, sent: Sent, writer: asyncio.StreamWriter) -> None:
        writer.write(sent.data)
        await writer.drain()
        while sent.then:
            await asyncio.sleep(sent.pace)
            writer.write(sent.then)
            await writer.drain()
        if sent.is_hung:
            await asyncio.Event().wait()
