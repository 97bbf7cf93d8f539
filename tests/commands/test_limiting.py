"""Whoever asks too much is told alone when to ask again; others go on."""

from asyncio import gather
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.commands import work
from bot.core.channels import Channel, Platform
from bot.core.conversing.limits import AskingLimits
from bot.core.conversing.requests import Ask
from bot.core.managing.auditing import AuditLine, Manager
from bot.core.messages import Message
from tests.builders import HOME, NOW, incoming
from tests.commands.desk import FOLLOWED, RIVER, Channelled, _admin, seen

HILL = Channel(platform=Platform.SLACK, id="C2")


@pytest.fixture
async def room() -> Channelled:
    everywhere = [replace(FOLLOWED, channel=one) for one in (RIVER, HILL, HOME)]
    room = await Channelled().furnish(*everywhere)
    room.desk = replace(room.desk, limits=AskingLimits(per_person=2, per_channel=4))
    return room


async def ask(room: Channelled, number: int, **changes: object) -> str:
    at = NOW - timedelta(minutes=30 - number)
    given = {"id": f"q{number}", "received_at": at, **changes}
    return seen(await room.serve(f"ask what of {number}?", **given))


async def test_the_third_question_is_refused_with_the_time_of_the_next(room: Channelled) -> None:
    assert "Checking sources" in await ask(room, 1)
    assert "Checking sources" in await ask(room, 2)

    said = await ask(room, 3)

    assert "You asked 2 questions within an hour" in said
    assert "in 31 min" in said
    assert len(await room.store.inbox.pending(9)) == 2
    assert list(await room.store.outbox.recent(9)) == [], "nobody else reads of it"


async def test_a_limit_holds_in_every_channel_and_after_an_answer(room: Channelled) -> None:
    await ask(room, 1)
    await ask(room, 2)
    await work(room.desk)

    assert "You asked 2" in await ask(room, 3, channel=HILL)


async def test_another_person_may_ask_until_the_channel_is_full(room: Channelled) -> None:
    for number, user in enumerate(("U1", "U1", "U2", "U2"), 1):
        assert "Checking sources" in await ask(room, number, user=user)

    said = await ask(room, 5, user="U3")
    assert "This channel asked 4" in said
    assert "Checking" in await ask(room, 6, user="U3", channel=HILL)


async def test_an_hour_later_it_is_free_again(room: Channelled) -> None:
    await ask(room, 1)
    await ask(room, 2)

    assert "You asked" in await ask(room, 60)
    assert "Checking sources" in await ask(room, 61)


async def test_what_was_turned_away_does_not_count(room: Channelled) -> None:
    for number in (1, 2, 3):
        at = NOW + timedelta(minutes=number)
        line = incoming(f"what of {number}?", id=f"m{number}", user="U1", channel=RIVER)
        await room.store.inbox.accept(replace(line, received_at=at))
    await work(room.desk)

    posted = "".join(str(one.message) for one in await room.store.outbox.recent(9))
    assert posted.count("I did not answer this") > 0
    rows = await room.store.inbox.since(NOW, Platform.SLACK)
    assert [one.id for one in rows] == ["m1", "m2"]


async def test_of_a_burst_no_more_than_the_limit_pass(room: Channelled) -> None:
    said = await gather(*(ask(room, number) for number in range(1, 9)))

    assert ["Checking" in one for one in said] == [True] * 2 + [False] * 6
    assert len(await room.store.inbox.pending(9)) == 2


@pytest.mark.parametrize("text", ["now", "crisis", "catchup 2d"])
async def test_what_is_only_read_counts_and_of_it_the_verb_is_kept(
    room: Channelled, text: str
) -> None:
    for number in (1, 2):
        assert "You asked 2" not in seen(await room.serve(text, id=f"r{number}"))

    assert "You asked 2" in seen(await room.serve(text, id="r3"))
    kept = await room.store.inbox.since(NOW - timedelta(hours=1), Platform.SLACK)
    assert [(one.id, one.text) for one in kept] == [(f"r{n}", text.split()[0]) for n in (1, 2)]
    assert await room.store.inbox.pending(9) == []


