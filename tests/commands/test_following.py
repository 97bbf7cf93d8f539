"""A channel takes up a crisis and lets go of it, at once and with no file."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Ask
from tests.asking import QUAKE
from tests.builders import FLOOD, HOME
from tests.commands.desk import FOLLOWED, RIVER, Channelled, _admin, seen


@pytest.fixture
async def room() -> Channelled:
    return await Channelled().furnish()


async def test_an_admin_has_a_channel_follow_a_crisis(room: Channelled) -> None:
    said = seen(await room.serve("follow ostra", is_admin=_admin))

    assert [one.crisis for one in room.followed] == [FLOOD.name, QUAKE.name]
    assert "briefed here every day at 08:00 UTC" in said
    assert "NEXT 3 Mar 2026 10:00 UTC" in said
    (line,) = await room.store.register.audit(room.followed[0].channel, 9)
    assert (line.act, line.user, line.subject, line.before) == ("follow", "U1", QUAKE.name, "")


async def test_somebody_else_is_told_that_it_takes_a_manager(room: Channelled) -> None:
    assert "Only an admin" in seen(await room.serve("follow ostra"))
    assert "Only an admin" in seen(await room.serve("unfollow"))
    assert room.followed == [FOLLOWED]


ALONE = Channel(platform=Platform.SLACK, id="D1")


async def _reads_the_river(channels: Sequence[Channel]) -> Sequence[Channel]:
    return [one for one in channels if one == RIVER]


async def test_in_a_conversation_of_ones_own_one_follows_what_one_reads_in_channels(
    room: Channelled,
) -> None:
    mine = {"channel": ALONE, "is_direct": True, "sees": _reads_the_river}

    assert "No crisis is called “ostra”" in seen(await room.serve("follow ostra", **mine))
    assert QUAKE.name not in seen(await room.serve("follow", **mine))
    assert [str(one.channel) for one in room.followed] == ["slack:C1", "slack:D1"]
    assert {one.crisis for one in room.followed} == {FLOOD.name}


async def test_what_no_channel_of_ones_own_follows_is_not_even_named(room: Channelled) -> None:
    mine = {"channel": ALONE, "is_direct": True}

    for text, ask in (
        ("follow ostra", Ask.COMMAND),
        ("follow", Ask.COMMAND),
        ("setup Sell flood at 07:00", Ask.ADMIN),
        ("setup", Ask.ADMIN),
        ("v1/begin", Ask.BUTTON),
    ):
        said = seen(await room.serve(text, ask, **mine))
        assert "what the channels follow that you are in" in said, text
        assert QUAKE.name not in said
        assert FLOOD.name not in said
    assert (await room.serve("follow ", Ask.TYPING, **mine)).choices == ()
    given = {"crisis": QUAKE.name, "time": "07:00", "days": "daily", "zone": "UTC", "alerts": "on"}
    forged = await room.serve("v1/setup", Ask.FORM, fields=given, **mine)
    assert "not set up any more" in seen(forged), "a form may have been made by hand"
    assert room.followed == [FOLLOWED]


async def test_an_admin_follows_anything_in_a_conversation_too(room: Channelled) -> None:
    await room.serve("follow ostra", channel=ALONE, is_direct=True, is_admin=_admin)

    assert [(one.crisis, str(one.channel)) for one in room.followed] == [
        (FLOOD.name, "slack:C1"),
        (QUAKE.name, "slack:D1"),
    ]


HERE, THERE = "T0SALT", "123456789012345678"


@pytest.mark.parametrize(
    ("place", "changes", "may"),
    [
        pytest.param(HERE, {}, True, id="its workspace"),
        pytest.param(THERE, {}, True, id="its server"),
        pytest.param("T0OTHER", {}, False, id="another workspace"),
        pytest.param("", {}, False, id="nobody knows where"),
        pytest.param(
            "T0OTHER", {"channel": ALONE, "is_direct": True}, False, id="their admin's own"
        ),
        pytest.param("", {"channel": HOME}, True, id="the browser is the operator's"),
    ],
)
async def test_what_is_for_some_places_is_followed_and_named_there_alone(
    room: Channelled, place: str, changes: dict[str, object], may: bool
) -> None:
    room.desk = replace(room.desk, only_in={QUAKE.name: (HERE, THERE)})
    mine = {"place": place, "is_admin": _admin, **changes}

    listed = seen(await room.serve("follow", **mine))
    typed = (await room.serve("follow ", Ask.TYPING, **mine)).choices
    await room.serve("follow ostra", **mine)

    assert (QUAKE.name in listed) is may
    assert any(QUAKE.name in str(one) for one in typed) is may
    assert (QUAKE.name in {one.crisis for one in room.followed}) is may
    assert FLOOD.name in listed, "the others are for all"


async def test_where_no_crisis_is_for_a_place_its_manager_reads_why(room: Channelled) -> None:
    room.desk = replace(room.desk, only_in={FLOOD.name: (HERE,), QUAKE.name: (HERE,)})
    elsewhere = {"channel": replace(RIVER, id="C9"), "place": "T0OTHER", "is_admin": _admin}

    for text, ask in (("follow", Ask.COMMAND), ("setup", Ask.ADMIN)):
        said = seen(await room.serve(text, ask, **elsewhere))
        assert "only_in" in said
        assert FLOOD.name not in said


async def test_what_somebody_follows_already_stays_theirs_to_change(room: Channelled) -> None:
    mine = {"channel": ALONE, "is_direct": True}
    await room.serve("follow ostra", is_admin=_admin, **mine)
    given = {"crisis": QUAKE.name, "time": "07:00", "days": "daily", "zone": "UTC", "alerts": "on"}

    assert "Followed already" in seen(await room.serve("follow ostra", **mine))
    await room.serve("v1/edit", Ask.FORM, fields=given, **mine)
    assert room.followed[1].schedule.cron == "0 7 * * *"
    assert "no longer" in seen(await room.serve("unfollow ostra", **mine))


async def test_following_twice_changes_nothing(room: Channelled) -> None:
    assert "briefed here every day" in seen(await room.serve("follow sell"))
    assert room.followed == [FOLLOWED]


async def test_what_is_unfollowed_does_not_come_back_by_itself(room: Channelled) -> None:
    assert "no longer" in seen(await room.serve("unfollow", is_admin=_admin))
    assert room.followed == []
    (kept,) = await room.store.register.kept()
    assert kept.is_ended
    (told,) = await room.store.outbox.recent(9)
    assert "no longer briefed here" in told.message.summary, "the channel reads why it is quiet"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("follow", "There are these crises to follow", id="which?"),
        pytest.param("follow the moon", "No crisis is called “the moon”", id="no such crisis"),
        pytest.param("unfollow the moon", "This channel follows", id="not followed"),
    ],
)
async def test_a_crisis_that_is_not_meant_is_asked_for(
    room: Channelled, text: str, said: str
) -> None:
    assert said in seen(await room.serve(text, is_admin=_admin))


async def test_written_out_it_works_where_there_are_no_commands() -> None:
    room = await Channelled().furnish()
    room_said = await room.said("/brief follow Ostra quake")

    assert "briefed here" in room_said, "the browser belongs to who sits there"


async def test_whoever_mentions_the_bot_is_told_how_an_admin_is_known(room: Channelled) -> None:
    said = await room.said("follow ostra", channel=RIVER, user="U1")
    assert "Admins type /brief follow ostra instead" in said

    await room.admin("managers add <@U1>")
    assert "briefed here" in await room.said("follow ostra", id="2", channel=RIVER, user="U1")


@pytest.mark.parametrize(
    ("manages", "said"), [pytest.param(True, "briefed here"), pytest.param(False, "For managers")]
)
async def test_who_signed_in_by_a_name_manages_where_the_login_says_so(
    manages: bool, said: str
) -> None:
    async def is_admin() -> bool:
        return manages

    room = await Channelled().furnish()
    place = {"channel": HOME, "user": "login:ana", "is_admin": is_admin}

    assert said in seen(await room.serve("follow Ostra quake", **place))
