"""How every command reaches the web: the guarded fetcher, the kinds of source, the page reader."""

import os
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit

import structlog

from bot.app.collecting.refusals import Blocked, ReportingWeb, ignored
from bot.app.collecting.remedies import remedy
from bot.config import Config, load
from bot.core.articles import Draft, Source, SourceHealth
from bot.core.collecting.teasers import completed
from bot.core.operating.findings import Finding
from bot.core.presenting.titles import count
from bot.errors import BotError, InputError, SourceError, SourceMalformed
from bot.files import LocalFiles, Reach
from bot.flows.collect import LOCAL, Collected, Collector, collect
from bot.flows.recheck import Rechecker
from bot.pages import WorkerLanguages, WorkerPages, extract_page
from bot.paging import Fetched
from bot.paging import ask as page_through
from bot.ports import Clock, HttpRequest, HttpResponse, SourceKind, Store, Web
from bot.scheduling.system import SystemClock
from bot.sources import KINDS
from bot.sources.loose import drafts_from_reply
from bot.web import GuardedWeb, user_agent_of
from bot.web.politeness import GAP
from bot.workers import Worker, WorkerFailed, Workers, fenced

Collect = Callable[[Source], Awaitable[Collected]]

#: Teasers of one feed on the command line that are completed from their pages: the first.
_MOST_PAGES = 20
#: Seconds between two requests to a host while a person waits for a handful of them.
_GAP = 0.5
#: Seconds that one reply may take to read.
_SECONDS = 10.0
_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.5"
)

logger = structlog.get_logger()


def collector(
    config: Config,
    store: Store,
    clock: Clock,
    blocked: Blocked = ignored,
    workers: Workers | None = None,
    gap: float = GAP,
) -> Collect:
    """Return a function that asks one source, if it is due, and stores what is new.

    Worker processes take some 130 MB each once used, so `workers` are shared with other work.
    `gap` is how many seconds pass between two requests to one host.
    """
    workers = workers or Workers()
    parts = Collector(
        web=ReportingWeb(_web(config, clock, gap), blocked),
        kinds=fenced(KINDS, workers),
        pages=WorkerPages(workers),
        detect_language=WorkerLanguages(workers),
        interval=timedelta(minutes=config.fetch.interval_minutes),
    )

    folders: dict[str, Web] = {}

    async def ask(source: Source) -> Collected:
        # A folder is opened for its own source only, also when that was added since the start. It
        # stays open, because it remembers which of its files were read.
        reach = parts
        if source.kind in LOCAL:
            reach = replace(parts, web=folders.setdefault(source.url, _files_of(source)))
        done = await collect(source, collector=reach, store=store, clock=clock)
        _log(done)
        return done

    return ask


def rechecker(
    config: Config,
    clock: Clock,
    blocked: Blocked = ignored,
    workers: Workers | None = None,
    gap: float = GAP,
) -> Rechecker:
    """Return what reads the pages again that briefs have cited; see `collector`."""
    workers = workers or Workers()
    return Rechecker(
        web=ReportingWeb(_web(config, clock, gap), blocked),
        pages=WorkerPages(workers),
        detect_language=WorkerLanguages(workers),
    )


async def drafts_at(place: str) -> Sequence[Draft]:
    """Read the articles at a web address: a feed, a page, or a file of articles.

    Teasers are completed from pages of the feed's own host; no other host is asked for anything.

    Args:
        place: An http(s) address.

    Raises:
        InputError: It cannot be reached, or holds no articles.
    """
    web = _web(load("", os.environ, _text_of_file), SystemClock(), gap=_GAP)
    worker = Worker()
    try:
        response = await web.fetch(HttpRequest(url=place, headers={"Accept": _ACCEPT}))
        drafts = worker.call(_drafts_of, _SECONDS, response)
        if not drafts:
            raise InputError(f"{place}: there are no articles in it")
        whole = await _with_pages(drafts, response, web, worker)
        return [replace(one, publisher=one.publisher or _host(response.url)) for one in whole]
    except WorkerFailed as error:
        raise InputError(f"{place}: cannot be read: {error}") from error
    except SourceError as error:
        raise InputError(f"{place}: {_without(place, str(error))}{_fix(error)}") from error
    finally:
        worker.close()


