"""Where the bot is not, people read what they may read elsewhere, and change nothing."""

from collections.abc import Collection, Sequence

import pytest

from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Ask
from tests.asking import QUAKE
from tests.builders import FLOOD
from tests.commands.desk import RIVER, Channelled, seen

ELSEWHERE = Channel(platform=Platform.SLACK, id="C9")


@pytest.fixture
async def room() -> Channelled:
    return await Channelled().furnish()


async def _all(channels: Sequence[Channel]) -> Collection[Channel]:
    return channels


async def _none(_: Sequence[Channel]) -> Collection[Channel]:
    return ()


async def afar(room: Channelled, text: str, **changes: object) -> str:
    given = {"channel": ELSEWHERE, "is_from_afar": True, "sees": _all, **changes}
    return seen(await room.serve(text, **given))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("now", "20 people", id="now"),
        pytest.param("crisis sell", "20 people", id="crisis"),
        pytest.param("ask how many people are missing?", "20 people", id="a question"),
        pytest.param("how many people are missing?", "20 people", id="a question without its verb"),
        pytest.param("catchup 2d", "CATCH-UP", id="catch up"),
        pytest.param("status", "SOURCES 2 articles", id="status"),
        pytest.param("help", "Ask a question", id="help"),
    ],
)
async def test_what_somebody_may_read_elsewhere_is_read_to_them(
    room: Channelled, text: str, said: str
) -> None:
    assert said in await afar(room, text)
    assert list(await room.store.outbox.recent(9)) == []
    assert list(await room.store.inbox.pending(9)) == []


async def test_there_is_nothing_to_press_or_share(room: Channelled) -> None:
    reply = await room.serve("now", channel=ELSEWHERE, is_from_afar=True, sees=_all)

    assert reply.messages
    assert not any(one.actions for one in reply.messages)


@pytest.mark.parametrize(
    "text", ["now", "ask how many people are missing?", "status", "crisis sell"]
)
async def test_who_sees_no_channel_is_told_nothing_of_it(room: Channelled, text: str) -> None:
    said = await afar(room, text, sees=_none)

    assert "you see none" in said
    assert FLOOD.name not in said
    assert "20" not in said


async def test_channels_of_another_platform_are_not_even_asked_about(room: Channelled) -> None:
    said = await afar(room, "now", channel=Channel(platform=Platform.DISCORD, id="9"))

    assert "you see none" in said


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        (f"follow {QUAKE.name}", Ask.COMMAND),
        ("unfollow", Ask.COMMAND),
        ("pause", Ask.ADMIN),
        ("1/share/now/", Ask.BUTTON),
    ],
)
async def test_all_that_changes_something_is_refused(room: Channelled, text: str, ask: Ask) -> None:
    before = room.followed
    reply = await room.serve(text, ask, channel=ELSEWHERE, is_from_afar=True, sees=_all)

    assert "only read to you" in seen(reply)
    assert room.followed == before
    assert list(await room.store.inbox.pending(9)) == []


async def test_ones_own_talk_with_the_bot_reads_its_own_crises_first(room: Channelled) -> None:
    own = await afar(room, "now", channel=RIVER, is_direct=True, sees=_none)
    other = await afar(room, "now", is_direct=True)
    followed = await afar(room, f"follow {FLOOD.name}", is_direct=True)

    assert "20 people" in own
    assert "20 people" in other
    assert "only read" not in followed
    assert len(room.followed) == 2
