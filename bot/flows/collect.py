"""Source -> Article: ask one source that is due, and store what is new in it.

A source's health is saved after its articles, so a crash in between loses nothing: the source is
asked once more, and its articles are known by then. When to ask next survives restarts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.core.articles import Draft, Source, SourceHealth, SourceProfile
from bot.core.collecting.health import (
    Answered,
    address_of,
    after_failure,
    after_success,
    held,
    is_due,
    soon_again,
)
from bot.core.collecting.identity import identity_keys
from bot.core.collecting.shared_ids import told_apart
from bot.core.collecting.takeover import merged, profile_of, taken_over
from bot.core.collecting.teasers import completed, is_burst, teaser_mark
from bot.core.operating.setting_aside import fault_of
from bot.errors import (
    AddressForbidden,
    ConfigError,
    SourceError,
    SourceGone,
    SourceMalformed,
    StoreError,
)
from bot.paging import Fetched, ask, origin_of
from bot.ports import (
    Clock,
    HttpRequest,
    LanguageDetector,
    PageReader,
    SourceKind,
    Store,
    Web,
)
from bot.receiving import Received, receive

#: Pages requested to complete the teasers of one reply, the newest first.
MOST_PAGES = 30
#: Kinds that read files of this machine.
LOCAL = frozenset({"folder"})
#: Kinds whose sources belong to one publisher, and could be taken over by another.
WATCHED = frozenset({"feed", "sitemap", "section"})

_PAGE_HEADERS = {"Accept": "text/html, application/xhtml+xml, */*;q=0.1"}
_UNDATED = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Collector:
    """What collecting works with."""

    web: Web
    kinds: Mapping[str, SourceKind]
    pages: PageReader
    detect_language: LanguageDetector
    #: How often sources are asked, unless they say otherwise.
    interval: timedelta = timedelta(minutes=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """How one source's turn went."""

    source: Source
    health: SourceHealth
    received: Received = field(default_factory=Received)
    #: False: it was not due, so it was not asked.
    was_asked: bool = True
    #: It was never read before, so what it holds is history rather than news.
    is_first: bool = False
    #: Far more new articles at once than a source brings.
    is_burst: bool = False