@pytest.mark.parametrize("is_shown", [True, False])
async def test_who_asks_by_mention_is_told_alone_where_the_platform_can(
    room: Channelled, *, is_shown: bool
) -> None:
    told: list[str] = []

    async def whisper(channel: Channel, user: str, message: Message, thread: str) -> bool:
        told.append(f"{channel.id} {user} {thread} {message.summary}")
        return is_shown

    room.desk = replace(room.desk, whisper=whisper, limits=AskingLimits(per_person=1))
    for number in (1, 2):
        line = incoming("how many?", id=f"m{number}", user="U1", channel=RIVER, thread="7.7")
        await room.store.inbox.accept(replace(line, received_at=NOW))
    await work(room.desk)

    (said,) = told
    assert said.startswith("C1 U1 7.7 You asked 1")
    posted = [str(one.message) for one in await room.store.outbox.recent(20)]
    assert any("I did not answer this" in one for one in posted) is not is_shown
    assert await room.store.inbox.pending(9) == []


async def test_what_is_read_by_mention_counts_too(room: Channelled) -> None:
    for number in (1, 2, 3):
        line = incoming("now", id=f"m{number}", user="U1", channel=RIVER)
        await room.store.inbox.accept(replace(line, received_at=NOW))
    await work(room.desk)

    posted = [str(one.message) for one in await room.store.outbox.recent(20)]
    assert ["I did not answer this" in one for one in posted].count(True) == 1


async def test_what_is_read_from_afar_counts_too(room: Channelled) -> None:
    async def sees(channels: object) -> object:
        return channels

    afar = {"channel": HILL, "is_from_afar": True, "sees": sees}
    said = [seen(await room.serve("now", id=f"a{number}", **afar)) for number in (1, 2, 3)]

    assert ["You asked 2" in one for one in said] == [False, False, True]


@pytest.mark.parametrize("is_spared", [True, False])
async def test_managers_ask_without_end_unless_the_operator_says_otherwise(
    room: Channelled, *, is_spared: bool
) -> None:
    limits = AskingLimits(per_person=1, spares_managers=is_spared)
    room.desk = replace(room.desk, limits=limits)
    line = AuditLine(at=NOW, channel=RIVER, user="U9", act="add manager", subject="U1")
    await room.store.register.name(Manager(channel=RIVER, user="U1"), line)
    await ask(room, 1)
    await ask(room, 2, user="U2")

    said = [await ask(room, 3), await ask(room, 4, user="U2", is_admin=_admin)]

    assert ["Checking" in one for one in said] == [is_spared] * 2


@pytest.mark.parametrize(
    ("text", "ask_with", "changes"),
    [
        ("v1/share/now/", Ask.BUTTON, {}),
        ("v1/ask", Ask.FORM, {"fields": {"question": "why?"}}),
    ],
    ids=["sharing", "a form"],
)
async def test_the_other_ways_to_ask_have_the_same_limit(
    room: Channelled, text: str, ask_with: Ask, changes: dict[str, object]
) -> None:
    await ask(room, 1)
    await ask(room, 2)

    assert "You asked 2" in seen(await room.serve(text, ask_with, **changes))


async def test_what_is_shared_names_who_shared_it(room: Channelled) -> None:
    await room.serve("v1/share/now/", Ask.BUTTON, user_name="Ida Brandt")
    await work(room.desk)

    stub = (await room.store.outbox.recent(9))[-1]
    assert stub.message.summary == "Ida Brandt shares: /brief now"
    assert stub.message.title == "Shared"


async def test_in_the_browser_those_with_a_name_are_counted_and_others_are_not(
    room: Channelled,
) -> None:
    for number in (1, 2):
        await ask(room, number, channel=HOME, user="login:ana")

    assert "You asked 2" in await ask(room, 3, channel=HOME, user="login:ana")
    for number in (4, 5, 6):
        assert "You asked" not in await ask(room, number, channel=HOME, user="You")
