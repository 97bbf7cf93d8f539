"""Buttons, the forms behind them, and menus: none is dead, and none does what somebody may not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.channels import Pause
from bot.core.conversing.actions import action, handle_of
from bot.core.conversing.feedback import Verdict
from bot.core.conversing.requests import Ask
from bot.core.presenting.buttons import answer_actions, brief_actions
from bot.core.questions import Via
from bot.flows.write import write
from tests.asking import QUAKE
from tests.builders import FLOOD, NOW, hours, incoming
from tests.commands.desk import FOLLOWED, RIVER, Channelled, _admin, seen


class Briefed(Channelled):
    """A channel with one brief, and its buttons by their verbs."""

    async def furnish(self, *subscriptions: object) -> "Briefed":  # type: ignore[override]
        await super().furnish()
        self.clock.at = NOW - hours(12)
        brief = await write(
            FOLLOWED, "1", store=self.store, writer=self.desk.writer, clock=self.clock
        )
        assert brief is not None
        self.clock.at = NOW
        self.buttons = {one.id.split("/")[1]: one.id for one in brief_actions(brief)}
        return self


@pytest.fixture
async def room() -> Briefed:
    return await Briefed().furnish()


async def test_a_brief_carries_its_five_buttons(room: Briefed) -> None:
    messages = [one.message for one in await room.store.outbox.recent(99)]

    (actions,) = [one.actions for one in messages if one.actions]
    assert [one.label for one in actions] == [
        "Ask about this", "What changed since", "Sources", "Snooze", "Feedback",
    ]  # fmt: skip
    assert all(len(one.id) <= 100 for one in actions)


async def test_a_question_asked_by_button_is_answered_in_the_thread(room: Briefed) -> None:
    form = (await room.serve(room.buttons["ask"], Ask.BUTTON)).form
    assert form is not None
    fields = {"question": "How many people are missing?"}
    said = seen(await room.serve(form.id, Ask.FORM, fields=fields, thread="1.2"))

    assert "comes into the thread" in said
    (asked,) = await room.store.inbox.pending(9)
    assert (asked.via, asked.thread) == (Via.THREAD_REPLY, "1.2")
    (reply,) = await room.owed("", id=asked.id)
    assert "20 people" in reply.message.summary
    follow_up, feedback = reply.message.actions
    assert feedback.label == "Feedback"
    assert (await room.serve(follow_up.id, Ask.BUTTON)).form is not None


async def test_what_changed_is_told_since_that_brief(room: Briefed) -> None:
    said = seen(await room.serve(room.buttons["changes"], Ask.BUTTON))

    assert "since 2 Mar 2026 21:00 UTC" in said
    assert "20 people" in said


async def test_the_sources_are_those_of_that_brief(room: Briefed) -> None:
    assert "[1] " in seen(await room.serve(room.buttons["sources"], Ask.BUTTON))
    gone = action("Sources", "sources", FLOOD.name, "1")
    assert "not kept" in seen(await room.serve(gone.id, Ask.BUTTON))


async def test_a_manager_snoozes_and_is_asked_for_twice(room: Briefed) -> None:
    id = room.buttons["snooze"]
    assert "Only" in seen(await room.serve(id, Ask.BUTTON))
    form = (await room.serve(id, Ask.BUTTON, is_admin=_admin)).form
    assert form is not None
    assert form.fields[0].named[0] == ("4h", "4 hours")
    assert "Only" in seen(await room.serve(form.id, Ask.FORM, fields={"length": "1d"}))

    await room.serve(form.id, Ask.FORM, fields={"length": "1d"}, is_admin=_admin)

    assert room.followed[0].pause == Pause(until=NOW + timedelta(days=1))


async def test_feedback_is_kept_with_what_it_is_about(room: Briefed) -> None:
    form = (await room.serve(room.buttons["feedback"], Ask.BUTTON)).form
    assert form is not None
    fields = {"verdict": "outdated", "words": "It was 20."}
    await room.serve(form.id, Ask.FORM, fields=fields)

    await room.owed("How many people are missing?", channel=RIVER, thread="t1", id="q1")
    _, button = answer_actions("q1")
    form = (await room.serve(button.id, Ask.BUTTON)).form
    assert form is not None
    await room.serve(form.id, Ask.FORM, fields={"verdict": "good"}, thread="t1")

    on_brief, on_answer = sorted(await room.store.feedback.given(RIVER), key=lambda o: o.question)
    assert (on_brief.verdict, on_brief.words) == (Verdict.OUTDATED, "It was 20.")
    assert any("people" in one for one in on_brief.said)
    assert on_answer.question == "How many people are missing?"
    assert "20 people" in on_answer.said[0]


async def test_what_is_told_to_one_can_be_shared_and_names_nobody(room: Briefed) -> None:
    reply = await room.serve("catchup 2d")
    share = reply.messages[-1].actions[-1]
    assert share.label == "Share with the channel"
    assert "as of now" in seen(await room.serve(share.id, Ask.BUTTON, id="r9"))

    (shared,) = await room.store.inbox.pending(9)
    assert (shared.text, shared.thread) == ("catchup 2d", "")


@pytest.mark.parametrize("ask", [Ask.BUTTON, Ask.FORM])
@pytest.mark.parametrize(
    "id",
    [
        pytest.param("", id="nothing"),
        pytest.param("v0/ask/x", id="an older version"),
        pytest.param(f"v1/dance/{handle_of(FLOOD.name)}", id="a verb there was"),
        pytest.param(f"v1/changes/{handle_of(FLOOD.name)}/soon", id="no instant"),
        pytest.param(f"v1/ask/{handle_of(QUAKE.name)}", id="not followed any more"),
        pytest.param("v1/share/audit", id="not to be shared"),
    ],
)
async def test_no_button_is_dead(room: Briefed, id: str, ask: Ask) -> None:
    reply = await room.serve(id, ask)

    assert len(reply.messages) == 1
    assert reply.messages[0].summary
    assert room.faults == []


async def test_buttons_of_the_setup_do_what_the_words_do(room: Briefed) -> None:
    handle = handle_of(FLOOD.name)
    await room.serve(f"v1/admin.test/{handle}", Ask.BUTTON, is_admin=_admin)
    assert any(one.message.title == "TEST" for one in await room.store.outbox.recent(99))
    form = (await room.serve(f"v1/admin.edit/{handle}", Ask.BUTTON, is_admin=_admin)).form
    assert form is not None
    await room.serve(f"v1/admin.remove/{handle}", Ask.BUTTON, is_admin=_admin)

    assert room.followed == []


async def test_a_test_can_be_taken_away_by_a_manager(room: Briefed) -> None:
    await room.serve(f"v1/admin.test/{handle_of(FLOOD.name)}", Ask.BUTTON, is_admin=_admin)
    (test,) = [one for one in await room.store.outbox.recent(99) if one.message.title == "TEST"]
    (button,) = test.message.actions

    assert not (await room.serve(button.id, Ask.BUTTON)).takes_away
    assert (await room.serve(button.id, Ask.BUTTON, is_admin=_admin)).takes_away


async def test_what_the_help_offers_to_press_is_what_the_commands_say(room: Briefed) -> None:
    (told,) = (await room.serve("")).messages

    assert [one.label for one in told.actions] == [
        "The situation now", "Catch me up", "How the sources are doing",
    ]  # fmt: skip
    for one, verb in zip(told.actions, ("now", "catchup", "status"), strict=True):
        assert seen(await room.serve(one.id, Ask.BUTTON)) == seen(await room.serve(verb))
    assert "another version" in seen(await room.serve("v1/do/forget", Ask.BUTTON))


# --- menus ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "label"),
    [
        pytest.param(
            "At least 20 people are missing after the levee at Tarn broke.",
            "SAID, NOT STATED",
            id="so",
        ),
        pytest.param(
            "At least 90 people are missing after the levee at Tarn broke.",
            "NOT BORNE OUT",
            id="no",
        ),
        pytest.param("The chess final was won by a boy.", "NOT IN OUR SOURCES", id="unknown"),
    ],
)
async def test_a_claim_is_held_against_the_sources(room: Briefed, claim: str, label: str) -> None:
    reply = await room.serve("check", Ask.MENU, quoted=claim)

    assert f"{label} {claim}" in seen(reply)
    assert ("[1]" in seen(reply)) == (label != "NOT IN OUR SOURCES")


async def test_a_menu_asks_about_a_message_in_its_thread(room: Briefed) -> None:
    assert (await room.serve("ask", Ask.MENU, quoted="Is it so?")).form is not None
    assert "no words" in seen(await room.serve("check", Ask.MENU, quoted=" "))
    elsewhere = replace(RIVER, id="C9")
    assert "follows no crisis" in seen(await room.serve("ask", Ask.MENU, channel=elsewhere))


async def test_a_line_that_was_said_in_a_thread_may_be_written_out() -> None:
    room = await Channelled().furnish()
    (reply,) = await room.owed("/brief status", channel=RIVER, thread="t", id=incoming().id)

    assert reply.message.title == "Status"