async def try_source(source: Source, config: Config) -> Finding:
    """Ask a source once, store nothing, and say what it would bring."""
    name = f"source {source.id}"
    worker = Worker()
    try:
        kind = fenced(KINDS, worker)[source.kind]
        drafts = (await answer_of(source, kind, _reach(source, config))).drafts
    except BotError as error:
        text = str(error).removeprefix(f"{source.id}: ")
        return Finding(is_ok=False, name=name, text=text, fix=remedy(error))
    finally:
        worker.close()
    if not drafts:
        text = f"answers, and holds no articles at present: {source.url}"
        return Finding(is_ok=True, name=name, text=text)
    teasers = sum(draft.is_teaser for draft in drafts)
    dates = [draft.published_at for draft in drafts if draft.published_at]
    newest = f", the newest of {max(dates):%d %b %H:%M} UTC" if dates else ", none of them dated"
    short = f"; {count(teasers, 'teaser')} among them, completed from the pages" if teasers else ""
    text = f"brings {count(len(drafts), 'article')}{newest}{short}"
    return Finding(is_ok=True, name=name, text=text)


async def answer_of(source: Source, kind: SourceKind, web: Web) -> Fetched:
    """Ask a source for its first page, or for what an index leads to.

    Raises:
        SourceError: It cannot be had, or is not of its kind.
    """

    async def is_enough(_drafts: Sequence[Draft]) -> bool:
        return False

    nothing = SourceHealth(source=source.id)
    return await page_through(source, nothing, kind=kind, web=web, is_news=is_enough)


async def _with_pages(
    drafts: Sequence[Draft], response: HttpResponse, web: Web, worker: Worker
) -> list[Draft]:
    """Complete the newest teasers of the same host; one that cannot be had stays as it is."""
    host = urlsplit(response.url).netloc
    near = [one for one in drafts if one.is_teaser and urlsplit(one.url).netloc == host]
    near = near[:_MOST_PAGES]
    whole: list[Draft] = []
    for draft in drafts:
        if draft not in near:
            whole.append(draft)
            continue
        try:
            page = await web.fetch(HttpRequest(url=draft.url, obeys_robots=True))
            extracted = worker.call(
                extract_page,
                _SECONDS,
                page.body,
                page.url,
                page.headers.get("content-type", ""),
            )
        except (SourceError, WorkerFailed):
            whole.append(draft)
        else:
            whole.append(completed(draft, extracted))
    return whole


def _drafts_of(response: HttpResponse) -> list[Draft]:
    """Read a reply of any kind; runs in the worker."""
    drafts = []
    for draft in drafts_from_reply(response):
        if not draft.is_html:
            drafts.append(draft)
            continue
        content_type = response.headers.get("content-type", "")
        page = extract_page(response.body, response.url, content_type)
        if page is None:
            raise SourceMalformed("no article text was found in this page")
        drafts.append(page)
    return drafts


def open_web(config: Config, place: str) -> Web:
    """Return the web, and the folder at a path, for a person who waits."""
    files = LocalFiles([] if "://" in place else [place])
    return Reach(web=_web(config, SystemClock(), gap=_GAP), files=files)


def _reach(source: Source, config: Config) -> Web:
    return _files_of(source) if source.kind in LOCAL else _web(config, SystemClock())


def _files_of(source: Source) -> Web:
    return LocalFiles([source.url.removeprefix("file://")])


def _web(config: Config, clock: Clock, gap: float = GAP) -> GuardedWeb:
    return GuardedWeb(
        gap=gap,
        user_agent=user_agent_of(version("watchfloor"), config.fetch.contact),
        clock=clock,
        allow_private=config.fetch.allow_private,
    )


def _log(done: Collected) -> None:
    """Log what an operator wants to know of a turn; nothing for one that brought nothing."""
    if not done.was_asked:
        return
    log = logger.bind(source=done.source.id)
    if done.health.failures:
        log.warning(
            "source failed", why=done.health.reason, failures=done.health.failures,
            next=str(done.health.next_fetch_at),
        )  # fmt: skip
        return
    got = done.received
    if got.failed:
        log.error("articles left out", count=len(got.failed), why=sorted(set(map(str, got.failed))))
    if got.new or got.changed or got.withdrawn:
        log.info(
            "source brought", new=len(got.new), changed=len(got.changed),
            withdrawn=len(got.withdrawn), first=done.is_first, burst=done.is_burst,
        )  # fmt: skip


def _fix(error: SourceError) -> str:
    return f"; {remedy(error)}"


def _host(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.")


def _without(place: str, text: str) -> str:
    """Leave out the address where the sentence repeats it."""
    return text.removeprefix(place).lstrip(" :") or text


def _text_of_file(path: str) -> str:
    return Path(path).read_text("utf-8")
