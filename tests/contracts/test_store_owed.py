"""What `bot.ports` says of outbox, inbox and slots, for every store."""

import asyncio
from dataclasses import replace

import pytest

from bot.core.channels import Channel, Platform
from bot.core.deliveries import DeliveryState, DeliveryVerb
from bot.core.messages import Cite, Item, Link, Message, Paragraph, QuoteBlock, Text, Time
from bot.core.questions import Answer, Searched, Via
from bot.ports import Store
from tests.builders import HOME, NOW, article, delivery, hours, incoming, span, statement

OTHER = Channel(platform=Platform.SLACK, id="C0OTHER")
ALL = tuple(Platform)
ANSWER = Answer(question="q", is_answered=False, searched=Searched(articles=3))


def message(text: str = "Hello.") -> Message:
    one = article()
    return Message(
        title=text,
        summary=text,
        blocks=(
            Paragraph((Text(text), Cite(1, "https://herald.example/a1", span(one, "levee")))),
            Item((Link("here", "https://herald.example"), Time(NOW)), "NEW"),
            QuoteBlock(text, (Text("Ada Holm"),)),
        ),
    )


async def due(store: Store, *platforms: Platform, after: float = 0) -> list[str]:
    return [one.key for one in await store.outbox.due(NOW + hours(after), platforms or ALL)]


# --- outbox ---------------------------------------------------------------------------------


async def test_what_is_folded_waits_for_its_message(store: Store) -> None:
    await store.outbox.owe([delivery("a"), delivery("b")])
    inside = [delivery(key, target="held/a") for key in "ab"]

    await store.outbox.fold(delivery("held/a"), inside)
    assert await due(store) == ["held/a"]

    again = delivery("held/a", message=message("3 messages"))
    await store.outbox.fold(again, [])
    assert await store.outbox.get("held/a") == again

    await store.outbox.save(delivery("held/a", state=DeliveryState.POSTED))
    assert await due(store) == ["a", "b"]


async def test_a_delivery_comes_back_as_it_was_owed(store: Store) -> None:
    owed = delivery("k", message=message(), verb=DeliveryVerb.EDIT, thread="t1", started_at=NOW)
    await store.outbox.owe([owed])

    assert await store.outbox.get("k") == owed
    assert await store.outbox.get("unknown") is None


async def test_a_key_that_is_known_stays_as_it_is(store: Store) -> None:
    await store.outbox.owe([delivery("k"), delivery("k", channel=OTHER)])
    posted = delivery("k", state=DeliveryState.POSTED, posted_refs=("m1",))
    await store.outbox.save(posted)

    await store.outbox.owe([delivery("k")])

    assert await store.outbox.get("k") == posted
    assert await due(store) == []


async def test_what_is_due_is_oldest_first_and_of_these_platforms(store: Store) -> None:
    await store.outbox.owe([delivery("2"), delivery("1"), delivery("s", channel=OTHER)])

    assert await due(store) == ["2", "1", "s"]
    assert await due(store, Platform.SLACK) == ["s"]
    assert await due(store, Platform.DISCORD) == []
    assert list(await store.outbox.due(NOW, [])) == []


async def test_a_delivery_is_due_from_its_instant_on(store: Store) -> None:
    await store.outbox.owe([delivery("k", not_before=NOW + hours(0.1))])

    assert await due(store, after=0.0999) == []
    assert await due(store, after=0.1) == ["k"]


@pytest.mark.parametrize(
    ("state", "is_due"),
    [
        (DeliveryState.PLANNED, True),
        (DeliveryState.SENDING, False),
        (DeliveryState.IN_DOUBT, True),
        (DeliveryState.POSTED, False),
        (DeliveryState.REFUSED, False),
    ],
)
async def test_what_is_planned_or_in_doubt_is_due(
    store: Store, state: DeliveryState, is_due: bool
) -> None:
    await store.outbox.owe([delivery("k", state=state)])

    assert bool(await due(store)) == is_due


@pytest.mark.parametrize(
    ("state", "is_due"),
    [
        (DeliveryState.PLANNED, False),
        (DeliveryState.SENDING, False),
        (DeliveryState.IN_DOUBT, False),
        (DeliveryState.POSTED, True),
        (DeliveryState.REFUSED, True),
    ],
)
async def test_what_has_a_target_is_due_once_the_target_is_final(
    store: Store, state: DeliveryState, is_due: bool
) -> None:
    await store.outbox.owe([delivery("main", state=state), delivery("reply", target="main")])

    assert ("reply" in await due(store)) == is_due


async def test_what_was_put_off_holds_back_the_rest_of_its_channel(store: Store) -> None:
    late = delivery("1", attempts=1, not_before=NOW + hours(1))
    await store.outbox.owe([late, delivery("2"), delivery("s", channel=OTHER)])

    assert await due(store) == ["s"]
    assert await due(store, after=1) == ["1", "2", "s"]


async def test_after_a_crash_what_was_being_sent_is_in_doubt(store: Store) -> None:
    sending = delivery("k", state=DeliveryState.SENDING, started_at=NOW, posted_refs=("m1",))
    await store.outbox.owe([sending, delivery("done", state=DeliveryState.POSTED)])

    assert await store.outbox.recover(NOW + hours(1)) == 1

    in_doubt = replace(sending, state=DeliveryState.IN_DOUBT, not_before=NOW + hours(1))
    assert await store.outbox.get("k") == in_doubt
    assert await store.outbox.recover(NOW + hours(2)) == 0


