"""Ledger -> Brief: post an update between two briefs if a change is grave enough.

A channel that has had no brief yet gets none: its first brief tells everything. The slot is the
fact and its version, so no version of a fact is alerted twice. For a channel that only observes,
alerts are recorded with their reasons and not posted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.core.briefs import Alert, Brief, BriefKind, Change
from bot.core.channels import Subscription
from bot.core.composing import Material, Told, difference
from bot.core.composing.citing import SourceBook
from bot.core.composing.context import context_of
from bot.core.composing.figurelines import brief_figure, index_figures
from bot.core.composing.oldnews import OldNews
from bot.core.composing.statements import statement_of
from bot.core.deliveries import Delivery
from bot.core.facts import Fact, FactKind
from bot.core.gate import Reader, passed
from bot.core.interrupting.severity import (
    AlertRuling,
    Caps,
    is_capped,
    may_break_in,
    ruled_by,
    severity,
)
from bot.core.presenting import alert_message
from bot.core.speaking import speaking
from bot.gathering import (
    Evidence,
    coverage_of,
    evidence_of,
    gather,
    thread_of,
    updated_at,
)
from bot.ports import Clock, Store
from bot.saving import Prepared, save


async def alert(
    subscription: Subscription,
    touched: Sequence[Fact],
    *,
    store: Store,
    read: Reader,
    clock: Clock,
    caps: Caps,
    evidence: Evidence | None = None,
) -> Brief | None:
    """Post the gravest of the facts that an article touched, if any is grave enough.

    Args:
        subscription: Whose channel.
        touched: New and changed facts of its crisis, by one article.
        store: Where everything is.
        read: Reads the alert's own sentence for the gate.
        clock: Says when it is.
        caps: What the channel's managers allow.
        evidence: What the facts are judged by, if it was loaded for other channels, too.
    """
    grave = _grave(touched, caps)
    if not subscription.is_alerted or not grave:
        return None
    if caps.quiet is not None and caps.quiet.holds_at(clock.now(), subscription.schedule.zone):
        return None
    if evidence is None:
        evidence = await judged_by(touched, subscription.crisis, store=store, caps=caps)
    prepared = partial(
        _prepare, subscription, grave, evidence, store=store, read=read, now=clock.now(), caps=caps
    )
    return await save(prepared, subscription.channel, store)


async def judged_by(touched: Sequence[Fact], crisis: str, *, store: Store, caps: Caps) -> Evidence:
    """Load what is needed to judge the grave facts among some; it is the same for each channel."""
    grave = _grave(touched, caps)
    return await evidence_of(
        store, crisis, told_of=lambda known: ruled_by(grave, known), also=grave
    )


def _grave(facts: Iterable[Fact], caps: Caps) -> list[Fact]:
    return [fact for fact in facts if may_break_in(fact, caps.thresholds)]


async def _prepare(
    subscription: Subscription,
    grave: Sequence[Fact],
    evidence: Evidence,
    *,
    store: Store,
    read: Reader,
    now: datetime,
    caps: Caps,
) -> Prepared | None:
    """Write the update about the gravest of some facts, if the channel does not know it yet."""
    channel, crisis = subscription.channel, subscription.crisis
    material = await gather(store, crisis, channel, now, evidence=evidence, is_counted=False)
    if material.last is None:
        return None
    keys = {fact.key for fact in grave}
    fresh = _untold(material, [one for one in difference(material) if one.fact.key in keys])
    ruled = sorted(
        ((severity(told.fact, material, caps.thresholds), told) for told in fresh),
        key=lambda pair: (pair[0].tier or 9, -pair[1].fact.weight),
    )
    if not ruled or ruled[0][0].tier == 0:
        return None
    ruling, gravest = ruled[0]
    if is_capped(ruling.tier, await updated_at(store, crisis, channel, now), now, caps):
        return None
    return await _break_in(subscription, material, gravest, ruling, store, read)


def _untold(material: Material, touched: Sequence[Told]) -> list[Told]:
    """Leave out what the channel knows, also in another paper's words."""
    old = OldNews(material, (one for one in difference(material) if one.change is None))
    return [
        one
        for one in touched
        if one.change
        and not (one.change is Change.NEW and (old.has(one.fact) or old.has_counted(one.fact)))
    ]


