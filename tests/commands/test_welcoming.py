"""Whoever lets the bot into a channel is told what there is to do."""

from dataclasses import replace

import pytest

from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Ask
from tests.asking import shown
from tests.builders import FLOOD
from tests.commands.desk import FOLLOWED, Channelled, _admin, seen

MINE = Channel(platform=Platform.SLACK, id="D1")


async def test_where_nothing_is_followed_a_button_begins_it() -> None:
    room = await Channelled().furnish()
    room.desk = replace(room.desk, subscriptions=())

    reply = await room.serve("", Ask.JOINED)

    assert "nothing is briefed here yet" in seen(reply)
    (button,) = reply.messages[0].actions
    assert button.label == "Set up"
    form = (await room.serve(button.id, Ask.BUTTON, is_admin=_admin)).form
    assert form is not None
    assert form.id == "v1/setup"
    assert "For managers" in seen(await room.serve(button.id, Ask.BUTTON))


async def test_where_something_is_followed_it_is_said_what_and_when() -> None:
    room = await Channelled().furnish()

    reply = await room.serve("", Ask.JOINED)

    assert FLOOD.name in seen(reply)
    assert "every day at 08:00 UTC" in seen(reply)
    assert reply.messages[0].actions == ()


async def test_a_home_without_anything_offers_to_set_up() -> None:
    room = await Channelled().furnish()

    reply = await room.serve(
        "", Ask.HOME, is_direct=True, channel=replace(room.followed[0].channel, id="D1")
    )

    assert [one.label for one in reply.messages[1].actions] == ["Set up"]


@pytest.mark.parametrize(
    ("locale", "language", "button"),
    [
        pytest.param("de-DE", "en", "Einrichten", id="whose person has one"),
        pytest.param("", "en", "Set up", id="whose person has none"),
        pytest.param("tlh", "en", "Set up", id="that we do not speak"),
        pytest.param("de-DE", "uk", "Налаштувати", id="where the bot speaks another everywhere"),
    ],
)
async def test_a_home_without_anything_is_in_the_language(
    locale: str, language: str, button: str
) -> None:
    async def asked() -> str:
        return locale

    room = await Channelled().furnish()
    room.desk = replace(room.desk, language=language)

    reply = await room.serve("", Ask.HOME, is_direct=True, channel=MINE, locale=asked)

    assert [one.label for one in reply.messages[1].actions] == [button]


async def test_a_home_shows_ones_own_digest_with_its_time_zone_and_language() -> None:
    mine = replace(
        FOLLOWED, channel=MINE, language="uk",
        schedule=replace(FOLLOWED.schedule, zone="Europe/Kyiv"),
    )  # fmt: skip
    room = await Channelled().furnish(FOLLOWED, mine)

    reply = await room.serve("", Ask.HOME, is_direct=True, channel=MINE)

    (own,) = [one for one in reply.messages if one.title == FLOOD.name]
    assert "Українська" in shown(own)
    assert "EET" in shown(own) or "Europe/Kyiv" in shown(own)
    buttons = {one.id.split("/")[1]: one.id for one in own.actions}
    assert set(buttons) == {"admin.edit", "admin.more", "admin.preview", "admin.pause"}
    form = (await room.serve(buttons["admin.more"], Ask.BUTTON, is_direct=True, channel=MINE)).form
    assert form is not None
    given = {
        "crisis": FLOOD.name,
        "language": "de",
        "pictures": "off",
        "replies": "off",
        "ping": "",
    }
    await room.serve(form.id, Ask.FORM, fields=given, is_direct=True, channel=MINE)
    assert [one.language for one in room.followed] == ["en", "de"]
