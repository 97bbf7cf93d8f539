"""Ledger, Told -> Brief: write the brief that is due for one channel, and owe it there.

The brief, what it tells and the messages that it owes are stored together or not at all. Nothing
is written for a slot that was used before.
"""

from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.articles import SourceId
from bot.core.briefs import Brief, BriefKind
from bot.core.channels import Channel, Subscription
from bot.core.composing import Material, compose, difference
from bot.core.composing.drafted import as_statement, drafted_in, finished, from_draft
from bot.core.composing.material import HELD_BACK, is_only_social
from bot.core.composing.packing import Pack, pack
from bot.core.composing.standins import stand_in
from bot.core.deliveries import Delivery
from bot.core.facts import Fact
from bot.core.gate import Reader, Ruling, check, passed
from bot.core.messages import Message, as_late
from bot.core.models.drafting import BriefDraft, DraftStatement
from bot.core.models.second import with_second
from bot.core.picturing.gazetteer import Gazetteer
from bot.core.picturing.illustrating import illustrations
from bot.core.picturing.illustrations import NO_ILLUSTRATIONS, Illustrations
from bot.core.presenting import (
    COUNTED_BACK,
    PROPOSED_AT,
    brief_message,
    coverage_message,
    no_change_message,
    quiet_in_a_row,
    slower_message,
    thread_messages,
)
from bot.core.presenting.titles import REPLY, invitation
from bot.core.speaking import speaking
from bot.errors import BudgetSpent, ModelError, ModelRefused, ModelReplyInvalid
from bot.gathering import evidence_of, gather
from bot.ports import Clock, LanguageModel, Prompt, Store
from bot.saving import Prepared, save
from bot.second_try import AgainPrompt, signed, try_again

#: Why no model wrote: a short name for metrics, and the words for readers.
FALLBACKS = {
    "budget": "the model's budget of today is spent",
    "reply": "the model's reply could not be used",
    "refused": "the model's endpoint refuses",
    "silence": "the model did not answer",
}
_STANDING = (BriefKind.FIRST, BriefKind.ON_DEMAND)
#: Kinds that are one sentence of our own, so that no model is asked.
_WITHOUT_MODEL = (BriefKind.NO_CHANGE, BriefKind.COVERAGE)