class _Held(Exception):
    """The source is held, and nothing that it brought is stored; the text says why."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """A draft ready to be stored, with the mark of the teaser that it completes, if any."""

    draft: Draft
    mark: str = ""

    @property
    def is_wanting(self) -> bool:
        """Whether its page should be tried again when the source lists it again."""
        return self.draft.is_teaser and not self.mark


async def collect(source: Source, *, collector: Collector, store: Store, clock: Clock) -> Collected:
    """Ask a source if it is due, store new articles and revisions, and save its health.

    A failing source raises nothing: the returned health says how it failed.
    """
    before = await store.health(source.id)
    if not is_due(before, clock.now()):
        return Collected(source=source, health=before, was_asked=False)
    received = Received()
    try:
        answer = await _asked(source, before, collector, store)
        profile = await _known_as(answer.drafts, source, before, collector, store)
        wholes = await _whole(answer.drafts, source, collector, store)
        received = await receive(
            [whole.draft for whole in wholes],
            source,
            store=store,
            now=clock.now(),
            detect_language=collector.detect_language,
            marks={whole.draft: whole.mark for whole in wholes},
        )
    except _Held as hold:
        health = held(before, str(hold))
    except SourceError as error:
        health = after_failure(before, error, collector.interval, clock.now())
    except (StoreError, ConfigError):
        raise
    except Exception as error:  # noqa: BLE001 - our own mistake over one source stops no other
        failure = SourceMalformed(f"{source.id}: the bot’s own code failed ({fault_of(error)})")
        health = after_failure(before, failure, collector.interval, clock.now())
    else:
        answered = Answered(
            headers=answer.response.headers,
            body=answer.response.body,
            moved_to=answer.response.moved_to,
            new=len(received.new),
            digest="" if any(whole.is_wanting for whole in wholes) else answer.digest,
        )
        health = after_success(before, answered, collector.interval, clock.now())
        health = replace(health, profile=profile)
    if source.kind in LOCAL:
        health = soon_again(health, clock.now())
    # Somebody may have paused it meanwhile.
    is_paused = (await store.health(source.id)).is_paused
    if is_paused is not health.is_paused:
        health = replace(health, is_paused=is_paused)
    await store.save_health(health)
    is_first = before.last_success_at is None
    return Collected(
        source=source,
        health=health,
        received=received,
        is_first=is_first,
        is_burst=not is_first and is_burst(len(received.new)),
    )


async def _asked(
    source: Source, health: SourceHealth, collector: Collector, store: Store
) -> Fetched:
    """Ask, and parse the reply; there are no drafts if nothing changed."""

    async def is_news(drafts: Sequence[Draft]) -> bool:
        keys = [identity_keys(source, draft)[0] for draft in told_apart(drafts)]
        return (await store.known(keys)).keys() < set(keys)

    asked = source
    if (url := address_of(source.url, health)) != source.url:
        asked = replace(source, url=url)
        if origin_of(url) != origin_of(source.url):
            asked = replace(asked, headers=())  # it moved elsewhere, which must not see its secrets
    return await ask(
        asked, health, kind=collector.kinds[source.kind], web=collector.web, is_news=is_news
    )


async def _known_as(
    drafts: Sequence[Draft],
    source: Source,
    health: SourceHealth,
    collector: Collector,
    store: Store,
) -> SourceProfile:
    """Return what the source is like by now.

    Raises:
        _Held: Everything in it is new, and it looks like another source altogether.
    """
    if source.kind not in WATCHED or not drafts:
        return health.profile
    sample = " ".join(f"{draft.title}. {draft.text[:300]}" for draft in drafts[:20])
    seen = profile_of(drafts, await collector.detect_language(sample))
    keys = [key for draft in drafts for key in identity_keys(source, draft)]
    why = taken_over(health.profile, seen, [draft.title for draft in drafts])
    if why and not await store.known(keys):
        raise _Held(why)
    return merged(health.profile, seen)


async def _whole(
    drafts: Sequence[Draft], source: Source, collector: Collector, store: Store
) -> list[_Whole]:
    """Extract articles from HTML, complete teasers from their pages, and put the oldest first.

    A teaser that was completed before and has not changed is left out, so its page is not requested
    again. Of the others the newest are completed. Undated drafts count as listed newest first.
    """
    drafts = told_apart(drafts)[::-1]
    drafts.sort(key=lambda draft: draft.published_at or _UNDATED)
    marks = {draft: teaser_mark(source, draft) for draft in drafts if draft.is_teaser}
    known = await store.known(marks.values())
    fresh = [draft for draft in drafts if marks.get(draft) not in known]
    chosen = set([draft for draft in fresh if draft.is_teaser][-MOST_PAGES:])
    wholes: list[_Whole] = []
    for draft in fresh:
        if draft.is_html:
            wholes += await _out_of_html(draft, source, collector, is_only=len(drafts) == 1)
        elif draft in chosen:
            wholes.append(await _completed(draft, marks[draft], collector))
        else:
            wholes.append(_Whole(draft, marks.get(draft, "")))
    return wholes


async def _completed(draft: Draft, mark: str, collector: Collector) -> _Whole:
    """Complete a teaser from its page; if the page cannot be had, keep the teaser."""
    request = HttpRequest(url=draft.url, headers=_PAGE_HEADERS, obeys_robots=True)
    try:
        response = await collector.web.fetch(request)
        content_type = response.headers.get("content-type", "")
        page = await collector.pages.extract(response.body, response.url, content_type)
    except (AddressForbidden, SourceGone, SourceMalformed):
        return _Whole(draft, mark)
    except SourceError:
        return _Whole(draft)  # no mark, so it is tried again when the source lists it again
    return _Whole(completed(draft, page), mark)


async def _out_of_html(
    draft: Draft, source: Source, collector: Collector, *, is_only: bool
) -> list[_Whole]:
    page = await collector.pages.extract(draft.text.encode("utf-8", "replace"), draft.url)
    if page is None:
        if is_only:
            raise SourceMalformed(f"{source.id}: no article text was found in {source.url}")
        return []
    publisher = draft.publisher if draft.url else page.publisher
    return [_Whole(replace(page, guid=draft.guid, publisher=publisher))]
