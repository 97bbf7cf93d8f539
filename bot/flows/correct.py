"""Article changed -> Correction: mend every message that used what is no longer so.

For each brief that rests on a span whose fact was corrected or withdrawn: the message is edited
with a visible line, and one notice goes to its thread. Edits that change no fact cause nothing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.articles import ArticleId, Span
from bot.core.briefs import Brief, BriefKind, Change, Coverage, spans_of
from bot.core.channels import Channel
from bot.core.composing import Material, Told
from bot.core.composing.citing import SourceBook
from bot.core.composing.numbers import figure_of
from bot.core.composing.statements import statement_of
from bot.core.deliveries import Delivery, DeliveryVerb
from bot.core.facts import Fact, FactKind, FactState
from bot.core.gate import Reader, passed
from bot.core.presenting import correction_message
from bot.core.presenting.notices import corrected_note
from bot.gathering import gather
from bot.ports import Clock, Store


async def correct(
    touched: Sequence[Fact], *, store: Store, read: Reader, clock: Clock
) -> list[Brief]:
    """Correct every brief that used what these facts replaced; return the correction notices."""
    wrong = [
        fact
        for fact in touched
        if fact.state in (FactState.CORRECTED, FactState.WITHDRAWN) and fact.previous_span
    ]
    by_article: dict[ArticleId, list[Fact]] = defaultdict(list)
    for fact in wrong:
        if fact.previous_span is not None:
            by_article[fact.previous_span.article].append(fact)
    notices: list[Brief] = []
    for article, facts in by_article.items():
        for slot, channel, brief in await store.briefs_using(article):
            used = [fact for fact in facts if fact.crisis == brief.crisis and _uses(brief, fact)]
            if used and brief.kind is not BriefKind.CORRECTION:
                notice = await _correct_one(slot, channel, brief, used, store, read, clock.now())
                notices += [notice] if notice else []
    return notices


def _uses(brief: Brief, fact: Fact) -> bool:
    old = fact.previous_span
    return old is not None and any(_overlap(span, old) for span in spans_of(brief))


def _overlap(a: Span, b: Span) -> bool:
    return (
        a.article == b.article and a.revision == b.revision and a.start < b.end and b.start < a.end
    )


async def _correct_one(
    slot: str,
    channel: Channel,
    brief: Brief,
    used: Sequence[Fact],
    store: Store,
    read: Reader,
    now: datetime,
) -> Brief | None:
    material = await gather(store, brief.crisis, channel, now)
    notice = passed(_composed(material, used), material.library, read)
    main = f"{brief.crisis}/{channel}/{slot}"
    own_slot = f"correction/{slot}/{'+'.join(f'{f.key}.{f.version}' for f in used)}"
    message = correction_message(
        notice,
        number=brief.number,
        where=_where(brief, used),
        changed_at=max(fact.changed_at for fact in used),
    )
    deliveries = [
        Delivery(
            key=f"{brief.crisis}/{channel}/{own_slot}",
            channel=channel,
            message=message,
            target=main,
            not_before=now,
        )
    ]
    posted = await store.outbox.get(main)
    if posted is not None:
        is_withdrawn = all(fact.state is FactState.WITHDRAWN for fact in used)
        edited = replace(
            posted.message,
            blocks=(corrected_note(now, is_withdrawn), *posted.message.blocks),
        )
        deliveries.append(
            Delivery(
                key=f"{brief.crisis}/{channel}/{own_slot}/edit",
                channel=channel,
                message=edited,
                verb=DeliveryVerb.EDIT,
                target=main,
                not_before=now,
            )
        )
    told = {fact.key: fact.version for fact in used}
    is_saved = await store.save_brief(notice, channel, told, deliveries, slot=own_slot)
    return notice if is_saved else None


def _composed(material: Material, used: Sequence[Fact]) -> Brief:
    book = SourceBook(material)
    told = [Told(fact=fact, change=_CHANGE[fact.state]) for fact in used]
    said = [statement_of(material, one, book) for one in told]
    figures = [figure_of(one, book) for one in told if one.fact.state is not FactState.WITHDRAWN]
    return Brief(
        crisis=material.crisis,
        kind=BriefKind.CORRECTION,
        number=0,
        as_of=material.as_of,
        new=tuple({one.text: one for one in said if one is not None}.values()),
        figures=tuple(one for one in figures if one is not None),
        sources=book.sources(),
        coverage=Coverage(articles=0, publishers=0),
    )


_CHANGE: Mapping[FactState, Change] = {
    FactState.CORRECTED: Change.CORRECTED,
    FactState.WITHDRAWN: Change.WITHDRAWN,
}


def _where(brief: Brief, used: Sequence[Fact]) -> str:
    kinds = {fact.kind for fact in used}
    if kinds == {FactKind.FIGURE}:
        return "KEY FIGURES"
    if kinds == {FactKind.QUOTE}:
        return "IN THEIR WORDS"
    return "BOTTOM LINE" if brief.kind is not BriefKind.BREAKING else "BREAKING"
