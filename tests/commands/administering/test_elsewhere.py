"""A manager's own page has the channels that they look after, and changes them from there."""

from collections.abc import Collection, Mapping
from dataclasses import replace

import pytest

from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Ask, Reply
from bot.core.messages import Action
from tests.asking import QUAKE
from tests.builders import FLOOD
from tests.commands.desk import FOLLOWED, RIVER, Channelled, _admin, seen

ALONE = Channel(platform=Platform.SLACK, id="D1")
HILL = Channel(platform=Platform.SLACK, id="T0ORG/C2")
LAKE = Channel(platform=Platform.SLACK, id="C9")
MINE = {"channel": ALONE, "is_direct": True}


class FakeMemberships:
    """Somebody is in these channels."""

    def __init__(self, *channels: Channel) -> None:
        self.channels = list(channels)

    async def seen(
        self, channel: Channel, user: str, among: Collection[Channel]
    ) -> Mapping[Channel, str]:
        both = [one for one in among if one in self.channels and channel == ALONE]
        return {one: f"#{one.id.lower()}" for one in both}


@pytest.fixture
async def room() -> Channelled:
    """The flood is followed in one channel, the quake in another; somebody is in the first."""
    quake = replace(FOLLOWED, crisis=QUAKE.name, channel=HILL)
    room = await Channelled().furnish(FOLLOWED, quake)
    memberships = FakeMemberships(RIVER)
    room.desk = replace(room.desk, memberships={Platform.SLACK: memberships})
    return room


async def page(room: Channelled, **changes: object) -> Reply:
    return await room.serve("", Ask.HOME, **{**MINE, "is_admin": _admin, **changes})


async def buttons(room: Channelled, **changes: object) -> dict[str, str]:
    return labelled(await page(room, **changes))


def labelled(reply: Reply) -> dict[str, str]:
    actions: list[Action] = [one for message in reply.messages for one in message.actions]
    return {one.label: one.id for one in actions}


async def pressed(room: Channelled, id: str, ask: Ask = Ask.BUTTON, **changes: object) -> Reply:
    async def enters(place: Channel) -> bool:
        return place in room.desk.memberships[Platform.SLACK].channels  # type: ignore[attr-defined]

    given = {**MINE, "is_admin": _admin, "enters": enters, **changes}
    return await room.serve(id, ask, **given)


async def test_an_admin_sees_the_channels_they_are_in_and_no_others(room: Channelled) -> None:
    shown = seen(await page(room))

    assert "What you look after in channels" in shown
    assert f"#c1 · {FLOOD.name}" in shown
    assert QUAKE.name not in shown


async def test_who_manages_nothing_sees_nothing_of_them(room: Channelled) -> None:
    async def nobody() -> bool:
        return False

    assert "look after" not in seen(await page(room, is_admin=nobody))

    await room.admin("managers add <@U1>")
    assert f"#c1 · {FLOOD.name}" in seen(await page(room, is_admin=nobody)), "named for it"


async def test_every_button_works_in_the_channel_that_it_names(room: Channelled) -> None:
    there = await buttons(room)

    assert list(there) == ["Set up", "Edit", "Language, pictures, threads", "Preview", "Pause"]
    assert all(len(id) <= 100 for id in there.values())
    assert "DRY RUN" in seen(await pressed(room, there["Preview"]))
    assert "Paused" in seen(await pressed(room, there["Pause"]))
    (paused, other) = room.followed
    assert paused.pause is not None
    assert other.pause is None
    assert "Resumed" in seen(await pressed(room, (await buttons(room))["Resume"]))
    assert [line.channel for line in await room.store.register.audit(RIVER, 9)] == [RIVER] * 2


async def test_a_form_opened_there_changes_that_channel_and_so_do_the_buttons_after_it(
    room: Channelled,
) -> None:
    form = (await pressed(room, (await buttons(room))["Edit"])).form
    assert form is not None
    assert len(form.id) <= 100
    filled = {one.name: one.value for one in form.fields}

    done = await pressed(room, form.id, Ask.FORM, fields={**filled, "time": "06:30"})

    assert "every day at 06:30 UTC" in seen(done)
    assert [one.schedule.cron for one in room.followed] == ["30 6 * * *", "0 8 * * *"]
    after = labelled(done)
    assert "on its way" in seen(await pressed(room, after["Send a test"]))
    assert (await pressed(room, after["Language, pictures, threads"])).form is not None
    assert "no longer briefed" in seen(await pressed(room, after["Remove"]))
    assert [one.channel for one in room.followed] == [HILL]


