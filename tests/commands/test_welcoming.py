"""Whoever lets the bot into a channel is told what there is to do."""

from dataclasses import replace

from bot.core.requests import Ask
from tests.builders import FLOOD
from tests.commands.desk import Channelled, _admin, seen


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
