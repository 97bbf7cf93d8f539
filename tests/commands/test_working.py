"""What people say in a channel, and what they get."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.commands import VERBS, Replied, crises_of, understood
from bot.core.briefs import BriefKind
from bot.core.channels import Channel, Platform
from bot.core.questions import Via
from bot.errors import StoreError
from tests.asking import QUAKE, Room, shown
from tests.builders import FLOOD, HOME, NOW, brief, hours, incoming
from tests.builders import subscription as subscribed


@pytest.fixture
async def room() -> Room:
    return await Room().furnish()


# --- understanding --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "via", "verb", "rest"),
    [
        pytest.param("", Via.MENTION, "help", "", id="nothing"),
        pytest.param("  \n ", Via.COMMAND, "help", "", id="white space"),
        pytest.param("help", Via.MENTION, "help", "", id="help"),
        pytest.param("Status?", Via.MENTION, "status", "", id="a verb as a question"),
        pytest.param("now Sell flood", Via.COMMAND, "crisis", "Sell flood", id="one of them"),
        pytest.param(
            "now who is it?", Via.COMMAND, "ask", "now who is it?", id="a question about now"
        ),
        pytest.param("/now", Via.MENTION, "now", "", id="a verb with its slash"),
        pytest.param("ask", Via.COMMAND, "help", "", id="ask what?"),
        pytest.param("ask who spoke", Via.COMMAND, "ask", "who spoke", id="ask"),
        pytest.param("who spoke", Via.MENTION, "ask", "who spoke", id="a question"),
        pytest.param(
            "now we know it", Via.MENTION, "ask", "now we know it", id="a verb that begins one"
        ),
        pytest.param("catchup", Via.MENTION, "catchup", "", id="catch up"),
        pytest.param("catchup 7 days", Via.MENTION, "catchup", "7 days", id="so far back"),
        pytest.param(
            "catchup on Tarn", Via.MENTION, "ask", "catchup on Tarn", id="no span: a question"
        ),
        pytest.param("catchup soon", Via.COMMAND, "catchup", "soon", id="no span: a command"),
        pytest.param("follow Sell", Via.MENTION, "follow", "Sell", id="follow"),
        pytest.param("/unfollow Sell", Via.MENTION, "unfollow", "Sell", id="with its slash"),
        pytest.param("follow whom?", Via.MENTION, "ask", "follow whom?", id="asked"),
        pytest.param("crisis Sell", Via.COMMAND, "crisis", "Sell", id="one crisis"),
        pytest.param("stauts", Via.COMMAND, "stauts", "", id="a word unknown"),
        pytest.param("stauts", Via.MENTION, "ask", "stauts", id="a word to look for"),
        pytest.param("Tarn?", Via.COMMAND, "ask", "Tarn?", id="one word, asked"),
        pytest.param("thanks!", Via.MENTION, "thanks", "", id="politeness"),
        pytest.param("👍", Via.DIRECT, "thanks", "", id="a picture"),
        pytest.param("Hello", Via.MENTION, "help", "", id="a greeting"),
        pytest.param("?", Via.MENTION, "help", "", id="a mark alone"),
        pytest.param("thanks, who spoke?", Via.MENTION, "ask", "thanks, who spoke?", id="both"),
        pytest.param("setup Sell at 7", Via.COMMAND, "setup", "", id="the other command's"),
        pytest.param("list the dead", Via.COMMAND, "ask", "list the dead", id="a list asked"),
        pytest.param("x" * 5_000, Via.MENTION, "ask", "x" * 1_000, id="far too long"),
    ],
)
def test_a_line_is_split_into_a_verb_and_the_rest(
    text: str, via: Via, verb: str, rest: str
) -> None:
    assert understood(incoming(text, via=via)) == (verb, rest)


def test_a_channel_sees_its_own_crises_once_each() -> None:
    other = Channel(platform=Platform.SLACK, id="C1")
    subscriptions = [
        subscribed(),
        subscribed(crisis=QUAKE.name),
        subscribed(),
        subscribed(other, "Other"),
    ]

    assert crises_of(HOME, subscriptions) == (FLOOD.name, QUAKE.name)


# --- answering ------------------------------------------------------------------------------


async def test_a_question_is_answered_in_its_thread(room: Room) -> None:
    (reply,) = await room.owed("How many people are missing?", thread="t1")

    assert reply.thread == "t1"
    assert "20 people" in shown(reply.message)
    assert [answer.is_answered for _, answer in await room.store.inbox.thread(HOME, "t1")] == [True]


async def test_what_is_not_in_the_sources_is_said_not_to_be(room: Room) -> None:
    question = "Who won the chess final?"

    said = await room.said(question)

    assert "Not in 2 articles" in said
    assert "chess" not in said.replace(question, "")
    assert "Nearest" not in said


async def test_a_command_gets_a_stub_that_its_answer_hangs_on(room: Room) -> None:
    stub, reply = await room.owed("ask How many people are missing?", via=Via.COMMAND)

    assert "How many people are missing?" in shown(stub.message)
    assert reply.target == stub.key


async def test_now_is_the_standing_picture(room: Room) -> None:
    said = await room.said("now")

    assert "SELL FLOOD" in said
    assert "20 people" in said


async def test_catching_up_tells_what_changed_and_what_was_posted(room: Room) -> None:
    for slot, kind in (
        ("1", BriefKind.DAILY),
        ("2", BriefKind.BREAKING),
        ("3", BriefKind.BREAKING),
    ):
        one = brief(kind=kind, as_of=NOW - hours(1))
        await room.store.save_brief(one, HOME, {}, [], slot=slot)

    said = await room.said("catchup")

    assert said.startswith("SELL FLOOD · CATCH-UP · since 2 Mar 2026 09:00 UTC")
    assert "20 people" in said
    assert "Posted here since then: 1 brief, 2 breaking updates" in said


async def test_catching_up_from_a_brief_counts_what_was_posted_behind_it(room: Room) -> None:
    for number, before in ((1, hours(2)), (2, hours(1))):
        one = brief(kind=BriefKind.DAILY, number=number, as_of=NOW - before)
        await room.store.save_brief(one, HOME, {}, [], slot=str(number))

    assert "Posted here since then: 1 brief" in await room.said("catchup brief 1")
    assert "Posted here since then: nothing" in await room.said("catchup brief 2")


async def test_catching_up_leaves_out_what_was_known_before(room: Room) -> None:
    said = await room.said("catchup 1h")

    assert "20 people" not in said
    assert "since 3 Mar 2026 08:00 UTC" in said
    assert "Posted here since then: nothing" in said


@pytest.mark.parametrize(
    ("span", "since"),
    [
        ("12h", "2 Mar 2026 21:00"),
        ("12 hours", "2 Mar 2026 21:00"),
        ("last 2 days", "1 Mar 2026 09:00"),
        ("since 1w", "24 Feb 2026 09:00"),
        ("week", "24 Feb 2026 09:00"),
    ],
)
async def test_one_says_how_far_back(room: Room, span: str, since: str) -> None:
    assert f"since {since} UTC" in await room.said(f"catchup {span}")


@pytest.mark.parametrize("span", ["soon", "0h", "-3d", "99999d", "<@U1>"])
async def test_a_span_that_is_none_says_what_one_is(room: Room, span: str) -> None:
    said = await room.said(f"catchup {span}", via=Via.COMMAND)

    assert "Say catchup, or catchup 12h, 3d, Tuesday" in said


async def test_one_catches_up_since_a_brief(room: Room) -> None:
    one = brief(kind=BriefKind.DAILY, number=3, as_of=NOW - hours(5))
    await room.store.save_brief(one, HOME, {}, [], slot="3")

    assert "since 3 Mar 2026 04:00 UTC" in await room.said("catchup since brief 3")
    assert "There is no brief 4 of Sell flood here." in await room.said(
        "catchup since brief 4", id="e2"
    )


async def test_one_catches_up_since_one_last_looked(room: Room) -> None:
    await room.store.inbox.accept(incoming("Hello?", user="U1", received_at=NOW - hours(7)))

    assert "since 3 Mar 2026 02:00 UTC" in await room.said("catchup", user="U1")
    assert "since 2 Mar 2026 09:00 UTC" in await room.said("catchup", user="U2", id="e2")


async def test_what_is_still_to_come_cannot_be_caught_up_with(room: Room) -> None:
    assert "That is still to come." in await room.said("catchup since 2027-01-01")


async def test_a_crisis_is_found_by_part_of_its_name() -> None:
    room = await Room(subscribed(), subscribed(crisis=QUAKE.name)).furnish()

    assert "SELL FLOOD" in await room.said("crisis flood", via=Via.COMMAND, id="1")
    assert "OSTRA QUAKE" in await room.said("crisis Ostra quke", via=Via.COMMAND, id="2")
    listed = await room.said("crisis", id="3")
    assert listed == "Crises\nThis channel follows:\nSell flood\nOstra quake"
    unknown = await room.said("crisis storm", via=Via.COMMAND, id="4")
    assert "No crisis here is called “storm”." in unknown


async def test_status_says_last_next_and_sources(room: Room) -> None:
    last = brief(number=4, next_at=NOW + hours(9))
    await room.store.save_brief(last, HOME, {}, [], slot="1")

    assert (await room.said("status")).splitlines()[:5] == [
        "Status",
        "SELL FLOOD",
        "LAST Brief 4, 3 Mar 2026 09:00 UTC",
        "NEXT 3 Mar 2026 18:00 UTC",
        "SOURCES 2 articles · 1 publisher · newest 3 Mar 2026 06:00 UTC",
    ]


async def test_help_names_every_word(room: Room) -> None:
    lines = (await room.said("help")).splitlines()

    assert [line.split(":")[0].split()[0] for line in lines[2:-2]] == list(VERBS)
    assert "/brief-admin help" in lines[-2]
    assert "deletes all of it" in lines[-1]


async def test_an_unknown_word_gets_help_and_a_guess(room: Room) -> None:
    said = await room.said("stauts", via=Via.COMMAND)

    assert "I do not know “stauts”. Did you mean “status”?" in said
    assert all(verb in said for verb in VERBS)


# --- people and enemies ---------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["ask who spoke", "now", "catchup", "crisis", "status"])
async def test_a_channel_without_a_crisis_is_told_so(verb: str) -> None:
    room = Room(subscribed(Channel(platform=Platform.SLACK, id="C1")))

    assert "follows no crisis yet" in await room.said(verb)
    assert "in a channel" in await room.said(verb, via=Via.DIRECT, id="dm")


@pytest.mark.parametrize(
    "text",
    [
        "<!channel> @everyone <@U123> [x](https://evil.example)",
        "\u202egnissim\u202c \x00 \u200b",
        "'; DROP TABLE article; --",
        'body:* OR "NEAR(" AND',
        "ask " * 400,
        "🜨" * 2_000,
        "{crisis} %s {{ 7*7 }}",
    ],
    ids=["mentions", "invisible", "sql", "search", "echo", "emoji", "templates"],
)
@pytest.mark.parametrize("via", Via)
async def test_nothing_that_people_write_breaks_anything(room: Room, text: str, via: Via) -> None:
    replies = await room.owed(text, via=via)

    assert replies
    assert not room.faults


async def test_the_same_event_eleven_times_is_answered_once(room: Room) -> None:
    replies = [await room.owed("status", id="e1") for _ in range(11)]

    assert [len(one) for one in replies] == [1] + [0] * 10


async def test_a_mistake_of_ours_gets_a_sentence_and_holds_up_no_other(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_args: object, **_named: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(room.store, "search", fails)
    await room.store.inbox.accept(incoming("who spoke", id="bad"))
    replies = await room.owed("help", id="good")

    failed, helped = (shown(one.message) for one in replies)
    assert "Something went wrong on our side" in failed
    assert room.faults[0].split()[0] in failed
    assert "boom" not in failed
    assert helped.startswith("Help")


async def test_without_the_store_nothing_is_promised(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_args: object, **_named: object) -> None:
        raise StoreError("full")

    monkeypatch.setattr(room.store, "search", fails)
    with pytest.raises(StoreError):
        await room.owed("who spoke")

    assert len(await room.store.inbox.pending(5)) == 1


@pytest.mark.parametrize(
    ("heard", "after"),
    [
        pytest.param(NOW - hours(1), hours(1), id="an hour ago"),
        pytest.param(NOW + hours(1), hours(0), id="by a clock that is ahead of ours"),
    ],
)
async def test_how_long_a_line_waited_is_reported(
    heard: datetime, after: timedelta, room: Room
) -> None:
    noted: list[Replied] = []
    room.desk = replace(room.desk, noted=noted.append)

    await room.owed("who spoke", received_at=heard)

    assert noted == [Replied(after=after)]
