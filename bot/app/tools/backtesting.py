"""`watchfloor alerts`: the breaking updates sent, and what other thresholds would have sent."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.app.configuration.allowances import Allowances, caps_of
from bot.app.configuration.following import followed_in
from bot.app.engine import Engine
from bot.app.storing.locating import store_url
from bot.app.storing.opening import open_beside
from bot.app.tools.telling import needed
from bot.core.articles import Article
from bot.core.briefs import Brief, BriefKind
from bot.core.channels import Subscription
from bot.core.crises import Crisis
from bot.core.interrupting.severity import Caps, Thresholds
from bot.core.presenting.titles import count, instant
from bot.logs import configure_logging
from bot.scheduling.cron import fires_between, slot_of
from bot.scheduling.replay import ReplayClock
from bot.scheduling.system import SystemClock
from bot.store.memory import MemoryStore

#: What there is to say where nobody follows anything.
_NOBODY = "No channel follows a crisis yet: nothing was sent, and nothing would have been.\n"
#: What was known before the days that are tried out is read from so much further back.
WARM_UP = timedelta(days=7)


async def show_alerts(days: int, config_file: Path | None) -> int:
    """Print the breaking updates of the last days, each with its reason."""
    config = needed(config_file)
    since = SystemClock().now() - timedelta(days=days)
    store = await open_beside(store_url(config))
    try:
        followed = await followed_in(store, config.subscriptions)
        for one in followed:
            found = await store.briefs_since(one.crisis, one.channel, since)
            _print(one, [brief for _, brief in found if brief.kind is BriefKind.BREAKING], "sent")
    finally:
        await store.close()
    if not followed:
        sys.stdout.write(_NOBODY)
    return 0


async def backtest(days: int, thresholds: Thresholds, config_file: Path | None) -> int:
    """Print which breaking updates these thresholds would have sent in the last days."""
    config = needed(config_file)
    configure_logging("warning", "text")
    now = SystemClock().now()
    start = now - timedelta(days=days)
    store = await open_beside(store_url(config))
    try:
        followed = await followed_in(store, config.subscriptions)
        articles = {
            crisis.name: await store.in_crises([crisis.name], since=start - WARM_UP, until=now)
            for crisis in config.crises
        }
    finally:
        await store.close()
    allowed = replace(caps_of(config), thresholds=thresholds)
    crises = {crisis.name: crisis for crisis in config.crises}
    for one in followed:
        if one.crisis in crises:
            stored = articles[one.crisis]
            sent = await would_have_sent(one, crises[one.crisis], stored, start, now, allowed)
            _print(one, sent, "would have sent")
        else:
            sys.stdout.write(
                f"{one.crisis} in {one.channel}: the configuration has no such crisis any more\n"
            )
    if not followed:
        sys.stdout.write(_NOBODY)
    return 0


async def would_have_sent(
    subscription: Subscription,
    crisis: Crisis,
    articles: Sequence[Article],
    start: datetime,
    end: datetime,
    caps: Caps,
) -> list[Brief]:
    """Replay a subscription over stored articles; return the updates that it would have sent.

    Args:
        subscription: Whose briefs and caps count; a pause is left out.
        crisis: What it follows.
        articles: As they are stored, oldest first.
        start: Before it the articles are only learnt, UTC.
        end: UTC.
        caps: What the channel's managers allow, and the thresholds.
    """
    observer = replace(subscription, is_alerted=True, is_observed=False, pause=None)
    clock, store = ReplayClock(start - WARM_UP), MemoryStore()
    learning = Engine(
        store=store,
        clock=clock,
        crises=[crisis],
        subscriptions=[],
        messengers={},
        allowances=Allowances(caps=caps),
    )
    engine = replace(learning, subscriptions=[observer])
    for article in articles:
        if article.stored_at < start:
            await _arrive(learning, store, clock, article)
    clock.move_to(start)
    await _begin(engine, observer)
    fires = list(fires_between(subscription.schedule, start, end))
    for article in articles:
        if article.stored_at < start:
            continue
        while fires and fires[0] < article.stored_at:
            clock.move_to(fires[0])
            await engine.write_brief(observer, slot_of(observer, fires.pop(0)), None)
        await _arrive(engine, store, clock, article)
        await _begin(engine, observer)
    found = await store.briefs_since(crisis.name, observer.channel, start)
    return [brief for _, brief in found if brief.kind is BriefKind.BREAKING]


async def _begin(engine: Engine, subscription: Subscription) -> None:
    """Write the first brief once there is something to tell: no update is sent before it."""
    if await engine.store.last_brief(subscription.crisis, subscription.channel) is None:
        await engine.write_brief(subscription, f"begin/{engine.clock.now().isoformat()}", None)


async def _arrive(engine: Engine, store: MemoryStore, clock: ReplayClock, article: Article) -> None:
    clock.move_to(article.stored_at)
    await store.add(article, [])
    await engine.digest()


def _print(subscription: Subscription, alerts: Sequence[Brief], verb: str) -> None:
    for line in _lines(subscription, alerts, verb):
        sys.stdout.write(f"{line}\n")


def _lines(subscription: Subscription, alerts: Sequence[Brief], verb: str) -> Iterator[str]:
    observed = sum(bool(one.alert and one.alert.is_observed) for one in alerts)
    yield (
        f"{subscription.crisis} in {subscription.channel}: {verb} "
        f"{count(len(alerts) - observed, 'alert')}"
        f"{f', observed {observed:,}' if observed else ''}"
    )
    for brief in alerts:
        alert = brief.alert
        tier = f"tier {alert.tier}" if alert else "tier not kept"
        mark = "  observed" if alert and alert.is_observed else ""
        yield f"  {instant(brief.as_of)}  {tier}{mark}  {brief.new[-1].text}"
        if alert:
            yield f"      why: {alert.reason}; {alert.turn}"