@pytest.mark.parametrize("ask", [Ask.BUTTON, Ask.FORM])
async def test_who_left_the_channel_or_manages_it_no_more_changes_nothing(
    room: Channelled, ask: Ask
) -> None:
    there = (await buttons(room))["Pause"]

    async def nobody() -> bool:
        return False

    assert "For managers" in seen(await pressed(room, there, is_admin=nobody))
    room.desk = replace(room.desk, memberships={Platform.SLACK: FakeMemberships()})
    assert "not in that channel" in seen(await pressed(room, there, ask))
    assert "not in that channel" in seen(await pressed(room, there, ask, channel=RIVER))
    assert "not in that channel" in seen(
        await pressed(room, there, ask, channel=Channel(platform=Platform.DISCORD, id="1"))
    )
    assert all(one.pause is None for one in room.followed)


async def test_a_channel_of_an_organisation_is_named_whole(room: Channelled) -> None:
    room.desk = replace(room.desk, memberships={Platform.SLACK: FakeMemberships(HILL)})

    await pressed(room, (await buttons(room))["Pause"])

    assert [one.channel for one in room.followed if one.pause is not None] == [HILL]


async def test_the_platform_is_asked_once_who_somebody_is_however_many_their_channels(
    room: Channelled,
) -> None:
    room.desk = replace(room.desk, memberships={Platform.SLACK: FakeMemberships(RIVER, HILL)})
    asked: list[bool] = []

    async def is_admin() -> bool:
        asked.append(True)
        return True

    shown = seen(await page(room, is_admin=is_admin))

    assert FLOOD.name in shown
    assert QUAKE.name in shown
    assert len(asked) == 1


async def told(room: Channelled, text: str, **changes: object) -> str:
    return seen(await pressed(room, text, Ask.ADMIN, **{"channel": LAKE, **changes}))


async def test_a_command_that_names_a_channel_is_done_there(room: Channelled) -> None:
    room.desk = replace(room.desk, memberships={Platform.SLACK: FakeMemberships(HILL)})
    here = Channel(platform=Platform.SLACK, id="T0ORG/C9")

    said = await pressed(room, f"setup <#C2|hill> {FLOOD.name} at 06:00", Ask.ADMIN, channel=here)

    assert "every day at 06:00 UTC" in seen(said)
    assert [one.channel for one in room.followed if one.crisis == FLOOD.name] == [RIVER, HILL]
    assert FLOOD.name in await told(room, "list <#C2>", channel=here)
    assert "no longer briefed" in seen(await pressed(room, labelled(said)["Remove"], channel=here))


@pytest.mark.parametrize("words", ["<#C1>", "<#C1|river>", f"{QUAKE.name} <#C1> at 06:00"])
async def test_setup_for_another_channel_asks_the_same_and_forgets_no_channel(
    room: Channelled, words: str
) -> None:
    reply = await pressed(room, f"setup {words}", Ask.ADMIN, channel=LAKE)
    if reply.form is not None:
        fields = {one.name: one.value for one in reply.form.fields} | {"crisis": QUAKE.name}
        reply = await pressed(room, reply.form.id, Ask.FORM, channel=LAKE, fields=fields)

    assert QUAKE.name in seen(reply)
    assert RIVER in [one.channel for one in room.followed if one.crisis == QUAKE.name]
    assert LAKE not in [one.channel for one in room.followed]


@pytest.mark.parametrize("words", ["<#C7|elsewhere>", "<#>", "<#C7", "#river"])
async def test_a_channel_that_somebody_is_not_in_is_left_alone(
    room: Channelled, words: str
) -> None:
    said = await told(room, f"setup {words} {FLOOD.name} at 06:00")

    assert "You are not in that channel" in said or "I know no channel" in said
    assert len(room.followed) == 2


async def test_who_does_not_manage_the_channel_that_they_name_changes_nothing(
    room: Channelled,
) -> None:
    async def nobody() -> bool:
        return False

    assert "For managers" in await told(room, "pause <#C1>", is_admin=nobody)
    assert all(one.pause is None for one in room.followed)
