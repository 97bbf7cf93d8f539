"""Finding the source behind an address: asked as politely as ever, and shown before it is kept."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from bot.app.fetching import answer_of, open_web
from bot.config import Config
from bot.core.articles import Draft, Source, SourceId
from bot.errors import SourceError, SourceMalformed
from bot.ports import HttpRequest, HttpResponse, Web
from bot.sources import KINDS
from bot.sources.finding import (
    Candidate,
    interface_of,
    kind_of,
    named_feeds,
    sitemaps_in,
    usual_places,
)
from bot.workers import Worker, fenced

#: Titles that are shown.
_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A source that answers, and what it would bring."""

    source: Source
    drafts: tuple[Draft, ...]


async def find(place: str, config: Config) -> Found:
    """Find the source behind an address or a path.

    Raises:
        SourceError: There is none; the text says what was tried and why it would not do.
    """
    name = (urlsplit(place).hostname or place).removeprefix("www.")
    worker = Worker()
    try:
        kinds = fenced(KINDS, worker)
        web = open_web(config, place)
        refusals: list[str] = []
        async for candidate in _candidates(place, web):
            source = Source(
                id=SourceId("new"), kind=candidate.kind, url=candidate.url, publisher=name
            )
            try:
                answer = await answer_of(source, kinds[source.kind], web)
            except SourceError as error:
                refusals.append(str(error).removeprefix("new: "))
                continue
            if answer.drafts:
                return Found(source=source, drafts=answer.drafts)
            refusals.append(f"{candidate.url} holds no articles")
        raise SourceMalformed(_why(place, refusals))
    finally:
        worker.close()


def shown(found: Found) -> str:
    """Return the last titles with their dates, and how much of the text is there."""
    drafts = sorted(found.drafts, key=_when, reverse=True)
    lines = [f"{found.source.kind} {found.source.url}"]
    for draft in drafts[:_SHOWN]:
        at = f"{draft.published_at:%d %b %Y %H:%M} UTC" if draft.published_at else "no date"
        lines.append(f"  {at:>22}  {draft.title[:100] or draft.url[:100]}")
    whole = sum(not draft.is_teaser for draft in drafts)
    rest = "" if whole == len(drafts) else "; the others are completed from their pages"
    lines.append(f"{len(drafts)} articles, {whole} with their full text{rest}.")
    return "\n".join(lines)


async def _candidates(place: str, web: Web) -> AsyncIterator[Candidate]:
    """Give what may be behind an address, the likeliest first; asks only as far as it must."""
    if "://" not in place:
        yield Candidate(kind="folder", url=str(Path(place).expanduser().resolve()))
        return
    if interface := interface_of(place):
        yield Candidate(kind=interface, url=place)
        return
    response = await web.fetch(HttpRequest(url=place, headers={"Accept": "text/html, */*;q=0.9"}))
    kind = kind_of(response)
    if kind in ("feed", "sitemap"):
        yield Candidate(kind=kind, url=place)
        return
    for candidate in named_feeds(response):
        yield candidate
    for candidate in usual_places(response.url):
        if await _is_there(candidate, web):
            yield candidate
    for candidate in await _from_robots(response.url, web):
        yield candidate
    if kind:
        yield Candidate(kind=kind, url=response.url)


async def _is_there(candidate: Candidate, web: Web) -> bool:
    try:
        response = await web.fetch(HttpRequest(url=candidate.url))
    except SourceError:
        return False
    return kind_of(response) == candidate.kind


async def _from_robots(url: str, web: Web) -> list[Candidate]:
    parts = urlsplit(url)
    try:
        request = HttpRequest(url=f"{parts.scheme}://{parts.netloc}/robots.txt")
        response: HttpResponse = await web.fetch(request)
    except SourceError:
        return []
    return sitemaps_in(response.body.decode("utf-8", "replace"), response.url)


def _why(place: str, refusals: list[str]) -> str:
    tried = "; ".join(dict.fromkeys(refusals)) or "it names no feed, and lists no articles"
    return f"{place}: no source was found: {tried}"


def _when(draft: Draft) -> str:
    return draft.published_at.isoformat() if draft.published_at else ""
