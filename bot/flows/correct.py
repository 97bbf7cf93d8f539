"""Article changed -> Correction: correct every message that used what no longer holds.

For each brief that rests on a span whose fact was corrected or withdrawn: its message and its
thread are edited, with a visible line, and one notice goes to the thread. Edits of an article that
change no fact cause nothing, and nothing is corrected twice. A message is corrected even where a
brief has told the new value meanwhile: the old one would go on standing there.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.articles import ArticleId, Span
from bot.core.briefs import Brief, BriefKind
from bot.core.channels import Channel
from bot.core.deliveries import Delivery, DeliveryVerb
from bot.core.facts import Fact
from bot.core.gate import Reader, passed
from bot.core.interrupting.correcting import (
    changed_at,
    is_wrong,
    mends_of,
    notice_of,
    rests_on,
    uses,
    we_said,
    where_in,
)
from bot.core.messages import Message
from bot.core.presenting import correction_message
from bot.core.presenting.mending import Mend, cites_in, mended
from bot.core.presenting.notices import corrected_note
from bot.core.speaking import speaking
from bot.gathering import evidence_of, gather, revisions_of
from bot.locale import ENGLISH
from bot.ports import Clock, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wrong:
    """One posted brief, and the facts in it that are no longer so."""

    slot: str
    channel: Channel
    brief: Brief
    facts: Sequence[Fact]
    #: Text of the changed article by revision.
    texts: Mapping[int, str]
    #: When the article changed, UTC.
    changed_at: datetime
    #: The publisher took the whole article back.
    is_withdrawn: bool

    @property
    def key(self) -> str:
        """The key of the delivery of the brief's message."""
        return f"{self.brief.crisis}/{self.channel}/{self.slot}"

    @property
    def own_slot(self) -> str:
        """The slot of its correction: these facts, in these versions."""
        facts = "+".join(f"{fact.key}.{fact.version}" for fact in self.facts)
        return f"correction/{self.slot}/{facts}"


async def correct(
    touched: Sequence[Fact], *, store: Store, read: Reader, clock: Clock
) -> list[Brief]:
    """Correct every brief that used what these facts replaced; return the correction notices."""
    by_article: dict[ArticleId, list[Fact]] = defaultdict(list)
    for fact in touched:
        if fact.previous_span is not None and is_wrong(fact):
            by_article[fact.previous_span.article].append(fact)
    notices: list[Brief] = []
    for article, facts in by_article.items():
        for wrong in await _wrong_briefs(article, facts, store):
            notice = await _correct_one(wrong, store, read, clock.now())
            notices += [notice] if notice else []
    return notices


async def _wrong_briefs(article: ArticleId, facts: Sequence[Fact], store: Store) -> list[_Wrong]:
    revisions = await revisions_of(store, article)
    texts = {number: one.text for number, one in revisions.items()}
    told: dict[tuple[Channel, str], Mapping[str, int]] = {}
    found: list[_Wrong] = []
    for slot, channel, brief in await store.briefs_using(article):
        if brief.kind is BriefKind.CORRECTION or (brief.alert and brief.alert.is_observed):
            continue  # the first says what is so, the second was never posted
        place = (channel, brief.crisis)
        if place not in told:
            told[place] = await store.told(channel, brief.crisis)
        shown = await _shown(slot, channel, brief, store)
        used = [
            fact
            for fact in facts
            if fact.crisis == brief.crisis
            and told[place].get(fact.key, 0) < fact.version
            and (uses(brief, fact, texts) or rests_on(shown, fact, texts))
        ]
        if used:
            found.append(
                _Wrong(
                    slot=slot,
                    channel=channel,
                    brief=brief,
                    facts=used,
                    texts=texts,
                    changed_at=changed_at(used, revisions),
                    is_withdrawn=bool(revisions) and revisions[max(revisions)].is_withdrawn,
                )
            )
    return found


