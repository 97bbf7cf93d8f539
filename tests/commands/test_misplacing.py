"""Words that belong to another command, and words that ask for nothing."""

import pytest

from bot.core.questions import Via
from tests.asking import Room


@pytest.fixture
async def room() -> Room:
    return await Room().furnish()


@pytest.mark.parametrize("typed", ["setup", "doctor", "snooze Sell 2h"])
async def test_a_managers_word_leads_to_the_managers_command(room: Room, typed: str) -> None:
    said = await room.said(typed, via=Via.COMMAND)

    verb = typed.split()[0]
    assert f"I do not know “{verb}”. Did you mean “/brief-admin {verb}”?" in said


async def test_thanks_are_answered_and_looked_for_in_no_article(room: Room) -> None:
    said = await room.said("thank you!")

    assert said.strip() == "You are welcome. Ask again whenever you want to know more."
