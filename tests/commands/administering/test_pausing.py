"""Less for a while, and when it is more again, by the clocks of the channel."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.channels import Channel, Pause, Platform
from bot.core.managing.auditing import AuditLine
from tests.builders import NOW
from tests.commands.desk import FOLLOWED, RIVER, Channelled, _admin, seen


@pytest.fixture
async def room() -> Channelled:
    return await Channelled().furnish()


async def test_a_pause_ends_by_itself_and_is_announced(room: Channelled) -> None:
    said = await room.admin("pause 2h")

    assert room.followed[0].pause == Pause(until=NOW + timedelta(hours=2))
    assert "until 3 Mar 2026 11:00 UTC" in said
    (notice,) = await room.store.outbox.recent(9)
    assert "Paused until" in notice.message.summary
    listed = await room.admin("list")
    assert "paused until 3 Mar 2026 11:00 UTC" in listed
    assert "NEXT 3 Mar 2026 12:00 UTC" in listed, "the first one after the pause"

    assert "Resumed" in await room.admin("resume")
    assert room.followed == [FOLLOWED]


async def test_a_pause_is_told_in_status_and_written_down_as_people_write(
    room: Channelled,
) -> None:
    assert "NEXT 3 Mar 2026 10:00 UTC" in seen(await room.serve("status"))
    await room.admin("pause 2h")

    assert "PAUSED UNTIL 3 Mar 2026 11:00 UTC" in seen(await room.serve("status"))
    assert "paused until 3 Mar 2026 11:00 UTC" in await room.admin("audit")
    await room.admin("resume")
    await room.admin("pause", id="r2")
    assert "PAUSED UNTIL somebody resumes it" in seen(await room.serve("status"))
    assert "NEXT" not in await room.admin("list"), "nobody knows when"


async def test_times_are_told_by_the_clocks_of_the_channel(room: Channelled) -> None:
    said = await room.admin("edit sell 09:00 Asia/Kolkata")

    assert "NEXT 3 Mar 2026 15:30 Asia/Kolkata" in said
    assert "NEXT 3 Mar 2026 15:30 Asia/Kolkata" in seen(await room.serve("status"))
    assert "until 3 Mar 2026 16:30 Asia/Kolkata" in await room.admin("pause 2h")
    assert "paused until 3 Mar 2026 16:30 Asia/Kolkata" in await room.admin("list")
    (notice,) = await room.store.outbox.recent(9)
    assert "until 3 Mar 2026 16:30 Asia/Kolkata" in notice.message.summary


async def test_channels_pause_in_utc_where_their_crises_have_several_zones(
    room: Channelled,
) -> None:
    await room.admin("setup ostra 07:00 Asia/Tokyo")

    assert "Paused until 3 Mar 2026 11:00 UTC" in await room.admin("pause 2h")


async def test_who_pauses_a_talk_of_their_own_is_told_once(room: Channelled) -> None:
    alone = {"channel": Channel(platform=Platform.SLACK, id="D1"), "is_direct": True}
    await room.serve("follow ostra", is_admin=_admin, **alone)

    assert "Paused until" in await room.admin("pause 2h", **alone)
    assert await room.store.outbox.recent(9) == []


async def test_names_stand_in_the_marks_of_the_language(room: Channelled) -> None:
    await room.admin("edit sell language de")

    assert "„Sell flood“" in await room.admin("pause 2h")


async def test_one_crisis_can_be_snoozed(room: Channelled) -> None:
    await room.admin("setup ostra 07:00")
    await room.admin("snooze ostra 3d")

    flood, quake = room.followed
    assert flood.pause is None
    assert quake.pause == Pause(until=NOW + timedelta(days=3))


@pytest.mark.parametrize("act", ["closed", "uninstalled"])
async def test_list_says_why_a_channel_that_was_closed_waits(act: str) -> None:
    room = await Channelled().furnish(replace(FOLLOWED, pause=Pause()))
    why = "Slack says that the channel was archived."
    line = AuditLine(at=NOW, channel=RIVER, user="", act=act, subject=FOLLOWED.crisis, after=why)
    await room.store.register.note(line)

    assert f"STATE paused: {why}" in await room.admin("list")
    await room.admin("resume")
    await room.admin("pause")
    assert "STATE paused until resumed" in await room.admin("list")
