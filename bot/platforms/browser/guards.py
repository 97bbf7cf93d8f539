"""What every request and response passes: headers, addresses, origins, and how often."""

import asyncio
from collections import deque
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web

#: On every response. No inline script or style, nothing from elsewhere, no frame around us.
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
#: Whoever reads a brief closely asks several a minute; `[limits]` counts what costs something.
MAX_QUESTIONS = 30
#: Buttons, forms and commands.
MAX_PRESSES = 60
QUESTION_WINDOW = timedelta(minutes=10)
#: Seconds that a form may take to come.
PATIENCE = 30.0


def is_own_host(host: str, more: Collection[str] = ()) -> bool:
    """Tell whether a Host header names us: an address, localhost, or a name that an admin set.

    A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding), but not change the
    name that the browser sends; an address in its place was typed by the reader. The port is
    left open, since containers map it.
    """
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    if "@" in host:
        return False
    return name in {"localhost", *(own.casefold() for own in more)} or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def is_own_origin(host: str, origin: str | None, fetch_site: str | None) -> bool:
    """Tell whether a POST comes from our own page, or from no browser at all.

    Browsers always send `Sec-Fetch-Site` to loopback and over TLS; elsewhere `Origin` decides.
    A form of a page without referrers sends the origin "null", so the former goes first.
    """
    if fetch_site is not None:
        return fetch_site in ("same-origin", "none")
    if origin is None:
        return True
    try:
        return urlsplit(origin).netloc.casefold() == host.casefold() != ""
    except ValueError:
        return False


async def read_form(request: web.Request) -> None:
    """Read what a page of ours sends; whoever asks for it afterwards is given it.

    Our pages have no files to send, and what is in parts may be packed, and named at will.

    Raises:
        HTTPException: It is in parts, too long, too slow to come, or cannot be read.
    """
    if request.method != "POST":
        return
    if request.content_type.startswith("multipart/"):
        raise web.HTTPUnsupportedMediaType
    try:
        async with asyncio.timeout(PATIENCE):
            await request.post()
    except TimeoutError as error:
        raise web.HTTPRequestTimeout from error
    except (LookupError, ValueError) as error:
        raise web.HTTPBadRequest from error


class Limiter:
    """At most so many questions from one address within a sliding window."""

    def __init__(self, most: int = MAX_QUESTIONS, window: timedelta = QUESTION_WINDOW) -> None:
        self._most = most
        self._window = window
        self._asked: dict[str, deque[datetime]] = {}

    def wait(self, who: str, now: datetime) -> timedelta:
        """Count one more and return zero, or return how long to wait and count nothing."""
        asked = self._asked.setdefault(who, deque())
        while asked and now - asked[0] >= self._window:
            asked.popleft()
        if len(asked) >= self._most:
            return self._window - (now - asked[0])
        asked.append(now)
        self._forget(now)
        return timedelta()

    def is_reached(self, who: str, now: datetime) -> bool:
        """Tell whether one more would have to wait; counts nothing."""
        recent = [at for at in self._asked.get(who, ()) if now - at < self._window]
        return len(recent) >= self._most

    def _forget(self, now: datetime) -> None:
        idle = [who for who, asked in self._asked.items() if now - asked[-1] >= self._window]
        for who in idle:
            del self._asked[who]
