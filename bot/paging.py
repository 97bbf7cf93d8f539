"""A source's whole answer: its first reply, and the replies to the requests found in it.

The number of requests is bounded, so that no source can make the bot ask forever.
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

#: How many requests one turn of a source may lead to.
MOST_REQUESTS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a source gave in one turn."""

    #: The first reply; without its validators if there were others, since an unchanged index says
    #: nothing about what it lists.
    response: HttpResponse
    drafts: tuple[Draft, ...] = ()
    #: Digest of the first reply, if it was the only one and would lead to the same drafts again.
    digest: str = ""


async def ask(
    source: Source,
    health: SourceHealth,
    *,
    kind: SourceKind,
    web: Web,
    is_news: Callable[[Sequence[Draft]], Awaitable[bool]],
) -> Fetched:
    """Ask a source, and request its further pages while they bring news.

    Args:
        source: The source, with the address to ask now.
        health: Holds the validators and the digest of its last reply; a reply with the same digest
            is not parsed again.
        kind: The source's kind.
        web: Fetches.
        is_news: Whether any of a page's drafts is unknown.

    Raises:
        SourceError: The first reply cannot be had, or none of the others.
    """
    sent, origin = dict(source.headers), origin_of(source.url)
    if sent:
        source = replace(source, headers=())  # parsing must not see secrets

    def signed(request: HttpRequest) -> HttpRequest:
        is_own = bool(sent) and origin_of(request.url) == origin
        return replace(request, headers={**request.headers, **sent}) if is_own else request

    first = await web.fetch(signed(kind.request(source, health)))
    if first.status == 304:
        if not health.etag and not health.last_modified:
            raise SourceMalformed(f'{source.id}: answered "not modified" to a first request')
        return Fetched(response=first)
    digest = _digest(source, first)
    if digest == health.digest:
        return Fetched(response=first, digest=digest)
    seen = {first.url}
    drafts, waiting = _parted(await asyncio.to_thread(kind.parse, source, first), seen)
    if not waiting:
        return Fetched(response=first, drafts=tuple(drafts), digest=digest)
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
    return Fetched(response=_without_validators(first), drafts=tuple(drafts))


@lru_cache(maxsize=2_048)
def origin_of(url: str) -> tuple[str, str, int | None]:
    """Return an address's scheme, host and port; None stands for the scheme's default port."""
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        return "", "", None
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, parts.hostname or "", None if port == usual else port


def _digest(source: Source, reply: HttpResponse) -> str:
    """Return a digest of everything that parsing depends on: the reply, and the configuration."""
    made_of = hashlib.blake2b(repr((source, reply.url)).encode("utf-8", "replace"), digest_size=16)
    made_of.update(reply.headers.get("content-type", "").encode("utf-8", "replace"))
    made_of.update(reply.body)
    return made_of.hexdigest()


def _parted(found: Sequence[Found], seen: set[str]) -> tuple[list[Draft], deque[HttpRequest]]:
    """Separate drafts from requests, leaving out addresses that were requested before."""
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
