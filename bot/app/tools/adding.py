"""`watchfloor sources add`: finds the source behind an address, and shows what it would bring."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from bot.app.collecting.fetching import answer_of, open_web
from bot.config import Config
from bot.core.articles import Draft, Source, SourceId
from bot.core.collecting.identity import when_changed
from bot.core.presenting.titles import count
from bot.errors import SourceError, SourceMalformed
from bot.pages import extract_page
from bot.ports import HttpRequest, HttpResponse, Web
from bot.scheduling.system import SystemClock
from bot.sources import KINDS
from bot.sources.charset import decoded
from bot.sources.finding import (
    Candidate,
    interface_of,
    kind_of,
    named_feeds,
    places_below,
    sitemaps_in,
    usual_places,
)
from bot.sources.lacking import why_no_article
from bot.workers import Worker, WorkerFailed, fenced

#: Titles that are shown.
_SHOWN = 10
#: Seconds that one page may take to read.
_SECONDS = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A source that answers, and what it would bring."""

    source: Source
    drafts: tuple[Draft, ...]


async def find(place: str, config: Config, kind: str = "") -> Found:
    """Find the source behind an address or a path.

    Args:
        place: The address or path.
        config: The settings.
        kind: What the place is to be taken for, where it is known; nothing else is looked for then.

    Raises:
        SourceError: There is none; the text says what was tried and why it would not do.
    """
    name = (urlsplit(place).hostname or place).removeprefix("www.")
    worker = Worker()
    try:
        web = open_web(config, place)
        refusals: list[str] = []
        empty: Found | None = None
        async for candidate in _candidates(place, web, kind):
            source = Source(
                id=SourceId("new"), kind=candidate.kind, url=candidate.url, publisher=name
            )
            try:
                drafts = await _tried(source, web, worker)
            except (SourceError, WorkerFailed) as error:
                refusals.append(str(error).removeprefix("new: "))
                continue
            if drafts:
                return Found(source=source, drafts=drafts)
            refusals.append(f"{candidate.url} holds no articles")
            if candidate.kind == "feed" and empty is None:
                empty = Found(source=source, drafts=())
        if empty is not None:
            return empty
        raise SourceMalformed(_why(place, refusals))
    finally:
        worker.close()


async def _tried(source: Source, web: Web, worker: Worker) -> tuple[Draft, ...]:
    """Ask a source once; of a page, the article must be there to be seen.

    Raises:
        SourceError: It cannot be had, or will not do.
        WorkerFailed: It takes too long to read.
    """
    answer = await answer_of(source, fenced(KINDS, worker)[source.kind], web)
    if source.kind != "page":
        return answer.drafts
    reply = answer.response
    article = worker.call(extract_page, _SECONDS, reply.body, reply.url)
    html = decoded(reply.body, reply.headers.get("content-type", ""))
    if why := why_no_article(html, has_article=article is not None):
        raise SourceMalformed(f"{source.url} {why}")
    return (article,) if article is not None else ()


def shown(found: Found) -> str:
    """Return the last titles with their dates, and how much of the text is there."""
    drafts = sorted(found.drafts, key=_when, reverse=True)
    lines = [f"{found.source.kind} {found.source.url}"]
    for draft in drafts[:_SHOWN]:
        at = f"{draft.published_at:%d %b %Y %H:%M} UTC" if draft.published_at else "no date"
        lines.append(f"  {at:>22}  {draft.title[:100] or draft.url[:100]}{_changed(draft)}")
    if not drafts:
        lines.append("A feed with nothing in it at present.")
        return "\n".join(lines)
    whole = sum(not draft.is_teaser for draft in drafts)
    rest = "" if whole == len(drafts) else "; the others are completed from their pages"
    lines.append(f"{count(len(drafts), 'article')}, {whole} with full text{rest}.")
    return "\n".join(lines)


async def _candidates(place: str, web: Web, said: str) -> AsyncIterator[Candidate]:
    """Yield what may be behind an address, the likeliest first; asks only as far as it must."""
    if plain := _by_its_form(place, said):
        yield plain
        return
    response = await web.fetch(HttpRequest(url=place, headers={"Accept": "text/html, */*;q=0.9"}))
    kind = kind_of(response)
    if kind in ("feed", "sitemap"):
        yield Candidate(kind=kind, url=place)
        return
    if not kind and _is_part(response):
        raise SourceMalformed(f"{place}: no source was found: {_said(response)}")
    async for candidate in _on_page(response, kind, web):
        yield candidate
    if not kind:
        raise SourceMalformed(f"{place}: no source was found: {_said(response)}")
    yield Candidate(kind=kind, url=response.url)


def _by_its_form(place: str, said: str) -> Candidate | None:
    """Return what a place is by its form alone, or because somebody said so; None: ask for it."""
    if "://" not in place:
        return Candidate(kind="folder", url=str(Path(place).expanduser().resolve()))
    kind = said or interface_of(place)
    return Candidate(kind=kind, url=place) if kind else None


async def _on_page(response: HttpResponse, kind: str, web: Web) -> AsyncIterator[Candidate]:
    """Yield the sources that a page leads to, or that usually lie beside it."""
    for candidate in named_feeds(response):
        yield candidate
    for candidate in places_below(response.url):
        if await _is_there(candidate, web):
            yield candidate
    if kind == "section" and _is_part(response):
        # Somebody wants this part of the site, not all of it.
        yield Candidate(kind=kind, url=response.url)
    for candidate in usual_places(response.url):
        if await _is_there(candidate, web):
            yield candidate
    for candidate in await _from_robots(response.url, web):
        yield candidate


def _is_part(response: HttpResponse) -> bool:
    """Tell whether a page is a part of its site, not its front page."""
    return bool(urlsplit(response.url).path.strip("/"))


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


def _said(response: HttpResponse) -> str:
    """Say what a reply is that is neither a feed nor a page."""
    if not response.body.strip():
        return "the reply is empty"
    kind = response.headers.get("content-type", "").partition(";")[0].strip() or "something"
    if "json" in kind or response.body.lstrip()[:1] in (b"{", b"["):
        return "it answers with JSON: name its paths in a [[source]] of kind jsonapi"
    return f"it answers with {kind[:60]}, which is neither a feed nor a page"


def _why(place: str, refusals: list[str]) -> str:
    tried = "; ".join(dict.fromkeys(refusals)) or "it names no feed, and lists no articles"
    return f"{place}: no source was found: {tried}"


def _changed(draft: Draft) -> str:
    changed = when_changed(draft, SystemClock().now())
    return f" (updated {changed:%d %b %H:%M} UTC)" if changed else ""


def _when(draft: Draft) -> str:
    return draft.published_at.isoformat() if draft.published_at else ""
