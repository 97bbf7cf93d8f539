"""Where others read along, a refusal is a line with a button; why is told to the asker alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.commands.explaining import button_instead, explain, why_failed, why_reached
from bot.commands.limiting import Reached
from bot.core.channels import Channel, Platform
from bot.core.conversing.actions import pressed
from bot.core.conversing.limits import AskingLimits
from bot.core.conversing.requests import Ask
from bot.core.questions import Via
from tests.asking import shown
from tests.builders import NOW, incoming
from tests.commands.desk import FOLLOWED, Channelled, asked, seen

HALL = Channel(platform=Platform.DISCORD, id="1000000000000000011")
IDA, BOB = "1000000000000000005", "1000000000000000006"
LIMIT = Reached(True, 60, NOW + timedelta(minutes=12))


@pytest.fixture
async def room() -> Channelled:
    room = await Channelled().furnish(FOLLOWED, replace(FOLLOWED, channel=HALL))
    room.desk = replace(room.desk, limits=AskingLimits(per_person=1))
    return room


async def test_the_thread_reads_no_more_than_that_there_is_no_answer(room: Channelled) -> None:
    place = {"channel": HALL, "user": IDA, "thread": "7", "via": Via.MENTION}
    await room.owed("How many are missing?", id="e1", **place)

    (owed,) = await room.owed("And who is found?", id="e2", **place)

    (button,) = owed.message.actions
    assert shown(owed.message).strip() == "I did not answer this. Whoever asked can see why."
    for user, words in ((IDA, "as many as one person may"), (BOB, "That is for whoever asked")):
        reply = await room.serve(button.id, Ask.BUTTON, channel=HALL, user=user)
        assert words in seen(reply)
        assert reply.takes_away == (user == IDA)


async def test_a_mistake_of_ours_is_told_of_the_same_way() -> None:
    button = pressed(f"v1/why/{IDA}/{why_failed('abcdef12')}")
    assert button is not None

    reply = explain(asked("", user=IDA), button)

    assert "abcdef12" in seen(reply)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"via": Via.DIRECT}, id="alone with the bot"),
        pytest.param({"via": Via.COMMAND}, id="a command"),
        pytest.param({"user": ""}, id="nobody"),
        pytest.param({"user": "9" * 80}, id="an id too long for a button"),
        pytest.param({"channel": Channel(platform=Platform.BROWSER, id="home")}, id="the browser"),
    ],
)
def test_elsewhere_it_is_said_as_it_is(changes: dict[str, object]) -> None:
    said = incoming(**{"channel": HALL, "user": IDA, "via": Via.MENTION, **changes})

    assert button_instead(said, why_reached(LIMIT)) is None


@pytest.mark.parametrize("rest", ["", "own", "own.x.1", "own.1", "own.1.-2", "own.1.999999999999"])
def test_a_button_of_another_version_says_so(rest: str) -> None:
    button = pressed(f"v1/why/{IDA}/{rest}")
    assert button is not None

    assert "another version" in seen(explain(asked("", user=IDA), button))


def test_a_limit_of_the_channel_is_told_as_that_with_what_is_left_of_it() -> None:
    button = pressed(f"v1/why/{IDA}/{why_reached(replace(LIMIT, is_own=False))}")
    assert button is not None

    said = seen(explain(asked("", user=IDA, received_at=NOW + timedelta(minutes=5)), button))

    assert "This channel asked 60 questions" in said
    assert "in 7 min" in said