async def _shown(slot: str, channel: Channel, brief: Brief, store: Store) -> frozenset[Span]:
    """Return what the brief's message cites as it stands: corrected words can be wrong again."""
    key = f"{brief.crisis}/{channel}/{slot}"
    message = await _standing(key, await _earlier_edits(slot, channel, brief, store), store)
    return cites_in(message) if message is not None else frozenset()


async def _correct_one(wrong: _Wrong, store: Store, read: Reader, now: datetime) -> Brief | None:
    evidence = await evidence_of(store, wrong.brief.crisis, also=wrong.facts)
    material = await gather(store, wrong.brief.crisis, wrong.channel, now, evidence=evidence)
    notice = passed(notice_of(material, wrong.facts), material.library, read)
    posted = await store.outbox.get(wrong.key)
    key = f"{wrong.brief.crisis}/{wrong.channel}/{wrong.own_slot}"
    # A correction speaks the language of what it corrects.
    with speaking(posted.message.language if posted is not None else ENGLISH):
        message = _notice_message(notice, wrong)
    delivery = Delivery(
        key=key,
        channel=wrong.channel,
        message=message,
        # An update in a brief's thread is corrected in that thread.
        target=posted.target if posted is not None and posted.target else wrong.key,
        not_before=now,
        article=max(wrong.facts, key=lambda fact: fact.changed_at).span.article,
    )
    edits = await _edits(wrong, mends_of(material, wrong.facts, wrong.texts), key, store, now)
    told = {fact.key: fact.version for fact in wrong.facts}
    is_saved = await store.save_brief(
        notice, wrong.channel, told, [delivery, *edits], slot=wrong.own_slot
    )
    return notice if is_saved else None


def _notice_message(notice: Brief, wrong: _Wrong) -> Message:
    return correction_message(
        notice,
        number=wrong.brief.number,
        where=where_in(wrong.brief, wrong.facts, wrong.texts),
        changed_at=wrong.changed_at,
        we_said=we_said(wrong.facts),
        is_withdrawn=wrong.is_withdrawn,
    )


async def _edits(
    wrong: _Wrong, mends: Sequence[Mend], key: str, store: Store, now: datetime
) -> list[Delivery]:
    """Return the edits of the brief's message, and of those of its thread that used it too."""
    edits: list[Delivery] = []
    earlier = await _earlier_edits(wrong.slot, wrong.channel, wrong.brief, store)
    number = 0
    while True:
        part = f"/thread/{number}" if number else ""
        message = await _standing(f"{wrong.key}{part}", [f"{old}{part}" for old in earlier], store)
        if message is None:
            return edits
        new = mended(message, mends)
        if number == 0:
            with speaking(message.language):
                note = corrected_note(now, wrong.is_withdrawn)
            new = replace(new, blocks=(note, *new.blocks))
        if new != message:
            edits.append(
                Delivery(
                    key=f"{key}/edit{part}",
                    channel=wrong.channel,
                    message=new,
                    verb=DeliveryVerb.EDIT,
                    target=f"{wrong.key}{part}",
                    not_before=now,
                )
            )
        number += 1


async def _earlier_edits(slot: str, channel: Channel, brief: Brief, store: Store) -> list[str]:
    """Return the keys of earlier edits of the same brief, oldest first."""
    known = await store.briefs_since(brief.crisis, channel, brief.as_of)
    return [
        f"{brief.crisis}/{channel}/{own}/edit"
        for own, other in known
        if other.kind is BriefKind.CORRECTION and own.startswith(f"correction/{slot}/")
    ]


async def _standing(key: str, edits: Sequence[str], store: Store) -> Message | None:
    """Return a message's text as it stands after these edits; None where it was never owed."""
    posted = await store.outbox.get(key)
    message = posted.message if posted is not None else None
    for edit in edits:
        edited = await store.outbox.get(edit)
        message = edited.message if edited is not None else message
    return message
