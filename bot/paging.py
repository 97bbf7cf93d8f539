"""A source's whole answer: its first reply, and the replies to what that one asks for.

Bounded, so that no source can make us ask for ever.
"""

import asyncio
import hashlib
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlsplit

from bot.core.articles import Draft, Source, SourceHealth
from bot.errors import SourceError, SourceMalformed
from bot.ports import Found, HttpRequest, HttpResponse, SourceKind, Web

#: Requests that one source may lead to in one turn.
MOST_REQUESTS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a source gave in one turn."""

    #: The first reply. Its validators are left out when there were others: an index that stayed
    #: the same says nothing of what it lists.
    response: HttpResponse
    drafts: tuple[Draft, ...] = ()
    #: Of the first reply, if it was the only one and leads to the same drafts when it comes again.
    digest: str = ""
    #: Replies behind the first that could not be had.
    troubles: tuple[SourceError, ...] = ()


async def ask(
    source: Source,
    health: SourceHealth,
    *,
    kind: SourceKind,
    web: Web,
    is_news: Callable[[Sequence[Draft]], Awaitable[bool]],
) -> Answer:
    """Ask a source, and go on while its pages bring news.

    Args:
        source: With the address to ask at.
        health: How it has been doing: the validators and the digest of its last reply. A reply with
            the same digest is not read again.
        kind: Its kind.
        web: Where it is.
        is_news: Tells whether any of a page's drafts was not known before.

    Raises:
        SourceError: The first reply cannot be had, or none of those that it leads to.
    """
    sent, origin = dict(source.headers), origin_of(source.url)
    if sent:
        source = replace(source, headers=())  # what reads the reply has no use for them

    def signed(request: HttpRequest) -> HttpRequest:
        is_own = bool(sent) and origin_of(request.url) == origin
        return replace(request, headers={**request.headers, **sent}) if is_own else request

    first = await web.fetch(signed(kind.request(source, health)))
    if first.status == 304:
        if not health.etag and not health.last_modified:
            raise SourceMalformed(f'{source.id}: answered "not modified" to a first request')
        return Answer(response=first)
    digest = _digest(source, first)
    if digest == health.digest:
        return Answer(response=first, digest=digest)
    seen = {first.url}
    drafts, waiting = _parted(await asyncio.to_thread(kind.parse, source, first), seen)
    if not waiting:
        return Answer(response=first, drafts=tuple(drafts), digest=digest)
    troubles: list[SourceError] = []
    page, asked = drafts, 1
    while waiting and asked < MOST_REQUESTS and (not page or await is_news(page)):
        asked += 1
        try:
            response = await web.fetch(signed(waiting.popleft()))
            found = await asyncio.to_thread(kind.parse, source, response)
        except SourceError as error:
            troubles.append(error)
            continue
        page, more = _parted(found, seen)
        drafts += page
        waiting += more
    if troubles and not drafts:
        raise troubles[0]
    return Answer(
        response=_without_validators(first), drafts=tuple(drafts), troubles=tuple(troubles)
    )


@lru_cache(maxsize=2_048)
def origin_of(url: str) -> tuple[str, str, int | None]:
    """Return the scheme, host and port that an address belongs to; the usual port is none."""
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        return "", "", None
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, parts.hostname or "", None if port == usual else port


def _digest(source: Source, reply: HttpResponse) -> str:
    """Return what changes with the reply, and with what the configuration makes of it."""
    made_of = hashlib.blake2b(repr((source, reply.url)).encode("utf-8", "replace"), digest_size=16)
    made_of.update(reply.headers.get("content-type", "").encode("utf-8", "replace"))
    made_of.update(reply.body)
    return made_of.hexdigest()


def _parted(found: Sequence[Found], seen: set[str]) -> tuple[list[Draft], deque[HttpRequest]]:
    """Part drafts from requests, and leave out addresses that were asked for before."""
    drafts = [one for one in found if isinstance(one, Draft)]
    requests = deque[HttpRequest]()
    for one in found:
        if isinstance(one, HttpRequest) and one.url not in seen:
            seen.add(one.url)
            requests.append(one)
    return drafts, requests


def _without_validators(response: HttpResponse) -> HttpResponse:
    kept = {
        name: value
        for name, value in response.headers.items()
        if name.lower() not in ("etag", "last-modified")
    }
    return replace(response, headers=kept)
