"""Which of the questions in a thread count as one."""

from datetime import timedelta

import pytest

from bot.core.conversing.queueing import MOST_TOGETHER, together
from bot.core.questions import Incoming, Via
from tests.builders import NOW, incoming


def asked(text: str, seconds: float = 0, **changes: object) -> Incoming:
    given = {
        "thread": "t1",
        "user": "U1",
        "via": Via.THREAD_REPLY,
        "received_at": NOW + timedelta(seconds=seconds),
    }
    return incoming(text, **{**given, **changes})


FIRST = asked("Who spoke?")


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        pytest.param(asked("And when?", 5), True, id="a moment later"),
        pytest.param(asked("And when?", 90), True, id="just in time"),
        pytest.param(asked("And when?", 91), False, id="too late"),
        pytest.param(asked("And when?", 5, user="U2"), False, id="by somebody else"),
        pytest.param(asked("And when?", 5, thread="t2"), False, id="in another thread"),
        pytest.param(asked("And when?", 5, is_begun=True), False, id="of which some stands"),
    ],
)
def test_one_persons_questions_in_a_thread_are_one_for_a_while(
    other: Incoming, is_one: bool
) -> None:
    assert list(together(FIRST, [FIRST, other])) == ([FIRST, other] if is_one else [FIRST])


def test_a_question_of_which_some_is_shown_is_answered_whatever_comes() -> None:
    begun = asked("Who spoke?", is_begun=True)

    assert list(together(begun, [begun, asked("And when?", 1)])) == [begun]


def test_outside_threads_every_question_is_one_of_its_own() -> None:
    commands = [asked(text, thread="", via=Via.COMMAND) for text in ("one?", "two?")]

    assert list(together(commands[0], commands)) == commands[:1]


def test_a_talk_with_the_bot_alone_is_one_thread() -> None:
    said = [asked(text, thread="", via=Via.DIRECT) for text in ("one?", "two?")]

    assert list(together(said[0], said)) == said


def test_ten_are_taken_as_one_and_no_question_belongs_to_none() -> None:
    said = [asked(f"Question {n}?", n) for n in range(MOST_TOGETHER + 3)]

    groups = {tuple(one.text for one in together(line, said)) for line in said}

    assert sorted(map(len, groups)) == [3, MOST_TOGETHER]
    assert sum(map(len, groups)) == len(said)


def test_what_is_done_already_is_with_nobody() -> None:
    assert list(together(FIRST, [])) == [FIRST]