async def test_the_newest_deliveries_of_any_state_come_first(store: Store) -> None:
    await store.outbox.owe([delivery(str(n)) for n in range(5)])
    await store.outbox.save(delivery("2", state=DeliveryState.REFUSED))

    assert [one.key for one in await store.outbox.recent(3)] == ["4", "3", "2"]


# --- inbox ----------------------------------------------------------------------------------


async def test_an_event_is_accepted_once_however_often_it_comes(store: Store) -> None:
    line = incoming(id="e1", user="U1", via=Via.DIRECT)

    accepted = await asyncio.gather(*(store.inbox.accept(line) for _ in range(11)))

    assert sorted(accepted) == [False] * 10 + [True]
    assert list(await store.inbox.pending(5)) == [line]


async def test_what_is_not_done_waits_oldest_first(store: Store) -> None:
    lines = [incoming(id=f"e{n}") for n in (3, 1, 2)]
    for line in lines:
        await store.inbox.accept(line)
    await store.inbox.done("e1", None, [])

    assert list(await store.inbox.pending(5)) == [lines[0], lines[2]]
    assert list(await store.inbox.pending(1)) == [lines[0]]


async def test_done_owes_its_deliveries_and_is_accepted_no_more(store: Store) -> None:
    await store.inbox.accept(incoming(id="e1"))

    await store.inbox.done("e1", ANSWER, [delivery("reply/e1")])

    assert await due(store) == ["reply/e1"]
    assert list(await store.inbox.pending(5)) == []
    assert not await store.inbox.accept(incoming(id="e1"))


async def test_that_an_answer_was_begun_is_kept_with_what_was_said(store: Store) -> None:
    line = incoming(id="e1")
    await store.inbox.accept(line)

    for id in ("e1", "e1", "never accepted"):
        await store.inbox.begun(id)

    assert list(await store.inbox.pending(5)) == [replace(line, is_begun=True)]


async def test_what_was_never_accepted_cannot_be_done(store: Store) -> None:
    await store.inbox.done("e1", ANSWER, [])

    assert await store.inbox.accept(incoming(id="e1"))
    assert len(await store.inbox.pending(5)) == 1


async def test_a_thread_holds_its_answered_questions_oldest_first(store: Store) -> None:
    one = article()
    full = replace(ANSWER, is_answered=True, statements=(statement(one),))
    lines = [
        incoming(id="a", thread="t1"),
        incoming(id="b", thread="t1"),
        incoming(id="other", thread="t2"),
        incoming(id="away", thread="t1", channel=OTHER),
        incoming(id="command", thread="t1"),
        incoming(id="waiting", thread="t1"),
    ]
    for line in lines:
        await store.inbox.accept(line)
    for line in (lines[1], lines[0], lines[2], lines[3]):
        await store.inbox.done(line.id, full, [])
    await store.inbox.done("command", None, [])

    assert list(await store.inbox.thread(HOME, "t1")) == [(lines[0], full), (lines[1], full)]


async def test_what_was_asked_of_late_is_what_waits_was_answered_or_counts(store: Store) -> None:
    said = [incoming(id=id) for id in ("waits", "answered", "turned away", "read")]
    for line in said:
        await store.inbox.accept(line)
    await store.inbox.done("answered", ANSWER, [])
    await store.inbox.done("turned away", None, [])
    await store.inbox.done("read", None, [], kept=replace(said[3], text="now", is_counted=True))

    found = await store.inbox.since(NOW - hours(1), HOME.platform)

    assert [one.id for one in found] == ["waits", "answered", "read"]
    assert found[-1].text == "now"
    assert await store.inbox.since(NOW, HOME.platform) == []


# --- slots and sources ----------------------------------------------------------------------


async def test_of_many_that_race_for_a_slot_one_gets_it(store: Store) -> None:
    taken = await asyncio.gather(*(store.take("brief", "s1", NOW) for _ in range(20)))

    assert taken.count(True) == 1
    assert await store.take("brief", "s2", NOW)
    assert await store.take("digest", "s1", NOW)


async def test_answers_are_found_by_the_articles_they_cite(store: Store) -> None:
    cited, other = article("Four people died.", "a1"), article("Boats left.", "a2")
    said = Answer(
        question="?",
        is_answered=True,
        statements=(statement(cited),),
        nearest=(statement(other),),
        searched=Searched(articles=1),
    )
    line = incoming("How many?")
    await store.inbox.accept(line)
    await store.inbox.done(line.id, said, [])

    assert list(await store.inbox.answers_using(cited.id)) == [(line, said)]
    assert list(await store.inbox.answers_using(other.id)) == []


async def test_when_a_person_last_said_something_here_is_known(store: Store) -> None:
    for number, user in enumerate(["U1", "U2", "U1"]):
        line = incoming(f"line {number}", user=user, received_at=NOW + hours(number))
        await store.inbox.accept(line)

    assert await store.inbox.last_heard(HOME, "U1", NOW + hours(9)) == NOW + hours(2)
    assert await store.inbox.last_heard(HOME, "U1", NOW + hours(2)) == NOW
    assert await store.inbox.last_heard(HOME, "U3", NOW + hours(9)) is None
