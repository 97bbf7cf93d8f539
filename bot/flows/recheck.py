"""Article -> Article changed: read pages again that briefs have cited, so that errors are found.

Each step of an article is taken once, across restarts; a page that cannot be had is left until
the next step.
"""

from dataclasses import dataclass, field

from bot.core.articles import Article, ArticleId
from bot.core.collecting.rechecking import (
    WATCHED_FOR,
    changed_by,
    is_comparable,
    slot_due,
    source_of,
)
from bot.errors import SourceError
from bot.ports import Clock, HttpRequest, LanguageDetector, PageReader, Store, Web
from bot.receiving import receive

#: Pages of one round; the next takes the rest.
MOST_PAGES = 20
_ACCEPT = "text/html, application/xhtml+xml, */*;q=0.1"
_MOST_KEPT = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Rechecker:
    """What reading again works with, and what it remembers while the process runs."""

    web: Web
    pages: PageReader
    detect_language: LanguageDetector
    #: Steps that were taken, so that the store is not asked for them again.
    taken: set[str] = field(default_factory=set)
    #: Validators of pages by article.
    validators: dict[ArticleId, dict[str, str]] = field(default_factory=dict)


async def recheck(*, rechecker: Rechecker, store: Store, clock: Clock) -> int:
    """Read the pages whose step has come, store what changed, and return how many that were."""
    now = clock.now()
    changed = asked = 0
    used = await store.used_since(now - WATCHED_FOR)
    for id, used_at in used.items():
        article = await store.get(id)
        if article is None or not is_comparable(article):
            continue
        slot = slot_due(article, used_at, now)
        if not slot or slot in rechecker.taken:
            continue
        if asked >= MOST_PAGES:
            break
        _remember(rechecker, slot)
        if not await store.take("recheck", slot, now):
            continue
        asked += 1
        changed += await _read_again(article, rechecker, store, clock)
    return changed


async def _read_again(article: Article, rechecker: Rechecker, store: Store, clock: Clock) -> bool:
    validators = rechecker.validators.get(article.id, {})
    headers = {"Accept": _ACCEPT, **validators}
    request = HttpRequest(url=article.url, headers=headers, obeys_robots=True)
    try:
        response = await rechecker.web.fetch(request)
    except SourceError:
        return False
    if response.status == 304:
        return False
    rechecker.validators[article.id] = {
        ours: response.headers[theirs]
        for ours, theirs in (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
        if response.headers.get(theirs)
    }
    content_type = response.headers.get("content-type", "")
    page = await rechecker.pages.extract(response.body, response.url, content_type)
    draft = changed_by(article, page)
    if draft is None:
        return False
    received = await receive(
        [draft],
        source_of(article),
        store=store,
        now=clock.now(),
        detect_language=rechecker.detect_language,
    )
    return bool(received.changed)


def _remember(rechecker: Rechecker, slot: str) -> None:
    if len(rechecker.taken) >= _MOST_KEPT:
        rechecker.taken.clear()
        rechecker.validators.clear()
    rechecker.taken.add(slot)
