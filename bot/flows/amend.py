"""Article changed -> Answers: correct answers that used it, and tell those who asked.

For each answer that cites words which a source corrected or withdrew: its message is edited, with a
visible line, and one notice goes to the thread of the question. Nobody is pinged: a person who
asked in a thread follows it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.articles import Article, ArticleId
from bot.core.deliveries import Delivery, DeliveryVerb
from bot.core.facts import Fact
from bot.core.gate import Reader, passed
from bot.core.interrupting.correcting import (
    changed_at,
    is_wrong,
    mends_of,
    notice_of,
    rests_on,
    we_said,
)
from bot.core.messages import Message
from bot.core.presenting import answer_message, correction_message
from bot.core.presenting.mending import cites_in, mended
from bot.core.presenting.notices import corrected_note
from bot.core.questions import Answer, Incoming, cited_by
from bot.core.speaking import say, speaking
from bot.gathering import evidence_of, gather, revisions_of
from bot.ports import Clock, Store

#: Characters of a question in a notice's title.
_ASKED_CHARS = 60


async def amend(touched: Sequence[Fact], *, store: Store, read: Reader, clock: Clock) -> int:
    """Correct every answer that used what these facts replaced; return how many there were."""
    by_place: dict[tuple[ArticleId, str], list[Fact]] = defaultdict(list)
    for fact in touched:
        if fact.previous_span is not None and is_wrong(fact):
            by_place[fact.previous_span.article, fact.crisis].append(fact)
    count = 0
    for (article, crisis), facts in by_place.items():
        texts = _texts(await revisions_of(store, article))
        for incoming, answer in await store.inbox.answers_using(article):
            standing, number = await _standing(incoming, answer, store)
            spans = cited_by(answer) | cites_in(standing)
            used = [fact for fact in facts if rests_on(spans, fact, texts)]
            versions = "+".join(f"{fact.key}.{fact.version}" for fact in used)
            slot = f"{incoming.id}/{crisis}/{versions}"
            if used:
                now = clock.now()
                place = _Answered(incoming, answer, standing, number)
                owed = await _amended(place, used, store, read, now)
                count += await store.owe_once("amended answer", slot, owed, now)
    return count


@dataclass(frozen=True, slots=True)
class _Answered:
    """One answer, as it stands after earlier corrections."""

    incoming: Incoming
    answer: Answer
    standing: Message
    #: Of the next correction, from 1.
    number: int


async def _amended(
    answered: _Answered, facts: Sequence[Fact], store: Store, read: Reader, now: datetime
) -> list[Delivery]:
    """Return the notice of one answer's correction, and the edit of the answer itself."""
    incoming, standing = answered.incoming, answered.standing
    evidence = await evidence_of(store, facts[0].crisis, also=facts)
    material = await gather(store, facts[0].crisis, incoming.channel, now, evidence=evidence)
    article = next(fact.previous_span.article for fact in facts if fact.previous_span)
    revisions = await revisions_of(store, article)
    is_withdrawn = bool(revisions) and revisions[max(revisions)].is_withdrawn
    corrected = passed(notice_of(material, facts), material.library, read)
    with speaking(standing.language):
        notice = correction_message(
            corrected,
            number=0,
            where=say("answer to “{question}”", question=_short(answered.answer.question)),
            changed_at=changed_at(facts, revisions),
            we_said=we_said(facts),
            is_withdrawn=is_withdrawn,
            is_answer=True,
        )
        note = corrected_note(now, is_withdrawn)
    reply = f"reply/{incoming.id}"
    posted = await store.outbox.get(f"{reply}/1")
    fixed = mended(standing, mends_of(material, facts, _texts(revisions)))
    key = f"correction/answer/{incoming.id}/{answered.number}"
    told = Delivery(
        key=key,
        channel=incoming.channel,
        message=notice,
        # In the thread of the question; where it has none, in that of the answer.
        target="" if incoming.thread else (posted.target if posted else "") or f"{reply}/1",
        thread=incoming.thread,
        not_before=now,
        article=max(facts, key=lambda fact: fact.changed_at).span.article,
    )
    edit = Delivery(
        key=f"{key}/edit",
        channel=incoming.channel,
        message=replace(fixed, blocks=(note, *fixed.blocks)),
        verb=DeliveryVerb.EDIT,
        target=f"{reply}/1",
        not_before=now,
    )
    return [told, edit]


async def _standing(incoming: Incoming, answer: Answer, store: Store) -> tuple[Message, int]:
    """Return the answer as it stands after earlier corrections, and the number of the next."""
    message, number = answer_message(answer), 1
    first = await store.outbox.get(f"reply/{incoming.id}/1")
    if first is not None:
        message = first.message
    while edit := await store.outbox.get(f"correction/answer/{incoming.id}/{number}/edit"):
        message, number = edit.message, number + 1
    return message, number


def _texts(revisions: Mapping[int, Article]) -> Mapping[int, str]:
    return {number: one.text for number, one in revisions.items()}


def _short(question: str) -> str:
    words = " ".join(question.split())
    return words if len(words) <= _ASKED_CHARS else f"{words[: _ASKED_CHARS - 1]}…"
