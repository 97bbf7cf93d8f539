"""Loads from the store what a brief or an answer is written from. No decisions are made here."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain

from bot.core.articles import Article, ArticleId, SourceId, Span
from bot.core.briefs import BriefKind, Coverage, Outline, outline_of
from bot.core.channels import Channel
from bot.core.composing.material import Material
from bot.core.evidence import Reading
from bot.core.facts import Fact
from bot.core.operating.readiness import STUCK_AFTER
from bot.ports import Store

#: Failures in a row after which a source counts as failing.
FAILING_AFTER = 3

Choice = Callable[[Sequence[Fact]], Iterable[Fact]]

#: A coverage that nobody has counted.
_NOT_YET = Coverage(articles=0, publishers=0)
#: The time within which the caps on breaking updates count.
CAPPED = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known of a crisis: the same for each channel that follows it."""

    facts: Sequence[Fact]
    #: What they were read in, by article and revision.
    articles: Mapping[tuple[ArticleId, int], tuple[Article, Reading]]
    #: Who else published each article.
    copies: Mapping[ArticleId, tuple[str, ...]]


async def evidence_of(
    store: Store,
    crisis: str,
    *,
    told_of: Choice | None = None,
    also: Collection[Fact] = (),
    facts: Sequence[Fact] | None = None,
) -> Evidence:
    """Load the facts of a crisis, and the articles that they were read in.

    Args:
        store: Where everything is.
        crisis: Its name.
        told_of: Chooses the facts that may be told, and those needed to judge them; only their
            articles are loaded. All facts by default.
        also: Facts of the crisis that are loaded, as they stand by now, even if they rest.
        facts: The facts that are at hand, if somebody has loaded them.
    """
    if facts is None:
        facts = await store.at_hand(crisis, [fact.key for fact in also])
    articles = await readings_of(store, _spans(told_of(facts) if told_of else facts))
    copies = await store.copies([id for id, _ in articles])
    return Evidence(facts=facts, articles=articles, copies=copies)


async def gather(
    store: Store,
    crisis: str,
    channel: Channel,
    now: datetime,
    *,
    evidence: Evidence | None = None,
    sources: Collection[SourceId] = (),
    next_at: datetime | None = None,
    is_on_demand: bool = False,
    is_counted: bool = True,
) -> Material:
    """Load everything that the next brief of a crisis in a channel may be made of.

    Args:
        store: Where everything is.
        crisis: Its name.
        channel: Where the brief goes.
        now: UTC.
        evidence: What is known of the crisis; None: all that is at hand.
        sources: The sources whose health its coverage counts.
        next_at: When the next brief is due, UTC.
        is_on_demand: Somebody asked for it, so nothing counts as told.
        is_counted: Its coverage is counted, which takes longer than all else that is asked; an
            update counts it only if there is one.
    """
    if evidence is None:
        evidence = await evidence_of(store, crisis)
    last = await store.last_outline(crisis, channel)
    # A brief on demand tells everything that is known, whatever came since the last one.
    since = last.as_of if last and not is_on_demand else None
    return Material(
        crisis=crisis,
        facts=evidence.facts,
        told={} if is_on_demand else await store.told(channel, crisis),
        articles=evidence.articles,
        copies=evidence.copies,
        coverage=await coverage_of(store, crisis, since, now, sources) if is_counted else _NOT_YET,
        as_of=now,
        last=last,
        next_at=next_at,
        is_on_demand=is_on_demand,
    )


async def readings_of(
    store: Store, spans: Collection[Span]
) -> dict[tuple[ArticleId, int], tuple[Article, Reading]]:
    """Load the revisions that spans point at, with their readings."""
    pairs = await store.with_readings({(span.article, span.revision) for span in spans})
    return {(pair[0].id, pair[0].revision): pair for pair in pairs}


async def revisions_of(store: Store, article: ArticleId) -> Mapping[int, Article]:
    """Return every revision of an article, by number."""
    newest = await store.get(article)
    if newest is None:
        return {}
    keys = [(article, revision) for revision in range(1, newest.revision + 1)]
    return {one.revision: one for one in await store.get_many(keys)}


async def coverage_of(
    store: Store,
    crisis: str,
    since: datetime | None,
    now: datetime,
    sources: Collection[SourceId],
) -> Coverage:
    """Count the articles of a crisis since its last brief, and the sources that fail."""
    covered = await store.coverage([crisis], since=since, until=now)
    healths = await store.healths(sources)
    unread = await store.count_untracked(since=since, until=now - STUCK_AFTER)
    return replace(
        covered,
        sources_failing=sum(
            health.failures >= FAILING_AFTER or bool(health.held) or health.is_gone
            for health in healths
        ),
        sources_total=len(sources),
        articles_unread=unread,
        articles_stored=await store.count_stored(since=since, until=now) if unread else 0,
    )


async def updated_at(
    store: Store, crisis: str, channel: Channel, now: datetime
) -> Sequence[datetime]:
    """Return when a channel got breaking updates within the time that the caps look at."""
    known = await store.briefs_since(crisis, channel, now - CAPPED)
    return [brief.as_of for _, brief in known if brief.kind is BriefKind.BREAKING]


async def thread_of(store: Store, channel: Channel, last: Outline | None) -> str:
    """Return the key of the delivery of a channel's brief; empty if there is none."""
    if last is None:
        return ""
    known = await store.briefs_since(last.crisis, channel, last.as_of)
    slots = (slot for slot, brief in known if outline_of(brief) == last)
    return next((f"{last.crisis}/{channel}/{slot}" for slot in slots), "")


def _spans(facts: Iterable[Fact]) -> set[Span]:
    return {
        span
        for fact in facts
        for span in chain(
            [fact.span, fact.sentence],
            [fact.previous_span] if fact.previous_span else [],
            (sighting.span for sighting in fact.sightings),
        )
    }
