"""Help on one command, for people who know which."""

import pytest

from bot.commands.reading.helping import _ADMIN_EXAMPLES, _EXAMPLES
from bot.commands.verbs import ADMIN_VERBS, VERBS
from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Ask
from bot.core.managing.wishing import wish_of
from tests.commands.desk import Channelled, seen

_ELSEWHERE = Channel(platform=Platform.SLACK, id="C2")


@pytest.fixture
async def room() -> Channelled:
    return await Channelled().furnish()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("help", "Ask a question in a brief's thread"),
        ("help catchup", "/brief catchup Tuesday"),
        ("help /brief catchup", "/brief catchup Tuesday"),
        ("help ASK", "/brief ask How many people are missing?"),
        ("help crisis", "/brief crisis Sell flood"),
        ("help now", "/brief now [crisis]: the situation as of now"),
        ("help catchp", "Did you mean “catchup”?"),
    ],
)
async def test_a_command_is_shown_with_what_can_be_typed(
    room: Channelled, text: str, said: str
) -> None:
    assert said in seen(await room.serve(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("help", "For the platform's admins"),
        ("", "For the platform's admins"),
        ("help edit", "/brief-admin edit Sell flood language uk"),
        ("help /brief-admin pause", "/brief-admin pause 2h"),
        ("help list", "/brief-admin list: what this channel follows"),
        ("help pauze", "Did you mean “pause”?"),
    ],
)
async def test_so_is_a_managers_command(room: Channelled, text: str, said: str) -> None:
    assert said in seen(await room.serve(text, Ask.ADMIN))


async def test_what_others_follow_is_in_no_example(room: Channelled) -> None:
    shown = seen(await room.serve("help crisis", channel=_ELSEWHERE))

    assert "Varda flood" in shown
    assert "Sell flood" not in shown


def test_every_example_is_of_a_command_that_there_is() -> None:
    assert set(_EXAMPLES) <= set(VERBS)
    assert set(_ADMIN_EXAMPLES) <= set(ADMIN_VERBS)


@pytest.mark.parametrize("example", [*_ADMIN_EXAMPLES["edit"], *_ADMIN_EXAMPLES["setup"][:2]])
def test_every_example_of_what_is_to_be_is_understood(example: str) -> None:
    wish = wish_of(example.replace("@desk", "<!subteam^S0DESK|desk>"))

    assert not wish.problem
    assert wish.crisis in ("", "{crisis}")