#: Writes a subscription's brief for a slot as of a time, UTC; then the sources that it counts, when
#: the next one is due and when this one was, if it is late: as for `write`.
Elsewhere = Callable[
    [Subscription, str, datetime, Collection[SourceId], datetime | None, datetime | None],
    Awaitable[Prepared],
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Who writes: a model with its prompt, or the built-in writer alone when `model` is None."""

    read: Reader
    model: LanguageModel | None = None
    #: Makes the prompt for a brief: crisis and evidence in, prompt out.
    prompt: Callable[[str, str], Prompt] | None = None
    #: Makes the prompt for a second try at what the gate rejected; None: there is none.
    again: AgainPrompt | None = None
    #: Loads the gazetteer for maps; None: no maps.
    places: Callable[[], Gazetteer] | None = None
    #: Told of our own mistakes that should not keep a brief back.
    failed: Callable[[Exception], None] = lambda fault: None  # noqa: ARG005
    #: Writes in another process what needs no model; None: there is none.
    elsewhere: Elsewhere | None = None


async def write(
    subscription: Subscription,
    slot: str,
    *,
    store: Store,
    writer: Writer,
    clock: Clock,
    sources: Collection[SourceId] = (),
    next_at: datetime | None = None,
    late_since: datetime | None = None,
    piece: Callable[[], AbstractAsyncContextManager[None]] = nullcontext,
) -> Brief | None:
    """Write a subscription's brief for a slot, and return it; None if the slot was used before.

    Args:
        subscription: The crisis and the channel.
        slot: Names the time for which it is written, so that it is written once.
        store: Where everything is kept.
        writer: Who words it.
        clock: The time.
        sources: Those whose health its coverage counts.
        next_at: When the next one is due, UTC; None if none is scheduled.
        late_since: When it was due, UTC, if it is late: it then says so.
        piece: Entered for what is done here before a model is asked.
    """

    async def prepared() -> Prepared:
        if writer.elsewhere is not None and writer.model is None:
            return await writer.elsewhere(
                subscription, slot, clock.now(), sources, next_at, late_since
            )
        return await prepare(
            subscription,
            slot,
            store=store,
            writer=writer,
            clock=clock,
            sources=sources,
            next_at=next_at,
            late_since=late_since,
            piece=piece,
        )

    return await save(prepared, subscription.channel, store)


async def prepare(
    subscription: Subscription,
    slot: str,
    *,
    store: Store,
    writer: Writer,
    clock: Clock,
    sources: Collection[SourceId] = (),
    next_at: datetime | None = None,
    late_since: datetime | None = None,
    piece: Callable[[], AbstractAsyncContextManager[None]] = nullcontext,
    facts: Sequence[Fact] | None = None,
) -> Prepared:
    """Write a brief here without storing it, for `write` and for previews.

    Arguments as for `write`; `facts` are those of the crisis at hand, if somebody has loaded them.
    """
    async with piece():
        material = await gather(
            store,
            subscription.crisis,
            subscription.channel,
            clock.now(),
            sources=sources,
            next_at=next_at,
            evidence=await evidence_of(store, subscription.crisis, facts=facts),
        )
        built_in = _built_in(material, writer)
    brief = await _by_model_or(built_in, material, writer)
    with speaking(subscription.language):
        shown = pictures_of(brief, material, subscription, writer)
        main, *thread = owed(
            brief, subscription.channel, slot, clock.now(), shown, invitation(subscription)
        )
        thread += await _slower(brief, main, subscription, store)
    if late_since is not None:
        main = replace(main, message=as_late(main.message, late_since))
    told = {
        # What was held back as a rumour becomes news as soon as another source says it.
        one.fact.key: HELD_BACK if is_only_social(one.fact, material) else one.fact.version
        for one in difference(material)
        if one.change
    }
    return Prepared(
        brief=brief, slot=slot, told=told, known=material.told, deliveries=(main, *thread)
    )


async def _slower(
    brief: Brief, main: Delivery, subscription: Subscription, store: Store
) -> list[Delivery]:
    """Propose fewer briefs, if several in a row had nothing new."""
    if brief.kind is not BriefKind.NO_CHANGE:
        return []
    since = brief.as_of - COUNTED_BACK
    before = await store.briefs_since(subscription.crisis, subscription.channel, since)
    quiet = quiet_in_a_row(brief, [one for _, one in before])
    if quiet % PROPOSED_AT:
        return []
    message = slower_message(subscription.crisis, quiet)
    key = f"{main.key}/slower"
    return [replace(main, key=key, message=message, target=main.key)]


async def written(material: Material, writer: Writer) -> Brief:
    """Write a brief and pass it through the gate; if the model fails, use the built-in writer's."""
    return await _by_model_or(_built_in(material, writer), material, writer)


def _built_in(material: Material, writer: Writer) -> Brief:
    return passed(compose(material), material.library, writer.read)


async def _by_model_or(built_in: Brief, material: Material, writer: Writer) -> Brief:
    """Have the model write the brief, if there is one and there is much to tell."""
    if writer.model is None or built_in.kind in _WITHOUT_MODEL:
        return built_in
    packed = pack(material, is_standing=built_in.kind in _STANDING)
    try:
        return await _by_model(material, packed, built_in, writer.model, writer)
    except ModelError as error:
        return replace(built_in, writer=_stamp(_why(error)))


def _why(error: ModelError) -> str:
    """Return why no model wrote, in words for readers."""
    match error:
        case BudgetSpent():
            return FALLBACKS["budget"]
        case ModelReplyInvalid():
            return FALLBACKS["reply"]
        case ModelRefused():
            return FALLBACKS["refused"]
        case _:
            return FALLBACKS["silence"]


def fallback_of(brief: Brief) -> str:
    """Return why the built-in writer stood in, as a key of `FALLBACKS`; "" if it did not."""
    return next((why for why, words in FALLBACKS.items() if brief.writer == _stamp(words)), "")


def _stamp(why: str) -> str:
    return f"built-in ({why})"


async def _by_model(
    material: Material, packed: Pack, built_in: Brief, model: LanguageModel, writer: Writer
) -> Brief:
    if writer.prompt is None:
        return built_in
    evidence = packed.shown(material)
    prompt = writer.prompt(material.crisis, packed.text(material))
    reply = await model.complete(prompt, BriefDraft)
    draft = reply.value
    if not isinstance(draft, BriefDraft):
        raise TypeError(f"a brief was asked for, the model adapter gave {type(draft).__name__}")

    def judge(said: DraftStatement) -> Ruling:
        return check(as_statement(said, packed, material), material.library, writer.read)

    second = await try_again(
        drafted_in(draft, packed),
        judge,
        evidence=evidence,
        first=reply,
        model=model,
        prompt=writer.again,
        told=packed.told,
    )
    brief = passed(
        from_draft(with_second(draft, second.instead), packed, material, built_in),
        material.library,
        writer.read,
        built_in,
        stand_in=lambda said: stand_in(said, packed, material),
    )
    return replace(
        finished(brief, built_in, material),
        writer=signed(reply, prompt, second),
        tries=second.tries,
    )


def pictures_of(
    brief: Brief, material: Material, subscription: Subscription, writer: Writer
) -> Illustrations:
    """Return the pictures of a brief; none if the channel wants none, or our own code fails."""
    if not subscription.has_pictures or brief.kind in _WITHOUT_MODEL:
        return NO_ILLUSTRATIONS
    try:
        places = writer.places() if writer.places else None
        return illustrations(brief, material, subscription.schedule.zone, places)
    except Exception as fault:  # noqa: BLE001 - a picture keeps no brief back
        writer.failed(fault)
        return NO_ILLUSTRATIONS


def messages_of(
    brief: Brief, shown: Illustrations = NO_ILLUSTRATIONS, invites: str = REPLY
) -> tuple[Message, ...]:
    """Return the message of a brief, then those of its thread, with pictures."""
    match brief.kind:
        case BriefKind.NO_CHANGE:
            return (no_change_message(brief),)
        case BriefKind.COVERAGE:
            return (coverage_message(brief),)
        case _:
            return (brief_message(brief, invites), *thread_messages(brief, shown))


def owed(
    brief: Brief,
    channel: Channel,
    slot: str,
    now: datetime,
    shown: Illustrations = NO_ILLUSTRATIONS,
    invites: str = REPLY,
) -> tuple[Delivery, ...]:
    """Return what a brief owes its channel: the message, then its thread, in order."""
    main, *thread = messages_of(brief, shown, invites)
    key = f"{brief.crisis}/{channel}/{slot}"
    return (
        Delivery(key=key, channel=channel, message=main, not_before=now),
        *(
            Delivery(
                key=f"{key}/thread/{number}",
                channel=channel,
                message=message,
                target=key,
                not_before=now,
            )
            for number, message in enumerate(thread, 1)
        ),
    )
