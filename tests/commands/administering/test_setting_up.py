"""Where somebody is whose channel is set up."""

from dataclasses import replace

import pytest

from bot.core.channels import Schedule, Subscription
from bot.core.conversing.requests import Ask, Reply
from tests.asking import QUAKE
from tests.commands.desk import FOLLOWED, RIVER, Channelled, _admin, seen


async def at_kyiv() -> str:
    return "Europe/Kyiv"


async def at_nowhere() -> str:
    return "Mars/Olympus"


@pytest.fixture
async def room() -> Channelled:
    return await Channelled().furnish()


def zone_of(reply: object) -> str:
    form = getattr(reply, "form", None)
    assert form is not None
    return str({field.name: field.value for field in form.fields}["zone"])


async def test_setup_proposes_the_zone_of_whoever_sets_up(room: Channelled) -> None:
    there = {"is_admin": _admin, "zone": at_kyiv}

    assert zone_of(await room.serve("setup", Ask.ADMIN, **there)) == "Europe/Kyiv"
    assert zone_of(await room.serve("setup Asia/Tokyo", Ask.ADMIN, **there)) == "Asia/Tokyo"
    said = seen(await room.serve("setup ostra at 07:00", Ask.ADMIN, **there))
    assert "every day at 07:00 Europe/Kyiv" in said


async def test_a_zone_that_nobody_knows_is_not_proposed(room: Channelled) -> None:
    reply = await room.serve("setup", Ask.ADMIN, is_admin=_admin, zone=at_nowhere)

    assert zone_of(reply) == "UTC"


async def test_a_name_that_means_several_zones_is_asked_about(room: Channelled) -> None:
    form = (await room.serve("setup", Ask.ADMIN, is_admin=_admin)).form
    assert form is not None
    given = {field.name: field.value for field in form.fields}

    said = [
        seen(await room.serve(form.id, Ask.FORM, fields={**given, "zone": zone}, is_admin=_admin))
        for zone in ("Argentina", "new york")
    ]

    assert "is no one time zone: do you mean America/Argentina/Buenos_Aires, " in said[0]
    assert "at 08:00 America/New_York" in said[1]


async def test_setup_of_what_is_followed_already_begins_with_how_it_is(room: Channelled) -> None:
    twice = replace(FOLLOWED, schedule=Schedule(cron="30 7,18 * * mon-fri", zone="Asia/Tokyo"))
    room = await Channelled().furnish(twice, replace(twice, crisis=QUAKE.name))

    form = (await room.serve("setup", Ask.ADMIN, is_admin=_admin, zone=at_kyiv)).form

    assert form is not None
    given = {field.name: field.value for field in form.fields}
    assert (given["time"], given["days"]) == ("07:30,18:30", "weekdays")
    assert given["zone"] == "Asia/Tokyo"
    await room.serve(form.id, Ask.FORM, fields=given, is_admin=_admin)
    assert room.followed[0].schedule == twice.schedule


def filled(reply: Reply) -> dict[str, str]:
    assert reply.form is not None
    return {field.name: field.value for field in reply.form.fields}


async def again(room: Channelled, reply: Reply, **who: str) -> Reply:
    """Press the button that leads back to a form."""
    return await room.serve(reply.messages[-1].actions[0].id, Ask.BUTTON, is_admin=_admin, **who)


@pytest.mark.parametrize(
    ("opens", "wrong"),
    [
        pytest.param("setup", {"time": "half past", "zone": "Asia/Tokyo"}, id="setup"),
        pytest.param("edit Sell flood", {"time": "07:30", "zone": "Atlantis"}, id="edit"),
    ],
)
async def test_a_form_that_cannot_be_used_comes_back_as_it_was_filled_in(
    room: Channelled, opens: str, wrong: dict[str, str]
) -> None:
    opened = await room.serve(opens, Ask.ADMIN, is_admin=_admin)
    assert opened.form is not None
    given = {**filled(opened), "alerts": "observe", **wrong}

    refused = await room.serve(opened.form.id, Ask.FORM, fields=given, is_admin=_admin)
    back = await again(room, refused)

    assert filled(back) == given
    somebody_else = await again(room, refused, user="U2")
    assert filled(somebody_else) == filled(opened)
    mended = {**filled(back), "time": "07:30", "zone": "Kyiv"}
    done = await room.serve(opened.form.id, Ask.FORM, fields=mended, is_admin=_admin)
    assert done.wrong is None
    after = filled(await again(room, refused))
    assert after["time"] != given["time"] or after["zone"] != given["zone"]


async def german() -> str:
    return "de-DE"


async def klingon() -> str:
    return "tlh"


@pytest.mark.parametrize(
    ("line", "ask"),
    [
        pytest.param("setup ostra at 07:00", Ask.ADMIN, id="setup"),
        pytest.param("follow ostra", Ask.COMMAND, id="follow"),
    ],
)
async def test_a_first_crisis_is_told_in_the_language_of_whoever_takes_it_up(
    line: str, ask: Ask
) -> None:
    async def languages(locale: object, *followed: Subscription, speaks: str = "en") -> list[str]:
        room = await Channelled().furnish(*followed)
        room.desk = replace(room.desk, language=speaks)
        await room.serve(line, ask, is_admin=_admin, locale=locale)
        return [one.language for one in room.followed if one.crisis == QUAKE.name]

    elsewhere = replace(FOLLOWED, channel=replace(RIVER, id="C2"))
    assert await languages(german, elsewhere) == ["de"]
    assert await languages(klingon, elsewhere) == ["en"]
    assert await languages(german, elsewhere, speaks="uk") == ["uk"]
    assert await languages(german, FOLLOWED) == ["en"]