async def rehearse(
    subscription: Subscription, *, store: Store, read: Reader, clock: Clock, caps: Caps
) -> Delivery | None:
    """Write the update that the gravest known fact would break in with, were it news; save nothing.

    Of equally grave facts it is the newest. Quiet hours, caps and what was told do not count.
    """
    channel = subscription.channel
    evidence = await evidence_of(
        store, subscription.crisis, told_of=lambda known: ruled_by(_grave(known, caps), known)
    )
    material = await gather(
        store, subscription.crisis, channel, clock.now(), evidence=evidence, is_on_demand=True
    )
    grave = [
        one
        for one in difference(material)
        if one.change and may_break_in(one.fact, caps.thresholds)
    ]
    ruled = [(severity(told.fact, material, caps.thresholds), told) for told in grave]
    for ruling, told in sorted(ruled, key=lambda pair: pair[1].fact.changed_at, reverse=True):
        best = min((one.tier for one, _ in ruled if one.tier), default=0)
        if best and ruling.tier == best and (brief := _passed(material, told, ruling, read)).new:
            main = await thread_of(store, channel, material.last)
            return _owed(subscription, brief, told.fact, ruling, material, main)
    return None


def _passed(
    material: Material,
    gravest: Told,
    ruling: AlertRuling,
    read: Reader,
    *,
    is_observed: bool = False,
) -> Brief:
    because = Alert(
        tier=ruling.tier, reason=ruling.reason, turn=ruling.turn, is_observed=is_observed
    )
    made = replace(_composed(material, gravest), alert=because)
    return passed(made, material.library, read)


async def _break_in(
    subscription: Subscription,
    material: Material,
    gravest: Told,
    ruling: AlertRuling,
    store: Store,
    read: Reader,
) -> Prepared | None:
    is_observed = subscription.is_observed
    brief = _passed(material, gravest, ruling, read, is_observed=is_observed)
    fact = gravest.fact
    if not any(line.fact == fact.key for line in brief.new):
        return None
    now = material.as_of
    covered = await coverage_of(store, subscription.crisis, brief.since, now, sources=())
    brief = replace(brief, coverage=covered)
    slot = slot_of(fact)
    if is_observed:
        # Nothing is owed and nobody is told: the next brief tells it as new.
        return Prepared(brief=brief, slot=f"observed/{slot}", told={}, known=None, deliveries=())
    main = await thread_of(store, subscription.channel, material.last)
    delivery = _owed(subscription, brief, fact, ruling, material, main)
    told = {fact.key: fact.version} | _told_along(material, gravest)
    return Prepared(brief=brief, slot=slot, told=told, known=material.told, deliveries=(delivery,))


def _owed(
    subscription: Subscription,
    brief: Brief,
    fact: Fact,
    ruling: AlertRuling,
    material: Material,
    main: str,
) -> Delivery:
    with speaking(subscription.language):
        message = alert_message(
            brief,
            tier=ruling.tier,
            origins=ruling.origins,
            seen_at=fact.changed_at,
            is_official=ruling.is_official,
            brief_number=material.last.number if material.last else 0,
        )
    if ruling.tier == 1:
        message = replace(message, calls=subscription.calls)
    return Delivery(
        key=f"{subscription.crisis}/{subscription.channel}/{slot_of(fact)}",
        channel=subscription.channel,
        message=message,
        # Tier 1 stands in the channel itself; tier 2 in the thread of the current brief.
        target=main if ruling.tier > 1 else "",
        not_before=material.as_of,
        # A second origin's confirmation is due to that one, whose words are not the fact's.
        article=(fact.sightings[-1].span if fact.sightings else fact.span).article,
    )


def slot_of(fact: Fact) -> str:
    """Return the slot of the update that breaks in with a fact."""
    return f"alert/{fact.key}/{fact.version}"


def _told_along(material: Material, gravest: Told) -> dict[str, int]:
    """Return the facts that an alert tells, with their versions: figures and context, too."""
    opening = _context(material, gravest)
    sentences = {one.fact.sentence for one in (gravest, opening) if one}
    return {
        one.fact.key: one.fact.version
        for one in difference(material)
        if one.change and one.fact.sentence in sentences and one.fact.kind is not FactKind.QUOTE
    }


def _context(material: Material, told: Told) -> Told | None:
    return context_of(
        material, told, (one for one in difference(material) if one.change is Change.NEW)
    )


def _composed(material: Material, told: Told) -> Brief:
    book = SourceBook(material)
    opening = _context(material, told)
    before = statement_of(material, opening, book) if opening else None
    said = statement_of(material, told, book)
    known = index_figures(difference(material)) if told.fact.figure else None
    figure = brief_figure(told, book, known)
    others = [s.span for s in told.fact.sightings if s.span.article != told.fact.span.article]
    if said is not None:
        said = replace(said, citations=(*said.citations, *book.cite(others[:2])))
    return Brief(
        crisis=material.crisis,
        kind=BriefKind.BREAKING,
        number=0,
        as_of=material.as_of,
        since=material.last.as_of if material.last else None,
        headline=said.text if said else "",
        new=tuple(line for line in (before, said) if line) if said else (),
        figures=(figure,) if figure else (),
        sources=book.sources(),
        coverage=material.coverage,
    )
