"""Calls to Discord, each made once: the library alone would post up to five times.

discord.py asks again after 429, 500, 502, 504 and some broken connections. It does so on what its
HTTP session gives back, so each of our calls ends in the session's own trace, before the library
has anything to decide on; its counting of Discord's limits stays in use.
"""

import asyncio
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
from discord.http import Route

from bot.platforms.discord.tolls import Tolls

#: Seconds for a whole call; what takes longer is in doubt.
TIMEOUT = 30.0
#: Seconds that a call may wait for its turn under Discord's limits before it is given up.
PATIENCE = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What Discord, or something on the way, answered."""

    status: int
    headers: Mapping[str, str]
    #: The parsed body; None where it is empty or not JSON.
    body: Any = None

    @property
    def is_good(self) -> bool:
        """Tell whether Discord did what was asked, and says so in its own words."""
        return self.status == 204 or (200 <= self.status < 300 and self.body is not None)

    @property
    def code(self) -> int:
        """Discord's error code; 0 when the reply is not Discord's."""
        code = self.body.get("code", 0) if isinstance(self.body, dict) else 0
        return code if isinstance(code, int) else 0


class CallError(Exception):
    """The call failed; exactly one request was made, or none."""


class AnsweredError(CallError):
    """There is an answer, and it is not a good one."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(f"status {reply.status}, code {reply.code}")
        self.reply = reply


class UnansweredError(CallError):
    """The request broke on the way there or back."""

    def __init__(self, cause: BaseException) -> None:
        super().__init__(type(cause).__name__)
        self.cause = cause


class UnsentError(CallError):
    """Nothing was sent."""


class OnceClient(discord.AutoShardedClient):
    """A client through which `call` calls once."""

    def __init__(self, **options: Any) -> None:
        made = aiohttp.TraceConfig()
        made.on_request_end.append(self._count)
        made.on_request_end.append(_on_end)
        made.on_request_exception.append(_on_exception)
        super().__init__(http_trace=made, **options)
        self._under_way: set[asyncio.Future[Any]] = set()
        #: Of this client's requests and connections.
        self.tolls = Tolls()

    async def _count(
        self,
        _session: aiohttp.ClientSession,
        _context: SimpleNamespace,
        params: aiohttp.TraceRequestEndParams,
    ) -> None:
        response = params.response
        self.tolls.answered(response.status, response.headers, time.monotonic())

    @contextmanager
    def attempt(self) -> Iterator["Attempt"]:
        """Note that a call is under way."""
        attempt = Attempt()
        self._under_way.add(attempt.ended)
        try:
            yield attempt
        finally:
            self._under_way.discard(attempt.ended)
            attempt.ended.cancel()

    @property
    def is_calling(self) -> bool:
        """Tell whether a call is under way."""
        return bool(self._under_way)

    async def last_calls(self, timeout: float) -> None:
        """Wait until every call under way has its answer, or for this long at most."""
        if self._under_way:
            await asyncio.wait(set(self._under_way), timeout=timeout)


class Attempt:
    """One call on its way."""

    def __init__(self) -> None:
        #: Done with the answer's body, or with a `CallError`.
        self.ended: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

    def fail(self, error: CallError) -> None:
        """There is no good answer."""
        if not self.ended.done():
            self.ended.set_exception(error)
            # Nobody may be waiting any more, and that is fine.
            self.ended.exception()

    def succeed(self, body: object) -> None:
        """There is a good answer."""
        if not self.ended.done():
            self.ended.set_result(body)


async def call(
    client: OnceClient,
    method: str,
    path: str,
    body: Mapping[str, Any] | None = None,
    *,
    query: Mapping[str, str] | None = None,
    form: Sequence[Mapping[str, Any]] = (),
    timeout: float = TIMEOUT,
    **parameters: int | str,
) -> Any:
    """Make one request and return what Discord answers, parsed; None where that is nothing.

    Args:
        client: One of `make_client`'s, signed in.
        method: "GET", "POST", …
        path: As in Discord's documentation: "/channels/{channel_id}/messages".
        body: JSON to send.
        query: What goes after the question mark.
        form: Fields to send instead of a body, files among them.
        timeout: Seconds for the request itself.
        parameters: What the path names.

    Raises:
        UnsentError: Nothing was sent, because we are not signed in or Discord's limits are spent.
        AnsweredError: Discord refused, or something else answered.
        UnansweredError: Nobody can tell whether it was done, or Discord was not reached.
    """
    if client.user is None or client.is_closed():
        raise UnsentError("not signed in to Discord yet")
    more: dict[str, Any] = {}
    if form:
        more["form"] = form
    elif body is not None:
        more["json"] = body
    if query is not None:
        more["params"] = query
    with client.attempt() as attempt:
        request = asyncio.ensure_future(
            client.http.request(
                Route(method, path, metadata=None, **parameters),
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(total=timeout),
                trace_request_ctx=attempt,
                **more,
            )
        )
        return await _outcome(request, attempt, timeout)


async def _outcome(request: asyncio.Future[Any], attempt: Attempt, timeout: float) -> Any:
    """Wait for the answer; the library may go on by itself to wait for its next turn."""
    request.add_done_callback(_forget)
    try:
        await asyncio.wait(
            {request, attempt.ended},
            timeout=timeout + PATIENCE,
            return_when=asyncio.FIRST_COMPLETED,
        )
    except asyncio.CancelledError:
        request.cancel()
        raise
    if attempt.ended.done():
        return attempt.ended.result()
    if not request.done():
        request.cancel()
        raise UnsentError("Discord's limits are spent")
    # Had anything gone out, the trace would have told.
    raise UnsentError("not signed in to Discord any more")


async def _on_end(
    _: aiohttp.ClientSession, context: SimpleNamespace, params: aiohttp.TraceRequestEndParams
) -> None:
    attempt = context.trace_request_ctx
    if not isinstance(attempt, Attempt):
        return
    raw = await params.response.read()
    response = params.response
    reply = Reply(status=response.status, headers=response.headers, body=_parsed(raw))
    if reply.is_good:
        attempt.succeed(reply.body)
        return
    error = AnsweredError(reply)
    attempt.fail(error)
    raise error


async def _on_exception(
    _: aiohttp.ClientSession, context: SimpleNamespace, params: aiohttp.TraceRequestExceptionParams
) -> None:
    attempt = context.trace_request_ctx
    is_told = isinstance(params.exception, CallError | asyncio.CancelledError)
    if isinstance(attempt, Attempt) and not is_told:
        error = UnansweredError(params.exception)
        attempt.fail(error)
        raise error


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except ValueError:
        return None


def _forget(request: asyncio.Future[Any]) -> None:
    """Take note of how it ended, which was told before."""
    if not request.cancelled():
        request.exception()
