"""What people say to the bot about itself and its answers, which no article can tell."""

import pytest

from tests.asking import Room
from tests.builders import hours


@pytest.fixture
async def room() -> Room:
    return await Room().furnish()


async def test_whoever_doubts_an_answer_is_shown_what_it_cites(room: Room) -> None:
    answered = await room.said("How many people are missing?", thread="t1", id="one")

    said = await room.said("says who?", thread="t1", id="two")

    cited = [line for line in answered.splitlines() if line.startswith("[1] ")]
    assert said.splitlines() == ["Sources", *cited]
    assert "Search at Tarn goes on" in said


async def test_where_nothing_was_answered_the_briefs_sources_are_shown(room: Room) -> None:
    assert "It cites no source." in await room.said("sources?", thread="t1")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("stop", "/brief-admin snooze"),
        ("delete my data", "shows or deletes all of it"),
        ("that is wrong", "Press Feedback"),
        ("translate it to German", "never translated"),
        ("lol", "There was no question in it"),
        ("12:30", "Ask a question"),
        ("who are you?", "Ask a question"),
    ],
)
async def test_what_no_article_can_tell_is_answered_by_the_bot(
    room: Room, line: str, said: str
) -> None:
    assert said in await room.said(line)


async def test_a_follow_up_goes_on_from_what_was_asked_and_not_from_what_says_nothing(
    room: Room,
) -> None:
    await room.said("How many people are missing?", thread="t1", id="one")
    room.clock.move(hours(1))
    assert "No source here writes “asdf”." in await room.said("asdf", thread="t1", id="two")
    room.clock.move(hours(1))

    assert "20 people are missing" in await room.said("and at Tarn?", thread="t1", id="three")
