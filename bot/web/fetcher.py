"""The only fetcher: every request to a publisher passes the same checks here."""

import asyncio
import socket
import weakref
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from bot.core.text.characters import clean_characters
from bot.errors import (
    AddressForbidden,
    Barrier,
    SourceError,
    SourceGone,
    SourceUnavailable,
)
from bot.ports import Clock, HttpRequest, HttpResponse
from bot.redaction import redact
from bot.web.addresses import Doors, is_disguised
from bot.web.bodies import BodyLimits, read_body
from bot.web.politeness import GAP, Sleep, Turns, retry_after
from bot.web.robots import Robots

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_LONGEST_URL = 8_000
#: Addresses that are known to be sound: those of sources are asked for again and again.
_ADDRESSES = 2_048
#: Headers of one reply; pages send some thirty, and those that set many cookies a hundred.
_MOST_HEADERS = 256
#: Someone guards the address against machines; we come back later and never evade.
_CHALLENGED = timedelta(hours=4)
#: Headers that may follow a redirect to another origin; any other may hold a key.
_HARMLESS_HEADERS = frozenset({"accept", "if-none-match", "if-modified-since"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reply:
    """One hop, body read unless it only points elsewhere."""

    url: URL
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class _Dial:
    """The host that the present request is for, and why its addresses were refused."""

    host: str
    refusals: list[str] = field(default_factory=list)


#: Set around each request: the connector is shared, and its sockets do not know their request.
_DIALLING: ContextVar[_Dial] = ContextVar("dialling")


class GuardedWeb:
    """Implements `bot.ports.Web` for http and https.

    Names of the reply's headers are in lower case.
    """

    def __init__(
        self,
        *,
        user_agent: str,
        clock: Clock,
        allow_private: Iterable[str] = (),
        limits: BodyLimits | None = None,
        gap: float = GAP,
        sleep: Sleep = asyncio.sleep,
        resolver: AbstractResolver | None = None,
    ) -> None:
        """Make a fetcher; it opens nothing until it is asked.

        Args:
            user_agent: Product, version and where to complain; see `user_agent_of`.
            clock: Tells how far off a Retry-After date is.
            allow_private: Networks, addresses, and hosts with or without port that an admin opened.
            limits: How much of a reply is taken.
            gap: Seconds between two requests to one host.
            sleep: Waits out that gap.
            resolver: Finds the addresses of names; by default the machine's. Not trusted: what it
                finds is judged when it is dialled.

        Raises:
            ValueError: An entry of `allow_private` has a port that is no number.
        """
        self._user_agent = user_agent
        self._clock = clock
        self._doors = Doors.of(allow_private)
        self._limits = limits or BodyLimits()
        self._resolver = resolver
        self._session: aiohttp.ClientSession | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._turns = Turns(gap, sleep)
        self._robots = Robots(self._rules_at, user_agent.partition("/")[0], clock)

    async def fetch(self, request: HttpRequest) -> HttpResponse:
        """Get one address; the contract stands at `bot.ports.Web`."""
        try:
            reply, moved_to = await self._follow(request)
            self._judge_status(reply)
        except SourceError as error:
            # What is said of a source is shown in channels; its address may hold a key.
            error.args = (redact(str(error)),)
            raise
        return HttpResponse(
            url=str(reply.url),
            status=reply.status,
            headers=reply.headers,
            body=reply.body,
            moved_to=moved_to,
        )

    async def _follow(self, request: HttpRequest) -> tuple[_Reply, str]:
        """Walk the chain of redirects: the reply at its end, and where the address moved."""
        loop = asyncio.get_running_loop()
        remaining = self._limits.deadline
        url, headers = _checked_url(request.url), dict(request.headers)
        is_permanent = True
        for hop in range(self._limits.redirects + 1):
            pause = 0.0
            if request.obeys_robots:
                pause = await self._robots.pause(str(url), str(url.origin()))
            async with self._turns.at(url.host or "", gap=pause):
                started = loop.time()
                reply = await self._exchange(url, headers, remaining, hop)
                remaining -= loop.time() - started
            if reply.status not in _REDIRECTS:
                return reply, str(url) if hop and is_permanent else ""
            is_permanent = is_permanent and reply.status in _PERMANENT
            target = _target(reply)
            if target.origin() != url.origin():
                headers = {k: v for k, v in headers.items() if k.lower() in _HARMLESS_HEADERS}
            url = target
        raise SourceUnavailable(f"{request.url} redirects more than {self._limits.redirects} times")

    async def _exchange(
        self, url: URL, headers: Mapping[str, str], seconds: float, hop: int
    ) -> _Reply:
        """Send one request and read its reply, within what is left of the deadline."""
        dial = _Dial(url.host or "")
        token = _DIALLING.set(dial)
        ends = asyncio.get_running_loop().time() + seconds
        try:
            async with asyncio.timeout(min(seconds, self._limits.first_byte)) as limit:
                session = self._shared_session()
                async with await session.get(url, headers=headers, allow_redirects=False) as reply:
                    limit.reschedule(ends)
                    return await self._read(url, reply)
        except TimeoutError as error:
            raise SourceUnavailable(f"{url} took too long to answer") from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            if dial.refusals:
                barrier = Barrier.REDIRECT if hop else Barrier.ADDRESS
                raise AddressForbidden(f"{url}: {dial.refusals[0]}", barrier) from error
            raise SourceUnavailable(f"{url}: {_sentence(error)}") from error
        finally:
            _DIALLING.reset(token)

    async def _read(self, url: URL, response: aiohttp.ClientResponse) -> _Reply:
        size = sum(len(name) + len(value) + 4 for name, value in response.raw_headers)
        if size > self._limits.header_bytes:
            raise SourceUnavailable(f"{url}: headers over {self._limits.header_bytes:,} bytes")
        headers: dict[str, str] = {}
        for name, value in response.headers.items():
            key = name.lower()
            headers[key] = f"{headers[key]}, {value}" if key in headers else value
        body = b""
        if 200 <= response.status < 300:
            chunks = response.content.iter_chunked(64 * 1024)
            body = await read_body(url.human_repr(), chunks, headers, self._limits)
        return _Reply(url=url, status=response.status, headers=headers, body=body)

    def _shared_session(self) -> aiohttp.ClientSession:
        """Return the session of the running loop; it keeps no connection, cookie or state."""
        loop = asyncio.get_running_loop()
        if self._session is None or self._loop is not loop:
            self._loop = loop
            self._session = session = self._new_session()
            # There is nothing to close: every connection ends with its reply.
            weakref.finalize(self, session.detach)
        return self._session

    def _new_session(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            socket_factory=_opener(self._doors),
            resolver=self._resolver,
            force_close=True,
            use_dns_cache=False,
            limit=0,
        )
        return aiohttp.ClientSession(
            connector=connector,
            connector_owner=False,
            trust_env=False,
            auto_decompress=False,
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=None),
            max_line_size=self._limits.header_bytes,
            # All of them are in memory before they can be counted together.
            max_field_size=self._limits.header_bytes // 2,
            max_headers=_MOST_HEADERS,
            headers={"User-Agent": self._user_agent, "Accept-Encoding": "gzip"},
        )

    async def _rules_at(self, url: str) -> tuple[int, bytes]:
        reply, _ = await self._follow(HttpRequest(url=url))
        return reply.status, reply.body

    def _judge_status(self, reply: _Reply) -> None:
        status = reply.status
        if 200 <= status < 300 or status == 304:
            return
        said = f"{reply.url} answered {status}"
        if status == 410:
            raise SourceGone(f"{said}: it is gone for good")
        asked = retry_after(reply.headers.get("retry-after", ""), self._clock.now())
        if status in (401, 403):
            why = f"{said}: it does not let us in"
            raise SourceUnavailable(why, max(asked, _CHALLENGED), status=status)
        raise SourceUnavailable(said, asked, status=status)


def _opener(doors: Doors) -> Callable[[tuple[Any, ...]], socket.socket]:
    """Return what makes sockets, and only after the address that is really dialled was judged."""

    def open_socket(info: tuple[Any, ...]) -> socket.socket:
        family, kind, protocol, _, target = info
        dial = _DIALLING.get()
        if refusal := doors.refusal(dial.host, str(target[0]), int(target[1])):
            dial.refusals.append(refusal)
            raise PermissionError(refusal)
        return socket.socket(family, kind, protocol)

    return open_socket


def user_agent_of(version: str, contact: str = "") -> str:
    """Return how we present ourselves: product, version, and whom a publisher can write to."""
    about = " ".join(f"news monitoring bot; {contact}".split()).removesuffix(";")
    return f"Watchfloor/{version} ({about})"


def _target(reply: _Reply) -> URL:
    location = reply.headers.get("location", "")
    if not location:
        raise SourceUnavailable(f"{reply.url} answered {reply.status} without saying where")
    try:
        return _checked_url(str(reply.url.join(URL(location))))
    except ValueError as error:
        raise SourceUnavailable(f"{reply.url} redirects to no address") from error


@lru_cache(maxsize=_ADDRESSES)
def _checked_url(text: str) -> URL:
    """Normalise an address, its host to IDNA, and refuse what no publisher uses.

    Raises:
        AddressForbidden: Not http(s), no host, a user name in it, or no address at all.
    """
    text = clean_characters(text).strip()  # what is copied brings signs along that nobody sees
    if len(text) > _LONGEST_URL or not text.isprintable():
        raise AddressForbidden(f"{text[:80]!r} is not a web address")
    try:
        url = URL(text)
        scheme, host, has_user = url.scheme, url.host, "@" in urlsplit(text).netloc
        port = url.port
    except ValueError as error:
        raise AddressForbidden(f"{text[:80]!r} is not a web address: {error}") from error
    if scheme not in ("http", "https") or not host or port is None or port == 0:
        raise AddressForbidden(f"{text[:80]!r} is not an http or https address")
    if "%" in host and ":" not in host:
        raise AddressForbidden(f"{text[:80]!r} has a host that is no name")
    if is_disguised(host):
        raise AddressForbidden(f"{host} is an address in disguise: write it with four numbers")
    if has_user:
        raise AddressForbidden(f"the address at {host} holds a user name")
    return url.with_fragment(None)


def _sentence(error: Exception) -> str:
    match error:
        case aiohttp.ClientConnectorDNSError():
            return "the host name is not known"
        case aiohttp.ClientConnectorCertificateError():
            return "the certificate is not valid"
        case aiohttp.ClientConnectorError():
            return "no connection"
        case aiohttp.ClientPayloadError():
            return "the reply breaks off"
        case aiohttp.ServerDisconnectedError():
            return "the connection was closed before an answer"
        case _:
            return type(error).__name__
